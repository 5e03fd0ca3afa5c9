package zhengmai.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Bounds the requests of one client that are being answered at once; a browser has six. */
final class RequestShares implements Filter {
  static final int MOST = 24;
  private final ClientShares shares = new ClientShares(MOST);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String client = ClientShares.client((HttpServletRequest) request);
    if (!shares.take(client)) {
      HttpServletResponse out = (HttpServletResponse) response;
      out.setHeader("Retry-After", "1");
      RequestFilter.fail(
          out, 429, "您同时发来的请求太多，请稍后再试", "too many requests of yours at once, try again soon");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      shares.release(client);
    }
  }
}
