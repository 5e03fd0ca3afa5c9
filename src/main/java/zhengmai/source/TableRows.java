package zhengmai.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.SourceText;

/**
 * The rows of a table as text, cut by the delimiter that it uses: commas, semicolons, tabs or bars.
 * Excel writes it down in a first line of its own ({@code sep=;}); else it is the one that cuts
 * most of the first lines into equally many cells.
 *
 * @param rows as parsed; where the text is no CSV, those before the fault
 * @param fault where it is none
 */
record TableRows(List<CSVRecord> rows, Optional<Finding> fault) {
  private static final Pattern SEPARATOR = Pattern.compile("sep=(.)\\s*", Pattern.CASE_INSENSITIVE);
  private static final String DELIMITERS = ",\t;|";
  private static final int LINES = 30;

  TableRows {
    rows = List.copyOf(rows);
  }

  /** All rows of a text, {@code sep=;} itself left out. */
  static TableRows of(SourceText text) {
    return of(text, text.content());
  }

  /** The rows that stand in the first lines of a text. */
  static TableRows first(SourceText text) {
    int last = Math.min(LINES, text.lineCount());
    return of(text, text.content().substring(0, text.end(last)));
  }

  private static TableRows of(SourceText text, String content) {
    Matcher separator = SEPARATOR.matcher(text.line(1));
    boolean told = separator.matches();
    char delimiter = told ? separator.group(1).charAt(0) : delimiter(text);
    List<CSVRecord> rows = new ArrayList<>();
    Optional<Finding> fault = parse(text, content, delimiter, rows);
    return new TableRows(told && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows, fault);
  }

  private static Optional<Finding> parse(
      SourceText text, String content, char delimiter, List<CSVRecord> to) {
    CSVFormat format = CatalogReader.FORMAT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
      try {
        parser.forEach(to::add);
      } catch (UncheckedIOException e) {
        int line = (int) Math.max(1, Math.min(parser.getCurrentLineNumber(), text.lineCount()));
        return Optional.of(
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
    return Optional.empty();
  }

  /** The delimiter that most lines have equally often; a comma where there is none. */
  private static char delimiter(SourceText text) {
    char best = ',';
    int most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      int alike = alike(text, delimiter);
      if (alike > most) {
        best = delimiter;
        most = alike;
      }
    }
    return best;
  }

  /** How many of the first lines have the number of delimiters that is most frequent. */
  private static int alike(SourceText text, char delimiter) {
    Map<Long, Integer> lines = new HashMap<>();
    for (int i = 1; i <= Math.min(LINES, text.lineCount()); i++) {
      long n = text.line(i).chars().filter(c -> c == delimiter).count();
      if (n > 0) {
        lines.merge(n, 1, Integer::sum);
      }
    }
    return lines.values().stream().max(Integer::compare).orElse(0);
  }
}
