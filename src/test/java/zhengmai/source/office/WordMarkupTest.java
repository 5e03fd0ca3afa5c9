package zhengmai.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

/** What Word keeps apart from the plain run of words is read as its reader sees it. */
final class WordMarkupTest {
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private static byte[] utf8(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static String body(String namespace, String xml) {
    return "<w:document xmlns:w='"
        + namespace
        + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:r='"
        + RELATIONS
        + "'><w:body>"
        + xml
        + "</w:body></w:document>";
  }

  private static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  private static String r(String words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  /** A document of this body, beside the parts given before. */
  private byte[] docx(String namespace, String xml) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put("[Content_Types].xml", utf8("<Types/>"));
    all.put("word/document.xml", utf8(body(namespace, xml)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private void relate(String... typesAndParts) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < typesAndParts.length; i += 2) {
      xml.append(
          "<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
              .formatted(i / 2, RELATIONS, typesAndParts[i], typesAndParts[i + 1]));
    }
    parts.put("word/_rels/document.xml.rels", utf8(xml + "</Relationships>"));
  }

  private List<String> lines(String xml) throws IOException {
    SourceFile file = Formats.read("a.docx", docx(TRANSITIONAL, xml));
    assertThat(file.findings()).isEmpty();
    return file.text().orElseThrow().content().lines().toList();
  }

  @Test
  void contentControls_areReadThrough_andPromptsAreNot() throws IOException {
    assertThat(
            lines(
                "<w:sdt><w:sdtPr/><w:sdtContent>"
                    + p("云南省医疗保障局关于清点乡村药箱的通知")
                    + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>"
                    + r("云医保〔2022〕935号")
                    + "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                    + p("单击此处输入文字。")
                    + "</w:sdtContent></w:sdt>"))
        .containsExactly("云南省医疗保障局关于清点乡村药箱的通知", "云医保〔2022〕935号");
  }

  @Test
  void trackedChanges_areReadAsAccepted() throws IOException {
    assertThat(
            lines(
                "<w:p>"
                    + r("云医保〔2022〕")
                    + "<w:del><w:r><w:delText>934</w:delText></w:r></w:del><w:ins>"
                    + r("935")
                    + "</w:ins>"
                    + r("号")
                    + "</w:p><w:p><w:moveFrom>"
                    + r("附件一")
                    + "</w:moveFrom></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                    + r("各州（市）")
                    + "</w:p>"
                    + p("医疗保障局：")
                    + "<w:p><w:moveTo>"
                    + r("附件一")
                    + "</w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部批注）</w:t></w:r></w:p>"))
        .containsExactly("云医保〔2022〕935号", "", "各州（市）医疗保障局：", "附件一");
  }

  @Test
  void textBox_standsBeforeItsParagraph_once() throws IOException {
    String box = "<w:txbxContent>" + p("云医保〔2022〕935号") + "</w:txbxContent>";
    assertThat(
            lines(
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
                    + box
                    + "</mc:Choice><mc:Fallback>"
                    + box
                    + "</mc:Fallback></mc:AlternateContent></w:r>"
                    + r("各州（市）医疗保障局：")
                    + "</w:p>"))
        .containsExactly("云医保〔2022〕935号", "各州（市）医疗保障局：");
  }

  @Test
  void automaticNumbers_areWrittenAsTyped() throws IOException {
    relate("numbering", "numbering.xml", "styles", "styles.xml");
    parts.put(
        "word/numbering.xml",
        utf8(
            ("<w:numbering xmlns:w='%s'><w:abstractNum w:abstractNumId='3'><w:lvl"
                    + " w:ilvl='0'><w:start w:val='9'/><w:numFmt"
                    + " w:val='chineseCountingThousand'/><w:lvlText w:val='第%%1条'/></w:lvl><w:lvl"
                    + " w:ilvl='1'><w:numFmt w:val='chineseCounting'/><w:lvlText"
                    + " w:val='（%%2）'/></w:lvl><w:lvl w:ilvl='2'><w:numFmt w:val='decimal'/><w:lvlText"
                    + " w:val='%%3.'/></w:lvl></w:abstractNum><w:abstractNum"
                    + " w:abstractNumId='4'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText"
                    + " w:val='\uf0b7'/></w:lvl></w:abstractNum><w:num w:numId='7'><w:abstractNumId"
                    + " w:val='3'/></w:num><w:num w:numId='8'><w:abstractNumId"
                    + " w:val='4'/></w:num></w:numbering>")
                .formatted(TRANSITIONAL)));
    parts.put(
        "word/styles.xml",
        utf8(
            "<w:styles xmlns:w='%s'><w:style w:styleId='tiao'><w:pPr><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr></w:style></w:styles>"
                .formatted(TRANSITIONAL)));
    String article = "<w:p><w:pPr><w:pStyle w:val='tiao'/></w:pPr>" + r("药箱每月清点一次。") + "</w:p>";
    assertThat(
            lines(
                article
                    + numbered(7, 1, "数量；")
                    + numbered(7, 1, "效期：")
                    + numbered(7, 2, "近效期的")
                    + numbered(8, 0, "示意")
                    + article
                    + article
                    + numbered(7, 1, "记录。")))
        .containsExactly(
            "第九条　药箱每月清点一次。",
            "（一）数量；",
            "（二）效期：",
            "1. 近效期的",
            "示意",
            "第十条　药箱每月清点一次。",
            "第十一条　药箱每月清点一次。",
            "（一）记录。");
  }

  private static String numbered(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(words));
  }

  @Test
  void layoutTable_isRead_asIfItWereNone_andDataStayRows() throws IOException {
    String cell = "<w:tc>" + p("云医保〔2022〕935号") + p("各州（市）医疗保障局：") + "</w:tc>";
    assertThat(
            lines(
                "<w:tbl><w:tr>"
                    + cell
                    + "</w:tr><w:tr><w:tc>"
                    + p("序号")
                    + "</w:tc><w:tc>"
                    + p("药品")
                    + p("（规格）")
                    + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                    + p("删去的行")
                    + "</w:tc></w:tr></w:tbl>"))
        .containsExactly("云医保〔2022〕935号", "各州（市）医疗保障局：", "序号\t药品 （规格）");
  }

  @Test
  void footnoteMarks_leaveNothing() throws IOException {
    assertThat(
            lines(
                "<w:p>"
                    + r("药箱")
                    + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                    + r("清点细则")
                    + "</w:p>"))
        .containsExactly("药箱清点细则");
  }

  @Test
  void pageHeader_withTheNumber_standsFirst_andOthersAreLeftOut() throws IOException {
    relate("header", "header1.xml", "header", "header2.xml");
    parts.put("word/header1.xml", utf8(header(p("云南省医疗保障局文件") + p("云医保〔2022〕935号"))));
    parts.put("word/header2.xml", utf8(header(p("内部资料 注意保存"))));
    assertThat(
            lines(
                p("关于清点乡村药箱的通知")
                    + "<w:sectPr><w:headerReference r:id='r0'/><w:headerReference"
                    + " r:id='r1'/></w:sectPr>"))
        .containsExactly("云南省医疗保障局文件", "云医保〔2022〕935号", "关于清点乡村药箱的通知");
  }

  private static String header(String xml) {
    return "<w:hdr xmlns:w='" + TRANSITIONAL + "'>" + xml + "</w:hdr>";
  }

  @Test
  void embeddedPage_isReadWhereItStands() throws IOException {
    relate("aFChunk", "chunk.html");
    parts.put(
        "word/chunk.html", utf8("<html><body><p>各州（市）医疗保障局：药箱每月清点一次，记录留存三年。</p></body></html>"));
    assertThat(lines(p("关于清点乡村药箱的通知") + "<w:altChunk r:id='r0'/>" + p("云南省医疗保障局")))
        .startsWith("关于清点乡村药箱的通知")
        .contains("各州（市）医疗保障局：药箱每月清点一次，记录留存三年。")
        .endsWith("云南省医疗保障局");
  }

  @Test
  void documentsInsideDocuments_haveAnEnd() throws IOException {
    relate("aFChunk", "chunk.docx");
    byte[] inner = docx(TRANSITIONAL, p("最里面"));
    for (int i = 0; i < 6; i++) {
      parts.put("word/chunk.docx", inner);
      inner = docx(TRANSITIONAL, "<w:altChunk r:id='r0'/>");
    }
    assertThat(codes(Formats.read("a.docx", inner))).containsExactly("nested-too-deep");
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {TRANSITIONAL, STRICT})
  void bothDialects_areRead(String namespace) throws IOException {
    assertThat(Formats.read("a.docx", docx(namespace, p("云医保〔2022〕935号"))).text())
        .hasValueSatisfying(t -> assertThat(t.content()).isEqualTo("云医保〔2022〕935号\n"));
  }

  @Test
  void pictureInFront_hidesNoDocument() throws IOException {
    parts.put("docProps/thumbnail.jpeg", noise(20_000));
    assertThat(lines(p("云医保〔2022〕935号"))).containsExactly("云医保〔2022〕935号");
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @Test
  void formOfEqualRows_isNoBomb() throws IOException {
    String row = "<w:tr>" + ("<w:tc>" + p("") + "</w:tc>").repeat(30) + "</w:tr>";
    assertThat(lines(p("云医保〔2022〕935号") + "<w:tbl>" + row.repeat(2000) + "</w:tbl>"))
        .startsWith("云医保〔2022〕935号");
  }

  @Test
  void tablesWithoutEnd_areNamed() throws IOException {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5000) + "</w:tc></w:tr></w:tbl>".repeat(5000);
    assertThat(codes(Formats.read("a.docx", docx(TRANSITIONAL, deep))))
        .containsExactly("nested-too-deep");
  }

  @Test
  void word2003_isRead_withItsPrintedNumbers() {
    String xml =
        "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument"
            + " xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'"
            + " xmlns:wx='http://schemas.microsoft.com/office/word/2003/auxHint'"
            + " xmlns:aml='http://schemas.microsoft.com/aml/2001/core'><w:body><wx:sect><w:p><w:pPr><w:listPr><w:ilvl"
            + " w:val='0'/><w:ilfo w:val='1'/><wx:t wx:val='第一条'/></w:listPr></w:pPr>"
            + r("药箱每月清点")
            + "<aml:annotation"
            + " w:type='Word.Deletion'><aml:content><w:r><w:delText>两</w:delText></w:r></aml:content></aml:annotation><aml:annotation"
            + " w:type='Word.Insertion'><aml:content>"
            + r("一")
            + "</aml:content></aml:annotation>"
            + r("次。")
            + "</w:p></wx:sect></w:body></w:wordDocument>";
    SourceFile file = Formats.read("a.doc", utf8(xml));
    assertThat(file.text().orElseThrow().content()).isEqualTo("第一条　药箱每月清点一次。\n");
  }
}
