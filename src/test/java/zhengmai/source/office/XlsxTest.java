package zhengmai.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.source.TableMapping;
import zhengmai.text.SourceText;

final class XlsxTest {
  private static final String MAPPING =
      "列,字段,值,格式\n文件名,标题,,\n文号,发文字号,,\n发文日期,成文日期,,d/M/yyyy\n机关,发文机关,,\n备注,说明,,\n";

  private static byte[] list() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("清单");
      row(sheet.createRow(0), "文件名", "文号", "发文日期", "机关", "备注");
      XSSFRow first = sheet.createRow(1);
      row(first, "云南省医疗保障局关于清点乡村药箱的通知", "云医保〔2022〕934号", "", "云南省医疗保障局", "甲\n乙");
      Cell day = first.createCell(2);
      day.setCellValue(LocalDate.of(2022, 9, 20));
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("d/m/yy"));
      day.setCellStyle(style);
      // Row 3 is empty, and the next stands in row 4 of the sheet.
      row(sheet.createRow(3), "国家医疗保障局关于做好清点工作的通知", "医保发〔2022〕933号", "5/9/2022", "国家医疗保障局");
      workbook.createSheet("别的").createRow(0).createCell(0).setCellValue("不读");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void row(XSSFRow row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  @Test
  void xlsx_withAMapping_givesARecordForEachRow_atItsRow() throws IOException {
    SourceFile file = Formats.read("list.xlsx", list());
    assertThat(file.mediaType()).endsWith("spreadsheetml.sheet");
    SourceText text = file.text().orElseThrow();
    TableMapping mapping = TableMapping.read(SourceText.of("list.mapping.csv", MAPPING));
    Extraction read = CatalogReader.read(text, mapping);
    assertThat(read.findings()).isEmpty();
    List<NoticeRecord> notices = read.records().stream().map(NoticeRecord.class::cast).toList();
    assertThat(notices).extracting(n -> n.source().line()).containsExactly(2, 4);
    assertThat(notices)
        .extracting(n -> n.dateSigned().orElseThrow().toString())
        .containsExactly("2022-09-20", "2022-09-05");
    assertThat(notices)
        .extracting(n -> n.documentNumber().orElseThrow().print())
        .containsExactly("云医保〔2022〕934号", "医保发〔2022〕933号");
    assertThat(text.content()).contains("甲 乙").doesNotContain("不读");
  }

  @Test
  void xlsx_damaged_isNamed() throws IOException {
    byte[] half = Arrays.copyOf(list(), list().length / 2);
    SourceFile file = Formats.read("list.xlsx", half);
    assertThat(file.text()).isEmpty();
    assertThat(file.findings()).extracting(f -> f.code()).containsExactly("unreadable-document");
  }

  @Test
  void zipOfTexts_isNoWorkbook() {
    byte[] text = "文件名,文号\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Formats.read("list.xlsx", text).mediaType()).startsWith("text/");
  }
}
