package zhengmai.source.harvest;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Cells of a row of {@code sources.csv}.
 *
 * <pre>
 *   来源     a name of its own
 *   列表页   an http or https address
 *   链接     a CSS selector (.list li a); or ~ and a regular expression that addresses must have in
 *            them (~/art/20\d\d/); or, of a search that answers in JSON, the members with address,
 *            title and day (json:url title pubDate); empty: links to pages of the same host with a
 *            title for a text, in JSON members whose values look like that
 *   下一页   an address with the number of the second page in braces (index_{1}.html); or a CSS
 *            selector of the link (a:contains(下一页)); empty: one page only
 *   页数     1 to 500; 20 where empty
 *   起 止    2021-12-01, or empty
 *   间隔     seconds, 0 to 300, 2 where empty; never less than 1 but for hosts allowed by name
 *   启用     是 yes, 否 no; empty: 是
 * </pre>
 */
final class ListingRow {
  private static final int MOST_PAGES = 500;
  private static final int USUAL_PAGES = 20;
  private static final double LONGEST_DELAY = 300;
  private static final Duration USUAL_DELAY = Duration.ofSeconds(2);
  private static final Pattern JSON = Pattern.compile("json:\\s*(\\S.*)");
  private static final Pattern NUMBERED = Pattern.compile("([^{}]*)\\{(\\d{1,4})}([^{}]*)");

  private final String file;
  private final int line;
  private final CSVRecord row;
  private final Map<ListingColumn, Integer> columns;
  private final List<Finding> findings = new ArrayList<>();

  ListingRow(String file, int line, CSVRecord row, Map<ListingColumn, Integer> columns) {
    this.file = file;
    this.line = line;
    this.row = row;
    this.columns = columns;
  }

  /** What is wrong with the cells. */
  List<Finding> findings() {
    return findings;
  }

  /**
   * The listing; nothing where a cell is wrong.
   *
   * @param names that rows above have; this row's is added
   */
  Optional<Listing> read(Set<String> names) {
    String name = cell(ListingColumn.NAME);
    if (name.isEmpty()) {
      wrong(ListingColumn.NAME, "名称", "a name");
    } else if (!names.add(name)) {
      wrong(ListingColumn.NAME, "每行不同的名称", "a name that no other row has");
    }
    Optional<URI> url = Address.of(cell(ListingColumn.LISTING));
    if (url.isEmpty()) {
      wrong(ListingColumn.LISTING, "http或https网址", "an http or https address");
    }
    Listing.Links links = links();
    Listing.Next next = next();
    int pages = pages();
    Optional<LocalDate> since = day(ListingColumn.SINCE);
    Optional<LocalDate> until = day(ListingColumn.UNTIL);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      wrong(ListingColumn.UNTIL, "不早于" + since.get(), "a day not before " + since.get());
    }
    Duration delay = delay();
    boolean enabled = enabled();
    return findings.isEmpty()
        ? url.map(
            u -> new Listing(name, u, links, next, pages, since, until, delay, enabled, file, line))
        : Optional.empty();
  }

  private Listing.Links links() {
    String cell = cell(ListingColumn.LINKS);
    if (cell.isEmpty()) {
      return Listing.Links.USUAL;
    }
    Matcher json = JSON.matcher(cell);
    if (json.matches()) {
      List<String> members = List.of(json.group(1).strip().split("[,，、\\s]+", -1));
      return new Listing.Links(Optional.empty(), Optional.empty(), members);
    }
    if (!cell.startsWith("~")) {
      return isSelector(ListingColumn.LINKS, cell)
          ? new Listing.Links(Optional.of(cell), Optional.empty(), List.of())
          : Listing.Links.USUAL;
    }
    try {
      Pattern address = Pattern.compile(cell.substring(1));
      return new Listing.Links(Optional.empty(), Optional.of(address), List.of());
    } catch (PatternSyntaxException e) {
      wrong(ListingColumn.LINKS, "~后面应是正则表达式", "a regular expression behind ~");
      return Listing.Links.USUAL;
    }
  }

  private Listing.Next next() {
    String cell = cell(ListingColumn.NEXT);
    Matcher numbered = NUMBERED.matcher(cell);
    if (numbered.matches()) {
      return new Listing.Numbered(
          numbered.group(1), Integer.parseInt(numbered.group(2)), numbered.group(3));
    }
    return !cell.isEmpty() && isSelector(ListingColumn.NEXT, cell)
        ? new Listing.Linked(cell)
        : new Listing.Single();
  }

  private boolean isSelector(ListingColumn column, String cell) {
    try {
      QueryParser.parse(cell);
      return true;
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      wrong(column, "CSS选择器", "a CSS selector");
      return false;
    }
  }

  private int pages() {
    String cell = cell(ListingColumn.PAGES);
    if (cell.isEmpty()) {
      return USUAL_PAGES;
    }
    int pages = cell.matches("\\d{1,4}") ? Integer.parseInt(cell) : 0;
    if (pages < 1 || pages > MOST_PAGES) {
      wrong(ListingColumn.PAGES, "1到500", "a number from 1 to 500");
    }
    return pages;
  }

  private Optional<LocalDate> day(ListingColumn column) {
    String cell = cell(column);
    try {
      return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException e) {
      wrong(column, "日期，如2021-12-01", "a date like 2021-12-01");
      return Optional.empty();
    }
  }

  private Duration delay() {
    String cell = cell(ListingColumn.DELAY);
    if (cell.isEmpty()) {
      return USUAL_DELAY;
    }
    double seconds = cell.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(cell) : -1;
    if (seconds < 0 || seconds > LONGEST_DELAY) {
      wrong(ListingColumn.DELAY, "秒数，0到300", "seconds, 0 to 300");
      return USUAL_DELAY;
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private boolean enabled() {
    String cell = cell(ListingColumn.ENABLED);
    return switch (cell) {
      case "", "是", "yes", "true" -> true;
      case "否", "no", "false" -> false;
      default -> {
        wrong(ListingColumn.ENABLED, "是或否", "yes or no");
        yield false;
      }
    };
  }

  private String cell(ListingColumn column) {
    Integer at = columns.get(column);
    return at == null || at >= row.size() ? "" : row.get(at);
  }

  private void wrong(ListingColumn column, String zh, String en) {
    findings.add(
        new Finding(
            Severity.ERROR,
            file,
            line,
            0,
            "sources",
            "“%s”是“%s”，应为%s；这一行未用".formatted(column.zh(), cell(column), zh),
            "'%s' is '%s': expected %s; the row is not used"
                .formatted(column.en(), cell(column), en)));
  }
}
