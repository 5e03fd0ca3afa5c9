package zhengmai.source.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.source.Decoding;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;
import zhengmai.text.SourceText;

/**
 * Markdown: it opens with a heading, or has a table. Texts made from PDF that carry a heading or a
 * link somewhere are plain texts.
 */
public final class MarkdownFormat implements Format {
  private static final long LARGEST = 16L << 20;

  private static final Pattern OPENS =
      Pattern.compile("\\A(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*#{1,3}[ \t]+\\S");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?m)^[ \t]*\\|?[ \t]*:?-{3,}:?[ \t]*(?:\\|[ \t]*:?-{3,}:?[ \t]*)+\\|?[ \t]*\r?$");

  @Override
  public String mediaType() {
    return "text/markdown";
  }

  @Override
  public boolean recognises(Head head) {
    // Of UTF-16 too, the marks are ASCII.
    String s = head.bytes().replace("\0", "");
    return OPENS.matcher(s).find() || TABLE.matcher(s).find();
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    Decoding.Result decoded = Decoding.of(file);
    Optional<SourceText> text =
        decoded
            .text()
            .map(
                s ->
                    SourceText.of(
                        file.name(),
                        MarkdownText.of(s, SourceText.of(file.name(), s).lineCount())));
    return new SourceFile(
        file.name(), file.sha256(), mediaType(), Optional.empty(), text, decoded.findings());
  }
}
