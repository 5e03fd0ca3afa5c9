package zhengmai.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

final class OdfTest {
  private static final String NAMESPACES =
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'";

  private static final String LISTS =
      "<text:list-style style:name='L1'><text:list-level-style-number text:level='1'"
          + " style:num-format='一, 二, 三, ...' style:num-prefix='第'"
          + " style:num-suffix='条'/><text:list-level-style-number text:level='2'"
          + " style:num-format='一, 二, 三, ...' style:num-prefix='（' style:num-suffix='）'/>"
          + "</text:list-style>";

  private static SourceFile read(String manifest, String content, String styles)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      put(zip, "META-INF/manifest.xml", manifest);
      put(zip, "content.xml", content);
      put(zip, "styles.xml", styles);
    }
    return Formats.read("a.odt", out.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, String words) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(words.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceFile body(String xml) throws IOException {
    return read(
        "<manifest/>",
        "<office:document-content"
            + NAMESPACES
            + "><office:automatic-styles>"
            + LISTS
            + "</office:automatic-styles><office:body><office:text>"
            + xml
            + "</office:text></office:body></office:document-content>",
        "<office:document-styles"
            + NAMESPACES
            + "><office:master-styles><style:master-page><style:header><text:p>云医保〔2022〕935号</text:p></style:header></style:master-page></office:master-styles></office:document-styles>");
  }

  private static List<String> lines(String xml) throws IOException {
    return body(xml).text().orElseThrow().content().lines().toList();
  }

  @Test
  void paragraphsAndHead_areLines_withoutWhatWasDeletedOrNoted() throws IOException {
    assertThat(
            lines(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h"
                    + " text:outline-level='1'>关于清点\n"
                    + "  乡村药箱的通知</text:h><text:p>各州（市）<text:note><text:p>注</text:p></text:note>医疗保障局：<text:s"
                    + " text:c='2'/>附<text:tab/>件<text:line-break/>二</text:p>"))
        .containsExactly("云医保〔2022〕935号", "关于清点 乡村药箱的通知", "各州（市）医疗保障局：  附\t件", "二");
  }

  @Test
  void automaticNumbers_areAsTyped() throws IOException {
    String inner =
        "<text:list><text:list-item><text:p>数量；</text:p></text:list-item><text:list-item><text:p>效期。</text:p></text:list-item></text:list>";
    assertThat(
            lines(
                "<text:list text:style-name='L1'><text:list-item><text:p>每月清点：</text:p>"
                    + inner
                    + "</text:list-item><text:list-item><text:p>当日登记。</text:p></text:list-item></text:list><text:list"
                    + " text:style-name='L1'"
                    + " text:continue-numbering='true'><text:list-item><text:p>留存三年。</text:p></text:list-item></text:list>"))
        .containsExactly(
            "云医保〔2022〕935号", "第一条　每月清点：", "（一）数量；", "（二）效期。", "第二条　当日登记。", "第三条　留存三年。");
  }

  @Test
  void tablesAndBoxes_areRead() throws IOException {
    assertThat(
            lines(
                "<table:table><table:table-row><table:table-cell><text:p>序号</text:p></table:table-cell><table:table-cell><text:p>药品</text:p></table:table-cell></table:table-row></table:table>"
                    + "<text:p><draw:frame><draw:text-box><text:p>云南省医疗保障局文件</text:p></draw:text-box></draw:frame>各州（市）医疗保障局：</text:p>"))
        .containsExactly("云医保〔2022〕935号", "序号\t药品", "云南省医疗保障局文件", "各州（市）医疗保障局：");
  }

  @Test
  void passwordEntitiesAndDamage_areNamed() throws IOException {
    assertThat(codes(read("<encryption-data/>", "x", "x"))).containsExactly("encrypted");
    String entity =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>";
    assertThat(codes(read("<m/>", entity, "<x/>"))).containsExactly("unreadable-document");
    assertThat(codes(read("<m/>", "<office:x", "<x/>"))).containsExactly("unreadable-document");
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }
}
