package zhengmai.readmodel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import zhengmai.store.GraphStore;
import zhengmai.store.StoreException;

/**
 * The read model of a store, made anew behind the scenes when the store has changed. Who asks gets
 * the newest that is there, and waits only for the first.
 */
public final class LiveModel implements AutoCloseable {
  private final GraphStore store;
  private final CompletableFuture<Boolean> after;
  private final RecordIndex texts;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "zhengmai-read-model");
            thread.setDaemon(true);
            return thread;
          });
  private final Object turn = new Object();
  private volatile @Nullable ReadModel newest;
  private @Nullable Build building;

  /**
   * A model in the making.
   *
   * @param published answers all but searches for words, which wait for the texts
   * @param whole answers everything
   */
  private record Build(CompletableFuture<ReadModel> published, CompletableFuture<ReadModel> whole) {
    static Build done(ReadModel model) {
      CompletableFuture<ReadModel> done = CompletableFuture.completedFuture(model);
      return new Build(done, done);
    }
  }

  /** Begins to make the first one. */
  public LiveModel(GraphStore store) {
    this(store, CompletableFuture.completedFuture(true));
  }

  /**
   * Begins to make the first one after something else, however that ends; so that a store that is
   * still written to at the start is not read twice.
   */
  public LiveModel(GraphStore store, CompletableFuture<?> after) {
    this.store = store;
    this.texts = new RecordIndex(store.textIndex());
    this.after = after.handle((done, failed) -> failed == null);
    var unused = refresh();
  }

  /**
   * The newest model; waits for the first.
   *
   * @throws StoreException when it cannot be made
   */
  public ReadModel current() {
    ReadModel model = newest;
    if (model == null) {
      return get(refresh().published());
    }
    if (model.version() != store.version()) {
      var unused = refresh();
    }
    return model;
  }

  /**
   * The newest model that can be asked for words.
   *
   * @param waiting called again and again until it is there; may throw
   */
  ReadModel withTexts(Runnable waiting) {
    if (!isReady()) {
      await(refresh().published(), waiting);
    }
    ReadModel model = current();
    await(model.texts(), waiting);
    return model;
  }

  private static void await(CompletableFuture<?> future, Runnable waiting) {
    while (!future.isDone()) {
      waiting.run();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** Whether there is one to answer from. */
  public boolean isReady() {
    return newest != null;
  }

  /** The model of what the store holds now; waits for it. */
  public ReadModel upToDate() {
    return get(refresh().whole());
  }

  private static ReadModel get(CompletableFuture<ReadModel> model) {
    try {
      return model.get(10, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("等待被中断", "interrupted while waiting", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new StoreException("读不出图谱：" + e.getMessage(), "cannot read the graph: " + e, e);
    }
  }

  private Build refresh() {
    synchronized (turn) {
      ReadModel model = newest;
      if (model != null && model.version() == store.version()) {
        return Build.done(model);
      }
      Build running = building;
      if (running == null || running.whole().isDone()) {
        CompletableFuture<ReadModel> published = new CompletableFuture<>();
        running = new Build(published, after.thenApplyAsync(done -> read(published), worker));
        building = running;
      }
      return running;
    }
  }

  private ReadModel read(CompletableFuture<ReadModel> published) {
    ReadModel before = newest;
    try {
      ReadModel model;
      do {
        // Told before reading: a commit in between makes one more round.
        long version = store.version();
        model = store.read(graph -> read(graph, version, published));
        // The one before answers everything as long as this one cannot.
        model.complete();
        newest = model;
      } while (model.version() != store.version());
      published.complete(model);
      return model;
    } catch (RuntimeException | Error e) {
      newest = before;
      published.completeExceptionally(e);
      throw e;
    }
  }

  private ReadModel read(DatasetGraph graph, long version, CompletableFuture<ReadModel> published) {
    ReadModel model = ReadModel.of(graph, version);
    if (newest == null) {
      // Who asks for facets and lineage need not wait for the texts.
      newest = model;
      published.complete(model);
    }
    model.readTexts(graph, texts);
    return model;
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      worker.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    texts.close();
  }
}
