package zhengmai.source.office;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell. A day is written {@code 2021-11-26}, however the sheet shows it; a formula
 * stands for the value that Excel last gave it.
 */
final class CellText {
  private CellText() {}

  static String of(@Nullable Cell cell) {
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
