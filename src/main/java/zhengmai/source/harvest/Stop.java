package zhengmai.source.harvest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a run: whoever waits goes on at once and is told. */
final class Stop {
  private final CountDownLatch asked = new CountDownLatch(1);

  void stop() {
    asked.countDown();
  }

  boolean isStopped() {
    return asked.getCount() == 0;
  }

  /**
   * Waits.
   *
   * @param nanoTime until when, by {@link System#nanoTime}
   * @throws FetchException where the run is to stop
   */
  void waitUntil(long nanoTime) throws FetchException {
    try {
      if (asked.await(Math.max(0, nanoTime - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        throw FetchException.stopped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FetchException.stopped();
    }
  }
}
