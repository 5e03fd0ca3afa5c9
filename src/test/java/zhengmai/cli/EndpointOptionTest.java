package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.extract.Readings;
import zhengmai.store.RemoteFuseki;

/** The commands with a store elsewhere do what they do with one on disk. */
class EndpointOptionTest {
  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("query", "provincial-plans", "--param", "topic=DRG", "--param", "year=2021"),
          List.of("query", "lineage-edges"),
          List.of("query", "diffusion"),
          List.of("query", "in-force", "--param", "day=2022-01-01"),
          List.of("query", "coverage-source-month"),
          List.of("query", "wanted"),
          List.of("query", "conflicts"),
          List.of("lineage", "医保发〔2021〕48号"));

  private final Path tmp;
  private String out = "";
  private String err = "";

  EndpointOptionTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @Test
  void everyCommand_withAnEndpoint_saysWhatItSaysWithAStoreOnDisk() throws IOException {
    try (RemoteFuseki fuseki = RemoteFuseki.start(tmp)) {
      String[] disk = {"--store", tmp.resolve("db").toString()};
      String[] there = {"--endpoint", fuseki.urlWithLogin("memory")};
      for (String[] where : List.of(there, disk)) {
        assertThat(run(where, ingest("data/catalog"))).as(err).isZero();
        assertThat(run(where, ingest("data/samples"))).as(err).isZero();
        assertThat(run(where, List.of("remove", aSample()))).as(err).isZero();
      }
      assertThat(exported(there)).isEqualTo(exported(disk));
      for (List<String> question : QUESTIONS) {
        int code = run(disk, question);
        String said = out;
        assertThat(run(there, question)).as(err).isEqualTo(code);
        assertThat(out).as(question.toString()).isEqualTo(said);
        assertThat(said).isNotEmpty();
      }
      assertThat(checked(there)).isEqualTo(checked(disk)).isNotEmpty();
      assertThat(asOneGraph(there)).isEqualTo(asOneGraph(disk)).isPositive();
      run(there, ingest("data/catalog"));
      assertThat(err).contains("0 named graphs changed, 0 triples added, 0 removed");
    }
  }

  private static String aSample() throws IOException {
    return Readings.allSamples().get(0).getFileName().toString();
  }

  @Test
  void whereTheGraphIs_toldTwiceOrNotWhole_isAMistakeOfUse() {
    String[] both = {"--store", "a", "--endpoint", "http://127.0.0.1:9/x"};
    assertThat(run(both, List.of("export"))).isEqualTo(Main.USAGE);
    assertThat(err).contains("not both");
    assertThat(run(new String[] {"--user", "zhang"}, List.of("export"))).isEqualTo(Main.USAGE);
    String[] there = {"--endpoint", "http://127.0.0.1:9/x"};
    assertThat(run(there, List.of("serve"))).isEqualTo(Main.USAGE);
    assertThat(err).contains("store on disk");
    assertThat(run(there, List.of("lineage", "x", "--from", "b"))).isEqualTo(Main.USAGE);
  }

  private List<String> ingest(String... paths) {
    List<String> command = new ArrayList<>(List.of("ingest"));
    command.addAll(List.of(paths));
    command.addAll(List.of("--rejected", tmp.resolve("rejected.csv").toString()));
    return command;
  }

  /** Without the times at which something was read. */
  private List<String> exported(String... where) {
    assertThat(run(where, List.of("export"))).as(err).isZero();
    return out.lines().filter(l -> !l.contains("prov#generatedAtTime")).toList();
  }

  /** Where something is found; bodies go by any of their names. */
  private List<String> checked(String... where) {
    assertThat(run(where, List.of("check", "--graph"))).as(err).isNotEqualTo(Main.USAGE);
    return out.lines().map(l -> l.replaceFirst("([^:]*:\\d+: [^（]*).*", "$1")).sorted().toList();
  }

  /** How many triples there are in Turtle, where each is told once. */
  private int asOneGraph(String... where) {
    assertThat(run(where, List.of("export", "--format", "ttl"))).as(err).isZero();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(out, Lang.TURTLE).parse(graph);
    return graph.size();
  }

  private int run(String[] where, List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(Arrays.asList(where));
    ByteArrayOutputStream o = new ByteArrayOutputStream();
    ByteArrayOutputStream e = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(o, false, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(e, true, StandardCharsets.UTF_8);
    int code = Main.run(to, errors, all.toArray(String[]::new));
    to.flush();
    out = o.toString(StandardCharsets.UTF_8);
    err = e.toString(StandardCharsets.UTF_8);
    return code;
  }
}
