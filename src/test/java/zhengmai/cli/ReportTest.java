package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of the samples and the catalogue, as people write them. */
class ReportTest {
  private static final List<String> NAMES =
      List.of(
          "articles",
          "citations",
          "conflicts",
          "coverage-region-topic",
          "coverage-source-month",
          "diffusion",
          "doubts",
          "drafts",
          "duplicates",
          "instruments",
          "lineage",
          "policies",
          "series",
          "series-gaps",
          "wanted");

  /** One title under two numbers: which the report of duplicates has to show. */
  private static final String TWICE =
      """
      甘肃省医疗保障局关于做好门诊慢特病待遇衔接的通知
      甘医保发〔2021〕%d号

      各市州医疗保障局：
      现就有关事项通知如下。
      甘肃省医疗保障局
      2021年12月%d日
      """;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path tmp;

  private static String out = "";
  private static String err = "";

  @BeforeAll
  static void writeAll() throws IOException {
    String rejected = tmp.resolve("rejected.csv").toString();
    run("ingest", "data/samples", "data/catalog", "--store", store(), "--rejected", rejected);
    Path twice = Files.createDirectory(tmp.resolve("twice"));
    Files.writeString(twice.resolve("一.txt"), TWICE.formatted(961, 6));
    Files.writeString(twice.resolve("二.txt"), TWICE.formatted(962, 8));
    run("ingest", twice.toString(), "--store", store(), "--rejected", rejected);
    assertThat(all("one")).as(err).isZero();
  }

  @Test
  void list_namesEveryReport_andNoNameIsUsage() {
    assertThat(run("report", "--list")).isZero();
    assertThat(out.lines().map(l -> l.split(" ", -1)[0])).containsExactlyElementsOf(NAMES);
    assertThat(run("report")).isEqualTo(Main.USAGE);
    assertThat(out).contains("diffusion");
  }

  @Test
  void all_everyReport_hasRowsAndMetadataThatFitsThem() throws Exception {
    JsonArray resources = json("one/datapackage.json").getAsJsonArray("resources");
    assertThat(resources).hasSize(NAMES.size());
    for (JsonElement e : resources) {
      JsonObject resource = e.getAsJsonObject();
      String name = resource.get("name").getAsString();
      byte[] bytes =
          Files.readAllBytes(tmp.resolve("one").resolve(resource.get("path").getAsString()));
      assertThat(resource.get("bytes").getAsInt()).isEqualTo(bytes.length);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(resource.get("hash").getAsString())
          .isEqualTo("sha256:" + HexFormat.of().formatHex(hash));
      List<CSVRecord> rows = rows("one/" + name + ".csv");
      assertThat(rows.size() - 1).as(name).isEqualTo(resource.get("rows").getAsInt()).isPositive();
      List<String> heads = rows.get(0).toList();
      assertThat(titles(name)).isEqualTo(heads);
      assertThat(fields(resource)).isEqualTo(heads);
    }
  }

  @Test
  void duplicates_oneTitleUnderTwoNumbers_areOneRowThatSaysWhy() throws IOException {
    assertThat(rows("one/duplicates.csv"))
        .anyMatch(
            r -> r.toList().containsAll(List.of("发文字号不同", "甘医保发〔2021〕961号", "甘医保发〔2021〕962号")));
  }

  @Test
  void all_twice_givesTheSameBytes() throws IOException {
    all("two");
    assertThat(files("two")).isEqualTo(files("one"));
  }

  @Test
  void policies_ofARegionAndYear_areAllOfThem() throws IOException {
    run(
        "report",
        "policies",
        "--region",
        "甘肃",
        "--year",
        "2021",
        "--store",
        store(),
        "--out",
        dir("gansu"));
    List<CSVRecord> rows = rows("gansu/policies.csv");
    assertThat(rows).hasSizeGreaterThan(2);
    assertThat(rows.subList(1, rows.size())).allMatch(r -> r.get(0).contains("甘肃省"));
    long same =
        rows("one/policies.csv").stream()
            .filter(
                r ->
                    r.get(0).contains("甘肃省")
                        && r.toList().stream().anyMatch(c -> c.startsWith("2021-")))
            .count();
    assertThat((long) rows.size() - 1).isLessThanOrEqualTo(same);
    assertThat(tmp.resolve("gansu/index.html")).doesNotExist();
  }

  @Test
  void report_unknownNameOrValue_isUsageAndWritesNothing() {
    assertThat(run("report", "wnated", "--store", store(), "--out", dir("bad")))
        .isEqualTo(Main.USAGE);
    assertThat(err).contains("wanted");
    assertThat(run("report", "all", "--region", "甘素", "--store", store(), "--out", dir("bad")))
        .isEqualTo(Main.USAGE);
    assertThat(err).contains("region=甘素").contains("甘肃省");
    assertThat(tmp.resolve("bad")).doesNotExist();
  }

  @Test
  void page_asksNoOtherHost_andHasItsCharts() throws IOException {
    String page = Files.readString(tmp.resolve("one/index.html"));
    assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg").contains("截至2024-05-01");
    assertThat(page).doesNotContain("http").doesNotContain("<script").doesNotContain("src=");
    assertThat(page).doesNotContain("null");
  }

  private static Map<String, String> files(String folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(tmp.resolve(folder))) {
      for (Path p : all.toList()) {
        files.put(p.getFileName().toString(), Files.readString(p));
      }
    }
    assertThat(files).hasSize(2 * NAMES.size() + 2);
    return files;
  }

  private static List<String> titles(String name) throws IOException {
    List<String> titles = new ArrayList<>();
    json("one/" + name + ".csv-metadata.json")
        .getAsJsonObject("tableSchema")
        .getAsJsonArray("columns")
        .forEach(
            c ->
                titles.add(
                    c.getAsJsonObject()
                        .getAsJsonObject("titles")
                        .getAsJsonArray("zh")
                        .get(0)
                        .getAsString()));
    return titles;
  }

  private static List<String> fields(JsonObject resource) {
    List<String> names = new ArrayList<>();
    resource
        .getAsJsonObject("schema")
        .getAsJsonArray("fields")
        .forEach(f -> names.add(f.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  private static JsonObject json(String file) throws IOException {
    return JsonParser.parseString(Files.readString(tmp.resolve(file))).getAsJsonObject();
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    String text = Files.readString(tmp.resolve(file));
    assertThat(text).startsWith("\ufeff");
    try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private static int all(String folder) {
    return run("report", "all", "--day", "2024-05-01", "--store", store(), "--out", dir(folder));
  }

  private static String store() {
    return dir("db");
  }

  private static String dir(String name) {
    return tmp.resolve(name).toString();
  }

  private static int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
