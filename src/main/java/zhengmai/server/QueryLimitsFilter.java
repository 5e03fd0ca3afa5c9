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

/**
 * Stands before what asks SPARQL: turns away requests that are too long or too many, gives each
 * query its deadline, and sends a result only when it is whole.
 */
final class QueryLimitsFilter implements Filter {
  /** Where a request carries its {@link Deadline}. */
  static final String DEADLINE = "zhengmai.deadline";

  /** Where it carries the {@link RefusedQueryException} by which it ended. */
  static final String REFUSED = "zhengmai.refused";

  private final ServerOptions options;
  private final Watchdog watchdog;
  private final QueryPlaces places;

  QueryLimitsFilter(ServerOptions options, Watchdog watchdog, QueryPlaces places) {
    this.options = options;
    this.watchdog = watchdog;
    this.places = places;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    if (in.getContentLengthLong() > options.maxRequestBytes()) {
      tooLong(in, out);
      return;
    }
    HttpServletRequest read;
    try {
      read = ReadRequest.of(in, options.maxRequestBytes());
    } catch (RefusedQueryException e) {
      RequestFilter.refuse(in, out, 413, e.zh(), e.en());
      return;
    }
    String client = ClientShares.client(in);
    switch (places.take(client)) {
      case TAKEN -> answer(read, out, chain, () -> places.release(client));
      case SHARE_IN_USE -> {
        out.setHeader("Retry-After", "2");
        RequestFilter.refuse(
            in, out, 429, "您同时进行的查询太多，请稍后再试", "too many queries of yours at once, try again soon");
      }
      case FULL -> {
        out.setHeader("Retry-After", "5");
        RequestFilter.refuse(
            in, out, 503, "同时进行的查询太多，请稍后再试", "too many queries at once, try again soon");
      }
    }
  }

  private void answer(
      HttpServletRequest in, HttpServletResponse out, FilterChain chain, Runnable release)
      throws IOException, ServletException {
    Deadline deadline = new Deadline(options.deadline());
    ResultBuffer buffer = new ResultBuffer(deadline, options.maxResultBytes());
    try {
      boolean late;
      try {
        late = computed(in, out, chain, deadline, buffer);
      } finally {
        // Who reads slowly keeps no place.
        release.run();
      }
      send(in, out, deadline, buffer, late);
    } finally {
      buffer.discard();
    }
  }

  /** Has the answer written to the buffer; true when time was up before it was whole. */
  private boolean computed(
      HttpServletRequest in,
      HttpServletResponse out,
      FilterChain chain,
      Deadline deadline,
      ResultBuffer buffer)
      throws IOException, ServletException {
    in.setAttribute(DEADLINE, deadline);
    watchdog.watch(deadline);
    try {
      BufferedResponse whole = new BufferedResponse(out, buffer);
      // HEAD is answered as GET is, and the server sends no body.
      chain.doFilter(in.getMethod().equals("HEAD") ? new AsGet(in) : in, whole);
      boolean late = deadline.isOver() && !buffer.overflowed();
      if (!late && !buffer.overflowed()) {
        whole.finish();
      }
      return late;
    } finally {
      watchdog.forget(deadline);
    }
  }

  private void send(
      HttpServletRequest in,
      HttpServletResponse out,
      Deadline deadline,
      ResultBuffer buffer,
      boolean late)
      throws IOException {
    if (deadline.texts().isSpent()) {
      RequestFilter.fail(
          out,
          400,
          "GROUP_CONCAT 汇集的文字超过 %d 字，请缩小范围".formatted(TextBudget.MOST),
          "GROUP_CONCAT gathers more than %d characters; narrow it".formatted(TextBudget.MOST));
    } else if (late) {
      timedOut(out);
    } else if (buffer.overflowed()) {
      long max = options.maxResultBytes();
      RequestFilter.fail(
          out,
          400,
          "结果超过 %d 字节，请缩小范围".formatted(max),
          "result over %d bytes; narrow it".formatted(max));
    } else if (in.getAttribute(REFUSED) instanceof RefusedQueryException refused) {
      RequestFilter.fail(out, 400, refused.zh(), refused.en());
    } else if (!out.isCommitted()) {
      out.setContentLengthLong(buffer.length());
      buffer.sendTo(out.getOutputStream());
    }
  }

  private void timedOut(HttpServletResponse out) throws IOException {
    long seconds = Math.max(1, options.deadline().toSeconds());
    RequestFilter.fail(
        out,
        503,
        "查询超过 %d 秒，已停止；请缩小范围".formatted(seconds),
        "query stopped after %d seconds; narrow it".formatted(seconds));
  }

  private void tooLong(HttpServletRequest in, HttpServletResponse out) throws IOException {
    RequestFilter.refuse(
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
