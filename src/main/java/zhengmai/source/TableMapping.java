package zhengmai.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import zhengmai.model.Finding;
import zhengmai.text.SourceText;

/**
 * What the columns of somebody's own table mean: a small CSV file beside it, {@code
 * list.mapping.csv} beside {@code list.csv}.
 *
 * <pre>
 *   mapping  = head { row }
 *   head     = 列 column , 字段 field , 值 value , 格式 format
 *   row      = a column of the table, the field that it is, nothing, a format for dates ({@code d/M/yyyy})
 *            | nothing, a field, the value that it has in every row
 * </pre>
 *
 * Fields are called as in {@link CatalogColumn}; a column that is of no use is 说明 note.
 */
public final class TableMapping {
  /** Columns are called as in {@link CatalogColumn}, and nothing is constant. */
  public static final TableMapping NONE = new TableMapping();

  /** What a mapping's name ends in. */
  public static final String ENDING = ".mapping.csv";

  private static final List<String> HEAD = List.of("column", "field", "value", "format");
  private static final List<String> HEAD_ZH = List.of("列", "字段", "值", "格式");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int COLUMN = 0;
  private static final int FIELD = 1;
  private static final int VALUE = 2;
  private static final int FORMAT = 3;

  /** A value that all rows have cannot be what tells them apart, or be quoted from a row. */
  private static final Set<CatalogField> NEVER_CONSTANT =
      EnumSet.of(
          CatalogField.TITLE,
          CatalogField.TITLE_IN_BODY,
          CatalogField.DOCUMENT_NUMBER,
          CatalogField.INSTRUMENTS,
          CatalogField.CITATIONS);

  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Finding> unseen = new LinkedHashMap<>();
  private final Map<CatalogColumn, String> constants = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private TableMapping() {}

