package zhengmai.server.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks work to end at its next safe point: between two files, between two requests to a site. A
 * thread that writes to a store is never interrupted, which would close the store's files.
 */
public final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<Runnable> listeners = new ArrayList<>();

  /** Whether the work is to end. */
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** From now on the work is to end; the listeners are told once. */
  public void ask() {
    List<Runnable> told;
    synchronized (listeners) {
      asked.countDown();
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  /**
   * Waits for the time given, or until the work is to end.
   *
   * @return whether it is to end
   */
  public boolean await(Duration time) throws InterruptedException {
    return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Tells a listener when the work is to end, at once where it is already.
   *
   * @return forgets the listener
   */
  public Runnable whenAsked(Runnable listener) {
    synchronized (listeners) {
      if (!isAsked()) {
        listeners.add(listener);
        return () -> forget(listener);
      }
    }
    listener.run();
    return () -> {};
  }

  private void forget(Runnable listener) {
    synchronized (listeners) {
      listeners.remove(listener);
    }
  }
}
