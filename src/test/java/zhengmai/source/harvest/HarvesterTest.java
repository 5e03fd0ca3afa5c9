package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/** Harvests of a well-behaved site that changes: pages, dates, changes, going on, politeness. */
@Timeout(30)
@Slow
final class HarvesterTest {
  private final Site site;
  private final Path dir;
  private final Runs runs;

  HarvesterTest(@TempDir Path tmp) throws IOException {
    site = new Site();
    dir = tmp.resolve("harvest");
    runs = new Runs(dir);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Listing list() {
    return Runs.listing("云南", site.url("/zc/index.html"));
  }

  private Listing numbered() {
    return Runs.listing(
        "云南",
        site.url("/zc/index.html"),
        new Listing.Numbered("index_", 1, ".html"),
        Duration.ZERO);
  }

  private void threePages() {
    site.page("/zc/index.html", Site.listing("", "1.html", "2021-12-03", "2.html", "2021-12-02"));
    site.page("/zc/index_1.html", Site.listing("", "3.html", "2021-11-03", "4.html", "2021-11-02"));
    site.page("/zc/index_2.html", Site.listing("", "5.html", "2020-11-03"));
    for (int i = 1; i <= 5; i++) {
      site.page("/zc/" + i + ".html", Site.notice(i, ""));
    }
  }

  @Test
  void run_numberedPages_takesAllNotices_asTheyCame() throws IOException {
    threePages();
    HarvestTally tally = runs.run(numbered());
    assertThat(tally).isEqualTo(new HarvestTally(5, 5, 0, 0, 0));
    assertThat(runs.findings).isEmpty();
    Harvest harvest = runs.harvest();
    assertThat(harvest.documents()).hasSize(5);
    HeldDocument first = harvest.documents().get(0);
    assertThat(new String(harvest.bytes(first).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(Site.notice(1, ""));
    assertThat(first.name()).isEqualTo("1.html");
    assertThat(first.mediaType()).contains("text/html");
    assertThat(first.charset()).contains("utf-8");
    Path page = dir.resolve("pages").resolve(first.sha256().substring(0, 2));
    assertThat(page.resolve(first.sha256() + ".gz")).exists();
  }

  @Test
  void run_since_stopsAtThePageThatIsOlder() throws IOException {
    threePages();
    runs.since("2021-11-03").run(numbered());
    assertThat(runs.held()).containsExactly("/zc/1.html", "/zc/2.html", "/zc/3.html");
    assertThat(site.paths()).contains("/zc/index_2.html").doesNotContain("/zc/index_3.html");
    site.forget();
    runs.since("2021-12-02").run(numbered());
    assertThat(site.paths()).contains("/zc/index_1.html").doesNotContain("/zc/index_2.html");
  }

  @Test
  void run_linkedPages_followsThem() throws IOException {
    site.page("/zc/index.html", Site.listing("<a href=p2.html>下一页</a>", "1.html", "2021-12-03"));
    site.page("/zc/p2.html", Site.listing("", "2.html", "2021-12-03"));
    site.page("/zc/1.html", Site.notice(1, "")).page("/zc/2.html", Site.notice(2, ""));
    runs.run(
        Runs.listing(
            "云南",
            site.url("/zc/index.html"),
            new Listing.Linked("a:contains(下一页)"),
            Duration.ZERO));
    assertThat(runs.held()).containsExactly("/zc/1.html", "/zc/2.html");
    assertThat(runs.findings).isEmpty();
  }

  @Test
  void run_attachments_areTaken_andNamesInChineseAreEncoded() throws IOException {
    site.page("/zc/index.html", Site.listing("", "1.html", "2021-12-03"));
    site.page("/zc/1.html", Site.notice(1, "<a href='./附件 1.pdf'>附件</a><a href=/x>更多</a>"));
    byte[] pdf = "%PDF-1.4 …".getBytes(StandardCharsets.UTF_8);
    site.on("/zc/%E9%99%84%E4%BB%B6%201.pdf", Site.body("application/pdf", pdf));
    runs.run(list());
    Harvest harvest = runs.harvest();
    assertThat(runs.held()).containsExactly("/zc/附件 1.pdf", "/zc/1.html");
    assertThat(harvest.bytes(harvest.documents().get(0)).orElseThrow()).isEqualTo(pdf);
  }

  @Test
  void run_again_attachmentThatFailed_isAskedForWithoutTheNoticeBeingOpened() throws IOException {
    site.page("/zc/index.html", Site.listing("", "1.html", "2021-12-03"));
    site.page("/zc/1.html", Site.notice(1, "<a href=1.pdf>附件</a>"));
    runs.recheck(Duration.ofDays(1)).run(list());
    assertThat(runs.held()).containsExactly("/zc/1.html");
    Path pages = dir.resolve("pages");
    try (Stream<Path> files = Files.walk(pages)) {
      for (Path page : files.filter(Files::isRegularFile).toList()) {
        Files.delete(page);
      }
    }
    site.on(
        "/zc/1.pdf", Site.body("application/pdf", "%PDF-1.4 …".getBytes(StandardCharsets.UTF_8)));
    runs.run(list());
    assertThat(runs.held()).containsExactly("/zc/1.html", "/zc/1.pdf");
  }

  @Test
  void run_again_asksConditionally_andNothingIsNew() throws IOException {
    site.on("/zc/index.html", Site.tagged("\"l\"", Site.listing("", "1.html", "2021-12-03")));
    site.on("/zc/1.html", Site.tagged("\"1\"", Site.notice(1, "")));
    runs.run(list());
    site.forget();
    assertThat(runs.run(list())).isEqualTo(new HarvestTally(1, 0, 0, 0, 0));
    assertThat(site.requests().stream().skip(1).map(a -> a.header("If-none-match")))
        .containsExactly("\"l\"", "\"1\"");
    assertThat(runs.held()).containsExactly("/zc/1.html");
    site.on("/zc/1.html", Site.tagged("\"2\"", Site.notice(2, "")));
    assertThat(runs.run(list())).isEqualTo(new HarvestTally(1, 0, 1, 0, 0));
    Harvest harvest = runs.harvest();
    assertThat(
            new String(
                harvest.bytes(harvest.documents().get(0)).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(Site.notice(2, ""));
  }

  @Test
  void run_seenLately_isNotAskedForAgain() throws IOException {
    threePages();
    runs.run(numbered());
    site.forget();
    runs.recheck(Duration.ofDays(1)).run(numbered());
    assertThat(site.paths())
        .containsExactly(
            "/zc/index.html", "/zc/index_1.html", "/zc/index_2.html", "/zc/index_3.html");
  }

  @Test
  void run_noticeThatLeftTheListing_isStillLookedAfter_andGoneAtTheSecond404() throws IOException {
    threePages();
    runs.run(numbered());
    site.page("/zc/index_2.html", Site.listing("", "4.html", "2020-11-02"));
    site.on("/zc/5.html", Site.status(404));
    assertThat(runs.run(numbered()).gone()).isZero();
    assertThat(runs.held()).contains("/zc/5.html");
    assertThat(runs.run(numbered()).gone()).isEqualTo(1);
    assertThat(runs.held()).doesNotContain("/zc/5.html");
    assertThat(runs.harvest().gone()).containsExactly(site.url("/zc/5.html"));
    site.on("/zc/4.html", Site.status(410));
    assertThat(runs.run(numbered()).gone()).isEqualTo(1);
    assertThat(runs.harvest().gone()).hasSize(2);
  }

  /** A check against robots in place of an article, with the status of success. */
  @Test
  void run_stubInPlaceOfAnArticle_isNoDocument_andTakesNothingAway() throws IOException {
    site.page("/zc/index.html", Site.listing("", "1.html", "2021-12-03", "2.html", "2021-12-03"));
    site.page("/zc/1.html", Site.notice(1, ""));
    String stub = "<html><title>安全验证</title><body>请输入验证码</body></html>";
    site.page("/zc/2.html", stub);
    assertThat(runs.run(list())).isEqualTo(new HarvestTally(2, 1, 0, 0, 1));
    assertThat(runs.codes()).containsExactly("anti-robot");
    assertThat(runs.held()).containsExactly("/zc/1.html");
    site.page("/zc/1.html", stub);
    runs.run(list());
    Harvest harvest = runs.harvest();
    assertThat(
            new String(
                harvest.bytes(harvest.documents().get(0)).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(Site.notice(1, ""));
    assertThat(harvest.health(List.of(list())).get(0).errors()).isEqualTo(2);
  }

  @Test
  void run_listingInGbk_isRead() throws IOException {
    site.on(
        "/zc/index.html",
        Site.body(
            "text/html",
            Site.listing("", "1.html", "2021年12月3日").getBytes(Charset.forName("GBK"))));
    site.page("/zc/1.html", Site.notice(1, ""));
    runs.run(list());
    assertThat(runs.held()).containsExactly("/zc/1.html");
  }

  @Test
  void run_redirectedNotice_isHeldUnderTheAddressOfItsLink() throws IOException {
    site.page("/zc/index.html", Site.listing("", "old.html", "2021-12-03"));
    site.on("/zc/old.html", Site.redirect("/new/1.html"));
    site.on("/new/1.html", Site.tagged("\"1\"", Site.notice(1, "<a href=a.pdf>附件</a>")));
    site.on("/new/a.pdf", Site.body("application/pdf", new byte[] {'%', 'P', 'D', 'F'}));
    runs.run(list());
    assertThat(runs.held()).containsExactly("/new/a.pdf", "/zc/old.html");
    site.forget();
    runs.run(list());
    assertThat(
            site.requests().stream()
                .filter(a -> a.path().equals("/new/1.html"))
                .map(a -> a.header("If-none-match")))
        .containsExactly("\"1\"");
  }

  /** Stopped in the middle, the next run asks only for what is missing. */
  @Test
  void run_stopped_goesOnWhereItWas() throws Exception {
    threePages();
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    site.on(
        "/zc/3.html",
        exchange -> {
          reached.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (Harvester harvester = runs.recheck(Duration.ofDays(1)).open()) {
      Thread stopper =
          new Thread(
              () -> {
                try {
                  reached.await();
                  harvester.stop();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      stopper.start();
      harvester.run(List.of(numbered()));
      assertThat(harvester.isStopped()).isTrue();
      stopper.join();
    }
    assertThat(runs.held()).containsExactly("/zc/1.html", "/zc/2.html");
    threePages();
    site.forget();
    runs.run(numbered());
    assertThat(runs.held()).hasSize(5);
    assertThat(site.paths()).doesNotContain("/zc/1.html", "/zc/2.html").contains("/zc/3.html");
  }

  @Test
  void run_whileAnotherRuns_isRefused() throws IOException {
    try (Harvester first = runs.open()) {
      assertThatThrownBy(runs::open).isInstanceOf(HarvestInUseException.class);
      assertThat(first.isStopped()).isFalse();
    }
  }

  @Test
  void open_unfinishedPageOfAKilledRun_isRemoved() throws IOException {
    Files.createDirectories(dir.resolve("pages"));
    Files.writeString(dir.resolve("pages/incoming-1.gz"), "half");
    runs.open().close();
    try (Stream<Path> left = Files.list(dir.resolve("pages"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void run_pageFileLostOrDamaged_isFetchedAgain() throws IOException {
    site.page("/zc/index.html", Site.listing("", "1.html", "2021-12-03"));
    site.on("/zc/1.html", Site.tagged("\"1\"", Site.notice(1, "")));
    runs.run(list());
    String sha = runs.harvest().documents().get(0).sha256();
    Path file = dir.resolve("pages").resolve(sha.substring(0, 2)).resolve(sha + ".gz");
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    runs.run(list());
    assertThat(file).hasBinaryContent(whole);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(runs.harvest().bytes(runs.harvest().documents().get(0))).isEmpty();
    runs.run(list());
    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void run_twoSourcesOfAHost_oneRequestAtATime_withThePauseBetween() throws IOException {
    Duration pause = Duration.ofMillis(150);
    site.page("/a/index.html", Site.listing("", "1.html", "2021-12-03", "2.html", "2021-12-03"));
    site.page("/b/index.html", Site.listing("", "/a/1.html", "2021-12-03"));
    site.page("/a/1.html", Site.notice(1, "")).page("/a/2.html", Site.notice(2, ""));
    runs.run(
        Runs.listing("甲", site.url("/a/index.html"), new Listing.Single(), pause),
        Runs.listing("乙", site.url("/b/index.html"), new Listing.Single(), pause));
    assertThat(site.mostAtOnce()).isEqualTo(1);
    assertThat(site.paths()).as("each once").hasSize(4);
    List<Site.Asked> asked = site.requests();
    for (int i = 2; i < asked.size(); i++) {
      assertThat(asked.get(i).begin() - asked.get(i - 1).begin())
          .isGreaterThan(pause.toNanos() * 9 / 10);
    }
  }

  @Test
  void run_hosts_goSideBySide() throws IOException {
    Set<String> names = Set.of("a.example", "b.example");
    CountDownLatch both = new CountDownLatch(2);
    for (String path : List.of("/a/index.html", "/b/index.html")) {
      site.on(
          path,
          exchange -> {
            both.countDown();
            try {
              assertThat(both.await(1, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            Site.body(
                    "text/html",
                    Site.listing("", "1.html", "2021-12-03").getBytes(StandardCharsets.UTF_8))
                .handle(exchange);
          });
    }
    site.page("/a/1.html", Site.notice(1, "")).page("/b/1.html", Site.notice(2, ""));
    runs.hosts(names, names)
        .run(
            Runs.listing("甲", site.url("a.example", "/a/index.html")),
            Runs.listing("乙", site.url("b.example", "/b/index.html")));
    assertThat(runs.findings).isEmpty();
    assertThat(runs.held()).hasSize(2);
  }

  @Test
  void run_saysWhoItIs() throws IOException {
    threePages();
    runs.run(list());
    assertThat(site.requests())
        .allSatisfy(a -> assertThat(a.header("User-agent")).startsWith("zhengmai/"));
  }

  @Test
  void health_tellsLastSuccessChangeAndErrors() throws IOException {
    threePages();
    runs.run(numbered());
    SourceHealth first = runs.harvest().health(List.of(numbered())).get(0);
    assertThat(first.documents()).isEqualTo(5);
    assertThat(first.errors()).isZero();
    assertThat(first.lastSuccess()).isPresent();
    site.on("/zc/index.html", Site.status(500));
    site.on("/zc/1.html", Site.status(500));
    runs.run(numbered());
    SourceHealth second = runs.harvest().health(List.of(numbered())).get(0);
    assertThat(second.lastSuccess()).isEqualTo(first.lastSuccess());
    assertThat(second.lastChange()).isEqualTo(first.lastChange());
    assertThat(second.errors()).isEqualTo(2);
    assertThat(second.lastError().orElseThrow()).contains("http-500");
  }
}
