package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.rdf.Iris;

/** A store elsewhere, in a Fuseki of its own process, holds and answers what one on disk does. */
class RemoteStoreTest {
  @SuppressWarnings("NullAway.Init")
  private static Path tmp;

  @SuppressWarnings("NullAway.Init")
  private static RemoteFuseki fuseki;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    tmp = folder;
    fuseki = RemoteFuseki.start(tmp);
  }

  @AfterAll
  static void end() {
    fuseki.close();
  }

  private static Triple text(String text) {
    return Triple.create(
        NodeFactory.createURI(Samples.ID + "policy/医保发-2021-48"),
        NodeFactory.createURI(Samples.TITLE),
        NodeFactory.createLiteralString(text));
  }

  private static Triple number(String lexical) {
    return Triple.create(
        NodeFactory.createURI(Samples.ID + "policy/1"),
        NodeFactory.createURI(Samples.ID + "n"),
        NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdouble));
  }

  private static List<Batch> batches() {
    List<Triple> odd =
        List.of(
            text("引号\"'''\"\"\"，换行\n回车\r制表\t，反斜杠\\与\\u0041、\\\\u5317"),
            text("} } ; DROP ALL # <x> ?s $s"),
            text("𠮷\u0001\uF0B7"),
            number("1.0E0"),
            Samples.title(1, "通知"));
    return List.of(
        new Batch()
            .replace(Samples.graph(1), odd)
            .replace(Samples.graph(2), Samples.titles(0, 50, "方案"))
            .replace(Iris.CONCLUSIONS, Samples.titles(0, 500, "意见")),
        new Batch()
            .replace(Samples.graph(1), odd.subList(1, 4))
            .remove(Samples.graph(2))
            .replace(Samples.graph(3), Samples.titles(3, 9, "办法"))
            .patch(
                Iris.CONCLUSIONS, Samples.titles(400, 700, "意见"), Samples.titles(450, 460, "意见")));
  }

  @ParameterizedTest
  @CsvSource({"memory, 50000", "tdb, 40"})
  void commits_ofAnyTextInAnyNumberOfRequests_leaveWhatTheyLeaveOnDisk(String dataset, int request)
      throws IOException {
    try (GraphStore disk = GraphStore.open(tmp.resolve("db-" + dataset));
        RemoteStore there = RemoteStore.open(fuseki.endpoint(dataset), request)) {
      for (Batch batch : batches()) {
        assertThat(there.changedBy(batch)).isEqualTo(disk.changedBy(batch));
        assertThat(there.commit(batch)).isEqualTo(disk.commit(batch));
        assertThat(Samples.canonical(there)).isEqualTo(Samples.canonical(disk));
        assertThat(there.commit(batch)).isEqualTo(Changes.NONE);
      }
    }
    removeAll(dataset);
  }

  private static void removeAll(String dataset) {
    try (RemoteStore there = RemoteStore.open(fuseki.endpoint(dataset))) {
      Batch batch = new Batch();
      there
          .<List<String>>read(
              d -> {
                List<String> names = new ArrayList<>();
                d.listGraphNodes().forEachRemaining(n -> names.add(n.getURI()));
                return names;
              })
          .forEach(batch::remove);
      there.commit(batch);
      assertThat(there.<Boolean>read(d -> d.isEmpty())).isTrue();
    }
  }

  /** A store that does not know Jena's name of the union is a Fuseki that is asked for another. */
  @ParameterizedTest
  @CsvSource({"memory, false", "tdb, false", "union, false", "tdb, true", "union, true"})
  void questions_overSeveralGraphs_seeThemAsOneAndATripleOnce(String dataset, boolean unknown)
      throws IOException {
    Query joined =
        QueryFactory.create(
            "SELECT (COUNT(*) AS ?n) { ?s <%1$s> ?a . ?s <%1$s> ?b }".formatted(Samples.TITLE));
    UnaryOperator<String> other =
        body -> unknown ? body.replace("urn:x-arq:UnionGraph", "urn:x-none:UnionGraph") : body;
    try (Between between = new Between(fuseki.url(dataset), other);
        RemoteStore there =
            RemoteStore.open(
                Endpoint.of(between.url()).withLogin(RemoteFuseki.USER, RemoteFuseki.PASSWORD))) {
      assertThat(number(there, joined)).isZero();
      there.commit(
          new Batch()
              .replace(Samples.graph(1), List.of(Samples.title(1, "甲"), Samples.title(1, "乙")))
              .replace(Samples.graph(2), List.of(Samples.title(1, "乙"), Samples.title(1, "丙"))));
      assertThat(number(there, joined)).isEqualTo(9);
      Query named =
          QueryFactory.create(
              "SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?s ?p ?o } }".formatted(Samples.graph(2)));
      assertThat(number(there, named)).isEqualTo(2);
    }
    removeAll(dataset);
  }

  private static int number(Store store, Query query) {
    return store.query(
        query, e -> ((Number) e.select().next().get("n").getLiteralValue()).intValue());
  }

  @Test
  void aServerThatGoesAwayInTheMiddle_leavesTheMark_andTheSameCommitMakesItWhole()
      throws IOException {
    List<Batch> batches = batches();
    int[] updates = {0};
    UnaryOperator<String> breaking =
        body -> body.contains(" DATA {") && ++updates[0] == 3 ? "" : body;
    try (GraphStore disk = GraphStore.open(tmp.resolve("db-broken"));
        Between between = new Between(fuseki.url("memory"), breaking);
        RemoteStore there =
            RemoteStore.open(
                Endpoint.of(between.url()).withLogin(RemoteFuseki.USER, RemoteFuseki.PASSWORD),
                40)) {
      disk.commit(batches.get(0));
      assertThatThrownBy(() -> there.commit(batches.get(0)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(between.url())
          .hasMessageContaining("run the same command again");
      Triple mark = Linking.stale();
      assertThat(
              there.<Boolean>read(
                  d ->
                      d.contains(
                          NodeFactory.createURI(Iris.CONCLUSIONS),
                          mark.getSubject(),
                          mark.getPredicate(),
                          mark.getObject())))
          .isTrue();
      there.commit(batches.get(0));
      assertThat(Samples.canonical(there)).isEqualTo(Samples.canonical(disk));
    }
    removeAll("memory");
  }

  @Test
  void aWrongPassword_isSaidWithWhatToDo_andNeverPrinted() {
    Endpoint wrong = Endpoint.of(fuseki.url("tdb")).withLogin("zhang", "geheim-77");
    assertThatThrownBy(() -> RemoteStore.open(wrong))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(fuseki.url("tdb"))
        .hasMessageContaining("401")
        .hasMessageContaining("用户名或密码不对")
        .hasMessageContaining("ZHENGMAI_PASSWORD")
        .hasMessageNotContaining("geheim-77");
    assertThat(wrong.toString()).doesNotContain("geheim-77");
    assertThatThrownBy(() -> Endpoint.of("ftp://zhang:geheim-77@host/x"))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("geheim-77");
  }

  @Test
  void anAddressWithoutAServiceOrAHost_isSaid() {
    Endpoint noDataset = fuseki.endpoint("missing");
    assertThatThrownBy(() -> RemoteStore.open(noDataset)).hasMessageContaining("404");
    Endpoint noHost = Endpoint.of("http://127.0.0.1:9/zhengmai");
    assertThatThrownBy(() -> RemoteStore.open(noHost)).hasMessageContaining("cannot be reached");
  }

  @Test
  void aServerThatNeverAnswers_isNotWaitedForForEver() throws IOException {
    try (Between between =
        new Between(
            fuseki.url("tdb"),
            body -> {
              try {
                Thread.sleep(3000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "";
            })) {
      Endpoint slow = Endpoint.of(between.url()).withPatience(Duration.ofMillis(300));
      assertThatThrownBy(() -> RemoteStore.open(slow)).hasMessageContaining("no answer in time");
    }
  }

  @Test
  void tls_withACertificateSignedByItself_needsItToBeNamed() {
    Endpoint tls =
        Endpoint.of(fuseki.tlsUrl("memory")).withLogin(RemoteFuseki.USER, RemoteFuseki.PASSWORD);
    assertThatThrownBy(() -> RemoteStore.open(tls))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--cacert");
    try (RemoteStore there = RemoteStore.open(tls.withCertificates(fuseki.certificate()))) {
      assertThat(there.query(QueryFactory.create("ASK {}"), QueryExec::ask)).isTrue();
    }
    Endpoint noCertificate = tls.withCertificates(tmp.resolve("passwords"));
    assertThatThrownBy(() -> RemoteStore.open(noCertificate)).hasMessageContaining("PEM");
  }

  /** A server between that sees what is sent: it passes on what is left of a body, or hangs up. */
  private static final class Between implements AutoCloseable {
    private final HttpServer server;
    private final String to;
    private final UnaryOperator<String> change;
    private final HttpClient client = HttpClient.newHttpClient();

    Between(String to, UnaryOperator<String> change) throws IOException {
      this.to = to;
      this.change = change;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::pass);
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/between";
    }

    private void pass(HttpExchange exchange) throws IOException {
      try (exchange) {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String changed = change.apply(sent);
        if (changed.isEmpty() && !exchange.getRequestMethod().equals("GET")) {
          return;
        }
        String query = exchange.getRequestURI().getRawQuery();
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(to + (query == null ? "" : "?" + query)))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(changed));
        for (String header : List.of("Authorization", "Accept", "Content-Type")) {
          String value = exchange.getRequestHeaders().getFirst(header);
          if (value != null) {
            request.header(header, value);
          }
        }
        HttpResponse<byte[]> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        response
            .headers()
            .firstValue("Content-Type")
            .ifPresent(t -> exchange.getResponseHeaders().set("Content-Type", t));
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
