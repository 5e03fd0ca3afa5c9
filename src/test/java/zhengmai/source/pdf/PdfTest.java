package zhengmai.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.extract.Readings;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.text.Flows;
import zhengmai.text.SourceText;

/** Reads a PDF that a browser printed ({@code src/test/resources/pdf/make}). */
final class PdfTest {
  private static final Path LETTER = Path.of("src/test/resources/pdf/letter.pdf");

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Test
  void paragraphs_brokenIntoLines_areWhole() {
    List<String> lines = Formats.read(LETTER).text().orElseThrow().content().lines().toList();
    assertThat(lines)
        .contains(
            "云医保〔2022〕931号",
            "各州（市）医疗保障局：",
            "本办法自2022年5月1日起施行，有效期2年。在此以前的做法与它不同的，改按它办。",
            "云南省医疗保障局");
    assertThat(lines).anyMatch(l -> l.startsWith("第二条") && l.contains("账目在店里张贴"));
  }

  @Test
  void paragraph_cutByAPage_goesOnBehindItsMark() {
    SourceText text = Formats.read(LETTER).text().orElseThrow();
    assertThat(text.content()).contains("慢性病保\n\n1 / 4\n\n障管理办法");
    assertThat(Flows.of(text, 1, text.lineCount()).text())
        .contains("据此写成《云南省门诊慢性病保障管理办法（试行）》，现发给你们");
  }

  @Test
  void headersAndFooters_areLeftOut_andPagesAreMarked() {
    SourceText text = Formats.read(LETTER).text().orElseThrow();
    assertThat(text.content()).doesNotContain("letter.html");
    List<String> marks = text.content().lines().filter(l -> l.matches("\\d+ / \\d+")).toList();
    assertThat(marks).hasSizeGreaterThanOrEqualTo(3);
    assertThat(marks.get(0)).isEqualTo("1 / " + marks.size());
  }

  @Test
  void notice_isThatOfTheLetter() {
    NoticeRecord n = Readings.notices(Readings.read(Formats.read(LETTER))).get(0);
    assertThat(n.title()).contains("云南省医疗保障局关于印发《云南省门诊慢性病保障管理办法（试行）》的通知");
    assertThat(n.documentNumberInBody()).hasToString("Optional[云医保〔2022〕931号]");
    assertThat(n.signatories()).containsExactly("云南省医疗保障局");
    assertThat(n.dateSigned()).hasToString("Optional[2022-04-12]");
    assertThat(n.effectiveDate()).isPresent();
    assertThat(n.citations()).hasSize(2);
  }

  @Test
  void scan_isSaidToBeOne() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      assertThat(codes(Formats.read("scan.pdf", bytes(document)))).containsExactly("scanned");
    }
  }

  @Test
  void password_isNamed() throws IOException {
    try (PDDocument document = Loader.loadPDF(LETTER.toFile())) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertThat(codes(Formats.read("a.pdf", bytes(document)))).containsExactly("encrypted");
    }
  }

  @Test
  void damaged_isNamed() {
    SourceFile file = Formats.read("a.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8));
    assertThat(codes(file)).containsExactly("unreadable-document");
  }

  private static byte[] pdf(String... objects) {
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < objects.length; i++) {
      out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    out.append("trailer\n<< /Root 1 0 R /Size ").append(objects.length + 1).append(" >>\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static SourceFile inTime(byte[] pdf) {
    return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Formats.read("b.pdf", pdf));
  }

  @Test
  void pageTree_thatLeadsToItself_isNamedInTime() {
    byte[] loop =
        pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>");
    assertThat(codes(inTime(loop))).containsExactly("empty");
  }

  @Test
  void pageCount_withoutEnd_isNamed() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getPages().getCOSObject().setInt(COSName.COUNT, 900_000_000);
      assertThat(codes(inTime(bytes(document)))).containsExactly("too-many-pages");
    }
  }

  /** Twelve drawings, each of which draws the next one ten times. */
  @Test
  void drawings_thatMultiply_areNamedInTime() {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
            + " /Resources << /XObject << /X 5 0 R >> >> >>");
    objects.add("<< /Length 5 >>\nstream\n/X Do\nendstream");
    for (int i = 5; i < 17; i++) {
      String calls = "/X Do ".repeat(10);
      objects.add(
          "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> /Length %d >>\nstream\n%s\nendstream"
              .formatted(Math.min(i + 1, 16), calls.length(), calls));
    }
    assertThat(codes(inTime(pdf(objects.toArray(String[]::new))))).containsExactly("pdf-bomb");
  }

  /** A page whose content inflates to hundreds of gigabytes of blanks, in one step or in two. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void content_thatInflatesWithoutEnd_isNamedInTime(int times) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] out = new byte[1 << 16];
    deflater.setInput(blanks);
    content.write(out, 0, deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH));
    deflater.setInput(blanks);
    byte[] block = Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH));
    deflater.end();
    // Behind a full flush, the same block may follow again and again.
    for (int i = 0; i < 40_000; i++) {
      content.write(block);
    }
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream to =
          times == 1
              ? stream.getCOSObject().createRawOutputStream()
              : stream.createOutputStream(COSName.FLATE_DECODE)) {
        content.writeTo(to);
      }
      COSArray filters = new COSArray();
      Collections.nCopies(times, COSName.FLATE_DECODE).forEach(filters::add);
      stream.getCOSObject().setItem(COSName.FILTER, filters);
      page.setContents(stream);
      document.save(pdf);
      assertThat(codes(inTime(pdf.toByteArray()))).containsExactly("pdf-bomb");
    }
  }

  @Test
  void table_hasItsColumnsApart() throws IOException {
    byte[] table =
        pdf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R"
                + " /Resources << /Font << /F 5 0 R >> >> >>",
            stream(
                "BT /F 12 Tf 20 150 Td (Drug name) Tj 150 0 Td (Pieces) Tj 100 0 Td (Price) Tj ET "
                    + "BT /F 12 Tf 20 130 Td (Aspirin 100 mg) Tj 150 0 Td (20) Tj 100 0 Td (1.50) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    assertThat(Formats.read("t.pdf", table).text().orElseThrow().content().lines())
        .contains("Drug name\tPieces\tPrice", "Aspirin 100 mg\t20\t1.50");
  }

  private static String stream(String content) {
    return "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content);
  }
}
