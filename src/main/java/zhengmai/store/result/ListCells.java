package zhengmai.store.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import zhengmai.store.Column;

/**
 * Puts the members of list cells in order: GROUP_CONCAT joins them as they come, 青海省；甘肃省 today and
 * 甘肃省；青海省 tomorrow.
 */
final class ListCells {
  private ListCells() {}

  static RowSet inOrder(RowSet rows, List<Column> columns) {
    List<Var> lists =
        columns.stream().filter(Column::list).map(c -> Var.alloc(c.variable())).toList();
    if (lists.isEmpty()) {
      return rows;
    }
    return RowSetStream.create(
        rows.getResultVars(), rows.stream().map(row -> inOrder(row, lists)).iterator());
  }

  private static Binding inOrder(Binding row, List<Var> lists) {
    var ordered = BindingFactory.builder();
    row.forEach((v, n) -> ordered.add(v, lists.contains(v) && n.isLiteral() ? sorted(n) : n));
    return ordered.build();
  }

  private static Node sorted(Node list) {
    String text =
        Arrays.stream(list.getLiteralLexicalForm().split(Column.SEPARATOR))
            .filter(m -> !m.isBlank())
            .sorted()
            .distinct()
            .collect(Collectors.joining(Column.SEPARATOR));
    return NodeFactory.createLiteralString(text);
  }
}
