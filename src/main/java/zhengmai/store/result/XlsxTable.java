package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table written row by row as an Office Open XML workbook: the head and the first column stay in
 * sight, columns can be filtered, 2021-12-28 is a day, 14 a number, an address a link. A text is a
 * text, whatever it begins with. What has more rows than a sheet goes on on the next one.
 */
public final class XlsxTable implements ResultTable {
  /** Rows kept in memory; the others are on disk until the end. */
  private static final int WINDOW = 100;

  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** A sheet takes so many links; an address beyond them is a text. */
  private static final int MOST_LINKS = 65_000;

  private static final int LONGEST_LINK = 2_000;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** Widths are in parts of a character. */
  private static final int PARTS = 256;

  /** Before 1900 Excel has no days. */
  private static final int FIRST_YEAR = 1900;

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** What Excel keeps to its last digit; another number is a text. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?=.{1,16}$)\\d{1,15}(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final OutputStream out;
  private final SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true);
  private final CellStyle bold;
  private final CellStyle day;
  private final CellStyle link;
  private final List<Integer> widths = new ArrayList<>();
  private List<String> heads = List.of();
  private Sheet sheet;
  private @Nullable Row row = null;
  private int rows = 0;
  private int column = 0;
  private int links = 0;

  /** Begins a workbook with one sheet. */
  public XlsxTable(OutputStream out) {
    this.out = out;
    bold = book.createCellStyle();
    Font strong = book.createFont();
    strong.setBold(true);
    bold.setFont(strong);
    day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    link = book.createCellStyle();
    Font blue = book.createFont();
    blue.setColor(IndexedColors.BLUE.getIndex());
    blue.setUnderline(Font.U_SINGLE);
    link.setFont(blue);
    sheet = book.createSheet("1");
  }

  @Override
  public ResultTable head(List<String> names) {
    heads = List.copyOf(names);
    for (String name : names) {
      Cell cell = cell(Width.of(name));
      cell.setCellValue(name);
      cell.setCellStyle(bold);
    }
    sheet.createFreezePane(1, 1);
    return end();
  }

  @Override
  public ResultTable text(String text) {
    Cell cell = cell(Width.of(text));
    Optional<LocalDate> date = date(text);
    if (date.isPresent()) {
      cell.setCellValue(date.get());
      cell.setCellStyle(day);
    } else if (!text.isEmpty()) {
      cell.setCellValue(text.length() > MOST_CHARACTERS ? cut(text) : text);
      link(cell, text);
    }
    return this;
  }

  /** Excel takes no longer text in a cell, and opens no file that has one. */
  private static String cut(String text) {
    return text.substring(0, MOST_CHARACTERS - 1) + "…";
  }

  private void link(Cell cell, String text) {
    if (links < MOST_LINKS && text.length() <= LONGEST_LINK && ADDRESS.matcher(text).matches()) {
      Hyperlink to = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
      try {
        to.setAddress(text);
      } catch (IllegalArgumentException e) {
        // An address that is none stays a text.
        return;
      }
      cell.setHyperlink(to);
      cell.setCellStyle(link);
      links++;
    }
  }

  private static Optional<LocalDate> date(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public ResultTable number(Object number) {
    String text = String.valueOf(number);
    Cell cell = cell(text.length());
    if (NUMBER.matcher(text).matches()) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
    return this;
  }

  private Cell cell(int width) {
    if (widths.size() <= column) {
      widths.add(NARROWEST);
    }
    widths.set(column, Math.min(WIDEST, Math.max(widths.get(column), width + 2)));
    Row current = row;
    if (current == null) {
      current = sheet.createRow(rows);
      row = current;
    }
    return current.createCell(column++);
  }

  @Override
  public ResultTable end() {
    row = null;
    column = 0;
    rows++;
    if (rows == MOST_ROWS) {
      dress();
      rows = 0;
      links = 0;
      sheet = book.createSheet(String.valueOf(book.getNumberOfSheets() + 1));
      head(heads);
    }
    return this;
  }

  /** What can be told of a sheet only when it is full. */
  private void dress() {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * PARTS);
    }
    if (!heads.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, heads.size() - 1));
    }
  }

  @Override
  public void finish() throws IOException {
    dress();
    book.write(out);
    out.flush();
  }

  /** Rows that went to disk are taken away. */
  @Override
  public void close() throws IOException {
    book.close();
  }
}
