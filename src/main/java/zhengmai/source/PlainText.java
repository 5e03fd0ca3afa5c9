package zhengmai.source;

import java.util.Optional;
import zhengmai.text.SourceText;

/** A text file: what no other kind recognises. Read line by line as received. */
final class PlainText implements Format {
  /** A larger file is no document; the corpus's largest compendium has 0.6 MB. */
  private static final long LARGEST = 64L << 20;

  /** No document has a longer line. */
  private static final int LONGEST_LINE = 1 << 20;

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public boolean recognises(Head head) {
    return true;
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    Decoding.Result decoded = Decoding.of(file);
    if (decoded.text().isEmpty()) {
      return new SourceFile(
          file.name(),
          file.sha256(),
          mediaType(),
          Optional.empty(),
          Optional.empty(),
          decoded.findings());
    }
    SourceText text = SourceText.of(file.name(), PagedText.of(decoded.text().get()));
    for (int line = 1; line <= text.lineCount(); line++) {
      if (text.end(line) - text.start(line) > LONGEST_LINE) {
        return SourceFile.refused(
            file,
            mediaType(),
            "line-too-long",
            "第%d行超过%d字".formatted(line, LONGEST_LINE),
            "line %d has more than %d characters".formatted(line, LONGEST_LINE));
      }
    }
    return new SourceFile(
        file.name(),
        file.sha256(),
        mediaType(),
        Optional.empty(),
        Optional.of(text),
        decoded.findings());
  }
}
