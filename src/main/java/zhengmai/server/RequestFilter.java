package zhengmai.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Stands before everything: only this machine's own requests, unless told otherwise; only reading;
 * and headers by which a browser runs no script but ours and asks no other host.
 */
final class RequestFilter implements Filter {
  static final String SPARQL = "/sparql";

  /** Libraries set styles of elements; scripts come from files of ours only. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
          + " blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
          + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Bytes of a refused body that are read past. */
  private static final long MOST_PASSED = 1 << 20;

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> OF_QUERIES = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private final boolean loopback;
  private final boolean cors;

  RequestFilter(boolean loopback, boolean cors) {
    this.loopback = loopback;
    this.cors = cors;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader("Content-Security-Policy", POLICY);
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("Referrer-Policy", "no-referrer");
    out.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    out.setHeader("Cross-Origin-Resource-Policy", cors ? "cross-origin" : "same-origin");
    boolean sparql = in.getRequestURI().equals(SPARQL);
    if (loopback && !isLocal(in.getServerName())) {
      // A page elsewhere whose name was made to point here would otherwise read the graph.
      fail(out, 403, "只接受本机的请求", "only requests to localhost are answered");
    } else if (!cors && isOfAnotherSite(in)) {
      fail(out, 403, "不接受别的网站页面发来的请求", "requests from pages of other sites are not answered");
    } else if (!(sparql ? OF_QUERIES : READING).contains(in.getMethod())) {
      out.setHeader("Allow", sparql ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD");
      refuse(in, out, 405, "这里只能读取", "reading only");
    } else {
      chain.doFilter(in, out);
    }
  }

  /**
   * Whether a page of another site has the browser ask. A link to a page of ours may be followed; a
   * form, a picture, a script or a link that runs a query may not.
   */
  private static boolean isOfAnotherSite(HttpServletRequest in) {
    String site = in.getHeader("Sec-Fetch-Site");
    if (site == null || site.equals("same-origin") || site.equals("none")) {
      return false;
    }
    String path = in.getRequestURI();
    boolean page =
        READING.contains(in.getMethod())
            && "navigate".equals(in.getHeader("Sec-Fetch-Mode"))
            && "document".equals(in.getHeader("Sec-Fetch-Dest"));
    return !page || path.startsWith(SPARQL) || path.startsWith("/api/");
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost")
        || host.equals("127.0.0.1")
        || host.equals("[::1]")
        || host.equals("::1");
  }

  /**
   * Turns away a request whose body nobody reads. A body cut off would lose its sender the answer,
   * so a short one is read past; behind a long one the connection ends, and the answer says so.
   */
  static void refuse(
      HttpServletRequest in, HttpServletResponse out, int status, String zh, String en)
      throws IOException {
    InputStream body = in.getInputStream();
    byte[] buffer = new byte[8192];
    long read = 0;
    for (int n = body.read(buffer); n >= 0 && read < MOST_PASSED; n = body.read(buffer)) {
      read += n;
    }
    out.setHeader("Connection", "close");
    fail(out, status, zh, en);
  }

  /** A message in plain text; nothing where an answer has been begun. */
  static void fail(HttpServletResponse out, int status, String zh, String en) throws IOException {
    if (out.isCommitted()) {
      return;
    }
    byte[] message = (zh + " / " + en + "\n").getBytes(StandardCharsets.UTF_8);
    out.resetBuffer();
    out.setStatus(status);
    out.setContentType("text/plain; charset=utf-8");
    out.setContentLength(message.length);
    out.getOutputStream().write(message);
  }
}
