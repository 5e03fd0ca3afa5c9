package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.source.Formats;

/**
 * What portals do beside plain lists and pages: bars drawn by scripts, viewers, pages that move on.
 */
class PortalHabitsTest {
  private static final byte[] FILE = "%PDF-1.4 药箱".getBytes(StandardCharsets.UTF_8);

  private final Site site;
  private final Runs runs;

  PortalHabitsTest(@TempDir Path tmp) throws IOException {
    site = new Site();
    runs = new Runs(tmp.resolve("harvest"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Listing list(List<String> members) {
    Listing plain = Runs.listing("云南", site.url("/zc/index.html"));
    return new Listing(
        plain.name(),
        plain.url(),
        new Listing.Links(Optional.empty(), Optional.empty(), members),
        plain.next(),
        plain.pages(),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        true,
        "sources.csv",
        2);
  }

  private void run() throws IOException {
    runs.run(list(List.of()));
  }

  private String held(String path) throws IOException {
    Harvest harvest = runs.harvest();
    return harvest.documents().stream()
        .filter(d -> URI.create(d.url()).getPath().equals(path))
        .findFirst()
        .flatMap(harvest::bytes)
        .map(b -> new String(b, StandardCharsets.UTF_8))
        .orElse("");
  }

  private void oneNotice(String html) {
    site.page("/zc/index.html", Site.listing("", "1.html", "2021-12-03"));
    site.page("/zc/1.html", html);
  }

  @Test
  void listing_whoseBarIsDrawnByAScript_isReadToItsEnd() throws IOException {
    String bar = "<script>createPageHTML(3, %d,\"index\",\"html\");</script>";
    for (int i = 0; i < 3; i++) {
      String path = i == 0 ? "/zc/index.html" : "/zc/index_" + i + ".html";
      site.page(path, Site.listing(bar.formatted(i), (i + 1) + ".html", "2021-12-0" + (3 - i)));
      site.page("/zc/" + (i + 1) + ".html", Site.notice(i + 1, ""));
    }
    run();
    assertThat(runs.held()).containsExactly("/zc/1.html", "/zc/2.html", "/zc/3.html");
    assertThat(runs.findings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><script type='text/xml'><datastore><recordset><record><![CDATA[<li><a"
            + " href='/zc/1.html'>关于做好窗口服务工作的通知</a><span>2021-12-03</span></li>]]></record></recordset></datastore></script></body></html>",
        "<?xml version='1.0' encoding='UTF-8'?><datastore><record><![CDATA[<a href='/zc/1.html'"
            + " title='关于做好窗口服务工作的通知'>关于…</a>]]></record></datastore>",
        "<html><body><a href='javascript:void(0)'"
            + " onclick=\"window.open('/zc/1.html')\">关于做好窗口服务工作的通知</a></body></html>",
        "<html><body><a href='#' data-url='/zc/1.html'>关于做好窗口服务工作的通知</a></body></html>",
        "{\"total\":1,\"data\":{\"rows\":[{\"id\":7,\"title\":\"关于做好窗口服务工作的通知\",\"url\":\"/zc/1.html\",\"day\":\"2021-12-03\"}]}}",
        "[{\"title\":\"关于做好窗口服务工作的通知\",\"url\":\"1.html\"}]",
      })
  void listing_inAnotherForm_isRead(String page) throws IOException {
    site.page("/zc/index.html", page);
    site.page("/zc/1.html", Site.notice(1, ""));
    run();
    assertThat(runs.held()).as("%s", runs.findings).containsExactly("/zc/1.html");
  }

  @Test
  void search_inJson_isReadByTheMembersThatItsRowNames() throws IOException {
    site.page(
        "/zc/index.html",
        "{\"rows\":[{\"thumb\":\"/img/a.html\",\"t\":\"短\",\"link\":\"/zc/1\",\"day\":\"2021-12-03\"},"
            + "{\"thumb\":\"/img/b.html\",\"t\":\"短\",\"link\":\"/zc/2\",\"day\":\"2019-12-03\"}]}");
    site.page("/zc/1", Site.notice(1, ""));
    site.page("/zc/2", Site.notice(2, ""));
    runs.since("2021-01-01").run(list(List.of("link", "t", "day")));
    assertThat(runs.held()).containsExactly("/zc/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><meta http-equiv='refresh'"
            + " content='0;url=/zc/9.html'></head><body></body></html>",
        "<html><head><script>window.location.href=\"/zc/9.html\"</script></head><body></body></html>",
        "<html><body><script>location.replace('9.html')</script></body></html>",
      })
  void page_thatSendsItsReaderOn_isThatPage(String html) throws IOException {
    oneNotice(html);
    site.page("/zc/9.html", Site.notice(9, ""));
    run();
    assertThat(held("/zc/1.html")).isEqualTo(Site.notice(9, ""));
    assertThat(runs.findings).isEmpty();
  }

  @Test
  void pages_thatSendTheirReaderRound_areNamed() throws IOException {
    oneNotice("<html><head><script>location.href='/zc/2.html'</script></head><body></body></html>");
    site.page(
        "/zc/2.html",
        "<html><head><script>location.href='/zc/1.html'</script></head><body></body></html>");
    run();
    assertThat(runs.codes()).containsExactly("too-many-redirects");
    assertThat(runs.held()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>附件：<a href='/module/download/downfile.jsp?classid=0&filename=abc123.pdf'>方案</a></p>",
        "<iframe src='/module/download/downfile.jsp?classid=0&filename=abc123.pdf'></iframe>",
        "<iframe src='/js/viewer.html?file=/module/download/abc123.pdf'></iframe>",
        "<embed src='/module/download/abc123.pdf'>",
      })
  void file_behindAServletOrAViewer_isFetched(String link) throws IOException {
    oneNotice(Site.notice(1, link));
    site.on(
        "/module/download/downfile.jsp?classid=0&filename=abc123.pdf",
        Site.body("application/pdf", FILE));
    site.on("/module/download/abc123.pdf", Site.body("application/pdf", FILE));
    run();
    assertThat(runs.held()).as("%s", runs.findings).hasSize(2);
    assertThat(runs.held().get(0)).startsWith("/module/download/");
  }

  @Test
  void article_inPages_isReadAsOne() throws IOException {
    String bar = "<div>第%d页/共3页 <a href='%s'>下一页</a></div>";
    oneNotice(Site.notice(1, "").replace("</div>", bar.formatted(1, "1_1.html") + "</div>"));
    for (int i = 1; i <= 2; i++) {
      site.page(
          "/zc/1_" + i + ".html",
          "<html><body><div id=zoom><p>第%s条　药箱由第%d组清点，清点的结果张榜公布，接受监督。</p>%s</div></body></html>"
              .formatted(i, i, bar.formatted(i + 1, "1_" + (i + 1) + ".html")));
    }
    run();
    assertThat(runs.held()).containsExactly("/zc/1.html");
    String text =
        Formats.read("1.html", held("/zc/1.html").getBytes(StandardCharsets.UTF_8))
            .text()
            .orElseThrow()
            .content();
    assertThat(text)
        .containsSubsequence("云医保〔2021〕1号", "药箱由第1组清点", "药箱由第2组清点")
        .doesNotContain("页/共");
    assertThat(runs.findings).isEmpty();
  }

  @Test
  void text_inAFrame_isReadWithItsPage() throws IOException {
    oneNotice(
        "<html><head><title>关于做好窗口服务工作的通知</title></head><body><h1>关于做好窗口服务工作的通知</h1>"
            + "<iframe src='1_body.html'></iframe></body></html>");
    site.page("/zc/1_body.html", Site.notice(1, ""));
    run();
    assertThat(runs.held()).containsExactly("/zc/1.html");
    assertThat(held("/zc/1.html")).contains("云医保〔2021〕1号");
  }

  @Test
  void article_whoseFurtherPageIsMissing_staysAsItIs() throws IOException {
    String first =
        Site.notice(1, "").replace("</div>", "<p>第1页/共2页 <a href='1_1.html'>下一页</a></p></div>");
    oneNotice(first);
    run();
    assertThat(held("/zc/1.html")).isEqualTo(first);
  }
}
