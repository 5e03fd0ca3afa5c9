package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.extract.Readings;
import zhengmai.source.harvest.Site;
import zhengmai.store.RemoteFuseki;

/** The commands with a store elsewhere do what they do with one on disk. */
@Slow
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
          List.of("query", "lineage-edges", "--format", "json"),
          List.of("query", "wanted", "--format", "md"),
          List.of("changes", "--since", "2021-12-01", "--until", "2022-06-30", "--format", "csv"),
          List.of("changes", "--since", "2021-12-01", "--topic", "DRG", "--format", "table"),
          List.of("lineage", "医保发〔2021〕48号"),
          List.of("lineage", "医保发〔2021〕48号", "--format", "csv"),
          List.of("lineage", "医保发〔2021〕48号", "--format", "graphml"));

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
      assertSameAnswers(there, disk);
      assertThat(reported(there)).isEqualTo(reported(disk)).hasSizeGreaterThan(5);
      assertThat(checked(there)).isEqualTo(checked(disk)).isNotEmpty();
      assertThat(asOneGraph(there)).isEqualTo(asOneGraph(disk)).isPositive();
      run(there, ingest("data/catalog"));
      assertThat(err).contains("0 named graphs changed, 0 triples added, 0 removed");
    }
  }

  @Test
  void foldersAndSitesThatChange_followedWithAnEndpoint_giveWhatTheyGiveOnDisk()
      throws IOException {
    Path folder = Files.createDirectory(tmp.resolve("folder"));
    List<Path> samples = Readings.allSamples();
    for (Path sample : samples.subList(0, 3)) {
      Files.copy(sample, folder.resolve(sample.getFileName()));
    }
    try (RemoteFuseki fuseki = RemoteFuseki.start(tmp);
        Site site = new Site()) {
      site.page("/index.html", Site.listing("", "/1.html", "2021-12-01"));
      site.page("/1.html", Site.notice(901, ""));
      String[] disk = {"--store", tmp.resolve("db").toString()};
      String[] there = {"--endpoint", fuseki.urlWithLogin("memory")};
      run(disk, watch(folder));
      run(there, watch(folder));
      Files.delete(folder.resolve(samples.get(0).getFileName()));
      Path edited = folder.resolve(samples.get(1).getFileName());
      Files.writeString(edited, Files.readString(edited).replace("通知", "通告"));
      assertThat(run(disk, watch(folder))).as(err).isZero();
      assertThat(run(there, watch(folder))).as(err).isZero();
      assertThat(run(disk, harvest(site, "--allow", "127.0.0.1"))).as(err).isZero();
      assertThat(run(there, harvest(site, "--offline"))).as(err).isZero();
      assertThat(exported(there)).isEqualTo(exported(disk)).anyMatch(l -> l.contains("901"));
      List<String> changes = List.of("changes", "--since", "2021-01-01", "--format", "csv");
      run(disk, changes);
      String said = out;
      assertThat(said).contains("撤下");
      run(there, changes);
      assertThat(out).isEqualTo(said);
    }
  }

  private List<String> watch(Path folder) {
    return List.of(
        "watch", folder.toString(), "--once", "--rejected", tmp.resolve("rejected.csv").toString());
  }

  private List<String> harvest(Site site, String... how) throws IOException {
    Path table =
        Files.writeString(
            tmp.resolve("sources.csv"), "来源,列表页,间隔\n云南," + site.url("/index.html") + ",0\n");
    List<String> command = new ArrayList<>(List.of("harvest", table.toString()));
    command.addAll(List.of("--dir", tmp.resolve("harvest").toString()));
    command.addAll(List.of("--rejected", tmp.resolve("rejected.csv").toString()));
    command.addAll(List.of(how));
    return command;
  }

  private void assertSameAnswers(String[] there, String[] disk) {
    for (List<String> question : QUESTIONS) {
      int code = run(disk, question);
      String said = out;
      assertThat(run(there, question)).as(err).isEqualTo(code);
      assertThat(out).as(question.toString()).isEqualTo(said);
      assertThat(said).isNotEmpty();
    }
  }

  /** The tables of all reports, by their names. */
  private Map<String, String> reported(String... where) throws IOException {
    Path folder = Files.createTempDirectory(tmp, "reports");
    run(where, List.of("report", "all", "--out", folder.toString(), "--day", "2022-06-30"));
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        tables.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return tables;
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

  /** Without the times at which something was read or withdrawn. */
  private List<String> exported(String... where) {
    assertThat(run(where, List.of("export"))).as(err).isZero();
    return out.lines().filter(l -> !l.contains("AtTime> ")).toList();
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
    Ran ran = Ran.of(all.toArray(String[]::new));
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
