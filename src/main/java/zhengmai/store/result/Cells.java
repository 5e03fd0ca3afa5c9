package zhengmai.store.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import zhengmai.store.Column;

/**
 * Any answer as a table: triples have three columns, yes and no has one.
 *
 * @param columns the heads
 * @param rows one value or null for each column; read once
 */
record Cells(List<Column> columns, Iterator<List<@Nullable Node>> rows) {
  private static final List<Column> TRIPLE =
      List.of(
          new Column("subject", "主语", "Subject", false),
          new Column("predicate", "谓语", "Predicate", false),
          new Column("object", "宾语", "Object", false));
  private static final List<Column> TRUTH = List.of(new Column("answer", "回答", "Answer", false));

  static Cells of(Answer answer) {
    if (answer instanceof Answer.Rows rows) {
      List<Var> variables = rows.columns().stream().map(c -> Var.alloc(c.variable())).toList();
      return new Cells(rows.columns(), Iter.map(rows.rows(), row -> values(row, variables)));
    }
    if (answer instanceof Answer.Triples triples) {
      return new Cells(TRIPLE, Iter.map(sorted(triples), Cells::values));
    }
    boolean holds = ((Answer.Truth) answer).holds();
    Node said = NodeFactory.createLiteralString(holds ? "是 yes" : "否 no");
    return new Cells(TRUTH, List.of(row(said)).iterator());
  }

  /** Writes head and rows. */
  void write(ResultTable table) throws IOException {
    table.head(columns.stream().map(Column::head).toList());
    while (rows.hasNext()) {
      for (@Nullable Node cell : rows.next()) {
        String text = text(cell);
        if (isNumber(cell)) {
          table.number(text);
        } else {
          table.text(text);
        }
      }
      table.end();
    }
    table.finish();
  }

  /** A query's triples come in no order of their own. */
  static Iterator<Triple> sorted(Answer.Triples triples) {
    List<Triple> all = new ArrayList<>();
    triples.triples().forEachRemaining(all::add);
    return all.stream().distinct().sorted(TripleOrder.INSTANCE).iterator();
  }

  /** A cell as text: a literal without its type, a thing by its IRI, nothing for no value. */
  static String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? node.getURI() : node.toString();
  }

  /** Whether a cell is a number, which may begin with a minus sign. */
  static boolean isNumber(@Nullable Node node) {
    return node != null
        && node.isLiteral()
        && node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
        && node.getLiteralValue() instanceof Number;
  }

  private static List<@Nullable Node> values(Binding row, List<Var> variables) {
    List<@Nullable Node> values = new ArrayList<>(variables.size());
    for (Var variable : variables) {
      values.add(row.get(variable));
    }
    return values;
  }

  private static List<@Nullable Node> values(Triple t) {
    return row(t.getSubject(), t.getPredicate(), t.getObject());
  }

  private static List<@Nullable Node> row(Node... nodes) {
    List<@Nullable Node> row = new ArrayList<>();
    for (Node node : nodes) {
      row.add(node);
    }
    return row;
  }
}
