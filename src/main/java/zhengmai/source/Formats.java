package zhengmai.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zhengmai.source.mail.Mail;
import zhengmai.source.mail.MailFormat;
import zhengmai.source.markdown.MarkdownFormat;
import zhengmai.source.ocr.Ocr;
import zhengmai.source.ofd.OfdFormat;
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

  private static final Formats USUAL = new Formats(Ocr.NEVER);

  /** Messages in messages, and archives in them, are opened so deep. */
  private static final int DEEPEST = 3;

  /** A letter of fewer characters only says what is attached. */
  private static final int LETTER = 200;

  private final List<Format> all;

  private Formats(Ocr ocr) {
    all =
        List.of(
            new OtherArchive(),
            new PdfFormat(ocr),
            new DocxFormat(),
            new DocFormat(),
            new XlsxFormat(),
            new WordXmlFormat(),
            new RtfFormat(),
            new OdfFormat(),
            new OfdFormat(),
            new MailFormat(),
            new OtherKinds(),
            new WebPageFormat(),
            new MarkdownFormat(),
            PLAIN);
  }

  /** All formats; scanned pages are recognised or not. */
  public static Formats with(Ocr ocr) {
    return new Formats(ocr);
  }

  /**
   * Reads a file, or one after the other those that an archive holds.
   *
   * @param skipped where files of an archive that are of kinds not read are counted
   */
  public static void read(Path path, Consumer<SourceFile> to, Skipped skipped) {
    USUAL.each(path, to, skipped);
  }

  /** The same, perhaps with recognition. */
  public void each(Path path, Consumer<SourceFile> to, Skipped skipped) {
    try {
      Head head = Head.of(path);
      if (isArchive(head)) {
        Archive.read(path, ArchiveLimits.DEFAULTS, this, to, skipped);
      } else if (isMail(head) && Files.size(path) <= of(head).largest()) {
        mail(path.getFileName().toString(), Files.readAllBytes(path), to, skipped);
      } else {
        to.accept(one(path).with(TableMapping.beside(path)));
      }
    } catch (IOException e) {
      to.accept(unreadable(path, e));
    }
  }

  /** Reads a file that is no archive; what goes wrong is a finding. */
  public static SourceFile read(Path path) {
    return USUAL.one(path);
  }

  private SourceFile one(Path path) {
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
    USUAL.each(name, bytes, to, skipped);
  }

  /** The same, perhaps with recognition. */
  public void each(String name, byte[] bytes, Consumer<SourceFile> to, Skipped skipped) {
    Head head = Head.of(bytes);
    if (isArchive(head)) {
      Archive.read(name, bytes, ArchiveLimits.DEFAULTS, this, to, skipped);
    } else if (isMail(head)) {
      mail(name, bytes, to, skipped);
    } else {
      to.accept(one(name, bytes));
    }
  }

  private boolean isMail(Head head) {
    return of(head) instanceof MailFormat;
  }

  /** A mail's letter, and the files that came with it under names like {@code a.eml!/通知.docx}. */
  private void mail(String name, byte[] bytes, Consumer<SourceFile> to, Skipped skipped) {
    SourceFile letter = one(name, bytes);
    List<Mail.Part> attached = Mail.attachments(bytes);
    boolean speaks = letter.text().filter(t -> t.content().strip().length() >= LETTER).isPresent();
    if (attached.isEmpty() || speaks) {
      to.accept(letter);
    }
    boolean tooDeep = name.split(EntryName.INSIDE, -1).length > DEEPEST;
    for (Mail.Part part : attached) {
      Optional<String> unread =
          tooDeep ? Optional.of("套得太深的附件 nested too deep") : InputKind.unread(part.file().name());
      if (unread.isPresent()) {
        skipped.add(unread.get());
      } else {
        each(name + EntryName.INSIDE + part.file().name(), part.file().bytes(), to, skipped);
      }
    }
  }

  /** Reads bytes that are no archive under a name. */
  public static SourceFile read(String name, byte[] bytes) {
    return USUAL.one(name, bytes);
  }

  private SourceFile one(String name, byte[] bytes) {
    Format format = of(Head.of(bytes));
    return bytes.length > format.largest()
        ? tooLarge(Received.unread(name), format, bytes.length)
        : format.read(Received.of(name, bytes));
  }

  /** How many bytes a file of the kind that these first bytes tell may have. */
  static long largest(Head head) {
    return USUAL.of(head).largest();
  }

  /** A ZIP file that is no document of any kind; an empty one has only its end. */
  static boolean isArchive(Head head) {
    return head.isZip() && USUAL.of(head) == PLAIN;
  }

  private Format of(Head head) {
    return all.stream().filter(f -> f.recognises(head)).findFirst().orElse(PLAIN);
  }
}
