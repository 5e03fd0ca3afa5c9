package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.Slow;

/** Each bad answer ends in bounded time with a finding that names it, and the rest is taken. */
@Timeout(30)
@Slow
final class MisbehavingServerTest {
  private final Site site;
  private final Path dir;
  private final Runs runs;

  MisbehavingServerTest(@TempDir Path tmp) throws IOException {
    site = new Site();
    dir = tmp.resolve("harvest");
    runs = new Runs(dir);
    site.page("/index.html", Site.listing("", "/bad.html", "2021-12-03", "/1.html", "2021-12-02"));
    site.page("/1.html", Site.notice(1, ""));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  /** Runs with a bad page in the listing; the good one behind it must come all the same. */
  private HarvestTally runWith(HttpHandler bad) throws IOException {
    site.on("/bad.html", bad);
    HarvestTally tally = runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.held()).contains("/1.html");
    try (Stream<Path> left = Files.list(dir.resolve("pages"))) {
      assertThat(left.filter(f -> f.getFileName().toString().startsWith("incoming-"))).isEmpty();
    }
    return tally;
  }

  private void badIs(String code) throws IOException {
    assertThat(runs.codes()).containsExactly(code);
    assertThat(runs.findings.get(0).print())
        .startsWith("sources.csv:2: ")
        .contains(site.url("/bad.html"));
    assertThat(runs.held()).containsExactly("/1.html");
  }

