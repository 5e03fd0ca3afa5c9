package zhengmai.server;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * The time by which a query has to be done. Whatever works for the query calls {@link #check()}
 * often; the first call after the time ends the query by an exception on its own thread.
 */
final class Deadline {
  private final long end;
  private volatile boolean stopped = false;
  private volatile boolean ended = false;
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

  /** Ends the query now; may be called from any thread. */
  void stop() {
    stopped = true;
    Runnable action = onStop;
    if (action != null) {
      action.run();
    }
  }
}
