package zhengmai.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much of something each client holds, so that one leaves room for others. A client is an
 * address; addresses of the loopback range (127.0.0.1, 127.0.0.2) are told apart.
 */
final class ClientShares {
  private final int most;
  private final Map<String, Integer> held = new ConcurrentHashMap<>();

  /** At most so many for each client. */
  ClientShares(int most) {
    this.most = most;
  }

  /** Who asks. */
  static String client(HttpServletRequest request) {
    return String.valueOf(request.getRemoteAddr());
  }

  /** Takes one, if the client has not had its share. */
  boolean take(String client) {
    boolean[] taken = {false};
    held.compute(
        client,
        (c, n) -> {
          int now = n == null ? 0 : n;
          taken[0] = now < most;
          return taken[0] ? now + 1 : now;
        });
    return taken[0];
  }

  /** Gives one back. */
  void release(String client) {
    held.computeIfPresent(client, (c, n) -> n <= 1 ? null : n - 1);
  }
}
