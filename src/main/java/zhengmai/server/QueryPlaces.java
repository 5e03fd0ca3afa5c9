package zhengmai.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The places of queries that run at once, of which one client holds half at the most. */
final class QueryPlaces {
  private static final int WAIT_MILLIS = 1_000;
  private static final int TRY_MILLIS = 20;

  /** What came of asking for a place. */
  enum Outcome {
    TAKEN,
    /** The client's share is in use. */
    SHARE_IN_USE,
    /** All places are in use. */
    FULL
  }

  private final Semaphore places;
  private final ClientShares shares;

  QueryPlaces(int number) {
    this.places = new Semaphore(number, true);
    this.shares = new ClientShares(Math.max(1, (number + 1) / 2));
  }

  /** Waits a moment for a place. */
  Outcome take(String client) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
    try {
      while (!shares.take(client)) {
        if (System.nanoTime() > end) {
          return Outcome.SHARE_IN_USE;
        }
        Thread.sleep(TRY_MILLIS);
      }
      if (places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        return Outcome.TAKEN;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.FULL;
    }
    shares.release(client);
    return Outcome.FULL;
  }

  /** Gives the place back. */
  void release(String client) {
    places.release();
    shares.release(client);
  }
}
