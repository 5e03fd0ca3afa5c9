package zhengmai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.cli.Main;
import zhengmai.server.ServerOptions;
import zhengmai.server.WorkbenchStore;
import zhengmai.server.ZhengmaiServer;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/**
 * The workbench in a real browser: {@code src/test/web} drives Debian's chromium against real
 * servers on a store of the samples and the catalogue, on the small world written by hand, and on
 * an empty store. Each of its tests is one here.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Slow
class BrowserTest {
  private static final Pattern RESULT = Pattern.compile("^(not )?ok \\d+ - (.*)$");
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** The long one first: two of them run side by side, each with a browser of its own. */
  private static final List<String> SUITES = List.of("views", "workbench", "tasks");

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Path dir;

  BrowserTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @AfterAll
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> workbench_inChromium() throws IOException, InterruptedException {
    String chromium =
        BROWSERS.stream()
            .filter(b -> Files.isExecutable(Path.of(b)))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no chromium: apt-get install chromium fonts-noto-cjk"));
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String real = dir.resolve("real").toString();
    String rejected = dir.resolve("rejected.csv").toString();
    assertThat(
            Main.run(
                none,
                none,
                "ingest",
                "data/samples",
                "data/catalog",
                "--store",
                real,
                "--rejected",
                rejected))
        .isZero();
    Path bad = Files.createDirectory(dir.resolve("bad"));
    Files.write(bad.resolve("空白.txt"), new byte[0]);
    assertThat(
            Main.run(none, none, "ingest", bad.toString(), "--store", real, "--rejected", rejected))
        .isEqualTo(Main.FINDINGS);
    follow(Files.createDirectory(dir.resolve("followed")), real, rejected);
    Files.deleteIfExists(Path.of("target/browser-figures.txt"));
    ProcessBuilder node =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of("node", "--test", "--test-concurrency=2", "--test-reporter=tap"),
                        SUITES.stream().map(s -> "src/test/web/" + s + ".test.mjs"))
                    .toList())
            .redirectErrorStream(true);
    node.environment().put("CHROMIUM", chromium);
    node.environment().put("REAL", serve(GraphStore.open(Path.of(real)), 30));
    node.environment().put("FAMILY", serve(family(dir.resolve("family")), 30));
    node.environment().put("WORLD", serve(WorkbenchStore.open(dir.resolve("world")), 30));
    node.environment().put("HASTY", serve(WorkbenchStore.open(dir.resolve("hasty")), 2));
    node.environment().put("MARKUP", serve(markup(dir.resolve("markup")), 30));
    node.environment().put("EMPTY", serve(GraphStore.open(dir.resolve("empty")), 30));
    Process process = node.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    List<DynamicTest> tests = results(output);
    assertThat(tests).as(output).hasSizeGreaterThan(10);
    if (code == 0) {
      assertThat(output).doesNotContain("not ok");
    }
    return tests.stream();
  }

  /** A source that another version takes the place of, and one that is taken away. */
  private static void follow(Path folder, String store, String rejected) throws IOException {
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String letter =
        """
        甘肃省医疗保障局关于%s的通知
        甘医保发〔2021〕%d号

        各市州医疗保障局：
        现就有关事项通知如下。
        甘肃省医疗保障局
        2021年12月28日
        """;
    Path changed = folder.resolve("改过.txt");
    Path gone = folder.resolve("撤下.txt");
    Files.writeString(changed, letter.formatted("做好长护险试点", 987));
    Files.writeString(gone, letter.formatted("开展目录清查", 988));
    String[] watch = {
      "watch", folder.toString(), "--once", "--store", store, "--rejected", rejected
    };
    assertThat(Main.run(none, none, watch)).isZero();
    Files.writeString(changed, letter.formatted("做好长护险试点工作", 987));
    Files.delete(gone);
    assertThat(Main.run(none, none, watch)).isZero();
  }

  /** The small world, and a source with markup wherever a source can say something. */
  private static GraphStore markup(Path folder) {
    GraphStore store = WorkbenchStore.open(folder);
    Graph graph = RDFDataMgr.loadGraph("src/test/resources/workbench/markup.ttl");
    store.commit(new Batch().replace(WorkbenchStore.ID + "markup", graph.find().toList()));
    return store;
  }

  /** A policy and 499 that carry it out, over ten years and all provinces. */
  private static GraphStore family(Path folder) {
    GraphStore store = WorkbenchStore.open(folder);
    StringBuilder turtle =
        new StringBuilder(
            """
            @base <https://w3id.org/zhengmai/id/> .
            @prefix zm: <https://w3id.org/zhengmai/ontology#> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """);
    String[] provinces = {"110000", "310000", "440000", "510000", "620000", "630000"};
    for (int i = 0; i < 500; i++) {
      turtle.append(
          """
          <f/%d> a zm:Policy ; zm:held true ; dct:title "分级诊疗实施方案之%d"@zh ; zm:stage <stage/final> ;
            zm:level <level/%s> ; eli:jurisdiction <region/%s> ; eli:date_document "%d-%02d-15"^^xsd:date %s .
          """
              .formatted(
                  i,
                  i,
                  i == 0 ? "national" : "provincial",
                  i == 0 ? "100000" : provinces[i % provinces.length],
                  2012 + i / 50,
                  1 + i % 12,
                  i == 0 ? "" : "; zm:implements <f/" + (i < 50 ? 0 : i / 10) + ">"));
    }
    Graph graph = RDFParser.fromString(turtle.toString(), Lang.TURTLE).toGraph();
    store.commit(new Batch().replace(WorkbenchStore.ID + "family", graph.find().toList()));
    return store;
  }

  private String serve(GraphStore store, int seconds) {
    ServerOptions options =
        ServerOptions.DEFAULTS.withPort(0).withDeadline(Duration.ofSeconds(seconds));
    ZhengmaiServer server = ZhengmaiServer.start(store, options);
    open.add(server);
    open.add(store);
    server.model().upToDate();
    return server.workbench().toString().replaceAll("/$", "");
  }

  /** What stands under a result, indented, tells why it failed. */
  private static List<DynamicTest> results(String output) {
    List<DynamicTest> tests = new ArrayList<>();
    String[] lines = output.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher result = RESULT.matcher(lines[i]);
      if (result.matches()) {
        StringBuilder why = new StringBuilder();
        for (int j = i + 1; j < lines.length && lines[j].startsWith(" "); j++) {
          why.append(lines[j]).append('\n');
        }
        boolean failed = result.group(1) != null;
        tests.add(
            DynamicTest.dynamicTest(
                result.group(2), () -> assertThat(failed).as(why.toString()).isFalse()));
      }
    }
    return tests;
  }
}
