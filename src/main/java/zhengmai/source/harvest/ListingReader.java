package zhengmai.source.harvest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.text.SourceText;

/**
 * Reads {@code sources.csv}: one listing a row, as
 *
 * <pre>
 *   来源 name, 列表页 listing,                      链接 links, 下一页 next,        页数 pages, 起 since,   止 until, 间隔 delay, 启用 enabled, 说明 note
 *   某省医保局, https://www.example.gov.cn/zcwj/,     .list li a, index_{1}.html, 20,      2019-01-01, ,       2,        是,
 * </pre>
 *
 * {@link ListingRow} has the grammar of the cells. A bad row is a finding, and the rest is read.
 *
 * @param listings in the order of lines
 * @param findings what is wrong with the others
 */
public record ListingReader(List<Listing> listings, List<Finding> findings) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

  public ListingReader {
    listings = List.copyOf(listings);
    findings = List.copyOf(findings);
  }

  /** Reads a file. */
  public static ListingReader read(Path path) {
    SourceFile file = Formats.read(path);
    List<Listing> listings = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(file.findings());
    file.text().ifPresent(text -> read(text, listings, findings));
    return new ListingReader(listings, findings);
  }

  private static void read(SourceText text, List<Listing> listings, List<Finding> findings) {
    Map<ListingColumn, Integer> columns = new EnumMap<>(ListingColumn.class);
    Set<String> names = new HashSet<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text.content()), FORMAT)) {
      for (CSVRecord row : parser) {
        // The parser counts the line on which a row ends, and a cell may hold several.
        line = text.lineAt((int) Math.min(row.getCharacterPosition(), text.content().length()));
        if (columns.isEmpty()) {
          columns.putAll(columns(text, row, findings));
          if (!columns.containsKey(ListingColumn.NAME)
              || !columns.containsKey(ListingColumn.LISTING)) {
            findings.add(
                fault(
                    text,
                    line,
                    "表头应有：来源,列表页[,链接,下一页,页数,起,止,间隔,启用,说明]",
                    "expected a head: name,listing[,links,next,pages,since,until,delay,enabled,note]"));
            return;
          }
        } else if (row.stream().anyMatch(c -> !c.isEmpty())) {
          ListingRow cells = new ListingRow(text.file(), line, row, columns);
          Optional<Listing> listing = cells.read(names);
          listing.ifPresent(listings::add);
          findings.addAll(cells.findings());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      findings.add(
          fault(
              text,
              line,
              "从这里起不是合格的CSV（引号不配对？）",
              "no well-formed CSV from here on (unpaired quotation marks?)"));
    }
  }

  private static Map<ListingColumn, Integer> columns(
      SourceText text, CSVRecord head, List<Finding> findings) {
    Map<ListingColumn, Integer> columns = new EnumMap<>(ListingColumn.class);
    for (int i = 0; i < head.size(); i++) {
      Optional<ListingColumn> column = ListingColumn.of(head.get(i));
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), i);
      } else if (!head.get(i).isEmpty()) {
        findings.add(
            new Finding(
                Severity.WARNING,
                text.file(),
                1,
                0,
                "unknown-column",
                "没有这一列“%s”，整列未读".formatted(head.get(i)),
                "no such column '%s'; it was not read".formatted(head.get(i))));
      }
    }
    return columns;
  }

  private static Finding fault(SourceText text, int line, String zh, String en) {
    return new Finding(Severity.ERROR, text.file(), line, 0, "sources", zh, en);
  }
}
