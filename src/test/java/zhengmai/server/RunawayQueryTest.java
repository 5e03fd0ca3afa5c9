package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.Slow;

/** Queries that would run for minutes to ages: each ends at its deadline, and so does its work. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@Slow
class RunawayQueryTest {
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  // The back reference keeps the JDK from its own remedy against endless backtracking.
  private static final String EVIL =
      "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+\\\\1b$'";
  private final ServerFixture it;

  RunawayQueryTest(@TempDir Path tmp) {
    it =
        new ServerFixture(
            tmp.resolve("db"),
            ServerOptions.DEFAULTS.withDeadline(DEADLINE).withLimits(4, 1 << 20, 1L << 32),
            1_500);
  }

  @BeforeAll
  void warmUp() throws Exception {
    // The first query of a process loads classes for longer than the deadline is here.
    for (int i = 0; i < 5; i++) {
      it.get("SELECT ?s { ?s ?p ?o FILTER regex(str(?s), '1') } ORDER BY ?s LIMIT 1");
    }
  }

  @AfterAll
  void close() {
    it.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // joins
        "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = '') }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "ASK { ?a ?b ?c { SELECT * { ?d ?e ?f } } { SELECT * { ?g ?h ?i } } FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = '') }",
        "SELECT (COUNT(*) AS ?count) { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i } }",
        "SELECT (COUNT(*) AS ?count) { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } }",
        "SELECT (COUNT(*) AS ?count) { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?f = 1) } }",
        "SELECT (COUNT(*) AS ?count) { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f . ?g ?h ?i } }",
        "SELECT (COUNT(*) AS ?count) FROM <https://w3id.org/zhengmai/id/graph/1>"
            + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        // paths
        "PREFIX zm: <https://w3id.org/zhengmai/ontology#> SELECT (COUNT(*) AS ?count) { ?a zm:basedOn+ ?b }",
        "PREFIX zm: <https://w3id.org/zhengmai/ontology#> SELECT (COUNT(*) AS ?count) { ?a (zm:basedOn|!zm:x)* ?b }",
        "PREFIX zm: <https://w3id.org/zhengmai/ontology#>"
            + " SELECT (COUNT(*) AS ?count) { GRAPH ?g { ?a (zm:basedOn/^zm:basedOn/zm:basedOn)* ?b } }",
        "PREFIX zm: <https://w3id.org/zhengmai/ontology#> ASK { FILTER EXISTS { ?a zm:basedOn+ ?b FILTER(CONCAT(STR(?a), STR(?b)) = '') } }",
        "PREFIX zm: <https://w3id.org/zhengmai/ontology#> SELECT (COUNT(*) AS ?count)"
            + " FROM <https://w3id.org/zhengmai/id/graph/1> { ?a zm:basedOn+ ?b }",
        // sorting, grouping, distinct
        "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?m ?n ?o } ORDER BY DESC(?f) ?c",
        "SELECT ?a ?f { ?a ?b ?c . ?d ?e ?f . ?m ?n ?o } ORDER BY DESC(?f) ?c LIMIT 10",
        "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f . ?m ?n ?o }",
        "SELECT (GROUP_CONCAT(?x) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l BIND(1 AS ?x) }",
        "SELECT ?f (COUNT(DISTINCT ?a) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?f",
        // graphs
        "CONSTRUCT { ?a <urn:x> ?f } { ?a ?b ?c . ?d ?e ?f . ?m ?n ?o }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?m ?n ?o }",
        "DESCRIBE ?a { ?a <https://w3id.org/zhengmai/ontology#basedOn>+ ?b }",
      })
  void query_thatRunsAway_isStopped(String query) throws Exception {
    isStopped(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { FILTER regex(%s) }",
        "ASK { FILTER(REPLACE(%s, 'b') = 'b') }",
        "SELECT (regex(%s) AS ?x) { }",
        "SELECT ?s { ?s ?p ?o } ORDER BY regex(%s) LIMIT 1",
        "SELECT (COUNT(*) AS ?count) { ?s ?p ?o } HAVING(regex(%s))",
        "SELECT (MAX(regex(%s)) AS ?n) { ?s ?p ?o }",
        "SELECT ?x (COUNT(*) AS ?count) { ?s ?p ?o } GROUP BY (regex(%s) AS ?x)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(*) > 0) (regex(%s))",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY MAX(regex(%s))",
        "SELECT (GROUP_CONCAT(IF(regex(%s), '1', '2')) AS ?n) { ?s ?p ?o }",
        "SELECT * { { SELECT ?s { ?s ?p ?o FILTER(regex(%s)) } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(regex(%s)) } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SELECT ?s { ?s ?q ?r FILTER(regex(%s)) } } } }",
        "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(IF(regex(%s), 1, 2) = 1) } }",
        "SELECT * { ?s ?p ?o BIND(COALESCE(!regex(%s), true) AS ?x) }",
        "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND(regex(%s) AS ?x) }",
        "DESCRIBE ?s { ?s ?p ?o FILTER regex(%s) }",
      })
  void pattern_thatBacktracksForAges_isStopped(String query) throws Exception {
    isStopped(query.formatted(EVIL));
  }

  @Test
  void path_tooDeepForTheStack_isAnAnswerToo(@TempDir Path tmp) throws Exception {
    try (ServerFixture deep =
        new ServerFixture(tmp.resolve("db"), ServerOptions.DEFAULTS, 45_000)) {
      String query =
          "SELECT (COUNT(*) AS ?count) { <%spolicy/0> <https://w3id.org/zhengmai/ontology#basedOn>+ ?b }"
              .formatted(ServerFixture.ID);
      HttpResponse<String> response = deep.get(query);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).isEqualTo("查询或路径太深 / query or path too deep\n");
      assertThat(deep.get("ASK {}", "*/*").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void text_thatDoublesForEver_isAnErrorOfTheExpression() throws Exception {
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?x60) AS ?n) { BIND('好好' AS ?x0) ");
    for (int i = 0; i < 60; i++) {
      query.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
    }
    HttpResponse<String> response = it.get(query + "}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("n\r\n\r\n");
  }

  @Test
  void close_whileAQueryRuns_stopsIt(@TempDir Path tmp) throws Exception {
    ServerOptions hour = ServerOptions.DEFAULTS.withDeadline(Duration.ofHours(1));
    ServerFixture other = new ServerFixture(tmp.resolve("db"), hour, 3_000);
    Thread asker =
        new Thread(
            () -> {
              try {
                askOnce(
                    other.server.endpoint(),
                    "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
              } catch (IOException e) {
                // The connection ends with the server.
              }
            });
    asker.start();
    while (other.server.running() == 0) {
      Thread.sleep(20);
    }
    Thread.sleep(300);
    other.close();
    asker.join(60_000);
    assertThat(asker.isAlive()).isFalse();
    assertThat(other.server.running()).isZero();
  }

  /** Over a bare connection: an HTTP client asks again by itself when the first one is cut. */
  private static void askOnce(URI endpoint, String query) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String request =
          "GET %s?query=%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
              .formatted(endpoint.getPath(), URLEncoder.encode(query, StandardCharsets.UTF_8));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }

  private void isStopped(String query) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> response = it.get(query, "*/*");
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo("查询超过 1 秒，已停止；请缩小范围 / query stopped after 1 seconds; narrow it\n");
    assertThat(taken).isBetween(DEADLINE, DEADLINE.plusSeconds(5));
    assertThat(it.server.running()).isZero();
    long before = workerCpuMillis();
    Thread.sleep(300);
    assertThat(workerCpuMillis() - before).as("CPU used after the answer").isLessThan(60);
  }

  /** CPU that Jetty's threads have used. */
  private static long workerCpuMillis() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().startsWith("qtp")) {
        sum += Math.max(0, threads.getThreadCpuTime(info.getThreadId())) / 1_000_000;
      }
    }
    return sum;
  }
}
