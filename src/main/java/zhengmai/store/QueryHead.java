package zhengmai.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the comment lines at the head of a saved question say. {@code #@ title.zh: 各省方案}.
 *
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param descriptionZh what is answered, in Chinese
 * @param descriptionEn the same in English
 * @param topicZh what it is about, 时效; empty where the head does not say
 * @param topicEn the same in English
 * @param parameters in the order of the head
 * @param report the name under which {@code zhengmai report} writes the answer, if it does
 * @param view how the web page shows the answer first
 * @param columns the named columns, in the order of the head
 * @param types what the cells of a column hold, where that is not text
 * @param headline the column whose values are counted above the answer: 44 有效 · 10 无效
 */
public record QueryHead(
    String titleZh,
    String titleEn,
    String descriptionZh,
    String descriptionEn,
    String topicZh,
    String topicEn,
    Optional<String> report,
    List<Parameter> parameters,
    View view,
    List<Column> columns,
    Map<String, ColumnType> types,
    Optional<String> headline) {
  /** Ways of showing an answer. */
  public enum View {
    TABLE,
    CHART,
    MAP,
    TIMELINE,
    LINEAGE
  }

  public QueryHead {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    types = Map.copyOf(types);
  }

  /** What the cells of a variable's column hold. */
  public ColumnType type(String variable) {
    return types.getOrDefault(variable, ColumnType.STRING);
  }

  /** The column of a variable; named after it where the head does not name it. */
  public Column column(String variable) {
    return columns.stream()
        .filter(c -> c.variable().equals(variable))
        .findFirst()
        .orElseGet(() -> Column.unnamed(variable));
  }
}
