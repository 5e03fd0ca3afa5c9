package zhengmai.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.text.SourceText;

/** The cells of one row, and where each stands in the file. */
final class CatalogCells {
  private static final Pattern HARMLESS = Pattern.compile("^'(?=[=+\\-@＝＋－＠])");

  private final SourceText text;
  private final CSVRecord row;
  private final int[] starts;
  private final Place place;

  /**
   * Cells of a row.
   *
   * @param from offset of the row's first character
   * @param to offset behind its line break
   */
  CatalogCells(SourceText text, CSVRecord row, int from, int to) {
    this.text = text;
    this.row = row;
    this.starts = new int[row.size()];
    int at = from;
    for (int i = 0; i < starts.length; i++) {
      // A cell with doubled quotation marks does not stand there as it reads: its row's place does.
      int found = text.content().indexOf(row.get(i), at);
      boolean inside = found >= 0 && found + row.get(i).length() <= to;
      starts[i] = inside ? found : at;
      at = inside ? found + row.get(i).length() : at;
    }
    int last = to;
    while (last > from + 1 && isBreak(text.content().charAt(last - 1))) {
      last--;
    }
    this.place = new Place(text.file(), text.lineAt(from), text.lineAt(Math.max(from, last - 1)));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  int size() {
    return row.size();
  }

  /**
   * A cell without white space around it, and without the apostrophe that keeps a spreadsheet from
   * reckoning with it.
   */
  String value(int i) {
    return i < row.size() ? HARMLESS.matcher(row.get(i).strip()).replaceFirst("") : "";
  }

  /** All cells. */
  List<String> values() {
    return IntStream.range(0, row.size()).mapToObj(this::value).toList();
  }

  /** The lines of the row. */
  Place place() {
    return place;
  }

  /** A cell, or a part of it, as a quote. */
  Quote quote(int i, String part) {
    int at = offset(i, part);
    return new Quote(part, text.lineAt(at), at);
  }

  /** A finding at a cell, or at a part of it. */
  Finding finding(int i, String part, String code, String zh, String en) {
    int at = offset(i, part);
    int line = text.lineAt(at);
    return new Finding(
        Severity.WARNING, text.file(), line, at - text.start(line) + 1, code, zh, en);
  }

  /** A finding that keeps the whole row out. */
  Finding refusal(String code, String zh, String en) {
    return new Finding(Severity.ERROR, text.file(), place.line(), 0, code, zh, en);
  }

  private int offset(int i, String part) {
    // The upper row of a head may have more cells than the lower one.
    if (i >= starts.length) {
      return text.start(place.line());
    }
    int at = starts[i] + Math.max(0, row.get(i).indexOf(part));
    return text.content().startsWith(part, at) ? at : starts[i];
  }
}
