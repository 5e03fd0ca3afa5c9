package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and people's own tables, as the commands take them. */
class FilesTest {
  private static final String FILES = "data/samples/files";

  private final Path tmp;
  private String out = "";
  private String err = "";

  FilesTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }

  private List<JsonObject> records() {
    return out.lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
  }

  private static String text(JsonObject record, String key) {
    return record.get(key).getAsString();
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(tmp.resolve(name), content).toString();
  }

  @Test
  void archive_eachEntry_isASource() {
    assertThat(run("extract", FILES + "/资料.zip")).isZero();
    assertThat(records())
        .extracting(r -> text(r.getAsJsonObject("source"), "file"))
        .containsExactly("资料.zip!/通知/清点.md", "资料.zip!/三月.zip!/条例.txt");
    assertThat(records())
        .extracting(r -> text(r, "title"))
        .containsExactly("云南省医疗保障局关于印发《云南省乡村药箱清点细则》的通知", "云南省乡村药箱条例");
  }

  @Test
  void text_tooLong_isReadAndSaidToBeCut() throws IOException {
    String letter = new String(LETTER, StandardCharsets.UTF_8);
    String tooLong = letter + "\n" + ("各地要清点药箱。".repeat(10) + "\n").repeat(13_000);
    Path path = Files.writeString(tmp.resolve("长通知.txt"), tooLong);
    assertThat(run("extract", path.toString())).isZero();
    assertThat(records()).extracting(r -> text(r, "title")).containsExactly("云南省医疗保障局关于添置药箱的通知");
    assertThat(err).contains("长通知.txt:1: 正文太长，只存到第").contains("1000000");
    run("extract", path.toString(), "--format", "nq");
    assertThat(out).contains("各地要清点药箱。").hasSizeLessThan(1_300_000);
  }

  @Test
  void table_withItsMapping_isRead() {
    assertThat(run("extract", FILES + "/list.csv")).as(err).isZero();
    assertThat(records()).hasSize(2);
    JsonObject second = records().get(1);
    assertThat(second.getAsJsonObject("source").get("line").getAsInt()).isEqualTo(3);
    assertThat(text(second, "documentNumber")).isEqualTo("云医保〔2022〕934号");
    assertThat(text(second, "dateSigned")).isEqualTo("2022-09-20");
    assertThat(second.getAsJsonArray("issuers").get(0).getAsString()).isEqualTo("云南省医疗保障局");
    assertThat(second.getAsJsonArray("topics").get(0).getAsString()).isEqualTo("基本药物");
    assertThat(err).doesNotContain("unknown-column");
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path path = tmp.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
      }
    }
    return path;
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of(FILES, name));
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      String[][] rows = {{"编号", "文件名", "文号"}, {"1", "关于清点药箱的通知", "云医保〔2022〕937号"}};
      for (int i = 0; i < rows.length; i++) {
        XSSFRow row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static final byte[] LETTER =
      """
      云南省医疗保障局关于添置药箱的通知
      云医保〔2022〕931号

      各州（市）医疗保障局：
      根据《乡村药箱办法》，现就有关事项通知如下。
      云南省医疗保障局
      2022年3月1日
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final List<String> TITLES =
      List.of("国家医疗保障局关于做好乡村药箱清点工作的通知", "云南省医疗保障局关于印发《云南省乡村药箱清点细则》的通知", "云南省医疗保障局关于添置药箱的通知");

  @Test
  void tables_inAnArchive_withTheirMappingsBesideThem_areRead() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("表/list.mapping.csv", sample("list.mapping.csv"));
    entries.put("表/list.csv", sample("list.csv"));
    entries.put("簿.xlsx", workbook());
    entries.put("簿.mapping.csv", "列,字段\n编号,说明\n文件名,标题\n文号,发文字号\n".getBytes(StandardCharsets.UTF_8));
    entries.put("通知.txt", LETTER);
    assertThat(run("extract", zip("资料.zip", entries).toString())).as(() -> err).isZero();
    assertThat(records())
        .extracting(r -> text(r.getAsJsonObject("source"), "file"), r -> text(r, "title"))
        .containsExactly(
            tuple("资料.zip!/表/list.csv", TITLES.get(0)),
            tuple("资料.zip!/表/list.csv", TITLES.get(1)),
            tuple("资料.zip!/簿.xlsx", "关于清点药箱的通知"),
            tuple("资料.zip!/通知.txt", TITLES.get(2)));
    assertThat(text(records().get(1), "dateSigned")).isEqualTo("2022-09-20");
  }

  @Test
  void table_inAnArchive_withItsMappingGivenOrBesideTheArchive_isRead() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("list.csv", sample("list.csv"));
    entries.put("通知.txt", LETTER);
    String zip = zip("表.zip", entries).toString();
    run("extract", zip, "--mapping", FILES + "/list.mapping.csv");
    assertThat(records()).extracting(r -> text(r, "title")).isEqualTo(TITLES);
    Files.write(tmp.resolve("表.mapping.csv"), sample("list.mapping.csv"));
    run("extract", zip);
    assertThat(records())
        .as("the letter in the same archive is still a letter")
        .extracting(r -> text(r, "title"))
        .isEqualTo(TITLES);
  }

  @Test
  void mapping_inAnArchive_withFaults_isNamed() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("list.csv", sample("list.csv"));
    entries.put("list.mapping.csv", "列,字段\n文件名,题目\n".getBytes(StandardCharsets.UTF_8));
    entries.put("空.csv", sample("list.csv"));
    entries.put("空.mapping.csv", new byte[] {0, 1, 2});
    run("extract", zip("表.zip", entries).toString());
    assertThat(err).contains("表.zip!/list.mapping.csv:2:", "题目").contains("表.zip!/空.mapping.csv");
  }

  @Test
  void tableAndText_ofOneNumber_areOnePolicy() {
    String store = tmp.resolve("db").toString();
    String rejected = tmp.resolve("rejected.csv").toString();
    assertThat(run("ingest", FILES, "data/samples/law", "--store", store, "--rejected", rejected))
        .as(err)
        .isZero();
    assertThat(
            run("query", "policy-by-number", "--param", "number=医保发〔2022〕933号", "--store", store))
        .as(err)
        .isZero();
    assertThat(out.lines().filter(l -> l.contains("乡村药箱清点工作"))).hasSize(1);
    assertThat(out).contains("03-notice.md");
    run("export", "--store", store);
    assertThat(out.lines().filter(l -> l.contains("#recordOf>")))
        .filteredOn(l -> l.contains("2022-933"))
        .as("a record of the table, and one of the text")
        .hasSize(2);
  }

  @Test
  void mapping_withFaults_namesFileLineAndValue() throws IOException {
    String table = write("own.csv", "文件名,日子,号\n甲办法,31/2/2022,医保发〔2022〕936号\n");
    String mapping =
        write(
            "m.csv",
            """
            列,字段,值,格式
            文件名,标题,,
            日子,成文日期,,d/M/yyyy
            号,发文字号,,
            没有的列,类别,,
            号,没有的字段,,
            ,层级,天下,
            ,标题,人人,
            日子,发布日期,,bbb
            """);
    run("extract", table, "--mapping", mapping);
    assertThat(err)
        .contains("m.csv:5:1", "没有的列")
        .contains("m.csv:6:3", "没有的字段")
        .contains("m.csv:7:", "天下")
        .contains("m.csv:8:", "人人")
        .contains("m.csv:9:", "bbb");
    assertThat(records()).hasSize(1);
    assertThat(text(records().get(0), "documentNumber")).isEqualTo("医保发〔2022〕936号");
  }

  @Test
  void date_notInTheFormat_isNamed() throws IOException {
    write("own.mapping.csv", "列,字段,值,格式\n文件名,标题,,\n日子,成文日期,,d/M/yyyy\n");
    run("extract", write("own.csv", "文件名,日子\n甲办法,31/2/2022\n乙办法,28/2/2022\n"));
    assertThat(err).contains("own.csv:2:", "31/2/2022");
    assertThat(records().get(0).get("dateSigned").isJsonNull()).isTrue();
    assertThat(text(records().get(1), "dateSigned")).isEqualTo("2022-02-28");
  }

  @Test
  void mapping_thatIsNotThere_isAUsageMistake() {
    assertThat(run("extract", FILES, "--mapping", "nowhere.csv")).isEqualTo(Main.USAGE);
  }
}
