package zhengmai.server.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One job at a time writes, in the order in which they came: each draws its conclusions from what
 * the one before has stored. Readers do not pass here.
 */
public final class WriterQueue {
  private static final long LOOK_MILLIS = 100;
  private final Semaphore turn = new Semaphore(1, true);

  /**
   * Takes the turn; waits for it.
   *
   * @param job shown as waiting meanwhile
   * @param waiting told once where others are before it
   * @return gives the turn to the next
   * @throws CancellationException when the job is asked to end meanwhile
   */
  public Runnable take(Job job, Runnable waiting) {
    return take(job.stop()::isAsked, () -> waits(job, waiting), () -> job.waits(false));
  }

  private static void waits(Job job, Runnable waiting) {
    job.waits(true);
    waiting.run();
  }

  private Runnable take(BooleanSupplier given, Runnable waiting, Runnable taken) {
    try {
      if (!turn.tryAcquire(0, TimeUnit.MILLISECONDS)) {
        waiting.run();
        while (!turn.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          if (given.getAsBoolean()) {
            throw new CancellationException("stopped while waiting for the turn to write");
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for the turn to write");
    }
    taken.run();
    return turn::release;
  }
}
