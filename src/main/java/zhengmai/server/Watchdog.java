package zhengmai.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Knows the running queries, and stops those that are over their time. */
final class Watchdog implements AutoCloseable {
  private static final int TICK_MILLIS = 50;
  private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(t -> daemon(t, "zhengmai-query-watchdog"));

  /** Cancelling may wait for the very query that is to be cancelled; the clock never does. */
  private final ExecutorService stoppers =
      Executors.newCachedThreadPool(t -> daemon(t, "zhengmai-query-stopper"));

  Watchdog() {
    var unused =
        clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
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
    running.forEach(this::end);
    stoppers.shutdown();
  }

  private void tick() {
    for (Deadline deadline : running) {
      if (deadline.isOver()) {
        end(deadline);
      }
    }
  }

  private void end(Deadline deadline) {
    deadline.flag();
    if (deadline.firstStop()) {
      stoppers.execute(() -> stop(deadline));
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
