package zhengmai.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * A first build by a loader of TDB2. None is safe against a crash, so it writes to a new folder
 * that nobody reads before it is whole.
 *
 * <p>Of its loaders, it is the one of a single thread: when a thread of the parallel one meets a
 * full disk, the others wait for it for ever. On two cores that one is no faster (400,000 triples:
 * 20 and 35 s against 22 and 23 s).
 */
final class BulkLoad {
  private BulkLoad() {}

  /**
   * Loads the batch into an empty folder and lets go of it; returns the number of quads.
   *
   * @param afterEach is run after each quad
   * @throws TDBException when not all of it has come to be there
   */
  static long into(Path empty, Batch batch, Runnable afterEach) {
    DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(empty.toString());
    try {
      DataLoader loader = LoaderFactory.sequentialLoader(dsg, (format, args) -> {});
      loader.startBulk();
      send(batch, loader.stream(), afterEach);
      loader.finishBulk();
      afterEach.run();
      requireAll(dsg, batch.size());
      return batch.size();
    } finally {
      Tdb.leave(dsg);
    }
  }

  /** Every index has every quad. */
  private static void requireAll(DatasetGraph dsg, long quads) {
    dsg.begin(TxnType.READ);
    try {
      for (TupleIndex index : Tdb.indexes(dsg)) {
        if (index.size() != quads) {
          throw new TDBException(
              "index %s: %d of %d".formatted(index.getName(), index.size(), quads));
        }
      }
    } finally {
      dsg.end();
    }
  }

  private static void send(Batch batch, StreamRDF out, Runnable afterEach) {
    out.start();
    for (Map.Entry<Node, Set<Triple>> graph : batch.graphs().entrySet()) {
      for (Triple t : graph.getValue()) {
        out.quad(Quad.create(graph.getKey(), t));
        afterEach.run();
      }
    }
    out.finish();
  }
}
