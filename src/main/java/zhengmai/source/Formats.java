package zhengmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import zhengmai.source.markdown.MarkdownFormat;
import zhengmai.source.office.DocFormat;
import zhengmai.source.office.DocxFormat;
import zhengmai.source.office.XlsxFormat;
import zhengmai.source.page.WebPageFormat;
import zhengmai.source.pdf.PdfFormat;

/** All kinds of files that are read as texts, in the order in which they are asked. */
public final class Formats {
  /** So many bytes tell a file's kind. */
  public static final int HEAD = 8192;

  private static final Format PLAIN = new PlainText();

  private static final List<Format> ALL =
      List.of(
          new PdfFormat(),
          new DocxFormat(),
          new DocFormat(),
          new XlsxFormat(),
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
      if (OfficePackage.isArchive(head(path))) {
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
      Format format = of(head(path));
      long size = Files.size(path);
      if (size > format.largest()) {
        return SourceFile.refused(
            nothing,
            format.mediaType(),
            "too-large",
            "文件有%d MB，上限是%d MB".formatted(size >> 20, format.largest() >> 20),
            "the file has %d MB, the limit is %d MB".formatted(size >> 20, format.largest() >> 20));
      }
      return format.read(Received.of(name, Files.readAllBytes(path)));
    } catch (IOException e) {
      return unreadable(path, e);
    }
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
    if (OfficePackage.isArchive(bytes)) {
      Archive.read(name, bytes, ArchiveLimits.DEFAULTS, to, skipped);
    } else {
      to.accept(read(name, bytes));
    }
  }

  /** Reads bytes that are no archive under a name. */
  public static SourceFile read(String name, byte[] bytes) {
    return of(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD))).read(Received.of(name, bytes));
  }

  /** How many bytes a file of the kind that these first bytes tell may have. */
  static long largest(byte[] head) {
    return of(head).largest();
  }

  private static Format of(byte[] head) {
    return ALL.stream().filter(f -> f.recognises(head)).findFirst().orElse(PLAIN);
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }
}
