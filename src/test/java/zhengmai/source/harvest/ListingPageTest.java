package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListingPageTest {
  private static final String URL = "http://ylbz.yn.gov.cn/zcwj/index.html";

  private static ListingPage read(String body) {
    Document page = Jsoup.parse("<body>" + body + "</body>", URL);
    return ListingPage.of(Runs.listing("云南", URL), page, 1);
  }

  private static final String TITLE = "关于做好窗口服务工作的通知";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ul><li><a href=1.html>T</a><span>2021-12-01</span></li><li><a href=2.html>T</a><span>2020-01-01</span></li></ul>
          <table><tr><td>1</td><td><a href=1.html>T</a></td><td>[2021/12/01]</td></tr><tr><td><a href=2.html>T</a></td></tr></table>
          <dl><dt><a href=1.html>T</a></dt></dl><p>x <a href=1.html>T</a> 2021年12月1日</p>
          <div><div><a href=1.html title=T>关于做好…</a><em>发布时间：2021.12.01 10:30</em></div></div>
          <li><a href=/zcwj/202112/t20211201_99.html>T</a></li>
          <li><a href=/art/2021/12/1/art_37_7.html>T</a></li>
          <li><a href=/zhengce/2021-12/01/content_5655.htm>T</a></li>
          <li><a href=1.html>T（2019年1月1日起施行）</a> 2021-12-01</li>
          """)
  void of_dateBesideOrInAddress_isTheNotices(String body) {
    ListingPage page = read(body.replace("T", TITLE));
    assertThat(page.links().stream().map(ListingPage.Link::date).flatMap(Optional::stream))
        .contains(LocalDate.of(2021, 12, 1));
  }

  @Test
  void of_usualLinks_areTitlesOfTheSameHost() {
    ListingPage page =
        read(
            "<nav><a href=/>首页</a><a href=/about/index.html>机构概况</a></nav>"
                + "<li><a href=1.shtml>T</a></li><li><a href=附件.pdf>T</a></li>".replace("T", TITLE)
                + "<li><a href=http://other.gov.cn/1.html>T</a></li>".replace("T", TITLE)
                + "<li><a href='javascript:open(1)'>T</a></li>".replace("T", TITLE)
                + "<li><a href=index.html>T</a></li>".replace("T", TITLE));
    assertThat(page.links().stream().map(ListingPage.Link::url))
        .containsExactly(
            URI.create("http://ylbz.yn.gov.cn/zcwj/1.shtml"),
            URI.create("http://ylbz.yn.gov.cn/zcwj/%E9%99%84%E4%BB%B6.pdf"));
  }

  @Test
  void numbered_counts_fromTheSecondPage() {
    Listing.Next next = new Listing.Numbered("index_", 1, ".html");
    Document page = Jsoup.parse("", URL);
    assertThat(next.behind(URI.create(URL), 1, page))
        .contains(URI.create("http://ylbz.yn.gov.cn/zcwj/index_1.html"));
    assertThat(next.behind(URI.create(URL), 2, page))
        .contains(URI.create("http://ylbz.yn.gov.cn/zcwj/index_2.html"));
  }

  /** Five thousand links in one box took as many times as long. */
  @Test
  void of_manyLinksInOneBox_isQuick() {
    StringBuilder b = new StringBuilder("<div>");
    for (int i = 0; i < 5_000; i++) {
      b.append("<a href=").append(i).append(".html>").append(TITLE).append("</a> ");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(read(b + "</div>").links()).hasSize(1000));
  }
}
