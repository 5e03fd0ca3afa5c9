package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.extract.Readings;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/** The commands as people use them, on the samples and the catalogue, with a real store on disk. */
class CommandsTest {
  private final String store;
  private final Path tmp;
  private String out = "";
  private String err = "";

  CommandsTest(@TempDir Path tmp) {
    this.tmp = tmp;
    this.store = tmp.resolve("db").toString();
  }

  @Test
  void ingest_twice_changesNothing_andRemove_takesExactlyTheSource() throws IOException {
    assertThat(run("ingest", "data/catalog", "--store", store, "--rejected", rejected())).isZero();
    run("export", "--store", store);
    String before = out;
    assertThat(
            run(
                "ingest",
                "data/samples",
                "data/catalog",
                "--store",
                store,
                "--rejected",
                rejected()))
        .isZero();
    run("export", "--store", store);
    String both = out;
    assertThat(both).isNotEqualTo(before);
    run("ingest", "data/catalog", "data/samples", "--store", store, "--rejected", rejected());
    assertThat(err).contains("0 named graphs changed, 0 triples added, 0 removed");
    run("export", "--store", store);
    assertThat(out).isEqualTo(both);
    List<String> remove = new ArrayList<>(List.of("remove", "--store", store));
    Readings.allSamples().forEach(f -> remove.add(f.getFileName().toString()));
    remove.addAll(List.of("list.csv", "资料.zip!/通知/清点.md", "资料.zip!/三月.zip!/条例.txt"));
    assertThat(run(remove.toArray(String[]::new))).isZero();
    run("export", "--store", store);
    assertThat(out).isEqualTo(before);
  }

  @Test
  void query_provincialPlansOfTheCatalogue_areThree() {
    run("ingest", "data/catalog", "--store", store, "--rejected", rejected());
    int code =
        run(
            "query",
            "provincial-plans",
            "--param",
            "topic=DRG",
            "--param",
            "year=2021",
            "--format",
            "csv",
            "--no-bom",
            "--store",
            store);
    assertThat(code).isZero();
    assertThat(out.lines().skip(1).map(l -> l.substring(0, l.indexOf(','))))
        .containsExactly("内蒙古自治区", "甘肃省", "青海省");
  }

  @Test
  void commands_notNamed_areAllToldOf() {
    assertThat(run("--help")).isZero();
    assertThat(out)
        .contains("  demo ", "  ingest ", "  harvest ", "  watch ", "  remove ", "  extract ")
        .contains("  query ", "  lineage ", "  changes ", "  report ", "  serve ", "  check ")
        .contains("  export ");
    assertThat(run("serv")).isEqualTo(Main.USAGE);
    assertThat(err).contains("serve");
    assertThat(run()).isEqualTo(Main.USAGE);
    assertThat(err).contains("export");
  }

  @Test
  void query_ofAFile_canLookForWords() throws IOException {
    run("ingest", "data/catalog", "--store", store, "--rejected", rejected());
    Path question =
        Files.writeString(
            tmp.resolve("words.rq"),
            """
            PREFIX zm: <https://w3id.org/zhengmai/ontology#>
            PREFIX text: <http://jena.apache.org/text#>
            SELECT ?n { ?p text:query "医保发2021 48" ; zm:documentNumber ?n }
            """);
    int code = run("query", question.toString(), "--format", "csv", "--no-bom", "--store", store);
    assertThat(err).isEmpty();
    assertThat(code).isZero();
    assertThat(out).isEqualToIgnoringNewLines("n\n医保发〔2021〕48号\n");
  }

