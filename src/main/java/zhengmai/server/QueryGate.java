package zhengmai.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before what asks SPARQL: turns away requests that are too long or too many, gives each
 * query its deadline, and sends a result only when it is whole.
 */
final class QueryGate implements Filter {
  /** Where a request carries its {@link Deadline}. */
  static final String DEADLINE = "zhengmai.deadline";

  /** Where it carries the {@link RefusedQueryException} by which it ended. */
  static final String REFUSED = "zhengmai.refused";

  private static final int WAIT_MILLIS = 1_000;
  private final ServerOptions options;
  private final Watchdog watchdog;
  private final Semaphore places;

  QueryGate(ServerOptions options, Watchdog watchdog) {
    this.options = options;
    this.watchdog = watchdog;
    this.places = new Semaphore(options.concurrentQueries(), true);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    if (in.getContentLengthLong() > options.maxRequestBytes()) {
      tooLong(in, out);
    } else if (!hasPlace()) {
      out.setHeader("Retry-After", "5");
      Gate.refuse(in, out, 503, "同时进行的查询太多，请稍后再试", "too many queries at once, try again soon");
    } else {
      try {
        answer(new LimitedRequest(in, options.maxRequestBytes()), out, chain);
      } finally {
        places.release();
      }
    }
  }

  private void answer(HttpServletRequest in, HttpServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    Deadline deadline = new Deadline(options.deadline());
    in.setAttribute(DEADLINE, deadline);
    ResultBuffer buffer = new ResultBuffer(deadline, options.maxResultBytes());
    watchdog.watch(deadline);
    boolean late;
    try {
      BufferedResponse whole = new BufferedResponse(out, buffer);
      // HEAD is answered as GET is, and the server sends no body.
      chain.doFilter(in.getMethod().equals("HEAD") ? new AsGet(in) : in, whole);
      late = deadline.isOver() && !buffer.overflowed();
      if (!late && !buffer.overflowed()) {
        whole.finish();
      }
    } finally {
      watchdog.forget(deadline);
    }
    try {
      if (late) {
        timedOut(out);
      } else if (buffer.overflowed()) {
        long max = options.maxResultBytes();
        Gate.fail(
            out,
            400,
            "结果超过 %d 字节，请缩小范围".formatted(max),
            "result over %d bytes; narrow it".formatted(max));
      } else if (in.getAttribute(REFUSED) instanceof RefusedQueryException refused) {
        Gate.fail(out, 400, refused.zh(), refused.en());
      } else if (!out.isCommitted()) {
        out.setContentLengthLong(buffer.length());
        buffer.sendTo(out.getOutputStream());
      }
    } finally {
      buffer.discard();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void timedOut(HttpServletResponse out) throws IOException {
    long seconds = Math.max(1, options.deadline().toSeconds());
    Gate.fail(
        out,
        503,
        "查询超过 %d 秒，已停止；请缩小范围".formatted(seconds),
        "query stopped after %d seconds; narrow it".formatted(seconds));
  }

  private void tooLong(HttpServletRequest in, HttpServletResponse out) throws IOException {
    Gate.refuse(
        in,
        out,
        413,
        "请求超过 %d 字节".formatted(options.maxRequestBytes()),
        "request longer than %d bytes".formatted(options.maxRequestBytes()));
  }

  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
