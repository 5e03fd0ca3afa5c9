package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.Slow;
import zhengmai.store.StoreException;

@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
@Slow
class EndpointTest {
  private static final String TITLES =
      "PREFIX dct: <http://purl.org/dc/terms/> SELECT ?t { ?s dct:title ?t }";
  private static final String ANSWER = "t\r\n关于印发DRG付费方案的通知\r\n";
  private final ServerFixture it;

  EndpointTest(@TempDir Path tmp) {
    it =
        new ServerFixture(
            tmp.resolve("db"),
            ServerOptions.DEFAULTS
                .withDeadline(Duration.ofSeconds(20))
                .withLimits(2, 20_000, 300_000),
            2_000);
  }

  @AfterAll
  void close() {
    it.close();
  }

  @Test
  void get_withoutGraphClause_answersFromTheNamedGraphs() throws Exception {
    HttpResponse<String> response = it.get(TITLES);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(ANSWER);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void post_formAndBody_answerTheSame() throws Exception {
    String form = "query=" + URLEncoder.encode(TITLES, StandardCharsets.UTF_8);
    assertThat(it.post("application/x-www-form-urlencoded", form).body()).isEqualTo(ANSWER);
    assertThat(it.post("application/sparql-query", TITLES).body()).isEqualTo(ANSWER);
  }

  @Test
  void get_json_isSparqlResultsJson() throws Exception {
    HttpResponse<String> response = it.get(TITLES, "application/sparql-results+json");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/sparql-results+json");
    assertThat(response.body()).contains("\"xml:lang\": \"zh\"").contains("DRG付费方案");
  }

  @Test
  void construct_describe_ask_answer() throws Exception {
    assertThat(
            it.get("CONSTRUCT WHERE { ?s <http://purl.org/dc/terms/title> ?t }", "text/turtle")
                .body())
        .contains("关于印发DRG付费方案的通知");
    assertThat(it.get("DESCRIBE <" + ServerFixture.ID + "policy/0>", "text/turtle").body())
        .contains("关于印发DRG付费方案的通知")
        .contains("policy/1");
    assertThat(
            it.get("DESCRIBE ?s { ?s <http://purl.org/dc/terms/title> ?t }", "text/turtle").body())
        .contains("关于印发DRG付费方案的通知");
    assertThat(it.get("ASK { ?s ?p 'nothing' }", "application/sparql-results+json").body())
        .contains("false");
  }

  @Test
  void functions_thatAreGuarded_answerAsBefore() throws Exception {
    String query =
        "SELECT (REPLACE('医保发〔2021〕48号'@zh, '〔(\\\\d+)〕', '[$1]') AS ?a)"
            + " (CONCAT('医', '保') AS ?b) (regex('DRG付费', 'drg', 'i') AS ?c)"
            + " (REPLACE('abc', 'B', '-', 'i') AS ?d) (<http://www.w3.org/2001/XMLSchema#integer>('7') AS ?e) {}";
    assertThat(it.get(query).body()).isEqualTo("a,b,c,d,e\r\n医保发[2021]48号,医保,true,a-c,7\r\n");
  }

  @Test
  void graphs_ofProtocolAndFrom_narrowTheQuestion() throws Exception {
    assertThat(
            it.get("SELECT ?t FROM <urn:none> { ?s <http://purl.org/dc/terms/title> ?t }").body())
        .isEqualTo("t\r\n");
    String form =
        "default-graph-uri=urn:none&query=" + URLEncoder.encode(TITLES, StandardCharsets.UTF_8);
    assertThat(it.post("application/x-www-form-urlencoded", form).body()).isEqualTo("t\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ",
        "DROP ALL",
        "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE SILENT ?x { ?s ?p ?o } } } }",
        "SELECT * { FILTER <http://jena.apache.org/ARQ/function#wait>(100000) }",
        "SELECT * { FILTER EXISTS { FILTER <java:java.lang.System.exit>(0) } }"
      })
  void query_thatIsNotAllowed_gives400WithAReason(String query) throws Exception {
    HttpResponse<String> response = it.get(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).containsPattern("语法错误|不支持").contains(" / ");
  }

  @Test
  void magicProperties_areOrdinaryOnes() throws Exception {
    assertThat(it.get("SELECT * { ?x <http://jena.apache.org/ARQ/property#str> ?y }").body())
        .isEqualTo("x,y\r\n");
  }

  @Test
  void writing_isNotPossible() throws Exception {
    long size = it.store.size();
    String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    assertThat(it.post("application/sparql-update", update).statusCode()).isEqualTo(415);
    assertThat(
            it.post("application/x-www-form-urlencoded", "update=" + update.replace(" ", "+"))
                .statusCode())
        .isEqualTo(400);
    for (String path :
        new String[] {"", "sparql", "data", "update", "upload", "get", "sparql?default"}) {
      URI uri = it.server.endpoint().resolve("/" + path);
      for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
        HttpResponse<String> response =
            it.send(
                HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/n-triples")
                    .method(
                        method, HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .")));
        assertThat(response.statusCode()).as(method + " " + path).isBetween(400, 499);
      }
    }
    assertThat(it.store.size()).isEqualTo(size);
  }

  @Test
  void request_thatIsTooLong_gives413() throws Exception {
    String longQuery = TITLES + " #" + "长".repeat(10_000);
    HttpResponse<String> response = it.post("application/sparql-query", longQuery);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).isEqualTo("请求超过 20000 字节 / request longer than 20000 bytes\n");
    // Without a length in the header, the body itself is counted.
    HttpRequest.Builder chunked =
        HttpRequest.newBuilder(it.server.endpoint())
            .header("Content-Type", "application/sparql-query")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new java.io.ByteArrayInputStream(
                            longQuery.getBytes(StandardCharsets.UTF_8))));
    assertThat(it.send(chunked).body()).isEqualTo(response.body());
  }

  @Test
  void result_thatIsTooLong_isRefusedWhole() throws Exception {
    HttpResponse<String> response = it.get("SELECT * { ?s ?p ?o }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("结果超过 300000 字节").doesNotContain("policy/");
  }

  @Test
  void host_ofAnotherSite_isRefused() throws Exception {
    try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), it.server.port())) {
      String request =
          "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").contains("只接受本机的请求");
    }
  }

  @Test
  void start_onATakenPort_saysSo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerOptions options = ServerOptions.DEFAULTS.withPort(taken.getLocalPort());
      assertThatThrownBy(() -> ZhengmaiServer.start(it.store, options))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("已被占用");
    }
  }

  @Test
  void options_outOfRange_areRefused() {
    assertThatThrownBy(() -> ServerOptions.DEFAULTS.withPort(70_000)).hasMessageContaining("70000");
    assertThatThrownBy(() -> ServerOptions.DEFAULTS.withDeadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
