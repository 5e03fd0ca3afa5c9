package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
import zhengmai.Slow;
import zhengmai.rdf.Iris;

/** A store elsewhere, in a Fuseki of its own process, holds and answers what one on disk does. */
@Slow
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
      Samples.clear(there);
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
  void aSourceOfAHundredThousandTriples_isPutWhole() {
    Set<Triple> large = Samples.titles(0, 100_000, "办法");
    try (RemoteStore there = RemoteStore.open(fuseki.endpoint("memory"))) {
      assertThat(there.commit(new Batch().replace(Samples.graph(1), large)).added())
          .isEqualTo(large.size());
      assertThat(there.graph(Samples.graph(1))).isEqualTo(large);
      Set<Triple> less = Samples.titles(40_000, 100_000, "办法");
      assertThat(there.commit(new Batch().replace(Samples.graph(1), less)).removed())
          .isEqualTo(40_000);
      assertThat(there.graph(Samples.graph(1))).isEqualTo(less);
    }
    removeAll("memory");
  }

  @Test
  void linking_aCompendiumBesideOthers_asksForItsNamesTogether() throws IOException {
    LongIngest ingest = LongIngest.of(200, Files.createDirectory(tmp.resolve("long")));
    try (Between between = new Between(fuseki.url("memory"), UnaryOperator.identity())) {
      Endpoint endpoint =
          Endpoint.of(between.url()).withLogin(RemoteFuseki.USER, RemoteFuseki.PASSWORD);
      ingest.into(RemoteStore.open(endpoint));
      try (RemoteStore there = RemoteStore.open(endpoint)) {
        ingest.lookAt(there, true);
        String last = ingest.sources().get(1);
        Linking linking = new Linking(there, LongIngest.REFERENCE, List.of());
        SourceWriter writer = new SourceWriter(there, linking, Clock.systemUTC());
        writer.remove(last);
        int before = between.requests();
        writer.finish();
        assertThat(between.requests() - before).isLessThan(100);
        assertThat(linking.isUpToDate()).isTrue();
      }
    }
    removeAll("memory");
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
}
