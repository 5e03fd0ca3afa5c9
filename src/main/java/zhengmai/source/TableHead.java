package zhengmai.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import zhengmai.source.TableMapping.Column;

/**
 * Where the head of a table stands: the first of its upper rows that names most columns. Above it
 * may be the table's title ({@code 甘肃省医保文件目录}); it may have two rows, the upper one with names for
 * several columns together.
 *
 * @param first index of its first row
 * @param last index of its last row, {@code first} or the one behind it
 * @param names of the columns
 */
record TableHead(int first, int last, List<String> names) {
  private static final int ROWS = 20;
  private static final int ROWS_ABOVE = 6;

  /** A sentence, or whom a letter is sent to. */
  private static final Pattern SENTENCE = Pattern.compile("。|[：:]$");

  private static final int COLUMNS_TO_RECOGNISE = 3;

  TableHead {
    names = List.copyOf(names);
  }

  /** The head of a table; nothing where no row names a title or a number. */
  static Optional<TableHead> in(List<CSVRecord> rows, TableMapping mapping) {
    TableHead best = null;
    int most = 0;
    for (int i = 0; i < Math.min(ROWS, rows.size()) && isAbove(rows.subList(0, i)); i++) {
      List<String> one = cells(rows.get(i));
      int known = known(one, mapping).size();
      if (known > most) {
        best = new TableHead(i, i, one);
        most = known;
      }
      if (i + 1 < rows.size()) {
        List<String> two = over(one, cells(rows.get(i + 1)));
        int both = known(two, mapping).size();
        if (both > Math.max(most, known(cells(rows.get(i + 1)), mapping).size())) {
          best = new TableHead(i, i + 1, two);
          most = both;
        }
      }
    }
    return Optional.ofNullable(best)
        .filter(
            h ->
                names(known(h.names(), mapping), CatalogField.TITLE)
                    || names(known(h.names(), mapping), CatalogField.DOCUMENT_NUMBER));
  }

  /** Whether these are names that only a table of documents has: title and two more columns. */
  static boolean isCatalogue(List<String> names, TableMapping mapping) {
    Set<CatalogColumn> known = known(names, mapping);
    return names(known, CatalogField.TITLE) && known.size() >= COLUMNS_TO_RECOGNISE;
  }

  /**
   * Whether these rows may stand above a head: a few, and no sentence of one cell among them. A
   * notice that has a table in its text is no table.
   */
  private static boolean isAbove(List<CSVRecord> rows) {
    int filled = 0;
    for (CSVRecord row : rows) {
      String text = String.join("", row).strip();
      if (row.size() == 1 && SENTENCE.matcher(text).find()) {
        return false;
      }
      filled += text.isEmpty() ? 0 : 1;
    }
    return filled <= ROWS_ABOVE;
  }

  private static boolean names(Set<CatalogColumn> known, CatalogColumn column) {
    return known.contains(column);
  }

  /** The cells of a row without white space around them. */
  static List<String> cells(CSVRecord row) {
    return row.stream().map(String::strip).toList();
  }

  /** The lower names, and the upper ones where nothing stands below. */
  private static List<String> over(List<String> upper, List<String> lower) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String below = i < lower.size() ? lower.get(i) : "";
      names.add(below.isEmpty() && i < upper.size() ? upper.get(i) : below);
    }
    return names;
  }

  /** The columns that are named, each once. */
  private static Set<CatalogColumn> known(List<String> names, TableMapping mapping) {
    Set<CatalogColumn> known = new HashSet<>();
    for (String name : names) {
      mapping.column(name).map(Column::field).ifPresent(known::add);
    }
    return known;
  }
}