  private static String head(String rest) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + rest + "\r\n";
  }

  /** Something written to a bare connection. */
  @FunctionalInterface
  private interface Written {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  /** Redirects to a server that writes what it likes. */
  private HarvestTally runWithBare(Written written) throws IOException {
    try (ServerSocket bare = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                while (!bare.isClosed()) {
                  try (Socket socket = bare.accept()) {
                    String request = request(socket);
                    if (request.contains("/robots.txt")) {
                      socket
                          .getOutputStream()
                          .write(
                              "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                  .getBytes(StandardCharsets.US_ASCII));
                    } else {
                      written.to(socket.getOutputStream());
                    }
                  } catch (IOException e) {
                    // The client ended the connection, as it should.
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              });
      thread.setDaemon(true);
      thread.start();
      HarvestTally tally =
          runWith(Site.redirect("http://127.0.0.1:" + bare.getLocalPort() + "/bad"));
      thread.interrupt();
      return tally;
    }
  }

  private static String request(Socket socket) throws IOException {
    StringBuilder b = new StringBuilder();
    while (b.indexOf("\r\n\r\n") < 0) {
      int c = socket.getInputStream().read();
      if (c < 0) {
        return b.toString();
      }
      b.append((char) c);
    }
    return b.toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Test
  void server_sendsOneByteAtATime_endsAtTheTotalTime() throws IOException {
    long start = System.nanoTime();
    AtomicInteger asked = new AtomicInteger();
    runWithBare(
        out -> {
          asked.incrementAndGet();
          write(out, head("Content-Length: 100000\r\n"));
          while (true) {
            write(out, "x");
            Thread.sleep(100);
          }
        });
    badIs("too-slow");
    // What trickled once is not asked for again in the same run.
    assertThat(asked).hasValue(1);
    assertThat(System.nanoTime() - start).isLessThan(12_000_000_000L);
  }

  @Test
  void server_sendsItsHeadOneByteAtATime_endsAtTheTotalTime() throws IOException {
    runWithBare(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\nX: ");
          while (true) {
            write(out, "x");
            Thread.sleep(100);
          }
        });
    badIs("too-slow");
  }

  @Test
  void server_neverAnswers_endsAtTheTotalTime() throws IOException {
    runWithBare(out -> Thread.sleep(20_000));
    badIs("too-slow");
  }

  @Test
  void server_endlessHeaders_areNotRead() throws IOException {
    runWithBare(
        out -> {
          write(out, "HTTP/1.1 200 OK\r\n");
          while (true) {
            write(out, "X-Trap: yes\r\n".repeat(1000));
          }
        });
    badIs("connection");
  }

  @Test
  void server_breaksOffInTheMiddle_isTriedAgain_andNothingHalfIsKept() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    runWithBare(
        out -> {
          tries.incrementAndGet();
          write(out, head("Content-Length: 100000\r\n") + "<html>half");
        });
    badIs("connection");
    assertThat(tries).hasValue(Runs.QUICK.tries());
  }

  @Test
  void server_noHttpAtAll_isNamed() throws IOException {
    runWithBare(out -> write(out, "SSH-2.0-OpenSSH_9.6\r\n"));
    badIs("connection");
  }

  @Test
  void page_of500MbDeclared_isNotRead() throws IOException {
    AtomicInteger written = new AtomicInteger();
    runWithBare(
        out -> {
          write(out, head("Content-Length: 524288000\r\n"));
          while (true) {
            write(out, "x".repeat(1 << 16));
            written.addAndGet(1 << 16);
          }
        });
    badIs("too-large");
    assertThat(written.get()).isLessThan(16 << 20);
  }

  @Test
  void page_endlessWithoutLength_isCutAtTheLimit() throws IOException {
    AtomicInteger written = new AtomicInteger();
    runWithBare(
        out -> {
          write(out, head("Transfer-Encoding: chunked\r\n"));
          while (true) {
            write(out, "10000\r\n" + "x".repeat(1 << 16) + "\r\n");
            written.addAndGet(1 << 16);
          }
        });
    badIs("too-large");
    assertThat(written.get()).isLessThan(16 << 20);
  }

  /** The body of an error is not read to its end either. */
  @Test
  void errorPage_endless_isNotRead() throws IOException {
    runWithBare(
        out -> {
          write(out, "HTTP/1.1 403 Forbidden\r\nTransfer-Encoding: chunked\r\n\r\n");
          while (true) {
            write(out, "10000\r\n" + "x".repeat(1 << 16) + "\r\n");
          }
        });
    badIs("http-403");
  }

  private static byte[] gzip(byte[] plain, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        gzip.write(plain);
      }
    }
    return packed.toByteArray();
  }

  private static HttpHandler packed(String encoding, byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", encoding);
      Site.body("text/html", bytes).handle(exchange);
    };
  }

  @Test
  void page_packedBomb_isCutAtTheLimit() throws IOException {
    runWith(packed("gzip", gzip(new byte[1 << 20], 100)));
    badIs("too-large");
  }

  @Test
  void page_packed_isUnpacked() throws IOException {
    runWith(packed("gzip", gzip(Site.notice(7, "").getBytes(StandardCharsets.UTF_8), 1)));
    Harvest harvest = runs.harvest();
    assertThat(runs.findings).isEmpty();
    assertThat(
            new String(
                harvest.bytes(harvest.documents().get(1)).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(Site.notice(7, ""));
  }

  @Test
  void page_packedInAnUnknownWay_isNamed() throws IOException {
    runWith(packed("br", new byte[] {1, 2, 3}));
    badIs("content-encoding");
  }

  @Test
  void page_saysGzipAndIsNot_isNamed() throws IOException {
    runWith(packed("gzip", Site.notice(7, "").getBytes(StandardCharsets.UTF_8)));
    badIs("connection");
  }

  @Test
  void page_empty_isNamed() throws IOException {
    runWith(Site.status(200));
    badIs("empty");
  }

  @Test
  void redirect_toItself_isALoop() throws IOException {
    runWith(Site.redirect("/bad.html"));
    badIs("redirect-loop");
  }

  @Test
  void redirect_inACircle_isALoop() throws IOException {
    site.on("/b.html", Site.redirect("/bad.html"));
    runWith(Site.redirect("/b.html"));
    badIs("redirect-loop");
  }

  @Test
  void redirect_forEver_isBounded() throws IOException {
    for (int i = 0; i < 20; i++) {
      site.on("/r" + i, Site.redirect("/r" + (i + 1)));
    }
    runWith(Site.redirect("/r0"));
    badIs("too-many-redirects");
    assertThat(site.paths()).contains("/r2").doesNotContain("/r3");
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, bad-redirect",
    "ftp://127.0.0.1/x, bad-redirect",
    "'', bad-redirect",
    "http://2130706433/, refused-address",
    "http://169.254.169.254/latest/meta-data/, refused-address",
    "http://10.0.0.1/, refused-address",
    "http://[::1]/, refused-address",
    "http://[::ffff:127.0.0.1]/, refused-address",
    "http://0.0.0.0/, refused-address",
    "http://127.0.0.2/, refused-address"
  })
  void redirect_elsewhereThanThePublicWeb_isRefused(String to, String code) throws IOException {
    runWith(Site.redirect(to));
    badIs(code);
  }

  /**
   * The names are known to the guard alone: the client connects to what the guard looked up, and
   * has no second look-up in which a name could mean another machine.
   */
  @Test
  void address_ofIpv6Loopback_isRefused_unlessAllowed() throws IOException {
    InetAddress loopback = InetAddress.getAllByName("::1")[0];
    assumeTrue(loopback.isReachable(1000), "this machine has no IPv6");
    try (Site six = new Site(loopback)) {
      String at = six.url("[::1]", "/index.html");
      String port = at.replaceAll(".*]:(\\d+)/.*", "$1");
      six.page(
          "/index.html", Site.listing("", "http://[0:0:0::1]:" + port + "/1.html", "2021-12-03"));
      six.page("/1.html", Site.notice(1, ""));
      runs.allow("localhost").run(Runs.listing("六", at));
      assertThat(runs.codes()).containsExactly("refused-address");
      assertThat(six.requests()).isEmpty();
      runs.allow("::1").run(Runs.listing("六", at));
      assertThat(runs.harvest().documents())
          .extracting(HeldDocument::url)
          .containsExactly(six.url("[::1]", "/1.html"));
    }
  }

  @Test
  void name_thatMeansLoopback_isRefused_andTheGuardsLookUpIsTheOnlyOne() throws IOException {
    runs.hosts(Set.of("good.example"), Set.of("good.example", "evil.example"));
    site.on("/bad.html", Site.redirect(site.url("evil.example", "/secret.html")));
    site.page("/secret.html", Site.notice(9, ""));
    runs.run(Runs.listing("云南", site.url("good.example", "/index.html")));
    assertThat(runs.codes()).containsExactly("refused-address");
    assertThat(site.paths()).doesNotContain("/secret.html");
    assertThat(runs.held()).containsExactly("/1.html");
  }

  @Test
  void server_failsTwice_isTriedAgain() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    runWith(
        exchange ->
            (tries.incrementAndGet() < 3
                    ? Site.status(503)
                    : Site.body("text/html", Site.notice(3, "").getBytes(StandardCharsets.UTF_8)))
                .handle(exchange));
    assertThat(runs.findings).isEmpty();
    assertThat(runs.held()).containsExactly("/1.html", "/bad.html");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 451, 501})
  void server_refuses_isNotTriedAgain(int status) throws IOException {
    runWith(Site.status(status));
    badIs("http-" + status);
    assertThat(site.paths()).containsOnlyOnce("/bad.html");
  }

  private static HttpHandler later(String when) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", when);
      exchange.sendResponseHeaders(429, -1);
    };
  }

  @Test
  void server_asksToComeBackInASecond_isWaitedFor() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    runWith(
        exchange ->
            (tries.incrementAndGet() < 2
                    ? later("1")
                    : Site.body("text/html", Site.notice(3, "").getBytes(StandardCharsets.UTF_8)))
                .handle(exchange));
    assertThat(runs.findings).isEmpty();
    List<Site.Asked> asked =
        site.requests().stream().filter(a -> a.path().equals("/bad.html")).toList();
    assertThat(asked.get(1).begin() - asked.get(0).begin()).isGreaterThan(900_000_000L);
  }

  /** Nothing else is asked of a host that wants to be left in peace for an hour. */
  @ParameterizedTest
  @ValueSource(strings = {"3600", "Fri, 31 Dec 2100 23:59:59 GMT"})
  void server_asksToComeBackMuchLater_isLeftForTheNextRun(String when) throws IOException {
    site.on("/bad.html", later(when));
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).containsExactly("http-429", "host-left");
    assertThat(site.paths()).doesNotContain("/1.html");
  }

  @Test
  void host_thatFailsAgainAndAgain_isLeftForTheNextRun() throws IOException {
    String[] links = new String[40];
    for (int i = 0; i < 20; i++) {
      links[2 * i] = "/f" + i + ".html";
      links[2 * i + 1] = "2021-12-03";
      site.on("/f" + i + ".html", Site.status(500));
    }
    site.page("/index.html", Site.listing("", links));
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).containsExactly("http-500", "http-500", "http-500", "host-left");
  }

  @Test
  void host_thatIsNotThere_isNamed_andOthersAreTaken() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    runs.run(
        Runs.listing("不在", "http://localhost:" + free + "/index.html"),
        Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).contains("robots-unreachable");
    assertThat(runs.held()).contains("/1.html");
    assertThat(runs.done).containsExactlyInAnyOrder("不在", "云南");
  }

  @Test
  void listing_thatLinksToItselfForEver_ends() throws IOException {
    site.page("/index.html", Site.listing("<a href=index.html>下一页</a>", "/1.html", "2021-12-03"));
    runs.run(linked());
    assertThat(runs.codes()).containsExactly("listing-repeats");
    assertThat(site.paths()).containsExactly("/index.html", "/1.html");
  }

  @Test
  void listing_ofEverNewPagesWithTheSameLinks_ends() throws IOException {
    site.page("/index.html", Site.listing("<a href='?p=2'>下一页</a>", "/1.html", "2021-12-03"));
    site.page("/index.html?p=2", Site.listing("<a href='?p=3'>下一页</a>", "/1.html", "2021-12-03"));
    runs.run(linked());
    assertThat(runs.codes()).containsExactly("listing-repeats");
    assertThat(site.paths()).doesNotContain("/index.html?p=3");
  }

  @Test
  void listing_ofEverNewPagesWithNewLinks_endsAtTheLimit() throws IOException {
    for (int i = 1; i < 20; i++) {
      site.page(
          i == 1 ? "/index.html" : "/index.html?p=" + i,
          Site.listing(
              "<a href='?p=%d'>下一页</a>".formatted(i + 1), "/n%d.html".formatted(i), "2021-12-03"));
      site.page("/n%d.html".formatted(i), Site.notice(i, ""));
    }
    runs.run(linked());
    assertThat(runs.codes()).containsExactly("page-limit");
    assertThat(runs.held()).hasSize(5);
  }

  @Test
  void listing_withoutLinks_isNamed() throws IOException {
    site.page("/index.html", "<html><body><script>load()</script></body></html>");
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).containsExactly("no-links");
  }

  @Test
  void listing_nested100000Deep_isNamed() throws IOException {
    site.page("/index.html", "<html><body>" + "<div>".repeat(100_000));
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).containsExactly("no-links");
  }

  private Listing linked() {
    return Runs.listing(
        "云南", site.url("/index.html"), new Listing.Linked("a:contains(下一页)"), Duration.ZERO);
  }

  private void robots(String text) {
    site.on("/robots.txt", Site.body("text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void robots_disallowedPage_isNotAskedFor() throws IOException {
    robots("User-agent: *\nDisallow: /bad\n");
    runWith(Site.status(200));
    badIs("robots");
    assertThat(site.paths()).doesNotContain("/bad.html");
  }

  @Test
  void robots_groupOfOurName_goesBeforeTheGeneralOne() throws IOException {
    robots("User-agent: *\nDisallow: /\n\nUser-agent: Zhengmai\nDisallow: /bad\nAllow: /\n");
    runWith(Site.status(200));
    badIs("robots");
  }

  /** A redirect is no way around. */
  @Test
  void robots_disallowedTargetOfARedirect_isNotAskedFor() throws IOException {
    robots("User-agent: *\nDisallow: /intern/\n");
    site.page("/intern/1.html", Site.notice(5, ""));
    runWith(Site.redirect("/intern/1.html"));
    badIs("robots");
    assertThat(site.paths()).doesNotContain("/intern/1.html");
  }

  @Test
  void robots_everythingDisallowed_nothingIsAsked() throws IOException {
    robots("User-agent: *\nDisallow: /\n");
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).containsExactly("robots");
    assertThat(site.paths()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void robots_4xx_allowsEverything(int status) throws IOException {
    site.on("/robots.txt", Site.status(status));
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.held()).contains("/1.html");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void robots_thatCannotBeHad_forbidsEverything(int status) throws IOException {
    site.on("/robots.txt", Site.status(status));
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.codes()).containsExactly("robots-unreachable");
    assertThat(site.paths()).isEmpty();
  }

  /** Many sites send their error page with the status of success. */
  @Test
  void robots_thatIsAWebPage_allowsEverything() throws IOException {
    site.page("/robots.txt", "<html><body>您访问的页面不存在</body></html>");
    runs.run(Runs.listing("云南", site.url("/index.html")));
    assertThat(runs.held()).contains("/1.html");
  }

  @Test
  void robots_crawlDelay_isObserved() throws IOException {
    robots("User-agent: *\nCrawl-delay: 0.4\n");
    runs.run(Runs.listing("云南", site.url("/index.html")));
    List<Site.Asked> asked = site.requests();
    assertThat(asked).hasSize(4);
    for (int i = 2; i < asked.size(); i++) {
      assertThat(asked.get(i).begin() - asked.get(i - 1).begin()).isGreaterThan(350_000_000L);
    }
  }

  @Test
  void robots_endless_isReadToItsLimit() throws IOException {
    site.on(
        "/robots.txt",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          byte[] line = "Disallow: /bad\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseBody().write("User-agent: *\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(line);
          }
        });
    runWith(Site.status(200));
    badIs("robots");
  }
}
