package zhengmai.source.harvest;

import java.time.Duration;
import java.util.Optional;

/**
 * How long, how much and how often; no server can take more than this.
 *
 * @param connect for a connection
 * @param silence without a byte
 * @param total for one request and its answer, however the bytes come
 * @param bytes of an answer, unpacked
 * @param redirects that are followed
 * @param tries of a request that failed for a passing reason
 * @param backOff before the second try; each further wait is twice as long
 * @param longestWait before a try; a server that asks for more is left for the next run
 * @param failures of a host one after the other, after which it is left for the next run
 * @param least pause between two requests to a host that was not allowed by name
 */
public record Limits(
    Duration connect,
    Duration silence,
    Duration total,
    long bytes,
    int redirects,
    int tries,
    Duration backOff,
    Duration longestWait,
    int failures,
    Duration least) {
  /** For the sites of authorities. */
  public static final Limits DEFAULTS =
      new Limits(
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofSeconds(180),
          64L << 20,
          5,
          4,
          Duration.ofSeconds(2),
          Duration.ofSeconds(120),
          5,
          Duration.ofSeconds(1));

  /**
   * How long to wait before a try.
   *
   * @param failed tries so far, from 1
   * @param asked by the server
   */
  Duration wait(int failed, Optional<Duration> asked) {
    Duration own = backOff.multipliedBy(1L << Math.min(failed - 1, 16));
    Duration shorter = own.compareTo(longestWait) > 0 ? longestWait : own;
    return asked.filter(a -> a.compareTo(shorter) > 0).orElse(shorter);
  }
}
