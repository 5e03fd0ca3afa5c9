package zhengmai.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * A first build by TDB2's parallel loader. The loader is not safe against a crash, so it writes to
 * a new folder that nobody reads before it is whole.
 */
final class BulkLoad {
  private BulkLoad() {}

  /** Loads the batch into an empty folder and lets go of it; returns the number of quads. */
  static long into(Path empty, Batch batch) {
    DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(empty.toString());
    try {
      // null for the output is documented, but a thread of the loader dies of it and the rest wait.
      DataLoader loader = LoaderFactory.parallelLoader(dsg, (format, args) -> {});
      loader.startBulk();
      send(batch, loader.stream());
      loader.finishBulk();
      return batch.size();
    } finally {
      Tdb.leave(dsg);
    }
  }

  private static void send(Batch batch, StreamRDF out) {
    out.start();
    for (Map.Entry<Node, Set<Triple>> graph : batch.graphs().entrySet()) {
      for (Triple t : graph.getValue()) {
        out.quad(Quad.create(graph.getKey(), t));
      }
    }
    out.finish();
  }
}
