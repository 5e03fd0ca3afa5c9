package zhengmai.store;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer, given up when they have been waited for too long in all. Only waiting
 * counts: who reads them slowly, such as a person paging through 一万行, may take as long as it takes.
 */
final class PatientBody<T> implements BodySubscriber<T> {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final BodySubscriber<T> body;
  private final Duration patience;
  private long left;
  private long since;
  private long wanted = 0;
  private boolean over = false;
  private @Nullable Future<?> end;
  private @Nullable Subscription source;

  PatientBody(BodySubscriber<T> body, Duration patience) {
    this.body = body;
    this.patience = patience;
    this.left = patience.toNanos();
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "patience");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    body.onSubscribe(
        new Subscription() {
          @Override
          public void request(long n) {
            want(n);
            subscription.request(n);
          }

          @Override
          public void cancel() {
            finish();
            subscription.cancel();
          }
        });
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    if (came()) {
      body.onNext(bytes);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    if (finish()) {
      body.onError(thrown);
    }
  }

  @Override
  public void onComplete() {
    if (finish()) {
      body.onComplete();
    }
  }

  private synchronized void want(long more) {
    boolean waiting = wanted > 0;
    wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
    if (!waiting) {
      await();
    }
  }

  private synchronized boolean came() {
    left -= System.nanoTime() - since;
    stopWaiting();
    wanted--;
    if (wanted > 0) {
      await();
    }
    return !over;
  }

  private synchronized void await() {
    if (!over) {
      since = System.nanoTime();
      end = CLOCK.schedule(this::giveUp, left, TimeUnit.NANOSECONDS);
    }
  }

  private synchronized void stopWaiting() {
    if (end != null) {
      end.cancel(false);
      end = null;
    }
  }

  /** Whether it was not over before. */
  private synchronized boolean finish() {
    boolean first = !over;
    over = true;
    stopWaiting();
    return first;
  }

  private void giveUp() {
    synchronized (this) {
      // What came in the very moment at which the time was up has come in time.
      if (end == null || System.nanoTime() - since < left || !finish()) {
        return;
      }
    }
    if (source != null) {
      source.cancel();
    }
    body.onError(new HttpTimeoutException("no whole answer in " + patience.toSeconds() + " s"));
  }
}
