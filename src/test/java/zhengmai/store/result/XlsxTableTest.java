package zhengmai.store.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook as another program reads it. */
class XlsxTableTest {
  private static XSSFWorkbook book(String... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ResultTable table = new XlsxTable(out)) {
      table.head(List.of("标题 Title", "日期 Date"));
      for (String cell : cells) {
        table.text(cell).end();
      }
      table.finish();
    }
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Cell first(String text) throws IOException {
    try (XSSFWorkbook book = book(text)) {
      return book.getSheetAt(0).getRow(1).getCell(0);
    }
  }

  @Test
  void head_staysInSight_andFilters() throws IOException {
    try (XSSFWorkbook book = book("甲", "乙")) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("日期 Date");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 1);
      assertThat(book.getAllNames())
          .as("what is filtered, as Excel notes it")
          .extracting(Name::getRefersToFormula)
          .containsExactly("'1'!$A$1:$B$3");
    }
  }

  @Test
  void day_isADay() throws IOException {
    Cell cell = first("2021-12-28");
    assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
    assertThat(cell.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2021, 12, 28, 0, 0));
  }

  /** What looks like a formula, a number, a day that the calendar or Excel has not, is a text. */
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "-3", "048", "2021-02-30", "1899-12-31", "2021-12", "http://", "x"})
  void text_isAText(String text) throws IOException {
    Cell cell = first(text);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(text);
    assertThat(cell.getHyperlink()).isNull();
  }

  @Test
  void address_isALink() throws IOException {
    String address = "https://w3id.org/zhengmai/id/policy/医保发-2021-48";
    Cell cell = first(address);
    assertThat(cell.getStringCellValue()).isEqualTo(address);
    assertThat(cell.getHyperlink().getAddress()).isEqualTo(address);
  }

  @Test
  void longText_isCut_soThatTheFileOpens() throws IOException {
    String text = first("政".repeat(40_000)).getStringCellValue();
    assertThat(text).hasSize(32_767).endsWith("政…");
  }

  /** A number that Excel cannot keep whole, or at all, is a text. */
  @Test
  void number_isANumber_whereNothingOfItIsLost() throws IOException {
    List<String> numbers = List.of("-14", "2.5", "1.0e2", "12345678901234567890", "NaN", "INF");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ResultTable table = new XlsxTable(out)) {
      table.head(List.of("数 Number"));
      for (String number : numbers) {
        table.number(number).end();
      }
      table.finish();
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(IntStream.rangeClosed(1, 3).mapToObj(i -> cell(book, i).getNumericCellValue()))
          .containsExactly(-14.0, 2.5, 100.0);
      assertThat(IntStream.rangeClosed(4, 6).mapToObj(i -> cell(book, i).getStringCellValue()))
          .containsExactlyElementsOf(numbers.subList(3, 6));
    }
  }

  private static Cell cell(XSSFWorkbook book, int row) {
    return book.getSheetAt(0).getRow(row).getCell(0);
  }
}
