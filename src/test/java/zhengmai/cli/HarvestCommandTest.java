package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.source.harvest.Harvest;
import zhengmai.source.harvest.HeldDocument;
import zhengmai.source.harvest.Site;
import zhengmai.source.ocr.Ocr;
import zhengmai.store.GraphStore;

/** The command as people use it, against a server on loopback that is allowed by name. */
@Timeout(120)
@Slow
class HarvestCommandTest {
  private static final Path SAMPLE = Path.of("data/samples/html/01-state-council-table.html");
  private final Path tmp;
  private final Site site;
  private String out = "";
  private String err = "";

  HarvestCommandTest(@TempDir Path tmp) throws IOException {
    this.tmp = tmp;
    this.site = new Site();
    site.page("/index.html", Site.listing("", "/1.html", "2022-03-18", "/2.html", "2021-12-01"));
    site.page("/1.html", Files.readString(SAMPLE));
    site.page("/2.html", Site.notice(901, ""));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Path table(String rows) throws IOException {
    return Files.writeString(
        tmp.resolve("sources.csv"), "来源,列表页,间隔\n云南," + site.url("/index.html") + ",0\n" + rows);
  }

  private int run(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of("harvest", table("").toString(), "--dir", tmp.resolve("harvest").toString()));
    args.addAll(List.of("--store", tmp.resolve("db").toString()));
    args.addAll(List.of("--rejected", tmp.resolve("rejected.csv").toString()));
    args.addAll(List.of(more));
    return command(args.toArray(String[]::new));
  }

  private int command(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }

  private List<String> ask(String query) {
    try (GraphStore store = GraphStore.openExisting(tmp.resolve("db"))) {
      List<String> rows = new ArrayList<>();
      store.query(
          QueryFactory.create("PREFIX zm: <https://w3id.org/zhengmai/ontology#> " + query),
          exec -> {
            exec.select().forEachRemaining(row -> rows.add(text(row.get("x"))));
            return true;
          });
      return rows;
    }
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static final String CURRENT_TITLES =
      "SELECT ?x { ?policy a zm:Policy ; zm:held true ; <http://purl.org/dc/terms/title> ?x } ORDER BY ?x";

  @Test
  void harvest_reads_thenAgain_thenChangedAndGone() throws IOException {
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).as(() -> err).isZero();
    assertThat(err).contains("2 requests, 2 new").contains("2 documents, 2 notices");
    assertThat(ask("SELECT DISTINCT ?x { ?source zm:sourceUrl ?x } ORDER BY ?x"))
        .containsExactly(site.url("/1.html"), site.url("/2.html"));
    assertThat(ask(CURRENT_TITLES)).hasSize(2);

    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isZero();
    assertThat(err).contains("0 named graphs changed, 0 triples added, 0 removed");

    site.page("/2.html", Site.notice(902, ""));
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isZero();
    assertThat(err).contains("0 new, 1 changed");
    assertThat(ask(CURRENT_TITLES))
        .hasSize(2)
        .anyMatch(t -> t.contains("902"))
        .noneMatch(t -> t.contains("901"));

    site.page("/index.html", Site.listing("", "/1.html", "2022-03-18"));
    site.on("/2.html", exchange -> exchange.sendResponseHeaders(410, -1));
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isZero();
    assertThat(err).contains("1 gone");
    assertThat(ask(CURRENT_TITLES)).hasSize(1).noneMatch(t -> t.contains("902"));
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private void offer(byte[] archive) {
    site.on(
        "/a.zip",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/zip");
          exchange.sendResponseHeaders(200, archive.length);
          exchange.getResponseBody().write(archive);
        });
  }

  private static final String ADDRESSES =
      "SELECT ?x { ?version <http://www.w3.org/ns/prov#atLocation> ?x "
          + "FILTER NOT EXISTS { ?version <http://www.w3.org/ns/prov#invalidatedAtTime> ?end } } ORDER BY ?x";

  @Test
  void harvest_archiveAmongTheAttachments_eachEntryIsASourceAtAnAddressOfItsOwn()
      throws IOException {
    site.page("/2.html", Site.notice(901, "<a href=a.zip>附件</a>"));
    offer(zip("通知/1.html", Site.notice(911, ""), "2.html", Site.notice(912, ""), "图.png", "x"));
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).as(() -> err).isZero();
    assertThat(err).contains("4 documents, 4 notices");
    assertThat(ask(ADDRESSES))
        .containsExactly(
            site.url("/1.html"),
            site.url("/2.html"),
            site.url("/a.zip!/%E9%80%9A%E7%9F%A5/1.html"),
            site.url("/a.zip!/2.html"));
    assertThat(ask("SELECT ?x { ?s zm:fileName 'a.zip!/通知/1.html' ; zm:sourceUrl ?x }"))
        .as("what a reader can open")
        .containsExactly(site.url("/a.zip"));

