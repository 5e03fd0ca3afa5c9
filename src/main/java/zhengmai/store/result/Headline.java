package zhengmai.store.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import zhengmai.store.Column;

/** What an answer amounts to, in a line: 44 有效 · 10 无效 · 98 推定有效, in the order of the rows. */
final class Headline {
  private final int column;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private Headline(int column) {
    this.column = column;
  }

  /** Of an answer whose question names a column for it. */
  static Headline of(Answer answer) {
    if (answer instanceof Answer.Rows rows) {
      List<String> variables = rows.columns().stream().map(Column::variable).toList();
      return new Headline(rows.head().headline().map(variables::indexOf).orElse(-1));
    }
    return new Headline(-1);
  }

  void add(List<@Nullable Node> row) {
    if (column >= 0) {
      counts.merge(Cells.text(row.get(column)), 1, Integer::sum);
    }
  }

  /** Nothing where the question has none, or there are no rows. */
  Optional<String> print() {
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(" · ")));
  }
}
