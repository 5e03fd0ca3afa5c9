package zhengmai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhengmai.store.result.Answer;

/**
 * An answer as lines of comma-separated values, the first the variables, to compare with a case.
 */
final class Rows {
  private Rows() {}

  static List<String> of(GraphSource graph, SavedQuery query, Map<String, String> given) {
    PreparedQuery prepared = query.prepare(given, new Vocabulary(graph));
    return graph.query(
        prepared.query(),
        exec -> {
          Answer.Rows answer = (Answer.Rows) Answer.of(prepared, exec);
          List<String> lines = new ArrayList<>();
          lines.add(
              answer.columns().stream().map(Column::variable).collect(Collectors.joining(",")));
          answer
              .rows()
              .forEachRemaining(
                  row ->
                      lines.add(
                          answer.columns().stream()
                              .map(c -> row.get(c.variable()))
                              .map(n -> n == null ? "" : n.getLiteralLexicalForm())
                              .collect(Collectors.joining(","))));
          return lines;
        });
  }
}
