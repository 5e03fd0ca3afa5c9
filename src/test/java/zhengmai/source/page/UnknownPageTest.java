package zhengmai.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.extract.Readings;
import zhengmai.model.DocumentNumber;
import zhengmai.model.NoticeRecord;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

/** Pages of sites whose containers nobody listed, and pages whose text stands elsewhere. */
final class UnknownPageTest {
  private static final String TITLE = "云南省医疗保障局关于添置乡村药箱的通知";
  private static final String NAV =
      "<div class='nav'><ul>"
          + "<li><a href='/c/'>政策法规栏目</a></li>".repeat(12)
          + "</ul></div><h1>"
          + TITLE
          + "</h1><div class='info'>发布时间：2022-06-17 09:30　来源：云南省医疗保障局　浏览次数：<span>21</span></div>";
  private static final String LETTER =
      "<p>云医保〔2022〕931号</p><p>各州（市）医疗保障局：</p>"
          + "<p>根据《乡村药箱办法》（云医保〔2021〕920号），现就添置药箱通知如下。</p>"
          + "<p>云南省医疗保障局</p><p>2022年6月15日</p>";
  private static final String FOOT =
      "<div class='bottom'>主办：云南省医疗保障局　承办：云南省医疗保障局办公室　地址：昆明市　备案号：滇ICP备10000000号</div>";
  private static final String RELATED =
      "<div class='more'><h3>相关文件</h3>"
          + "<p><a href='y'>云南省医疗保障局关于清点药箱的通知（云医保〔2021〕77号）</a></p>".repeat(5)
          + "</div>";

  private static SourceFile read(String body) {
    String html = "<!DOCTYPE html><html><head><title>" + TITLE + "</title></head><body>" + body;
    return Formats.read("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static String warnings(SourceFile file) {
    return String.join("\n", file.findings().stream().map(f -> f.print()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "<div id='content'>, </div>",
    "<article>, </article>",
    "<table><tr><td>, </td></tr></table>",
    "<div class='con'>, </div>",
    "<main><div><div class='a9'>, </div></div></main>",
  })
  void shortLetter_inAnyContainer_isReadWithItsNumber(String open, String close) {
    SourceFile file = read(NAV + open + LETTER + close + RELATED + FOOT);
    List<NoticeRecord> notices = Readings.notices(Readings.read(file));

    assertThat(notices).hasSize(1);
    NoticeRecord n = notices.get(0);
    assertThat(n.documentNumberInBody().or(n::documentNumber).map(DocumentNumber::print))
        .contains("云医保〔2022〕931号");
    assertThat(n.citations()).extracting(c -> c.title().orElse("")).containsExactly("乡村药箱办法");
    assertThat(file.text().orElseThrow().content()).doesNotContain("77号", "备案号", "浏览次数");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <embed src="/upload/P1.pdf" type="application/pdf">             | 正文在嵌入的文件里：/upload/P1.pdf
          <iframe src="/js/web/viewer.html?file=/art/x9.pdf"></iframe>    | 正文在嵌入的文件里：/art/x9.pdf
          <iframe src="/pdf/viewer.html?file=%2Fart%2Fx9.ofd"></iframe>   | 正文在嵌入的文件里：/art/x9.ofd
          <iframe src="/module/downfile.jsp?classid=0&filename=a.pdf"></iframe> | 正文在嵌入的文件里：/module/downfile.jsp?classid=0&filename=a.pdf
          <object data="a.ofd"></object>                                  | 正文在嵌入的文件里：a.ofd
          <iframe src="t1_body.html"></iframe>                            | 正文在框架里：t1_body.html
          <p><img src="./W0201.jpg"><img src="./W0202.jpg"></p>           | 正文是图片，网页里没有文字：./W0201.jpg
          <div id="app"></div><script>fetch('/api/1').then(show)</script> | 正文由脚本取得，不在这个文件里
          """)
  void page_withoutItsText_isNamed_withThePlaceWhereThatIs(String body, String told) {
    assertThat(warnings(read(NAV + "<div id='zoom'>" + body + "</div>" + FOOT))).contains(told);
  }

  @Test
  void page_withItsText_isNotSaidToBeElsewhere() {
    String page =
        NAV + "<div id='zoom'>" + LETTER.replace("通知如下。", "通知如下。" + "各地要清点药箱。".repeat(20));
    SourceFile file =
        read(page + "<p><img src='a.jpg'></p></div><iframe src='count.html'></iframe>" + FOOT);
    assertThat(file.findings()).isEmpty();
  }

  @Test
  void text_inAHiddenField_thatAScriptShows_isRead() {
    String escaped = LETTER.replace("<", "&lt;").replace(">", "&gt;");
    SourceFile file =
        read(NAV + "<div id='zoom'></div><input type='hidden' value='" + escaped + "'>" + FOOT);
    assertThat(file.text().orElseThrow().content()).contains("\n云医保〔2022〕931号\n");
    assertThat(file.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a>上一页</a> <a href='t9_1.html'>下一页</a> 第1页/共2页</div>",
        "<div>共 2 页 第 1 页 <a href='t9_1.html'>下一页</a></div>",
        "<script>createPageHTML(2, 0, \"t9\", \"html\");</script>",
      })
  void article_inPages_saysThatThereAreMore(String bar) {
    String told = warnings(read(NAV + "<div id='zoom'>" + LETTER + bar + "</div>" + FOOT));
    assertThat(told).contains("文章分页，这是第1页，共2页，其余不在这个文件里，下一页：t9_1.html");
  }

  @Test
  void article_ofOnePage_orItsLast_saysNothing() {
    for (String bar : List.of("第1页/共1页", "第2页/共2页")) {
      SourceFile file = read(NAV + "<div id='zoom'>" + LETTER + "<p>" + bar + "</p></div>");
      assertThat(file.findings()).as(bar).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"big5", "\"BIG5\"", "Big5-HKSCS"})
  void big5_whereItIsDeclared_isRead(String declared) {
    String html =
        "<html><head><meta http-equiv=Content-Type content='text/html; charset="
            + declared.replace("\"", "")
            + "'><title>關於印發《基層醫療藍圖》的通知</title></head><body><div id=zoom>"
            + "<p>各醫院：</p><p>現印發《基層醫療藍圖》，請遵照執行。</p></div>";
    SourceFile file = Formats.read("a.html", html.getBytes(Charset.forName("Big5")));
    assertThat(file.text().orElseThrow().content())
        .containsAnyOf("現印發《基層醫療藍圖》，請遵照執行。", "现印发《基层医疗蓝图》，请遵照执行。");
  }
}
