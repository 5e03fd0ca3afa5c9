package zhengmai.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
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
            "本办法自2022年5月1日起施行，有效期2年。原有规定与本办法不一致的，以本办法为准。",
            "云南省医疗保障局");
    assertThat(lines).anyMatch(l -> l.startsWith("第二条") && l.contains("待遇标准由各州（市）"));
  }

  @Test
  void paragraph_cutByAPage_goesOnBehindItsMark() {
    SourceText text = Formats.read(LETTER).text().orElseThrow();
    assertThat(text.content()).contains("现印发\n\n1 / 4\n\n给你们");
    assertThat(Flows.of(text, 1, text.lineCount()).text()).contains("现印发给你们，请认真贯彻执行。");
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
}
