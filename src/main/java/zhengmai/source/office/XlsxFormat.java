package zhengmai.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.PackageParts;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/**
 * The workbooks of Excel since 2007: the first sheet as CSV, a row a line, so that line 12 of the
 * evidence is row 12 of the sheet. A day is written {@code 2021-11-26}, however the sheet shows it;
 * a formula stands for the value that Excel last gave it.
 */
public final class XlsxFormat implements Format {
  private static final long LARGEST = 32L << 20;

  static {
    // What is handed to POI was inflated and bounded before.
    ZipSecureFile.setMinInflateRatio(0);
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public boolean recognises(Head head) {
    return head.isOfficePackage("xl/") && !head.isOfficePackage("word/");
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), XlsxFormat::text);
  }

  private static String text(Received file) throws IOException {
    // POI gives up a package for a picture whose type is not told; the sheets are in XML.
    try (PackageParts parts = PackageParts.of(file);
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(parts.xmlOnly()))) {
      return text(workbook);
    }
  }

  /** The first sheet of a workbook, of whatever year. */
  static String text(Workbook workbook) throws IOException {
    Sheet sheet = workbook.getSheetAt(0);
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        csv.printRecord(cells(sheet.getRow(i)));
      }
    }
    return text.toString();
  }

  private static List<String> cells(@Nullable Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
      cells.add(text(row.getCell(i)));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    boolean number =
        cell.getCellType() == CellType.NUMERIC
            || (cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    if (number && DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    // A cell of several lines would make several lines of one row.
    return formatter.formatCellValue(cell).replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
  }
}
