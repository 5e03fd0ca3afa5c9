package zhengmai.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.source.CatalogReader;

/**
 * The table of a workbook as CSV, a row a line, so that line 12 of the evidence is row 12 of the
 * sheet. It is the sheet whose upper rows name most columns, else the one with most rows of several
 * cells: {@code 填表说明} before it is not the table. Further sheets with the same head ({@code 2021},
 * {@code 2022}) follow below; others are named.
 */
final class Sheets {
  private static final int UPPER_ROWS = 20;
  private static final int SEVERAL = 3;

  /** No table of documents has more columns; shorter rows are filled up to so many. */
  private static final int COLUMNS = 200;

  /** No table has more cells that are merged with one above. */
  private static final int MERGED_CELLS = 1_000_000;

  private final String file;
  private final Consumer<Finding> findings;
  private final List<Grid> grids = new ArrayList<>();

  private Sheets(String file, Consumer<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * The text of a workbook.
   *
   * @param file its name
   * @param findings is told which sheets are read, where that is not the only one
   */
  static String text(Workbook workbook, String file, Consumer<Finding> findings)
      throws IOException {
    Sheets sheets = new Sheets(file, findings);
    for (Sheet sheet : workbook) {
      Grid grid = Grid.of(sheet);
      if (!grid.isEmpty()) {
        sheets.grids.add(grid);
      }
    }
    return sheets.text();
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    if (grids.isEmpty()) {
      return "";
    }
    int at = 0;
    for (int i = 1; i < grids.size(); i++) {
      at = grids.get(i).isRatherTheTableThan(grids.get(at)) ? i : at;
    }
    Grid table = grids.get(at);
    if (at > 0) {
      tell(Severity.INFO, "sheet-read", "所读的是工作表“%s”", "the sheet that is read is '%s'", table);
    }
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecords(table.rows());
      int lines = table.rows().size();
      for (int i = 0; i < grids.size(); i++) {
        if (i != at) {
          lines += further(grids.get(i), table, lines, csv);
        }
      }
    }
    return text.toString();
  }

  /** Adds a further sheet below the table; returns how many rows it adds. */
  private int further(Grid grid, Grid table, int lines, CSVPrinter csv) throws IOException {
    List<List<String>> rows = grid.fromHeadOf(table);
    if (rows.isEmpty()) {
      tell(
          Severity.WARNING,
          "sheet-not-read",
          "工作表“%s”与所读的表头不同，未读",
          "sheet '%s' has another head than the table that is read; it was not read",
          grid);
    } else {
      tell(
          Severity.INFO,
          "sheet-below",
          "工作表“%s”接在第" + lines + "行之后",
          "sheet '%s' follows behind line " + lines,
          grid);
      csv.printRecords(rows);
    }
    return rows.size();
  }

  private void tell(Severity severity, String code, String zh, String en, Grid grid) {
    findings.accept(
        new Finding(
            severity, file, 0, 0, code, zh.formatted(grid.name()), en.formatted(grid.name())));
  }

  /** The cells of a sheet as texts. */
  private record Grid(String name, List<List<String>> rows) {
    static Grid of(Sheet sheet) {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        rows.add(cells(sheet.getRow(i)));
      }
      int widest = rows.stream().mapToInt(List::size).max().orElse(0);
      int width = Math.min(widest, COLUMNS);
      rows.forEach(r -> r.addAll(Collections.nCopies(Math.max(0, width - r.size()), "")));
      int left = MERGED_CELLS;
      for (CellRangeAddress region : sheet.getMergedRegions()) {
        left -= region.getLastRow() - region.getFirstRow();
        if (left > 0) {
          spread(region, rows);
        }
      }
      return new Grid(sheet.getSheetName(), rows);
    }

    private static List<String> cells(@Nullable Row row) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
        cells.add(CellText.of(row.getCell(i)));
      }
      return cells;
    }

    /** What stands once for several rows holds for each of them; a title over columns does not. */
    private static void spread(CellRangeAddress region, List<List<String>> rows) {
      int column = region.getFirstColumn();
      int last = Math.min(region.getLastRow(), rows.size() - 1);
      if (region.getFirstRow() > last || rows.get(region.getFirstRow()).size() <= column) {
        return;
      }
      String value = rows.get(region.getFirstRow()).get(column);
      for (int i = region.getFirstRow() + 1; i <= last; i++) {
        List<String> row = rows.get(i);
        // A row without any cell of its own is no row of the table.
        if (row.size() > column && row.stream().anyMatch(c -> !c.isEmpty())) {
          row.set(column, value);
        }
      }
    }

    boolean isEmpty() {
      return rows.stream().allMatch(r -> r.stream().allMatch(String::isEmpty));
    }

    boolean isRatherTheTableThan(Grid other) {
      int named = Integer.compare(columnsNamed(), other.columnsNamed());
      return named > 0 || (named == 0 && filled().size() > other.filled().size());
    }

    private List<List<String>> upper() {
      return rows.subList(0, Math.min(UPPER_ROWS, rows.size()));
    }

    private int columnsNamed() {
      return upper().stream().mapToInt(CatalogReader::columnsNamed).max().orElse(0);
    }

    private List<List<String>> filled() {
      return rows.stream().filter(Grid::isFilled).toList();
    }

    private static boolean isFilled(List<String> row) {
      return row.stream().filter(c -> !c.isEmpty()).count() >= SEVERAL;
    }

    /** The rows from a head that the table has as well; none where it has no such row. */
    List<List<String>> fromHeadOf(Grid table) {
      for (int i = 0; i < upper().size(); i++) {
        if (isFilled(rows.get(i)) && table.upper().contains(rows.get(i))) {
          return rows.subList(i, rows.size());
        }
      }
      return List.of();
    }
  }
}
