package zhengmai.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.SourceRecord;
import zhengmai.source.TableMapping.Column;
import zhengmai.text.SourceText;

/**
 * Reads a catalogue: a CSV file of facts on notices, one row each, as {@code data/catalog} has
 * them.
 *
 * <pre>
 *   catalogue = [ sep=; ] { row above } head { row | head }
 *   head      = one or two rows of cells that name columns ({@link CatalogColumn}), in any order
 *   row       = cells; {@link CatalogRow} has their grammar
 *   blank rows are passed over, and so is the head where it stands once more
 * </pre>
 *
 * A bad cell is a finding and the rest of its row is read; a row that has neither title nor number
 * names no document and is left out.
 */
public final class CatalogReader {
  /** The layout's name in extractions: {@code catalog}. */
  public static final String LAYOUT = "catalog";

  static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private static final int FIRST_LINES = 20;

  private static final Pattern SEVERAL_CELLS = Pattern.compile("[,;\t|][^,;\t|]*[,;\t|]");

  private final SourceText text;
  private final TableMapping mapping;
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private CatalogReader(SourceText text, TableMapping mapping) {
    this.text = text;
    this.mapping = mapping;
  }

  /** Whether an upper row of a text is the head of a catalogue: title and two more columns. */
  public static boolean recognises(SourceText text) {
    return mayBeTable(text)
        && TableHead.in(TableRows.first(text).rows(), TableMapping.NONE)
            .filter(h -> TableHead.isCatalogue(h.names(), TableMapping.NONE))
            .isPresent();
  }

  /** Whether an upper row of a text has a title or a number among columns that a mapping names. */
  public static boolean recognises(SourceText text, TableMapping mapping) {
    return mayBeTable(text) && TableHead.in(TableRows.first(text).rows(), mapping).isPresent();
  }

  /** How many columns of a catalogue these cells name: {@code 序号、文件名称、文号} names three. */
  public static int columnsNamed(List<String> cells) {
    return (int) cells.stream().filter(c -> CatalogColumn.of(c).isPresent()).count();
  }

  /** Whether the first line has several cells with nothing but words in them. */
  public static boolean isTable(SourceText text) {
    return SEVERAL_CELLS.matcher(text.line(1)).find() && text.line(1).indexOf('。') < 0;
  }

  /** A quick look: several cells on one of the first lines. */
  private static boolean mayBeTable(SourceText text) {
    for (int line = 1; line <= Math.min(FIRST_LINES, text.lineCount()); line++) {
      if (SEVERAL_CELLS.matcher(text.line(line)).find()) {
        return true;
      }
    }
    return false;
  }

  /** The records of a text that {@link #recognises} accepts. */
  public static Extraction read(SourceText text) {
    return read(text, TableMapping.NONE);
  }

  /** The records of somebody's own table, whose columns this mapping explains. */
  public static Extraction read(SourceText text, TableMapping mapping) {
    CatalogReader reader = new CatalogReader(text, mapping);
    reader.read();
    return new Extraction(LAYOUT, reader.records, reader.findings);
  }

  private void read() {
    TableRows table = TableRows.of(text);
    List<CSVRecord> rows = table.rows();
    table.fault().ifPresent(findings::add);
    Optional<TableHead> head = TableHead.in(rows, mapping);
    if (head.isEmpty()) {
      findings.add(noHead());
      return;
    }
    List<Optional<Column>> columns = List.of();
    for (int i = head.get().first(); i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      int from = start(row);
      int to = i + 1 < rows.size() ? start(rows.get(i + 1)) : text.content().length();
      CatalogCells cells = new CatalogCells(text, row, from, to);
      if (i == head.get().last()) {
        columns = columns(cells, head.get().names());
      } else if (i > head.get().last() && !isBlank(row)) {
        columns = row(cells, columns, head.get().names());
      }
    }
  }

  /**
   * A row of facts; or the head once more, of the same columns or, on a further sheet, of others.
   */
  private List<Optional<Column>> row(
      CatalogCells cells, List<Optional<Column>> columns, List<String> head) {
    List<String> names = cells.values();
    if (names.equals(head)) {
      return columns;
    }
    if (TableHead.isCatalogue(names, mapping)) {
      return columns(cells, names);
    }
    CatalogRow reading = new CatalogRow(cells, columns, mapping.constants());
    reading.read().ifPresent(records::add);
    findings.addAll(reading.findings());
    return columns;
  }

  private Finding noHead() {
    return new Finding(
        Severity.ERROR,
        text.file(),
        0,
        0,
        "no-head",
        "前几行里没有表头：没有一格是标题或发文字号（列名见%s）".formatted(CatalogColumn.words()),
        "no head in the upper rows: no cell names a title or a number (columns are called %s)"
            .formatted(CatalogColumn.words()));
  }

  private static int start(CSVRecord row) {
    return (int) row.getCharacterPosition();
  }

  private static boolean isBlank(CSVRecord row) {
    for (String cell : row) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private List<Optional<Column>> columns(CatalogCells head, List<String> names) {
    List<Optional<Column>> columns = new ArrayList<>();
    Set<CatalogColumn> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<Column> column = mapping.column(names.get(i));
      if (column.isEmpty() && !names.get(i).isEmpty()) {
        findings.add(
            head.finding(
                i,
                names.get(i),
                "unknown-column",
                "没有这一列“%s”，整列未读".formatted(names.get(i)),
                "no such column '%s'; it was not read".formatted(names.get(i))));
      } else if (column.isPresent()
          && !column.get().field().isPassedOver()
          && !seen.add(column.get().field())) {
        findings.add(
            head.finding(
                i,
                names.get(i),
                "duplicate-column",
                "“%s”已有一列，这一列未读".formatted(names.get(i)),
                "column '%s' stands there already; this one was not read".formatted(names.get(i))));
        column = Optional.empty();
      }
      columns.add(column);
    }
    findings.addAll(mapping.findings(names));
    return columns;
  }
}
