package zhengmai.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import zhengmai.source.markdown.MarkdownFormat;
import zhengmai.source.office.DocFormat;
import zhengmai.source.office.DocxFormat;
import zhengmai.source.office.OdfFormat;
import zhengmai.source.office.RtfFormat;
import zhengmai.source.office.WordXmlFormat;
import zhengmai.source.office.XlsxFormat;
import zhengmai.source.page.WebPageFormat;
import zhengmai.source.pdf.PdfFormat;

/** All kinds of files that are read as texts, in the order in which they are asked. */
public final class Formats {
  private static final Format PLAIN = new PlainText();

  private static final List<Format> ALL =
      List.of(
          new OtherArchive(),
          new PdfFormat(),
          new DocxFormat(),
          new DocFormat(),
          new XlsxFormat(),
          new WordXmlFormat(),
          new RtfFormat(),
          new OdfFormat(),
          new WebPageFormat(),
          new MarkdownFormat(),
          PLAIN);

  private Formats() {}

  /**
   * Reads a file, or one after the other those that an archive holds.
   *
   * @param skipped where files of an archive that are of kinds not read are counted
   */
  public static void read(Path path, Consumer<SourceFile> to, Skipped skipped) {
    try {
      if (isArchive(Head.of(path))) {
        Archive.read(path, ArchiveLimits.DEFAULTS, to, skipped);
      } else {
        to.accept(read(path).with(TableMapping.beside(path)));
      }
    } catch (IOException e) {
      to.accept(unreadable(path, e));
    }
  }

  /** Reads a file that is no archive; what goes wrong is a finding. */
  public static SourceFile read(Path path) {
    String name = path.getFileName().toString();
    Received nothing = Received.unread(name);
    try {
      Format format = of(Head.of(path));
      long size = Files.size(path);
      if (size > format.largest()) {
        return tooLarge(nothing, format, size);
      }
      return format.read(Received.of(name, Files.readAllBytes(path)));
    } catch (IOException e) {
      return unreadable(path, e);
    }
  }

  private static SourceFile tooLarge(Received file, Format format, long size) {
    return SourceFile.refused(
        file,
        format.mediaType(),
        "too-large",
        "文件有%d MB，上限是%d MB".formatted(size >> 20, format.largest() >> 20),
        "the file has %d MB, the limit is %d MB".formatted(size >> 20, format.largest() >> 20));
  }

  private static SourceFile unreadable(Path path, IOException e) {
    return SourceFile.refused(
        Received.unread(path.getFileName().toString()),
        PLAIN.mediaType(),
        "unreadable",
        "无法读取：" + e.getMessage(),
        "cannot be read: " + e.getMessage());
  }

  /** Reads bytes under a name, or one after the other the files of the archive that they are. */
  public static void read(String name, byte[] bytes, Consumer<SourceFile> to, Skipped skipped) {
    if (isArchive(Head.of(bytes))) {
      Archive.read(name, bytes, ArchiveLimits.DEFAULTS, to, skipped);
    } else {
      to.accept(read(name, bytes));
    }
  }

  /** Reads bytes that are no archive under a name. */
  public static SourceFile read(String name, byte[] bytes) {
    Format format = of(Head.of(bytes));
    return bytes.length > format.largest()
        ? tooLarge(Received.unread(name), format, bytes.length)
        : format.read(Received.of(name, bytes));
  }

  /** How many bytes a file of the kind that these first bytes tell may have. */
  static long largest(Head head) {
    return of(head).largest();
  }

  /** A ZIP file that is no document of any kind; an empty one has only its end. */
  static boolean isArchive(Head head) {
    return head.isZip() && of(head) == PLAIN;
  }

  private static Format of(Head head) {
    return ALL.stream().filter(f -> f.recognises(head)).findFirst().orElse(PLAIN);
  }
}
