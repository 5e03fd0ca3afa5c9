package zhengmai.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhengmai.store.Column;

/**
 * The numbers that matter, gathered from the rows of the reports as they are written: 109 documents
 * held, 407 of 415 citations resolved.
 */
public final class Summary {
  private static final String HELD = "有";
  private static final int MOST_WANTED = 15;
  private static final int CURVES = 5;

  private final LocalDate day;
  private final Map<Count, Map<String, Integer>> counts = new HashMap<>();
  private final List<Map<String, String>> wanted = new ArrayList<>();
  private final List<Map<String, String>> open = new ArrayList<>();
  private final Map<String, Spread> spreads = new LinkedHashMap<>();
  private int drafts;

  /** What is counted. */
  enum Count {
    HELD,
    NOT_HELD,
    REGION,
    TOPIC,
    MONTH,
    STAGE,
    RUNG,
    ARTICLE,
    CONFLICT
  }

  /**
   * How a national document spread.
   *
   * @param name its number, else its title
   * @param title its title
   * @param basis which days these are: 成文
   * @param first the first day of each province that has one
   * @param provinces how many provinces have one, with or without a day
   */
  record Spread(
      String name, String title, String basis, List<LocalDate> first, List<String> provinces) {}

  /** As of this day, which decides whether a draft is open. */
  public Summary(LocalDate day) {
    this.day = day;
  }

  /** A row of a report, variable to text. */
  public void add(String report, Map<String, String> row) {
    switch (report) {
      case "policies" -> policy(row);
      case "citations" -> count(Count.RUNG, row.getOrDefault("rung", "none"));
      case "articles" -> count(Count.ARTICLE, "");
      case "conflicts" -> count(Count.CONFLICT, row.getOrDefault("field", ""));
      case "wanted" -> {
        if (wanted.size() < MOST_WANTED && !row.getOrDefault("documents", "0").equals("0")) {
          wanted.add(row);
        }
      }
      case "drafts" -> draft(row);
      case "diffusion" -> spread(row);
      default -> {
        // The other reports have no number that these do not have.
      }
    }
  }

  private void policy(Map<String, String> row) {
    if (!row.getOrDefault("held", "").equals(HELD)) {
      count(Count.NOT_HELD, "");
      return;
    }
    count(Count.HELD, "");
    members(row, "regions").forEach(r -> count(Count.REGION, r));
    members(row, "topics").forEach(t -> count(Count.TOPIC, t));
    count(Count.STAGE, row.getOrDefault("stage", ""));
    String date = row.getOrDefault("dateSigned", row.getOrDefault("datePublished", ""));
    count(Count.MONTH, date.isEmpty() ? "" : date.substring(0, 7));
  }

  private static List<String> members(Map<String, String> row, String column) {
    return Arrays.stream(row.getOrDefault(column, "").split(Column.SEPARATOR))
        .filter(s -> !s.isBlank())
        .toList();
  }

  private void draft(Map<String, String> row) {
    drafts++;
    String deadline = row.getOrDefault("deadline", "");
    if (!deadline.isEmpty() && !LocalDate.parse(deadline).isBefore(day)) {
      open.add(row);
    }
  }

  private void spread(Map<String, String> row) {
    if (!row.containsKey("iri")) {
      return;
    }
    String title = row.getOrDefault("parent", "");
    String name = row.getOrDefault("parentNumber", title);
    Spread spread =
        spreads.computeIfAbsent(
            row.getOrDefault("parentIri", name),
            k ->
                new Spread(
                    name,
                    title,
                    row.getOrDefault("basedOnDay", ""),
                    new ArrayList<>(),
                    new ArrayList<>()));
    String province = row.getOrDefault("province", "");
    if (!spread.provinces().contains(province)) {
      spread.provinces().add(province);
      if (row.containsKey("date")) {
        spread.first().add(LocalDate.parse(row.getOrDefault("date", "")));
      }
    }
  }

  private void count(Count what, String key) {
    counts.computeIfAbsent(what, k -> new TreeMap<>()).merge(key, 1, Integer::sum);
  }

  LocalDate day() {
    return day;
  }

  int total(Count what) {
    return all(what).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** By key: months in their order. */
  Map<String, Integer> all(Count what) {
    return counts.getOrDefault(what, Map.of());
  }

  /** By number, the greatest first. */
  Map<String, Integer> ranked(Count what) {
    Map<String, Integer> ranked = new LinkedHashMap<>();
    all(what).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> ranked.put(e.getKey(), e.getValue()));
    return ranked;
  }

  List<Map<String, String>> wanted() {
    return wanted;
  }

  int drafts() {
    return drafts;
  }

  List<Map<String, String>> open() {
    return open;
  }

  /** The documents that most provinces carry out and whose days are known. */
  List<Spread> widest() {
    return spreads.values().stream()
        .filter(s -> s.first().size() > 1)
        .sorted(
            Comparator.comparingInt((Spread s) -> -s.first().size()).thenComparing(Spread::name))
        .limit(CURVES)
        .toList();
  }
}
