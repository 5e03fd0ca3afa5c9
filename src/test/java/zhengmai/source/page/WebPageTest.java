package zhengmai.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

final class WebPageTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String LETTER =
      "<p>各州（市）医疗保障局：</p><p>请按规范办理窗口服务，方便参保群众就近办事。</p><p>云南省医疗保障局</p><p>2021年12月1日</p>";
  private static final String HEADER =
      "索引号：YN-2021-901\n发文机关：云南省医疗保障局\n标题：关于做好窗口服务工作的通知\n发文字号：云医保〔2021〕901号\n";

  private static SourceFile read(String html) {
    return Formats.read("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String body) {
    SourceFile file = read("<!DOCTYPE html><html><head><title>某某网</title></head><body>" + body);
    return file.text().orElseThrow(() -> new AssertionError(file.findings())).content();
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  /** The same four fields in a pattern of label and value. */
  private static String table(String open, String label, String value, String close) {
    String[][] fields = {
      {"索 引 号", "YN-2021-901"},
      {"发文机关", "云南省医疗保障局"},
      {"标　　题", "关于做好窗口服务工作的通知"},
      {"发文&nbsp;字号", "云医保〔2021〕901号"}
    };
    StringBuilder b = new StringBuilder(open);
    for (String[] f : fields) {
      b.append(label.replace("L", f[0])).append(value.replace("V", f[1]));
    }
    return b + close + "<div id='zoom'>" + LETTER + "</div>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <table> | <tr><td>L：</td> | <td>V</td></tr> | </table>
          <table> | <tr><td><b>L</b></td> | <td><p>V</p></td></tr> | </table>
          <table><tr> | <td>L:</td> | <td> V </td> | <td></td></tr></table>
          <table> | <tr><td><b>L：</b>  | V</td></tr> | </table>
          <dl> | <dt>L</dt> | <dd>V</dd> | </dl>
          <ul> | <li><span>L：</span> | <span>V</span></li> | </ul>
          <ul> | <li>L： | V</li> | </ul>
          <div> | <span>L：</span> | <span>V</span> | </div>
          <div> | <div class='row'><div>L</div> | <div>V</div></div> | </div>
          <div> | <p><strong>L</strong>： | V</p> | </div>
          <div> | 【L】 | V<br> | </div>
          """)
  void informationTable_inAnyForm_isTheHeader(
      String open, String label, String value, String close) {
    assertThat(text(table(open, label, value, close))).startsWith(HEADER);
  }

  @Test
  void informationTable_insideTheBody_isNoPartOfIt() {
    String page =
        table("<div id='UCAP-CONTENT'><table>", "<tr><td>L：</td>", "<td>V</td></tr>", "</table>");
    String text = text(page + "</div>");
    assertThat(text).startsWith(HEADER).containsOnlyOnce("云医保〔2021〕901号");
  }

  @Test
  void listOfDocuments_inTheBody_isNoInformationTable() {
    String text =
        text(
            "<h1>关于公布废止文件目录的通知</h1><div id='zoom'>"
                + LETTER
                + "<table><tr><td>文件名称</td><td>文号</td><td>发布机关</td></tr><tr><td>某办法</td><td>云医保〔2020〕902号</td><td>省局</td></tr>"
                + "<tr><td>某细则</td><td>云医保〔2020〕903号</td><td>省局</td></tr></table></div>");
    assertThat(text).startsWith("标题：关于公布废止文件目录的通知\n\n").contains("某细则\t云医保〔2020〕903号\t省局");
  }

  @Test
  void paragraphs_ofAnyKind_areLines() {
    String text =
        text(
            "<div class='TRS_Editor'><div>第一段，<span>有<font>嵌套</font></span></div>第二段<br>第三段\n还是第三段<br/>"
                + "&nbsp;<br><p>第四段<p>第五段<pre>第六行\n第七行</pre></div>");
    assertThat(text).endsWith("\n第一段，有嵌套\n第二段\n第三段还是第三段\n第四段\n第五段\n第六行\n第七行\n");
  }

  @Test
  void article_behindTheEndOfTheDocument_isRead() {
    assertThat(text("</body></html><div id='zoom'>" + LETTER + "</div>")).contains("请按规范办理窗口服务");
  }

  @Test
  void body_withoutAKnownContainer_isWhereTheTextIs() {
    String links = "<div><a href='/1'>一个很长的栏目名称在这里</a><a href='/2'>另一个很长的栏目名称在这里</a></div>";
    String text = text(links + "<div><div><div>" + LETTER + "</div></div></div>" + links);
    assertThat(text).isEqualTo("\n各州（市）医疗保障局：\n请按规范办理窗口服务，方便参保群众就近办事。\n云南省医疗保障局\n2021年12月1日\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "gb2312", "GBK", "big5", "no-such-charset"})
  void encoding_isThatOfTheBytes_whateverIsDeclared(String declared) {
    String html =
        "<html><head><meta charset='" + declared + "'></head><body><div id='zoom'>" + LETTER;
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      assertThat(Formats.read("a.html", html.getBytes(charset)).text().orElseThrow().content())
          .contains("云南省医疗保障局");
    }
  }

  @Test
  void attachments_areListedWithTheirAddresses() {
    String html =
        "<html><head><meta name='Url' content='http://www.example.gov.cn/a/b.html'></head><body><div id='zoom'>"
            + LETTER
            + "<a href='./P0.docx'>1.申请表</a><a href='/f/x.PDF?v=1' title='名单.pdf'></a><a href='c.html'>解读</a></div>";
    WebPage page = WebPage.of("page.html", html, List.of());
    assertThat(page.attachments())
        .containsExactly(
            new Attachment("1.申请表", "http://www.example.gov.cn/a/P0.docx"),
            new Attachment("名单.pdf", "http://www.example.gov.cn/f/x.PDF?v=1"));
    assertThat(page.text().orElseThrow().content())
        .endsWith(
            "附件下载：1.申请表 <http://www.example.gov.cn/a/P0.docx>；名单.pdf <http://www.example.gov.cn/f/x.PDF?v=1>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anti-robot | <html><head><title></title></head><body><script>$_ts=window['$_ts'];</script></body></html>
          anti-robot | <html><head><title>安全验证</title></head><body><p>请拖动滑块完成验证</p></body></html>
          anti-robot | <html><body><noscript>Please enable JavaScript to view the page</noscript></body></html>
          error-page | <html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>
          error-page | <html><head><title>出错了</title></head><body><div>抱歉，您访问的页面不存在或已被删除！<a href='/'>返回首页</a></div></body></html>
          error-page | <html><head><title>提示</title></head><body>网站系统正在维护中，请稍后再试。</body></html>
          no-article | <html><head><title>某某省卫生健康委员会</title></head><body><a href='/1'>关于某事的通知</a></body></html>
          no-article | <html></html>
          """)
  void stub_isNamedAndNeverAText(String code, String html) {
    SourceFile file = read(html);
    assertThat(codes(file)).containsExactly(code);
    assertThat(file.text()).isEmpty();
  }

  @Test
  void shortLetter_thatSpeaksOfErrors_isNoErrorPage() {
    String page =
        table("<table>", "<tr><td>L：</td>", "<td>V</td></tr>", "</table>")
            .replace("请按规范办理窗口服务", "网站页面不存在的，请重新登录，输入验证码");
    assertThat(text(page)).contains("网站页面不存在的");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "span", "table><tr><td", "ul><li", "b"})
  void nested100000Deep_isNamedInTime(String tag) {
    SourceFile file = assertTimeoutPreemptively(LONG, () -> read(nested(tag, 100_000)));
    assertThat(codes(file)).containsExactly("nested-too-deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "span", "table><tr><td", "ul><li", "font"})
  void unclosedTags_ofACarelessPage_areRead(String tag) {
    SourceFile file = assertTimeoutPreemptively(LONG, () -> read(nested(tag, 2_000)));
    assertThat(file.text().orElseThrow().content()).contains("请按规范办理");
  }

  private static String nested(String tag, int times) {
    return "<html><body>" + ("<" + tag + ">").repeat(times) + LETTER + "</body></html>";
  }

  @Test
  void pageOf500Megabytes_isNamedAndNotRead(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("big.html");
    Files.writeString(page, "<!DOCTYPE html><html><body>");
    try (RandomAccessFile file = new RandomAccessFile(page.toFile(), "rw")) {
      file.setLength(500L << 20);
    }
    SourceFile read = assertTimeoutPreemptively(LONG, () -> Formats.read(page));
    assertThat(codes(read)).containsExactly("too-large");
    assertThat(read.text()).isEmpty();
  }

  @Test
  void telephoneInTheLetter_staysThere() {
    String phone = "<p>联系电话：0871-65730001</p><p>云南省医疗保障局</p>";
    String letter = LETTER.replace("<p>云南省医疗保障局</p>", phone);
    String page = table("<table>", "<tr><td>L：</td>", "<td>V</td></tr>", "</table>");
    assertThat(text(page.replace(LETTER, letter)))
        .startsWith(HEADER + "\n")
        .contains("办事。\n联系电话：0871-65730001\n云南省医疗保障局");
  }

  @Test
  void largestPage_isReadInBoundedTime() {
    String row = "<tr><td>索引号：</td><td>某某</td><td>标题：</td><td>某办法</td></tr>";
    String html = "<html><body><table>" + row.repeat(5_000_000 / row.length()) + "</table>";
    assertTimeoutPreemptively(LONG, () -> read(html));
  }
}
