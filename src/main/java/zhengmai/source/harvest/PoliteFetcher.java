package zhengmai.source.harvest;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches pages as a guest should: what robots.txt allows, in the host's turn, redirects followed
 * one by one, each looked at like the first address.
 */
final class PoliteFetcher implements AutoCloseable {
  private final Limits limits;
  private final AddressGuard guard;
  private final Fetcher fetcher;
  private final Stop stop;
  private final Robots robots;
  private final Map<String, HostThrottle> hosts = new ConcurrentHashMap<>();

  PoliteFetcher(Limits limits, AddressGuard guard, String userAgent, Stop stop) {
    this.limits = limits;
    this.guard = guard;
    this.fetcher = new Fetcher(limits, guard, userAgent);
    this.stop = stop;
    this.robots = new Robots((url, use) -> follow(url, Validators.NONE, use, hop -> Duration.ZERO));
  }

  /**
   * Fetches a page.
   *
   * @param delay that the row of sources.csv asks for
   * @return its page, or that it did not change
   */
  <T> Reply<T> get(URI url, Validators validators, Duration delay, Fetcher.BodyUse<T> use)
      throws FetchException {
    return follow(
        url,
        validators,
        use,
        hop -> {
          Duration asked = robots.check(hop);
          return asked.compareTo(delay) > 0 ? asked : delay;
        });
  }

  /** What has to be asked before an address is. */
  @FunctionalInterface
  private interface Permit {
    Duration pause(URI hop) throws FetchException;
  }

  private <T> Reply<T> follow(URI url, Validators validators, Fetcher.BodyUse<T> use, Permit permit)
      throws FetchException {
    Set<URI> seen = new LinkedHashSet<>();
    URI at = url;
    while (true) {
      if (!seen.add(at)) {
        throw FetchException.lasting(
            "redirect-loop", "转向绕回" + at, "the redirects lead back to " + at);
      }
      if (seen.size() > limits.redirects() + 1) {
        throw FetchException.lasting(
            "too-many-redirects",
            "转向超过%d次".formatted(limits.redirects()),
            "more than %d redirects".formatted(limits.redirects()));
      }
      Reply<T> reply = hop(at, validators, use, permit);
      if (!reply.isRedirect()) {
        return reply;
      }
      at = next(at, reply);
    }
  }

  private <T> Reply<T> hop(URI at, Validators validators, Fetcher.BodyUse<T> use, Permit permit)
      throws FetchException {
    Duration asked = permit.pause(at);
    boolean known = guard.isAllowed(at.getHost());
    Duration pause = !known && asked.compareTo(limits.least()) < 0 ? limits.least() : asked;
    return hosts
        .computeIfAbsent(at.getHost().toLowerCase(Locale.ROOT), h -> new HostThrottle(limits, stop))
        .run(pause, () -> fetcher.get(at, validators.at(at.toString()), use));
  }

  private static URI next(URI at, Reply<?> reply) throws FetchException {
    String to = reply.location().orElse("");
    return Address.of(at, to)
        .filter(u -> !to.isBlank())
        .orElseThrow(
            () ->
                FetchException.lasting(
                    "bad-redirect",
                    "转向到“%s”，应为http或https网址".formatted(to),
                    "redirected to '%s': expected an http or https address".formatted(to)));
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
