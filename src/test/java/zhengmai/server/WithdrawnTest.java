package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.extract.Layouts;
import zhengmai.link.SourceRecords;
import zhengmai.model.Extraction;
import zhengmai.model.Source;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.store.Batch;
import zhengmai.store.CheckedGraph;
import zhengmai.store.GraphStore;
import zhengmai.store.Linking;
import zhengmai.store.Parameter;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.SourceWriter;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

/**
 * A source that was withdrawn leaves no trace but in what tells of changes: every question and
 * every page answers as if it had never come.
 */
class WithdrawnTest {
  private static final Path SAMPLES = Path.of("data/samples");
  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));
  private static final Layouts LAYOUTS = new Layouts(REFERENCE.data());
  private static final List<String> KEPT = List.of("compendium/01-drg-plans.txt", "law/01-law.txt");
  private static final List<String> WITHDRAWN =
      List.of(
          "compendium/02-joint-notices.txt",
          "compendium/03-misprinted-headers.txt",
          "compendium/04-draft-to-repeal.txt",
          "digest/01-cover-with-number.txt",
          "law/02-regulation.md");

  private static final Map<String, String> GIVEN =
      Map.of(
          "document", "通知",
          "number", "川医保发〔2021〕921号",
          "region", "四川省",
          "topic", "DRG",
          "year", "2021",
          "month", "2022-01",
          "issuer", "四川省医疗保障局");

  private static GraphStore store(Path dir, boolean withOthers) {
    GraphStore store = GraphStore.open(dir);
    Batch batch = new Batch();
    Graph ontology = RDFDataMgr.loadGraph("ontology/zhengmai.ttl");
    batch.replace("https://w3id.org/zhengmai/ontology", ontology.find().toList());
    REFERENCE.graphs().forEach((name, graph) -> batch.replace(name, graph.find().toList()));
    store.commit(batch);
    write(store, "2024-01-05T01:00:00Z", KEPT);
    if (withOthers) {
      write(store, "2024-01-06T01:00:00Z", WITHDRAWN);
      SourceWriter writer = writer(store, "2024-01-07T01:00:00Z");
      WITHDRAWN.forEach(f -> assertThat(writer.withdraw(address(f))).isTrue());
      writer.finish();
    }
    return store;
  }

  private static void write(GraphStore store, String time, List<String> files) {
    SourceWriter writer = writer(store, time);
    for (String name : files) {
      SourceFile file = Formats.read(SAMPLES.resolve(name));
      SourceText text = file.text().orElseThrow();
      Extraction read = LAYOUTS.extract(text);
      Source source =
          new Source(
              file.sha256(),
              text.file(),
              Optional.empty(),
              "text/plain",
              read.layout(),
              ProgramFingerprint.brief());
      Graph graph =
          new RecordRdf(REFERENCE)
              .graph(source, RecordTexts.of(text), read.records(), read.findings());
      writer.put(
          CheckedGraph.of(RecordRdf.graphName(source), graph.find().toList()),
          new SourceRecords(source, read.records()),
          address(name));
    }
    writer.finish();
  }

  private static String address(String file) {
    return "https://example.org/" + file;
  }

  private static SourceWriter writer(GraphStore store, String time) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return new SourceWriter(store, new Linking(store, REFERENCE, List.of()), clock);
  }

  /** Every answer by its address. */
  private static Map<String, String> answers(GraphStore store) throws Exception {
    Map<String, String> all = new TreeMap<>();
    try (ZhengmaiServer server = ZhengmaiServer.start(store, ServerOptions.DEFAULTS.withPort(0))) {
      server.model().upToDate();
      for (String path : paths()) {
        all.put(path, ask(server, path));
      }
      JsonObject quality = JsonParser.parseString(ask(server, "/api/quality")).getAsJsonObject();
      quality.remove("versions");
      all.put("/api/quality", quality.toString());
      List<String> policies = new ArrayList<>();
      JsonParser.parseString(all.get("/api/search?limit=200&values=1000"))
          .getAsJsonObject()
          .getAsJsonArray("policies")
          .forEach(
              p -> {
                // An article has no page of a policy.
                if (p.getAsJsonObject().get("kind").getAsString().equals("policy")) {
                  policies.add(p.getAsJsonObject().get("iri").getAsString());
                }
              });
      for (String iri : policies) {
        for (String page : List.of("/api/policy", "/api/spread", "/api/lineage")) {
          String path = page + "?iri=" + encoded(iri);
          all.put(path, ask(server, path));
        }
      }
    }
    return all;
  }

  private static List<String> paths() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/api/search?limit=200&values=1000",
                "/api/search.csv",
                "/api/search?q=" + encoded("药品"),
                "/api/search?q=" + encoded("医疗保障") + "&in=text",
                "/api/matrix",
                "/api/digests"));
    for (SavedQuery question : SavedQueries.read(Path.of("queries")).queries()) {
      if (!question.name().equals("changes")) {
        String path = "/api/questions/" + question.name() + "?format=csv";
        Map<String, String> needed = new HashMap<>();
        for (Parameter p : question.head().parameters()) {
          if (!p.optional() && p.fallback().isEmpty()) {
            needed.put(p.name(), GIVEN.getOrDefault(p.name(), ""));
          }
        }
        for (Map.Entry<String, String> e : needed.entrySet()) {
          path += "&" + e.getKey() + "=" + encoded(e.getValue());
        }
        paths.add(path);
      }
    }
    return paths;
  }

  private static String ask(ZhengmaiServer server, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.workbench().resolve(path).toString()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as("%s: %s", path, response.body()).isEqualTo(200);
    return response.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void everyQuestionAndPage_afterSourcesWereWithdrawn_answersAsIfTheyHadNeverCome(@TempDir Path dir)
      throws Exception {
    try (GraphStore never = store(dir.resolve("never"), false);
        GraphStore gone = store(dir.resolve("gone"), true)) {
      Map<String, String> expected = answers(never);
      Map<String, String> found = answers(gone);
      assertThat(expected).hasSizeGreaterThan(60);
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      SoftAssertions all = new SoftAssertions();
      expected.forEach(
          (path, answer) -> all.assertThat(found.get(path)).as(path).isEqualTo(answer));
      all.assertAll();
    }
  }
}
