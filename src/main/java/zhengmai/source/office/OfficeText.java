package zhengmai.source.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.source.Received;
import zhengmai.source.RefusedException;
import zhengmai.source.SourceFile;
import zhengmai.text.SourceText;

/** Makes a source of a document's text, or a finding of what went wrong. */
public final class OfficeText {
  /** Marks of fields, pictures and notes, which Word keeps among the characters. */
  private static final Pattern MARKS = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");

  private OfficeText() {}

  /** Reads the text out of a document. */
  public interface Reader {
    /** All of it; throws where the file is damaged, encrypted, or larger than it pretends. */
    String read(Received file) throws IOException;
  }

  /** What a reader makes of a document, or why nothing. */
  public static SourceFile read(Received file, String mediaType, Reader reader) {
    try {
      String text = MARKS.matcher(reader.read(file)).replaceAll("");
      if (text.isBlank()) {
        return SourceFile.refused(file, mediaType, "empty", "文档里没有文字", "the document has no text");
      }
      return new SourceFile(
          file.name(),
          file.sha256(),
          mediaType,
          Optional.empty(),
          Optional.of(SourceText.of(file.name(), text)),
          List.of());
    } catch (RefusedException e) {
      return e.file(file, mediaType);
    } catch (OutOfMemoryError e) {
      // Libraries build the whole document in memory; what it took is free again.
      return SourceFile.refused(
          file,
          mediaType,
          "document-bomb",
          "文档展开后内存装不下，疑为炸弹",
          "the document needs more memory than there is: a bomb");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Libraries tell of damaged files by exceptions of many kinds.
      return damaged(file, mediaType);
    }
  }

  /** A document that is damaged, in words for the person who has it. */
  static SourceFile damaged(Received file, String mediaType) {
    return SourceFile.refused(
        file,
        mediaType,
        "unreadable-document",
        "文档已损坏或不合规，读不出；能用Word或WPS打开的，请另存为.docx",
        "the document is damaged or not as it should be; if Word or WPS opens it, save it as"
            + " .docx");
  }
}
