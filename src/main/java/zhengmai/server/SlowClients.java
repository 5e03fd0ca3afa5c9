package zhengmai.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends the connection of a client that drips its request or reads its answer a byte at a time: a
 * request has a bounded time from its head to the end of its answer, whatever the traffic. It needs
 * no thread to wait.
 */
final class SlowClients extends Handler.Wrapper {
  private final Duration most;

  /** Gives each request this time, body and answer included. */
  SlowClients(Duration most) {
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Scheduler.Task end =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> request.getConnectionMetaData().getConnection().getEndPoint().close(),
                most.toMillis(),
                TimeUnit.MILLISECONDS);
    // Handled or not, what completes the request ends its clock.
    return super.handle(request, response, Callback.from(callback, () -> end.cancel()));
  }
}
