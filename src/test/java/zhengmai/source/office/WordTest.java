package zhengmai.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import zhengmai.extract.Readings;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

final class WordTest {
  private static final List<String> LETTER =
      List.of(
          "国家医疗保障局文件",
          "医保发〔2022〕921号",
          "国家医疗保障局关于印发《医疗保障窗口服务规范》的通知",
          "各省、自治区、直辖市医疗保障局：",
          "根据《医疗保障基金使用监督管理条例》，现将《医疗保障窗口服务规范》印发给你们。",
          "国家医疗保障局",
          "2022年3月1日");

  private static byte[] docx(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      paragraphs.forEach(p -> document.createParagraph().createRun().setText(p));
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("序号");
      table.getRow(0).getCell(1).setText("事项");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  @Test
  void docx_paragraphsAndRows_areLines() throws IOException {
    SourceFile file = Formats.read("a.docx", docx(LETTER));
    assertThat(file.mediaType()).endsWith("wordprocessingml.document");
    assertThat(file.text().orElseThrow().content())
        .isEqualTo(String.join("\n", LETTER) + "\n序号\t事项\n");
  }

  @Test
  void docx_letterhead_givesTheNumber() throws IOException {
    NoticeRecord notice =
        Readings.notices(Readings.read(Formats.read("a.docx", docx(LETTER)))).get(0);
    assertThat(notice.documentNumber()).hasToString("Optional[医保发〔2022〕921号]");
    assertThat(notice.title()).contains("国家医疗保障局关于印发《医疗保障窗口服务规范》的通知");
    assertThat(notice.signatories()).containsExactly("国家医疗保障局");
    assertThat(notice.dateSigned()).hasToString("Optional[2022-03-01]");
    assertThat(notice.citations()).hasSize(1);
  }

  @Test
  void docx_withAPassword_isNamed() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var data = encryptor.getDataStream(container)) {
        data.write(docx(LETTER));
      }
      container.writeFilesystem(out);
      assertThat(codes(Formats.read("a.docx", out.toByteArray()))).containsExactly("encrypted");
    }
  }

  /** A document with this in the place of its text. */
  private static byte[] withPart(byte[] part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx(LETTER)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        zip.write(e.getName().equals("word/document.xml") ? part : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  @Test
  void docx_withAnExternalEntity_isRefused() throws IOException {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "不可读出");
    String xml =
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]><w:document"
            + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
    SourceFile file = Formats.read("a.docx", withPart(xml.getBytes(StandardCharsets.UTF_8)));
    Files.delete(secret);
    assertThat(codes(file)).containsExactly("unreadable-document");
    assertThat(file.text()).isEmpty();
  }

  @Test
  void docx_thatIsABomb_isRefusedInTime() throws IOException {
    byte[] bomb = withPart(new byte[300 << 20]);
    SourceFile file =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Formats.read("a.docx", bomb));
    assertThat(codes(file)).containsExactly("document-bomb");
  }

  @Test
  void doc_thatIsCutOff_isNamed() {
    byte[] head = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
    };
    SourceFile file = Formats.read("a.doc", head);
    assertThat(file.mediaType()).isEqualTo("application/msword");
    assertThat(codes(file)).containsExactly("unreadable-document");
  }
}
