package zhengmai.store;

import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A dataset in memory that answers questions as the store does, such as the reference data alone.
 */
public final class MemoryGraph implements GraphSource {
  private final DatasetGraph dataset;

  /** The union of the dataset's named graphs. */
  public MemoryGraph(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    try (QueryExec exec =
        QueryExec.graph(GraphView.createUnionGraph(dataset)).query(query).build()) {
      return use.apply(exec);
    }
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
