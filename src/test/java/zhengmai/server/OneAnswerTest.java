package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.extract.Layouts;
import zhengmai.link.DateBasis;
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
import zhengmai.store.GraphStore;
import zhengmai.store.Linking;
import zhengmai.store.SourceWriter;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

/** Whether a policy holds, and who was first, is the same wherever it is shown. */
class OneAnswerTest {
  private static final Path SAMPLES = Path.of("data/samples");
  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));
  private static final Layouts LAYOUTS = new Layouts(REFERENCE.data());
  private static final Path CORPUS = Path.of("../shared/corpus");

  private static GraphStore store(Path dir) throws IOException {
    GraphStore store = GraphStore.open(dir);
    Batch batch = new Batch();
    Graph ontology = RDFDataMgr.loadGraph("ontology/zhengmai.ttl");
    batch.replace("https://w3id.org/zhengmai/ontology", ontology.find().toList());
    REFERENCE.graphs().forEach((name, graph) -> batch.replace(name, graph.find().toList()));
    store.commit(batch);
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(SAMPLES.resolve("compendium"), SAMPLES.resolve("law"), CORPUS)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          all.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(files::add);
        }
      }
    }
    write(store, "2024-01-05T01:00:00Z", files);
    return store;
  }

  private static void write(GraphStore store, String time, List<Path> files) {
    SourceWriter writer = writer(store, time);
    for (Path path : files) {
      SourceFile file = Formats.read(path);
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
          RecordRdf.graphName(source),
          graph.find().toList(),
          new SourceRecords(source, read.records()));
    }
    writer.finish();
  }

  private static SourceWriter writer(GraphStore store, String time) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return new SourceWriter(store, new Linking(store, REFERENCE, List.of()), clock);
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

  private static List<Map<String, String>> csv(String text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text.replace("\uFEFF", ""), format)) {
      parser.forEach(r -> rows.add(r.toMap()));
    }
    return rows;
  }

  @Test
  void everyPolicyOnADay_isTheSameInQuestionAndSearch(@TempDir Path dir) throws Exception {
    try (GraphStore store = store(dir.resolve("db"));
        ZhengmaiServer server = ZhengmaiServer.start(store, ServerOptions.DEFAULTS.withPort(0))) {
      server.model().upToDate();
      for (String day : List.of("2010-01-01", "2021-12-31", "2022-01-01", "2024-07-01")) {
        Map<String, String> question = new TreeMap<>();
        for (Map<String, String> row :
            csv(ask(server, "/api/questions/in-force?format=csv&day=" + day))) {
          question.put(row.get("标识 IRI"), row.get("效力 In force") + " " + row.get("理由 Reason"));
        }
        Map<String, String> search = new TreeMap<>();
        for (Map<String, String> row : csv(ask(server, "/api/search.csv?kind=policy&on=" + day))) {
          search.put(row.get("标识 IRI"), row.get("效力 Force") + " " + row.get("效力理由 Reason"));
        }
        assertThat(question).hasSizeGreaterThan(30);
        assertThat(search).isEqualTo(question);
      }
      for (DateBasis basis : DateBasis.values()) {
        spread(server, basis);
      }
    }
  }

  private static void spread(ZhengmaiServer server, DateBasis basis) throws Exception {
    Map<String, List<String>> question = new TreeMap<>();
    String asked = "/api/questions/diffusion?format=csv&basis=" + encoded(basis.zh());
    for (Map<String, String> row : csv(ask(server, asked))) {
      if ("见到".equals(row.get("是否见到 Found"))) {
        question
            .computeIfAbsent(row.get("国家文件标识 IRI of the national document"), k -> new ArrayList<>())
            .add(
                row.get("标识 IRI")
                    + " "
                    + row.get("日期 Date")
                    + " "
                    + row.get("相距天数 Lag in days")
                    + " "
                    + row.get("名次 Rank"));
      }
    }
    assertThat(question).isNotEmpty();
    for (Map.Entry<String, List<String>> e : question.entrySet()) {
      JsonObject page =
          JsonParser.parseString(
                  ask(
                      server,
                      "/api/spread?iri=" + encoded(e.getKey()) + "&basis=" + encoded(basis.zh())))
              .getAsJsonObject();
      List<String> shown = new ArrayList<>();
      for (JsonElement a : page.getAsJsonArray("adoptions")) {
        JsonObject one = a.getAsJsonObject();
        int rank = one.get("rank").getAsInt();
        shown.add(
            one.getAsJsonObject("policy").get("iri").getAsString()
                + " "
                + one.get("day").getAsString()
                + " "
                + (one.has("lag") ? one.get("lag").getAsString() : "")
                + " "
                + (rank == 0 ? "" : rank));
      }
      assertThat(shown).as(e.getKey()).containsExactlyInAnyOrderElementsOf(e.getValue());
    }
  }
}
