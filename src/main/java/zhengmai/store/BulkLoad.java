package zhengmai.store;

import java.nio.file.Path;
import java.util.function.Consumer;
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
   * Loads quads into an empty folder and lets go of it; returns how many there are then.
   *
   * @param quads hands each quad to the one that it is given
   * @param afterEach is run after each quad
   * @throws TDBException when an index has not what another has
   */
  static long into(Path empty, Consumer<Consumer<Quad>> quads, Runnable afterEach) {
    DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(empty.toString());
    try {
      DataLoader loader = LoaderFactory.sequentialLoader(dsg, (format, args) -> {});
      loader.startBulk();
      StreamRDF out = loader.stream();
      out.start();
      quads.accept(
          q -> {
            out.quad(q);
            afterEach.run();
          });
      out.finish();
      loader.finishBulk();
      afterEach.run();
      return requireAll(dsg);
    } finally {
      Tdb.leave(dsg);
    }
  }

  /** Every index has as many quads as the first. */
  private static long requireAll(DatasetGraph dsg) {
    dsg.begin(TxnType.READ);
    try {
      long quads = Tdb.quads(dsg);
      for (TupleIndex index : Tdb.indexes(dsg)) {
        if (index.size() != quads) {
          throw new TDBException(
              "index %s: %d of %d".formatted(index.getName(), index.size(), quads));
        }
      }
      return quads;
    } finally {
      dsg.end();
    }
  }

  /** All quads of a batch, one graph behind the other. */
  static void send(Batch batch, Consumer<Quad> to) {
    batch
        .graphs()
        .forEach((graph, triples) -> triples.forEach(t -> to.accept(Quad.create(graph, t))));
  }
}
