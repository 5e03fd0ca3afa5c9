package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People's own tables of documents, as they come. */
class OwnTableTest {
  private static final String HEAD = "序号,文件名称,文号,发文单位,成文日期,备注\n";
  private static final String ROWS =
      """
      1,云南省医疗保障局关于印发《云南省乡村药箱清点办法（试行）》的通知,云医保〔2022〕934号,云南省医疗保障局,2022年9月20日,甲
      2,云南省医疗保障局 云南省财政厅关于添置药箱的通知,云医保〔2022〕935号,云南省医疗保障局、云南省财政厅,2022-09-21,
      """;

  private final Path tmp;

  OwnTableTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  private static List<JsonObject> records(Ran ran) {
    return ran.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
  }

  private static List<String> texts(JsonObject record, String key) {
    return StreamSupport.stream(record.getAsJsonArray(key).spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String text(JsonObject record, String key) {
    return record.get(key).getAsString();
  }

  private Ran read(String name, String content, Charset charset) throws IOException {
    Path path = Files.write(tmp.resolve(name), content.getBytes(charset));
    return Ran.of("extract", path.toString());
  }

  private Ran read(String content) throws IOException {
    return read("表.csv", content, StandardCharsets.UTF_8);
  }

  private static void holdsBothRows(Ran ran) {
    List<JsonObject> records = records(ran);
    assertThat(records)
        .as(ran.err())
        .extracting(r -> text(r, "documentNumber"))
        .containsExactly("云医保〔2022〕934号", "云医保〔2022〕935号");
    assertThat(records)
        .extracting(r -> text(r, "dateSigned"))
        .containsExactly("2022-09-20", "2022-09-21");
  }

  @ParameterizedTest
  @CsvSource({
    "',', UTF-8",
    "';', UTF-8",
    "'\t', UTF-8",
    "'|', UTF-8",
    "'\t', UTF-16",
    "',', GB18030",
  })
  void table_anyDelimiterAndEncoding_isRead(String delimiter, String charset) throws IOException {
    String table = (HEAD + ROWS).replace(",", delimiter);
    holdsBothRows(read("表.csv", table, Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=,\n",
        "云南省医保文件目录,,,,,\n",
        "说明：以印发文本为准。,,,,,\n云南省医保文件目录,,,,,\n（截至2022年10月）,,,,,\n,,,,,\n",
      })
  void table_rowsAboveItsHead_arePassedOver(String above) throws IOException {
    Ran ran = read(above + HEAD + ROWS);
    holdsBothRows(ran);
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void head_ofTwoRows_isOne() throws IOException {
    holdsBothRows(read("序号,文件名称,发文情况,,,备注\n,,文号,发文单位,成文日期,\n" + ROWS));
  }

  @Test
  void row_whatItsTitleTells_isInferredAndMarked() throws IOException {
    JsonObject first = records(read(HEAD + ROWS)).get(0);

    assertThat(text(first, "genre")).isEqualTo("通知");
    assertThat(text(first, "level")).isEqualTo("provincial");
    assertThat(texts(first, "regions")).containsExactly("云南省");
    assertThat(text(first, "status")).isEqualTo("trial");
    assertThat(text(first.getAsJsonArray("instruments").get(0).getAsJsonObject(), "title"))
        .isEqualTo("云南省乡村药箱清点办法（试行）");
    assertThat(texts(first, "inferred"))
        .contains("genre", "level", "regions", "status", "instruments");
  }

  @Test
  void row_whatItsCellsSay_isNotInferred() throws IOException {
    JsonObject row = records(read("标题,层级,地区,文种,阶段\n关于印发《药箱办法（试行）》的通知,省级以下,云南省,公告,正式\n")).get(0);

    assertThat(text(row, "genre")).isEqualTo("公告");
    assertThat(text(row, "status")).isEqualTo("final");
    assertThat(texts(row, "inferred")).doesNotContain("genre", "level", "regions", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲省医疗保障局、甲省财政厅", "甲省医疗保障局 甲省财政厅", "甲省医疗保障局，甲省财政厅", "甲省医疗保障局\u2002甲省财政厅"})
  void cell_ofSeveralBodies_isSplit(String bodies) throws IOException {
    Ran ran = read("标题;发文字号;发文机关\n关于添置药箱的通知;甲医保〔2022〕9号;" + bodies + "\n");
    assertThat(texts(records(ran).get(0), "issuers")).containsExactly("甲省医疗保障局", "甲省财政厅");
  }

  @ParameterizedTest
  @CsvSource({
    "（2025年第9号）, 2025年第9号",
    "(甲药监函〔2020〕98号), 甲药监函〔2020〕98号",
    "【甲卫发〔2020〕98号】, 甲卫发〔2020〕98号",
    "民政部公告第476号, 民政部公告第476号",
  })
  void number_inBrackets_isThatWithin(String cell, String number) throws IOException {
    Ran ran = read("标题\t发文字号\t发文机关\n关于药箱的公告\t" + cell + "\t民政部\n");
    assertThat(text(records(ran).get(0), "documentNumber")).as(ran.err()).isEqualTo(number);
  }

  @Test
  void rows_headingsAreNamed_andARowWithoutANameIsRefused() throws IOException {
    Ran headings = read(HEAD + "一、综合类,,,,,\n" + ROWS + "注：以印发文本为准,,,,,\n");
    holdsBothRows(headings);
    assertThat(headings.code()).isZero();
    assertThat(headings.err()).contains("表.csv:2:1: 只有一格的行“一、综合类”是小标题或说明，未收");

    Ran refused = read(HEAD + ROWS + "3,,,云南省医疗保障局,2022-09-22,\n");
    holdsBothRows(refused);
    assertThat(refused.code()).isEqualTo(Main.FINDINGS);
    assertThat(refused.err()).contains("表.csv:4: 这一行既无标题也无文号，未收").contains("表格中1处未收");
  }

  @Test
  void head_onceMoreBelow_isNoRow() throws IOException {
    Ran ran =
        read(
            HEAD
                + ROWS.lines().findFirst().orElseThrow()
                + "\n"
                + HEAD
                + ROWS.lines().skip(1).findFirst().orElseThrow()
                + "\n");
    holdsBothRows(ran);
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void letter_withATableInItsText_isNoTable() throws IOException {
    Ran ran =
        read(
            "通知.txt",
            "云南省医疗保障局关于公布药箱文件目录的通知\n云医保〔2022〕940号\n各州（市）医疗保障局：\n现将目录公布如下。\n"
                + (HEAD + ROWS).replace(',', '\t')
                + "云南省医疗保障局\n2022年10月1日\n",
            StandardCharsets.UTF_8);
    assertThat(records(ran)).as(ran.err()).hasSize(1);
    assertThat(text(records(ran).get(0), "title")).isEqualTo("云南省医疗保障局关于公布药箱文件目录的通知");
  }

  @Test
  void table_withoutAnyHead_isRefusedInOneLine() throws IOException {
    Files.writeString(tmp.resolve("表.mapping.csv"), "列,字段\n文件名称,标题\n文号,发文字号\n");
    Ran ran = read("甲,乙,丙\n1,2,3\n");
    assertThat(ran.code()).isEqualTo(Main.FINDINGS);
    assertThat(ran.err()).contains("表.csv: 前几行里没有表头");
    assertThat(ran.out()).isEmpty();
  }

  private Ran workbook(boolean noteFirst, boolean twoYears) throws IOException {
    Path path = tmp.resolve("目录.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      if (noteFirst) {
        fill(workbook.createSheet("填表说明"), "请逐行填写", "文号照印发文本");
      }
      String[] rows = (HEAD + ROWS).split("\n", -1);
      Sheet sheet = workbook.createSheet("目录");
      fill(sheet, "云南省医保文件目录。", rows[0], rows[1], twoYears ? "" : rows[2]);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
      if (twoYears) {
        fill(workbook.createSheet("又一年"), "又一年目录", rows[0], rows[2]);
        fill(workbook.createSheet("地区"), "代码,名称,说明", "530000,云南省,甲");
      } else {
        sheet.getRow(3).getCell(3).setBlank();
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
      }
      workbook.write(out);
    }
    return Ran.of("extract", path.toString());
  }

  private static void fill(Sheet sheet, String... rows) {
    for (int i = 0; i < rows.length; i++) {
      var row = sheet.createRow(i);
      String[] cells = rows[i].split(",", -1);
      for (int j = 0; j < cells.length; j++) {
        row.createCell(j).setCellValue(cells[j]);
      }
    }
  }

  @Test
  void workbook_tableOnItsSecondSheet_mergedCellsHoldForEachRow() throws IOException {
    Ran ran = workbook(true, false);
    holdsBothRows(ran);
    assertThat(ran.err()).contains("目录.xlsx: 所读的是工作表“目录”").contains("工作表“填表说明”与所读的表头不同，未读");
    assertThat(records(ran))
        .allSatisfy(r -> assertThat(texts(r, "issuers")).containsExactly("云南省医疗保障局"));
    assertThat(records(ran).get(0).getAsJsonObject("source").get("line").getAsInt()).isEqualTo(3);
  }

  @Test
  void workbook_sheetsWithTheSameHead_areReadOneBelowTheOther() throws IOException {
    Ran ran = workbook(false, true);
    holdsBothRows(ran);
    assertThat(ran.err()).contains("工作表“又一年”接在第4行之后").contains("工作表“地区”与所读的表头不同，未读");
  }

  @Test
  void csv_thatExtractWrites_isReadAgain() throws IOException {
    Ran table = read(HEAD + ROWS);
    Ran csv = Ran.of("extract", tmp.resolve("表.csv").toString(), "--format", "csv");
    Path again = Files.writeString(tmp.resolve("再.csv"), csv.out());
    Ran ran = Ran.of("extract", again.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("再.csv:");
    List<JsonObject> before = records(table);
    List<JsonObject> after = records(ran);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      for (String key :
          List.of(
              "title",
              "documentNumber",
              "issuers",
              "dateSigned",
              "level",
              "regions",
              "genre",
              "status",
              "instruments",
              "topics")) {
        assertThat(after.get(i).get(key)).as(key).isEqualTo(before.get(i).get(key));
      }
    }
  }

  @Test
  void csv_ofATextWithCitations_isReadAgain() throws IOException {
    Path letter = Path.of("data/samples/files/资料.zip");
    Ran text = Ran.of("extract", letter.toString());
    Ran csv = Ran.of("extract", letter.toString(), "--format", "csv");
    Ran ran = Ran.of("extract", Files.writeString(tmp.resolve("再.csv"), csv.out()).toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    for (int i = 0; i < records(text).size(); i++) {
      JsonObject before = records(text).get(i);
      JsonObject after = records(ran).get(i);
      assertThat(after.getAsJsonArray("citations").size())
          .isEqualTo(before.getAsJsonArray("citations").size());
      assertThat(after.get("signatories")).isEqualTo(before.get("signatories"));
      assertThat(after.get("effectiveDate")).isEqualTo(before.get("effectiveDate"));
    }
  }
}
