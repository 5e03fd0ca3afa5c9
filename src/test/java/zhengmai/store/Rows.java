package zhengmai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** The same as maps from variable to text, without the cells that are empty. */
  static List<Map<String, String>> maps(
      GraphSource graph, SavedQuery query, Map<String, String> given) {
    PreparedQuery prepared = query.prepare(given, new Vocabulary(graph));
    return graph.query(
        prepared.query(),
        exec -> {
          Answer.Rows answer = (Answer.Rows) Answer.of(prepared, exec);
          List<Map<String, String>> rows = new ArrayList<>();
          answer
              .rows()
              .forEachRemaining(
                  row -> {
                    Map<String, String> cells = new TreeMap<>();
                    row.forEach((v, n) -> cells.put(v.getVarName(), n.getLiteralLexicalForm()));
                    cells.values().removeIf(String::isEmpty);
                    rows.add(cells);
                  });
          return rows;
        });
  }
}
