package zhengmai.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * TDB2's parallel loader, fed quad by quad: a thread for terms, and one for each index. It is not
 * safe against a crash, so it writes to a new folder that nobody reads before it is whole.
 *
 * <p>When one of its threads meets a full disk, that thread dies without a word to the others, and
 * they wait for it for ever. So all of them are daemons of a group that notes what any of them died
 * of, and who feeds or waits for them looks there, and at the disk, again and again.
 */
final class BulkLoad implements AutoCloseable {
  private static final int CHUNK = 10_000;
  private static final int CHUNKS = 4;
  private static final List<Quad> END = List.of();

  /** How often one who waits looks whether there still is anything to wait for. */
  private static final int LOOK_MS = 200;

  private final DatasetGraph dsg;
  private final Runnable look;
  private final AtomicReference<Throwable> diedOf = new AtomicReference<>();
  private final BlockingQueue<List<Quad>> queue = new ArrayBlockingQueue<>(CHUNKS);
  private final Thread loading;
  private List<Quad> chunk = new ArrayList<>(CHUNK);

  /**
   * Begins.
   *
   * @param empty folder of nothing
   * @param look is run again and again, and throws when it is no use to go on
   */
  BulkLoad(Path empty, Runnable look) {
    this.dsg = DatabaseMgr.connectDatasetGraph(empty.toString());
    this.look = look;
    ThreadGroup group =
        new ThreadGroup("zhengmai-loading") {
          @Override
          public void uncaughtException(Thread thread, Throwable e) {
            diedOf.compareAndSet(null, e);
          }
        };
    loading = new Thread(group, this::load, "zhengmai-loading");
    // The loader's threads take after this one.
    loading.setDaemon(true);
    loading.start();
  }

  private void load() {
    DataLoader loader = LoaderFactory.parallelLoader(dsg, (format, args) -> {});
    loader.startBulk();
    StreamRDF out = loader.stream();
    out.start();
    try {
      for (List<Quad> some = queue.take(); !some.isEmpty(); some = queue.take()) {
        some.forEach(out::quad);
      }
    } catch (InterruptedException e) {
      throw new TDBException("interrupted", e);
    }
    out.finish();
    loader.finishBulk();
  }

  /**
   * Hands on a quad.
   *
   * @throws TDBException when the loader is dead
   */
  void send(Quad quad) {
    chunk.add(quad);
    if (chunk.size() == CHUNK) {
      send(chunk);
      chunk = new ArrayList<>(CHUNK);
    }
  }

  private void send(List<Quad> some) {
    try {
      do {
        requireAlive();
      } while (!queue.offer(some, LOOK_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TDBException("interrupted", e);
    }
  }

  /**
   * Waits until all is written; returns how many quads there are then.
   *
   * @throws TDBException when the loader is dead, or an index has not what another has
   */
  long finish() {
    if (!chunk.isEmpty()) {
      send(chunk);
    }
    send(END);
    while (loading.isAlive()) {
      requireAlive();
      try {
        loading.join(LOOK_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TDBException("interrupted", e);
      }
    }
    requireAlive();
    return requireAll(dsg);
  }

  private void requireAlive() {
    look.run();
    @Nullable Throwable e = diedOf.get();
    if (e != null) {
      throw new TDBException("the bulk loader stopped: " + e, e);
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

  /** Lets go of the folder. */
  @Override
  public void close() {
    Tdb.leave(dsg);
  }
}
