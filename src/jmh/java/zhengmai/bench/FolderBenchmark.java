package zhengmai.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import zhengmai.generated.GeneratedCorpus;
import zhengmai.rdf.ReferenceReader;

/**
 * A large folder in little memory: compendia, web pages, Word, PDF and ZIP, most of their bytes
 * pictures, as in what offices send around. Tells the time and the most memory that was in use.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests verify -Dbench="-Xmx1g zhengmai.bench.FolderBenchmark" -Dbench.args=2048
 * </pre>
 */
public final class FolderBenchmark {
  private static final Path PDF = Path.of("src/test/resources/pdf/letter.pdf");
  private static final int MB = 1 << 20;
  private static final int PAPERS = 1000;
  private static final int PICTURE = 8 * MB;
  private static final int SMALL_PICTURE = MB / 2;
  private static final int IN_AN_ARCHIVE = 16;

  private final Path folder;
  private final byte[] picture = new byte[PICTURE];
  private int serial;
  private int files;
  private long written;

  private FolderBenchmark(Path folder) {
    this.folder = folder;
    new Random(7).nextBytes(picture);
  }

  /** Runs for each number of megabytes. */
  public static void main(String[] sizes) throws IOException {
    for (String size : sizes) {
      Path dir = Files.createTempDirectory("zhengmai-folder");
      Path folder = Files.createDirectory(dir.resolve("in"));
      FolderBenchmark made = new FolderBenchmark(folder);
      made.fill(Long.parseLong(size) * MB);
      System.out.printf(
          "%,d MB in %,d files, heap of %,d MB%n",
          made.written / MB, made.files, Runtime.getRuntime().maxMemory() / MB);
      String[] command = {"ingest", folder.toString(), "--store", dir.resolve("db").toString()};
      System.out.println(Measured.command(0, command).print(made.files, "files"));
    }
  }

  private void fill(long bytes) throws IOException {
    GeneratedCorpus corpus =
        GeneratedCorpus.write(
            folder, PAPERS, 42, ReferenceReader.read(Path.of("data/reference")).data());
    for (Path file : corpus.files()) {
      files++;
      written += Files.size(file);
    }
    while (written < bytes) {
      write("通知-%d.html", page());
      write("通知-%d.docx", word());
      write("附件-%d.pdf", pdf());
      write("打包-%d.zip", archive());
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name.formatted(files++)), bytes);
    written += bytes.length;
  }

  /** No two files have the same bytes. */
  private byte[] picture() {
    ByteBuffer.wrap(picture).putInt(0, serial);
    return picture;
  }

  private byte[] page() {
    byte[] small = ByteBuffer.allocate(SMALL_PICTURE).put(picture(), 0, SMALL_PICTURE).array();
    String image = Base64.getEncoder().encodeToString(small);
    return Notices.page(serial++, "<img src='data:image/png;base64," + image + "'>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] word() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String paragraph : Notices.paragraphs(serial++)) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document
          .createParagraph()
          .createRun()
          .addPicture(new ByteArrayInputStream(picture()), PictureType.PNG, "图.png", 9, 9);
      document.write(out);
      return out.toByteArray();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private byte[] pdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(PDF.toFile());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      serial++;
      PDStream stream = new PDStream(document, new ByteArrayInputStream(picture()));
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Kept"), stream);
      document.save(out);
      return out.toByteArray();
    }
  }

  private byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < IN_AN_ARCHIVE; i++) {
        zip.putNextEntry(new ZipEntry("通知/%d.html".formatted(i)));
        zip.write(page());
      }
    }
    return out.toByteArray();
  }
}