  /**
   * A column of a table.
   *
   * @param field what it is
   * @param format of its dates, where it is not one of those that are known
   */
  record Column(CatalogColumn field, Optional<DateTimeFormatter> format) {
    /** A date in the column's own format, as the known format; any other value as it is. */
    Optional<String> value(String cell) {
      // A day that Excel itself knows to be one has no format of its own any more.
      if (format.isEmpty() || ISO_DAY.matcher(cell).matches()) {
        return Optional.of(cell);
      }
      try {
        return Optional.of(LocalDate.parse(cell, format.get()).toString());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** The mapping beside a table, where there is one. */
  public static Optional<TableMapping> beside(Path table) {
    Path path = pathFor(table);
    return Files.isRegularFile(path) ? Optional.of(read(path)) : Optional.empty();
  }

  /** Where the mapping of a table lies: of {@code list.csv} in {@code list.mapping.csv}. */
  public static Path pathFor(Path table) {
    return table.resolveSibling(nameFor(table.getFileName().toString()));
  }

  /**
   * The name of the mapping of a table: {@code 2021/list.csv} gives {@code 2021/list.mapping.csv}.
   */
  static String nameFor(String table) {
    int dot = table.lastIndexOf('.');
    return (dot > table.lastIndexOf('/') ? table.substring(0, dot) : table) + ENDING;
  }

  /** Reads a mapping; one that is no text maps nothing and tells why. */
  public static TableMapping read(Path path) {
    return read(Formats.read(path));
  }

  /** The same of a mapping that was read as a file. */
  static TableMapping read(SourceFile file) {
    TableMapping mapping = file.text().map(TableMapping::read).orElseGet(TableMapping::new);
    mapping.findings.addAll(file.findings());
    return mapping;
  }

  /** Reads a mapping; what is wrong with it is among {@link #findings}. */
  public static TableMapping read(SourceText text) {
    TableMapping mapping = new TableMapping();
    TableRows table = TableRows.of(text);
    table.fault().ifPresent(mapping.findings::add);
    List<CSVRecord> rows = table.rows();
    int[] places = new int[HEAD.size()];
    for (int i = 0; i < rows.size(); i++) {
      int from = (int) rows.get(i).getCharacterPosition();
      int to =
          i + 1 < rows.size()
              ? (int) rows.get(i + 1).getCharacterPosition()
              : text.content().length();
      CatalogCells cells = new CatalogCells(text, rows.get(i), from, to);
      if (i == 0) {
        places = mapping.head(cells);
      } else {
        mapping.row(cells, places);
      }
    }
    return mapping;
  }

  /** Which cell of a row is which; -1 for one that is not there. */
  private int[] head(CatalogCells cells) {
    int[] places = {-1, -1, -1, -1};
    for (int i = 0; i < cells.size(); i++) {
      int known = -1;
      for (String word : cells.value(i).split("\\s+", -1)) {
        known = Math.max(known, Math.max(HEAD.indexOf(word), HEAD_ZH.indexOf(word)));
      }
      if (known >= 0) {
        places[known] = i;
      } else if (!cells.value(i).isEmpty()) {
        unknownColumn(cells, i, "“列、字段、值、格式”之一", "one of column, field, value, format");
      }
    }
    return places;
  }

  private void row(CatalogCells cells, int[] places) {
    String column = cell(cells, places[COLUMN]);
    String field = cell(cells, places[FIELD]);
    String value = cell(cells, places[VALUE]);
    if (column.isEmpty() && field.isEmpty() && value.isEmpty()) {
      return;
    }
    Optional<CatalogColumn> known = CatalogColumn.of(field);
    if (known.isEmpty()) {
      findings.add(
          cells.finding(
              Math.max(0, places[FIELD]),
              field,
              "unknown-field",
              "没有字段“%s”，应为%s之一".formatted(field, CatalogColumn.words()),
              "no field '%s', expected one of %s".formatted(field, CatalogColumn.words())));
    } else if (column.isEmpty()) {
      constant(cells, places[VALUE], known.get(), value);
    } else {
      columns.put(key(column), new Column(known.get(), format(cells, places[FORMAT])));
      unseen.put(
          key(column),
          cells.finding(
              places[COLUMN],
              column,
              "unknown-column",
              "表里没有这一列“%s”".formatted(column),
              "the table has no column '%s'".formatted(column)));
    }
  }

  private static String cell(CatalogCells cells, int i) {
    return i >= 0 && i < cells.size() ? cells.value(i) : "";
  }

  private void constant(CatalogCells cells, int i, CatalogColumn field, String value) {
    if (value.isEmpty() || (field instanceof CatalogField f && NEVER_CONSTANT.contains(f))) {
      findings.add(
          cells.finding(
              Math.max(0, i),
              value,
              "bad-constant",
              "%s：“%s”不能是每一行共同的值".formatted(field.code(), value),
              "%s: '%s' cannot be the value of every row".formatted(field.code(), value)));
      return;
    }
    List<Finding> wrong = CatalogRow.check(cells, i, field);
    findings.addAll(wrong);
    if (wrong.isEmpty()) {
      constants.put(field, value);
    }
  }

  private Optional<DateTimeFormatter> format(CatalogCells cells, int i) {
    String pattern = cell(cells, i);
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    try {
      String strict = pattern.replace('y', 'u');
      return Optional.of(
          DateTimeFormatter.ofPattern(strict, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      findings.add(
          cells.finding(
              i,
              pattern,
              "bad-format",
              "日期格式“%s”读不懂，应如yyyy-MM-dd、d/M/yyyy".formatted(pattern),
              "no format of dates: '%s', expected one such as yyyy-MM-dd or d/M/yyyy"
                  .formatted(pattern)));
      return Optional.empty();
    }
  }

  private void unknownColumn(CatalogCells cells, int i, String zh, String en) {
    findings.add(
        cells.finding(
            i,
            cells.value(i),
            "unknown-column",
            "没有这一列“%s”，应为%s".formatted(cells.value(i), zh),
            "no such column '%s', expected %s".formatted(cells.value(i), en)));
  }

  private static String key(String head) {
    return head.strip();
  }

  /** What a head cell of a table means: by this mapping, else by its own words. */
  Optional<Column> column(String head) {
    Column mapped = columns.get(key(head));
    return mapped != null
        ? Optional.of(mapped)
        : CatalogColumn.of(head).map(c -> new Column(c, Optional.empty()));
  }

  /** The values that all rows have, unless a cell says otherwise. */
  Map<CatalogColumn, String> constants() {
    return constants;
  }

  /** What is wrong with the mapping, for a table with these head cells. */
  List<Finding> findings(List<String> heads) {
    List<Finding> all = new ArrayList<>(findings);
    Set<String> there = Set.copyOf(heads.stream().map(TableMapping::key).toList());
    unseen.forEach(
        (head, finding) -> {
          if (!there.contains(head)) {
            all.add(finding);
          }
        });
    return all;
  }
}
