package zhengmai.source.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/**
 * Word documents that are one XML file: those of Word 2003, and the flat form of later ones; often
 * named {@code .doc} or {@code .xml}.
 */
public final class WordXmlFormat implements Format {
  private static final long LARGEST = 64L << 20;

  @Override
  public String mediaType() {
    return "application/vnd.ms-word.document+xml";
  }

  @Override
  public boolean recognises(Head head) {
    String s = head.bytes().replace("\0", "").toLowerCase(Locale.ROOT);
    return s.contains("<?xml")
        && (s.contains(":worddocument")
            || s.contains("progid=\"word.document\"")
            || (s.contains("<pkg:package") && s.contains("wordprocessingml")));
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), WordXmlFormat::text);
  }

  private static String text(Received file) throws IOException {
    // The lists of a flat document stand in the same file; of Word 2003 each number is printed.
    WordNumbering numbering =
        WordNumbering.of(Optional.of(file.bytes()), Optional.of(file.bytes()));
    return WordText.of(file.bytes(), numbering, r -> Optional.empty(), false).text();
  }
}
