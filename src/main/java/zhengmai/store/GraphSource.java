package zhengmai.store;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A graph that answers SPARQL: the store on disk, or an endpoint elsewhere. All named graphs are
 * seen as one, so that a question such as 2021年各省DRG方案 needs no GRAPH clause.
 */
public interface GraphSource extends AutoCloseable {
  /** Runs a query in a read transaction; what {@code use} returns must not need the execution. */
  <T> T query(Query query, Function<QueryExec, T> use);

  @Override
  void close();
}
