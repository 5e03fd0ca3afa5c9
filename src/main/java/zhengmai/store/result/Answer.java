package zhengmai.store.result;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import zhengmai.store.Column;
import zhengmai.store.PreparedQuery;
import zhengmai.store.QueryHead;

/** What comes back from a question: rows, triples, or yes and no. Can be read once. */
public sealed interface Answer {
  /**
   * Of a SELECT.
   *
   * @param head of the question
   * @param columns one for each variable
   * @param rows as they come
   */
  record Rows(QueryHead head, List<Column> columns, RowSet rows) implements Answer {}

  /**
   * Of a CONSTRUCT or DESCRIBE.
   *
   * @param triples as they come
   * @param prefixes of the query
   */
  record Triples(Iterator<Triple> triples, PrefixMapping prefixes) implements Answer {}

  /**
   * Of an ASK.
   *
   * @param holds yes or no
   */
  record Truth(boolean holds) implements Answer {}

  /** Asks the question. The answer can be read as long as the execution is open. */
  static Answer of(PreparedQuery question, QueryExec exec) {
    Query query = question.query();
    if (query.isAskType()) {
      return new Truth(exec.ask());
    }
    if (query.isConstructType()) {
      return new Triples(exec.constructTriples(), query.getPrefixMapping());
    }
    if (query.isDescribeType()) {
      return new Triples(exec.describeTriples(), query.getPrefixMapping());
    }
    QueryHead head = question.head();
    List<Column> columns = query.getResultVars().stream().map(head::column).toList();
    return new Rows(head, columns, ListCells.inOrder(exec.select(), columns));
  }
}
