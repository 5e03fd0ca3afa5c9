package zhengmai.source.harvest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Requests to one host: one at a time, with a pause behind each; and whether the host is left alone
 * for the rest of the run.
 */
final class HostThrottle {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Limits limits;
  private final Stop stop;
  private long nextAt = System.nanoTime();
  private int failures = 0;
  private Optional<FetchException> left = Optional.empty();

  HostThrottle(Limits limits, Stop stop) {
    this.limits = limits;
    this.stop = stop;
  }

  /** A request. */
  @FunctionalInterface
  interface Request<T> {
    T run() throws FetchException;
  }

  /**
   * Runs a request when its turn has come, and again where it failed for a passing reason. Waits
   * are part of the turn: nobody else asks a host that is to be left in peace.
   */
  <T> T run(Duration pause, Request<T> request) throws FetchException {
    lock.lock();
    try {
      if (left.isPresent()) {
        throw FetchException.lasting(
            "host-left",
            "这台主机这次不再访问：" + left.get().zh(),
            "the host is left alone in this run: " + left.get().en());
      }
      return tried(pause, request);
    } finally {
      lock.unlock();
    }
  }

  private <T> T tried(Duration pause, Request<T> request) throws FetchException {
    for (int tries = 1; ; tries++) {
      stop.waitUntil(nextAt);
      try {
        T result = request.run();
        failures = 0;
        return result;
      } catch (FetchException e) {
        Duration wait = limits.wait(tries, e.retryAfter());
        if (!e.isPassing() || stop.isStopped()) {
          failures = e.isPassing() ? failures : 0;
          throw stop.isStopped() ? FetchException.stopped() : e;
        }
        if (wait.compareTo(limits.longestWait()) > 0) {
          left = Optional.of(e);
          throw e;
        }
        if (tries >= limits.tries() || !e.isWorthAnotherTry()) {
          failures++;
          left = failures >= limits.failures() ? Optional.of(e) : left;
          throw e;
        }
        pause = wait.compareTo(pause) > 0 ? wait : pause;
      } finally {
        nextAt = System.nanoTime() + pause.toNanos();
      }
    }
  }
}
