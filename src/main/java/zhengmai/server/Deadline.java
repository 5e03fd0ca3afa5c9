package zhengmai.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * The time by which a query has to be done. Whatever works for the query calls {@link #check()}
 * often; the first call after the time ends the query by an exception on its own thread.
 */
final class Deadline {
  private final long end;
  private final TextBudget texts = new TextBudget();
  private final AtomicBoolean cancel = new AtomicBoolean(false);
  private volatile boolean stopped = false;
  private volatile boolean ended = false;
  private final AtomicBoolean stopping = new AtomicBoolean(false);
  private volatile @Nullable Runnable onStop;

  Deadline(Duration time) {
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Throws when time is up. */
  void check() {
    if (isOver()) {
      throw new QueryCancelledException();
    }
  }

  boolean isOver() {
    return stopped || System.nanoTime() - end > 0;
  }

  /** The query has ended by the clock: what is still written is for nobody. */
  void ended() {
    ended = true;
  }

  boolean hasEnded() {
    return ended;
  }

  /** What is to be told when the query is stopped: ARQ's own cancelling. */
  void onStop(Runnable action) {
    onStop = action;
    if (isOver()) {
      action.run();
    }
  }

  /** ARQ's signal, which its iterators look at. */
  AtomicBoolean signal() {
    return cancel;
  }

  /** How much text the query may gather. */
  TextBudget texts() {
    return texts;
  }

  /** True for the first that asks: one thread is enough to cancel a query. */
  boolean firstStop() {
    return stopping.compareAndSet(false, true);
  }

  /** Tells the query to end; returns at once, whatever the query is at. */
  void flag() {
    stopped = true;
    cancel.set(true);
  }

  /**
   * Ends the query now; may be called from any thread. ARQ's own cancelling waits for a lock that a
   * query holds while it is prepared, so a thread that others depend on calls {@link #flag()}.
   */
  void stop() {
    flag();
    Runnable action = onStop;
    if (action != null) {
      action.run();
    }
  }
}
