package zhengmai.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.rdf.TextFile;

/**
 * Reads the head of a saved question. Every line of it begins with {@code #@}:
 *
 * <pre>
 * #@ title.zh: 各省方案                 also title.en, description.zh, description.en
 * #@ topic.zh: 时效                     also topic.en; questions of one topic stand together
 * #@ param: year year default=2021 | 年份 | Year
 * #@ param: region region optional | 地区 | Region
 * #@ param: form iri optional vocabulary=scheme/instrument-forms | 体式 | Form
 * #@ param: kind string optional choices=新增,撤下 | 变化 | Change
 * #@ report: wanted                     written by the command "report" under this name
 * #@ view: table                        or chart, map, timeline, lineage
 * #@ column: region 地区 Region
 * #@ list: region                       cells of this column are lists joined by ；
 * #@ headline: status                  the values of this column are counted above the answer
 * #@ type: date dateSigned             what cells hold: string, date, month, integer, number, iri
 * </pre>
 */
final class HeadReader {
  private static final Pattern LINE =
      Pattern.compile("#@\\s*(?<key>[^:：\\s]*)\\s*[:：]?(?<rest>.*)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern FILE_NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Set<String> TEXTS =
      Set.of("title.zh", "title.en", "description.zh", "description.en", "topic.zh", "topic.en");

  private final TextFile file;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Set<String> lists = new LinkedHashSet<>();
  private final Map<String, ColumnType> types = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private QueryHead.View view = QueryHead.View.TABLE;
  private Optional<String> report = Optional.empty();
  private Optional<String> headline = Optional.empty();

  /**
   * A head as read.
   *
   * @param head what it says
   * @param lines where each parameter ({@code param x}) and column ({@code column x}) stands
   * @param findings what is wrong with it
   */
  record Read(QueryHead head, Map<String, Integer> lines, List<Finding> findings) {}

  private HeadReader(TextFile file) {
    this.file = file;
  }

  static Read read(TextFile file) {
    HeadReader reader = new HeadReader(file);
    List<String> all = file.text().lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith("#@")) {
        reader.line(all.get(i), i + 1);
      }
    }
    return reader.result();
  }

  private Read result() {
    List<Column> named = new ArrayList<>();
    for (String variable : lists) {
      columns.putIfAbsent(variable, Column.unnamed(variable));
    }
    columns.values().forEach(c -> named.add(asListed(c)));
    QueryHead head =
        new QueryHead(
            text("title.zh"),
            text("title.en"),
            text("description.zh"),
            text("description.en"),
            text("topic.zh"),
            text("topic.en"),
            report,
            List.copyOf(parameters.values()),
            view,
            named,
            types,
            headline);
    return new Read(head, Map.copyOf(lines), List.copyOf(findings));
  }

  private Column asListed(Column c) {
    return new Column(c.variable(), c.zh(), c.en(), lists.contains(c.variable()));
  }

  private String text(String key) {
    return texts.getOrDefault(key, "");
  }

  private void line(String line, int number) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return;
    }
    String key = m.group("key");
    String rest = m.group("rest").strip();
    int column = m.start("rest") + 1;
    if (rest.isEmpty()) {
      fault(number, column, "“%s”后面没有内容".formatted(key), "nothing behind '%s'".formatted(key));
    } else if (TEXTS.contains(key)) {
      texts.put(key, rest);
    } else {
      switch (key) {
        case "param" -> parameter(rest, number, column);
        case "column" -> column(rest, number, column);
        case "list" -> list(rest, number);
        case "view" -> view(rest, number, column);
        case "type" -> type(rest, number, column);
        case "report" -> report(rest, number, column);
        case "headline" -> {
          headline = Optional.of(rest);
          lines.putIfAbsent("column " + rest, number);
        }
        default ->
            fault(
                number,
                m.start("key") + 1,
                "不认识的“%s”（可写title.zh、title.en、description.zh、description.en、topic.zh、topic.en、report、param、view、column、list、headline、type）"
                    .formatted(key),
                "unknown key '%s'".formatted(key));
      }
    }
  }

  private void view(String rest, int number, int column) {
    Optional<QueryHead.View> found =
        Arrays.stream(QueryHead.View.values())
            .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(rest))
            .findFirst();
    if (found.isEmpty()) {
      String known = "table, chart, map, timeline, lineage";
      fault(
          number,
          column,
          "没有“%s”这种显示方式（可用：%s）".formatted(rest, known),
          "no view '%s' (known: %s)".formatted(rest, known));
    }
    found.ifPresent(v -> view = v);
  }

  private void type(String rest, int number, int column) {
    String[] words = rest.split("\\s+", -1);
    Optional<ColumnType> type = ColumnType.of(words[0]);
    if (type.isEmpty()) {
      String known =
          String.join(", ", Arrays.stream(ColumnType.values()).map(ColumnType::code).toList());
      fault(
          number,
          column,
          "没有“%s”这种类型（可用：%s）".formatted(words[0], known),
          "no type '%s' (known: %s)".formatted(words[0], known));
      return;
    }
    for (int i = 1; i < words.length; i++) {
      types.put(words[i], type.get());
      lines.putIfAbsent("column " + words[i], number);
    }
  }

  private void report(String rest, int number, int column) {
    if (!FILE_NAME.matcher(rest).matches()) {
      fault(
          number,
          column,
          "报表名只能用小写字母、数字和“-”，却是“%s”".formatted(rest),
          "expected a report's name of small letters, digits and '-', found '%s'".formatted(rest));
      return;
    }
    report = Optional.of(rest);
    lines.put("report", number);
  }

  private void list(String rest, int number) {
    for (String variable : rest.split("[\\s,，]+", -1)) {
      lists.add(variable);
      lines.putIfAbsent("column " + variable, number);
    }
  }

  private void column(String rest, int number, int column) {
    String[] words = rest.split("\\s+", 3);
    if (words.length < 3) {
      fault(
          number,
          column,
          "应写“变量 中文名 英文名”，却是“%s”".formatted(rest),
          "expected 'variable 中文 English', found '%s'".formatted(rest));
      return;
    }
    lines.put("column " + words[0], number);
    if (columns.put(words[0], new Column(words[0], words[1], words[2], false)) != null) {
      fault(
          number, column, "“%s”列写了两次".formatted(words[0]), "column '%s' twice".formatted(words[0]));
    }
  }

  private void parameter(String rest, int number, int column) {
    String[] parts = rest.split("\\s*\\|\\s*", -1);
    String[] words = parts[0].strip().split("\\s+");
    if (parts.length != 3 || words.length < 2 || !NAME.matcher(words[0]).matches()) {
      fault(
          number,
          column,
          "应写“名称 类型 … | 中文名 | 英文名”，却是“%s”".formatted(rest),
          "expected 'name type … | 中文 | English', found '%s'".formatted(rest));
      return;
    }
    Optional<ParameterType> type = ParameterType.of(words[1]);
    if (type.isEmpty()) {
      String known =
          String.join(
              ", ", Arrays.stream(ParameterType.values()).map(ParameterType::code).toList());
      fault(
          number,
          column,
          "没有“%s”这种类型（可用：%s）".formatted(words[1], known),
          "no type '%s' (known: %s)".formatted(words[1], known));
      return;
    }
    options(words, type.get(), parts[1], parts[2], number, column);
  }

  private void options(
      String[] words, ParameterType type, String zh, String en, int number, int column) {
    boolean optional = false;
    Optional<String> fallback = Optional.empty();
    Optional<String> vocabulary = type.vocabulary();
    List<String> choices = List.of();
    for (int i = 2; i < words.length; i++) {
      String word = words[i];
      if (word.equals("optional")) {
        optional = true;
      } else if (word.startsWith("default=")) {
        fallback = Optional.of(word.substring("default=".length()));
      } else if (word.startsWith("vocabulary=")) {
        vocabulary = Optional.of(word.substring("vocabulary=".length()));
      } else if (word.startsWith("choices=")) {
        choices = List.of(word.substring("choices=".length()).split("[,，]"));
      } else {
        fault(
            number,
            column,
            "不认识的“%s”（可写optional、default=…、vocabulary=…、choices=…）".formatted(word),
            "unknown '%s' (known: optional, default=…, vocabulary=…, choices=…)".formatted(word));
      }
    }
    lines.put("param " + words[0], number);
    Parameter parameter =
        new Parameter(
            words[0], type, optional, fallback, vocabulary, choices, zh.strip(), en.strip());
    if (parameters.put(words[0], parameter) != null) {
      fault(
          number,
          column,
          "参数“%s”写了两次".formatted(words[0]),
          "parameter '%s' twice".formatted(words[0]));
    }
  }

  private void fault(int line, int column, String zh, String en) {
    findings.add(new Finding(Severity.ERROR, file.name(), line, column, "query-head", zh, en));
  }
}