  @Test
  void ingest_badInputs_areNamedInRejectedCsv_andTheRestIsRead() throws IOException {
    Path folder = Files.createDirectory(tmp.resolve("in"));
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    Files.write(
        folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 7, 8, 9});
    Files.copy(Path.of("data/samples/compendium/01-drg-plans.txt"), folder.resolve("good.txt"));
    int code = run("ingest", folder.toString(), "--store", store, "--rejected", rejected());
    assertThat(code).isEqualTo(Main.FINDINGS);
    assertThat(Files.readString(Path.of(rejected())))
        .contains("empty.txt")
        .contains("binary.txt")
        .doesNotContain("good.txt");
    assertThat(err).contains("1 documents, 6 notices");
  }

  @Test
  void ingest_rejectedInput_isInTheStoreUntilItsPlaceIsReadAgain() throws IOException {
    Path folder = Files.createDirectory(tmp.resolve("in"));
    Path bad = Files.write(folder.resolve("empty.txt"), new byte[0]);
    run("ingest", folder.toString(), "--store", store, "--rejected", rejected());
    run("ingest", "data/catalog", "--store", store, "--rejected", rejected());
    run("export", "--store", store);
    assertThat(out).contains(bad.toString()).contains("/rejected> .");
    assertThat(Path.of(rejected())).doesNotExist();
    Files.copy(
        Path.of("data/samples/compendium/01-drg-plans.txt"),
        bad,
        StandardCopyOption.REPLACE_EXISTING);
    run("ingest", folder.toString(), "--store", store, "--rejected", rejected());
    run("export", "--store", store);
    assertThat(out).doesNotContain("/rejected> .");
  }

  @Test
  void query_unknownNameOrValue_isUsage_andNamesWhatIsNear() {
    run("ingest", "data/catalog", "--store", store, "--rejected", rejected());
    assertThat(run("query", "provincial-plan", "--store", store)).isEqualTo(Main.USAGE);
    assertThat(err).contains("provincial-plans");
    assertThat(run("query", "provincial-plans", "--param", "topic=DRGG", "--store", store))
        .isEqualTo(Main.USAGE);
    assertThat(err).contains("DRG/DIP支付方式");
  }

  @Test
  void store_foreignFolder_isRefusedAndLeft() throws IOException {
    Path foreign = Files.createDirectory(tmp.resolve("foreign"));
    Files.writeString(foreign.resolve("mine.txt"), "x");
    assertThat(
            run("ingest", "data/catalog", "--store", foreign.toString(), "--rejected", rejected()))
        .isEqualTo(Main.FINDINGS);
    assertThat(err).contains("zhengmai-store.json");
    try (var files = Files.list(foreign)) {
      assertThat(files).containsExactly(foreign.resolve("mine.txt"));
    }
  }

  @Test
  void lineage_ofANationalPlan_showsTheProvincesWithTheirWords() throws IOException {
    Path svg = tmp.resolve("48.svg");
    String[] plan = {"lineage", "医保发〔2021〕48号", "--from", "data/catalog", "--format"};
    assertThat(run(plan, "csv", "--no-bom")).isZero();
    assertThat(out).contains("内医保发〔2021〕30号").contains("甘医保发〔2021〕126号").contains("青海省");
    assertThat(run(plan, "svg", "--out", svg.toString())).isZero();
    assertThat(out).isEmpty();
    // The README shows this very picture.
    assertThat(svg).hasSameTextualContentAs(Path.of("src/site/lineage.svg"));
  }

  @Test
  void lineage_ofAStore_isReadFromItsConclusions() {
    try (GraphStore db = GraphStore.open(Path.of(store))) {
      DatasetGraph data = RDFDataMgr.loadDatasetGraph("src/test/resources/lineage/store.trig");
      Batch batch = new Batch();
      data.listGraphNodes()
          .forEachRemaining(g -> batch.replace(g.getURI(), data.getGraph(g).find().toList()));
      db.commit(batch);
    }
    assertThat(run("lineage", "样例计划", "--store", store)).as(err).isZero();
    assertThat(out).contains("川医保发〔2021〕901号").contains("“落实样例计划” 汇编乙.txt:9");
  }

  @Test
  void lineage_ambiguousOrUnknown_namesWhatMayBeMeant() {
    assertThat(run("lineage", "三年行动", "--from", "data/catalog")).isEqualTo(Main.FINDINGS);
    assertThat(err).contains("医保发〔2021〕48号 | 全国 | 2021-11-").contains("give the number");
    assertThat(run("lineage", "没有的文件", "--from", "data/catalog")).isEqualTo(Main.FINDINGS);
    assertThat(err).contains("没有“没有的文件”");
    assertThat(run("lineage", "x", "--relations", "basedUpon")).isEqualTo(Main.USAGE);
    assertThat(err).contains("basedOn");
    assertThat(run("lineage", "x", "--up=-1")).isEqualTo(Main.USAGE);
    assertThat(run("lineage", "x", "--store", "a", "--from", "b")).isEqualTo(Main.USAGE);
  }

  @Test
  void check_shippedFiles_areClean() {
    assertThat(run("check", "--store", tmp.resolve("none").toString())).as(out).isZero();
  }

  private String rejected() {
    return tmp.resolve("rejected.csv").toString();
  }

  private int run(String[] first, String... more) {
    return run(Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new));
  }

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
