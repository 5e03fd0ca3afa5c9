package zhengmai.source.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;
import zhengmai.text.SourceText;

/** Makes a source of a document's text, or a finding of what went wrong. */
final class OfficeText {
  /** Marks of fields, pictures and notes, which Word keeps among the characters. */
  private static final Pattern MARKS = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");

  /** No document has more characters. */
  private static final int LONGEST = 20_000_000;

  private OfficeText() {}

  /** Reads the text out of a document. */
  interface Reader {
    /** All of it; throws where the file is damaged, encrypted, or larger than it pretends. */
    String read(Received file) throws IOException;
  }

  /** A document was encrypted with a password. */
  static final class EncryptedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  static SourceFile read(Received file, String mediaType, Reader reader) {
    try {
      String text = MARKS.matcher(reader.read(file)).replaceAll("");
      if (text.isBlank()) {
        return SourceFile.refused(file, mediaType, "empty", "文档里没有文字", "the document has no text");
      }
      String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
      return new SourceFile(
          file.name(),
          file.sha256(),
          mediaType,
          Optional.empty(),
          Optional.of(SourceText.of(file.name(), cut)),
          List.of());
    } catch (EncryptedException e) {
      return SourceFile.refused(
          file, mediaType, "encrypted", "文档有密码，读不出", "the document is encrypted");
    } catch (IOException | RuntimeException e) {
      // POI tells of damaged files and of bombs by exceptions of many kinds.
      return SourceFile.refused(
          file,
          mediaType,
          "unreadable-document",
          "文档已损坏或不合规：" + e.getMessage(),
          "the document is damaged or not as it should be: " + e.getMessage());
    }
  }
}
