package zhengmai.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
 *   catalogue = head { row }
 *   head      = cells that name columns ({@link CatalogColumn}), in any order
 *   row       = cells; {@link CatalogRow} has their grammar
 *   blank rows are passed over
 * </pre>
 *
 * A bad cell is a finding and the rest of its row is read; a row that has neither title nor number
 * names no document and is left out.
 */
public final class CatalogReader {
  /** The layout's name in extractions: {@code catalog}. */
  public static final String LAYOUT = "catalog";

  private static final int COLUMNS_TO_RECOGNISE = 3;
  static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private final SourceText text;
  private final TableMapping mapping;
  private final List<SourceRecord> records = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private CatalogReader(SourceText text, TableMapping mapping) {
    this.text = text;
    this.mapping = mapping;
  }

  /** Whether the first line is the head of a catalogue: it names the title and two more columns. */
  public static boolean recognises(SourceText text) {
    String first = text.line(1);
    if (first.indexOf(',') < 0) {
      return false;
    }
    Set<CatalogColumn> known = EnumSet.noneOf(CatalogColumn.class);
    try (CSVParser parser = CSVParser.parse(first, FORMAT)) {
      for (CSVRecord head : parser) {
        for (String cell : head) {
          CatalogColumn.of(cell).ifPresent(known::add);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
    return known.contains(CatalogColumn.TITLE) && known.size() >= COLUMNS_TO_RECOGNISE;
  }

  /** Whether the first line has several cells with nothing but words in them. */
  public static boolean isTable(SourceText text) {
    String first = text.line(1);
    return first.split("[,，]", -1).length >= COLUMNS_TO_RECOGNISE
        && first.indexOf(',') >= 0
        && first.indexOf('。') < 0;
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
    List<CSVRecord> rows = rows();
    List<Optional<Column>> columns = List.of();
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      int from = start(row);
      int to = i + 1 < rows.size() ? start(rows.get(i + 1)) : text.content().length();
      if (i == 0) {
        columns = columns(new CatalogCells(text, row, from, to));
      } else if (!isBlank(row)) {
        CatalogRow reading =
            new CatalogRow(new CatalogCells(text, row, from, to), columns, mapping.constants());
        reading.read().ifPresent(records::add);
        findings.addAll(reading.findings());
      }
    }
  }

  /** All rows; where the file is no CSV, those before the fault. */
  private List<CSVRecord> rows() {
    List<CSVRecord> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text.content()), FORMAT)) {
      try {
        for (CSVRecord row : parser) {
          rows.add(row);
        }
      } catch (UncheckedIOException e) {
        int line = (int) Math.max(1, Math.min(parser.getCurrentLineNumber(), text.lineCount()));
        findings.add(
            new Finding(
                Severity.ERROR,
                text.file(),
                line,
                0,
                "malformed-csv",
                "从这里起不是合格的CSV（引号不配对？）",
                "no well-formed CSV from here on (unpaired quotation marks?)"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return rows;
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

  private List<Optional<Column>> columns(CatalogCells head) {
    List<Optional<Column>> columns = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    Set<CatalogColumn> seen = EnumSet.noneOf(CatalogColumn.class);
    for (int i = 0; i < head.size(); i++) {
      Optional<Column> column = mapping.column(head.value(i));
      heads.add(head.value(i));
      if (column.isEmpty() && !head.value(i).isEmpty()) {
        findings.add(
            head.finding(
                i,
                head.value(i),
                "unknown-column",
                "没有这一列“%s”，整列未读".formatted(head.value(i)),
                "no such column '%s'; it was not read".formatted(head.value(i))));
      } else if (column.isPresent()
          && column.get().field() != CatalogColumn.NOTE
          && !seen.add(column.get().field())) {
        findings.add(
            head.finding(
                i,
                head.value(i),
                "duplicate-column",
                "“%s”已有一列，这一列未读".formatted(head.value(i)),
                "column '%s' stands there already; this one was not read"
                    .formatted(head.value(i))));
        column = Optional.empty();
      }
      columns.add(column);
    }
    findings.addAll(mapping.findings(heads));
    return columns;
  }
}