    offer(zip("2.html", Site.notice(912, ""), "3.html", Site.notice(913, "")));
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isZero();
    assertThat(ask(CURRENT_TITLES))
        .anyMatch(t -> t.contains("第912项"))
        .anyMatch(t -> t.contains("第913项"))
        .noneMatch(t -> t.contains("第911项"));

    offer(Arrays.copyOf(zip("2.html", Site.notice(912, "")), 60));
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isEqualTo(Main.FINDINGS);
    assertThat(Files.readString(tmp.resolve("rejected.csv")))
        .contains(site.url("/a.zip") + ",,unreadable-archive,");
    assertThat(ask(CURRENT_TITLES))
        .as("an archive that cannot be read takes nothing away")
        .anyMatch(t -> t.contains("第912项"));

    site.on("/a.zip", exchange -> exchange.sendResponseHeaders(410, -1));
    run("--allow", "127.0.0.1", "--recheck", "0");
    assertThat(ask(ADDRESSES)).containsExactly(site.url("/1.html"), site.url("/2.html"));
  }

  private static final String REJECTED =
      "SELECT ?x { GRAPH <https://w3id.org/zhengmai/id/rejected> { ?finding zm:fileName ?x } }";

  /** Files of the graph with the time at which they were last written. */
  private Map<Path, FileTime> written() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(tmp.resolve("db"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".lock")) {
          times.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  private void loseAllPages() throws IOException {
    try (Stream<Path> files = Files.walk(tmp.resolve("harvest/pages"))) {
      for (Path page : files.filter(Files::isRegularFile).toList()) {
        Files.delete(page);
      }
    }
  }

  @Test
  void harvest_nothingNew_readsNothingAgain_andLeavesTheStoreAlone() throws IOException {
    site.page("/2.html", Site.notice(901, "<a href=a.zip>附件</a>"));
    offer(zip("1.html", Site.notice(911, ""), "坏.txt", "\0\1\2"));
    assertThat(run("--allow", "127.0.0.1")).isEqualTo(Main.FINDINGS);
    String rejected = Files.readString(tmp.resolve("rejected.csv"));
    Map<Path, FileTime> before = written();

    loseAllPages();
    assertThat(run("--allow", "127.0.0.1"))
        .as("what was rejected still is")
        .isEqualTo(Main.FINDINGS);
    assertThat(err)
        .contains("3 more are as they were and were not read again")
        .contains("0 named graphs changed, 0 triples added, 0 removed")
        .doesNotContain("records looked at")
        .doesNotContain("damaged-page");
    assertThat(Files.readString(tmp.resolve("rejected.csv"))).isEqualTo(rejected);
    assertThat(written()).isEqualTo(before);

    command("remove", "a.zip!/1.html", "--store", tmp.resolve("db").toString());
    run("--allow", "127.0.0.1");
    assertThat(err)
        .as("an archive of which an entry was taken out is read again")
        .contains(site.url("/a.zip") + ": 存下的网页")
        .contains("2 more are as they were");
  }

  /** What was read without recognition of scans is read again with it; with none installed, not. */
  @Test
  void harvest_withRecognition_readsAgainWhatWasReadWithoutIt() throws IOException {
    run("--allow", "127.0.0.1", "--ocr", "never");
    run("--allow", "127.0.0.1", "--ocr", "auto");
    assertThat(err.contains("were not read again")).isEqualTo(!Ocr.AUTO.isReady());
    run("--allow", "127.0.0.1", "--ocr", "auto");
    assertThat(err).contains("were not read again");
  }

  @Test
  void harvest_pageThatIsRejected_isInTheStoreUntilItIsReadable() throws IOException {
    site.page("/2.html", "<html><div id=zoom><p>" + "窗口服务。".repeat(80) + "</p></div></html>");
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isEqualTo(Main.FINDINGS);
    assertThat(ask(REJECTED)).containsExactly(site.url("/2.html"));
    Path folder = Files.createDirectory(tmp.resolve("in"));
    Files.writeString(folder.resolve("bad.txt"), "\0\1\2");
    ingest(folder);
    assertThat(ask(REJECTED))
        .containsExactlyInAnyOrder(site.url("/2.html"), folder.resolve("bad.txt").toString());

    site.page("/2.html", Site.notice(901, ""));
    assertThat(run("--allow", "127.0.0.1", "--recheck", "0")).isZero();
    assertThat(ask(REJECTED)).containsExactly(folder.resolve("bad.txt").toString());
  }

  private void ingest(Path folder) {
    command(
        "ingest",
        folder.toString(),
        "--store",
        tmp.resolve("db").toString(),
        "--rejected",
        tmp.resolve("rejected.csv").toString());
  }

  @Test
  void harvest_offline_readsWhatIsKept_withoutTheNetwork() throws IOException {
    assertThat(run("--allow", "127.0.0.1", "--fetch-only")).isZero();
    assertThat(tmp.resolve("db")).doesNotExist();
    site.close();
    assertThat(run("--offline")).isZero();
    assertThat(ask(CURRENT_TITLES)).hasSize(2);
  }

  @Test
  void harvest_loopbackThatWasNotAllowed_isRefused() throws IOException {
    assertThat(run("--fetch-only")).isEqualTo(Main.FINDINGS);
    assertThat(err).contains("refused-address").contains("sources.csv:2").contains("--allow");
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void harvest_allowingWhatIsNoHost_isUsage() throws IOException {
    assertThat(run("--allow", "127.0.0.1:80")).isEqualTo(Main.USAGE);
    assertThat(err).contains("--allow “127.0.0.1:80”");
  }

  @Test
  void harvest_badRow_isNamed_andTheRestIsTaken() throws IOException {
    Path table = table("坏,gopher://x/,\n");
    int code =
        command(
            "harvest",
            table.toString(),
            "--dir",
            tmp.resolve("harvest").toString(),
            "--allow",
            "127.0.0.1",
            "--fetch-only");
    assertThat(code).isEqualTo(Main.FINDINGS);
    assertThat(err).contains("sources.csv:3: ").contains("gopher://x/").contains("2 new");
  }

  @Test
  void harvest_health_isATable() throws IOException {
    run("--allow", "127.0.0.1", "--fetch-only");
    assertThat(run("--health", "--no-bom")).isZero();
    assertThat(out.lines().toList().get(0)).startsWith("来源 source,启用 enabled,上次成功 last success");
    assertThat(out.lines().toList().get(1)).startsWith("云南,是 yes,20").contains(",2,0,0,");
  }

  @Test
  void harvest_noTable_orNoSuchSource_isUsage() throws IOException {
    assertThat(command("harvest", tmp.resolve("none.csv").toString())).isEqualTo(Main.USAGE);
    assertThat(run("--source", "贵州")).isEqualTo(Main.USAGE);
    assertThat(err).contains("贵州");
  }

  /** Killed at two moments, the same command ends with every document, each whole. */
  @Test
  void harvest_killedAgainAndAgain_completes() throws Exception {
    String[] links = new String[40];
    for (int i = 0; i < 20; i++) {
      String path = "/n%d.html".formatted(i);
      links[2 * i] = path;
      links[2 * i + 1] = "2021-12-01";
      String html = Site.notice(i, "");
      site.on(
          path,
          exchange -> {
            try {
              Thread.sleep(50);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          });
    }
    site.page("/index.html", Site.listing("", links));
    for (int kill = 1; kill <= 2; kill++) {
      int until = site.paths().size() + 5;
      Process process = start();
      while (site.paths().size() < until && process.isAlive()) {
        Thread.sleep(7);
      }
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    assertThat(start().waitFor()).isZero();
    Harvest harvest = Harvest.read(tmp.resolve("harvest"));
    assertThat(harvest.documents()).hasSize(20);
    for (HeldDocument document : harvest.documents()) {
      String serial = document.name().replaceAll("\\D", "");
      assertThat(new String(harvest.bytes(document).orElseThrow(), StandardCharsets.UTF_8))
          .isEqualTo(Site.notice(Integer.parseInt(serial), ""));
    }
    assertThat(site.paths().stream().filter(p -> p.startsWith("/n")).toList())
        .as("asked for again is only what was under way")
        .hasSizeLessThanOrEqualTo(20 + 2);
  }

  private Process start() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes,
            Main.class.getName(),
            "harvest",
            table("").toString(),
            "--dir",
            tmp.resolve("harvest").toString(),
            "--allow",
            "127.0.0.1",
            "--fetch-only")
        .redirectErrorStream(true)
        .redirectOutput(tmp.resolve("log.txt").toFile())
        .start();
  }
}
