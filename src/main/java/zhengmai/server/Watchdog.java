package zhengmai.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Knows the running queries, and stops those that are over their time. */
final class Watchdog implements AutoCloseable {
  private static final int TICK_MILLIS = 50;
  private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock;

  Watchdog() {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "zhengmai-query-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void watch(Deadline deadline) {
    running.add(deadline);
  }

  void forget(Deadline deadline) {
    running.remove(deadline);
  }

  int running() {
    return running.size();
  }

  /** Stops all queries and the clock. */
  @Override
  public void close() {
    clock.shutdownNow();
    running.forEach(Deadline::stop);
  }

  private void tick() {
    for (Deadline deadline : running) {
      if (deadline.isOver()) {
        stop(deadline);
      }
    }
  }

  private static void stop(Deadline deadline) {
    try {
      deadline.stop();
    } catch (RuntimeException e) {
      // Cancelling races with the query's own end; the clock has to go on for the others.
    }
  }
}
