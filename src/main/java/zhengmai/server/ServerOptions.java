package zhengmai.server;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the endpoint is run.
 *
 * @param port the port; 0 for any free one
 * @param loopback reachable from this machine only
 * @param deadline how long a query may take, its result included
 * @param concurrentQueries how many queries run at once; a further one waits a moment
 * @param maxRequestBytes how long a request may be
 * @param maxResultBytes how long a result may be
 * @param cors whether pages of other sites may ask
 * @param queries the folder of saved questions
 */
public record ServerOptions(
    int port,
    boolean loopback,
    Duration deadline,
    int concurrentQueries,
    int maxRequestBytes,
    long maxResultBytes,
    boolean cors,
    Path queries) {
  /** {@code http://localhost:3330/sparql}, loopback, 30 seconds, no CORS. */
  public static final ServerOptions DEFAULTS =
      new ServerOptions(
          3330, true, Duration.ofSeconds(30), 8, 1 << 20, 1L << 30, false, Path.of("queries"));

  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + ": expected 0 to 65535");
    }
    if (deadline.isNegative() || deadline.isZero() || concurrentQueries < 1) {
      throw new IllegalArgumentException(
          "deadline %s, %d queries: expected more than 0".formatted(deadline, concurrentQueries));
    }
  }

  /** The same on another port. */
  public ServerOptions withPort(int newPort) {
    return new ServerOptions(
        newPort,
        loopback,
        deadline,
        concurrentQueries,
        maxRequestBytes,
        maxResultBytes,
        cors,
        queries);
  }

  /** The same with another deadline. */
  public ServerOptions withDeadline(Duration newDeadline) {
    return new ServerOptions(
        port,
        loopback,
        newDeadline,
        concurrentQueries,
        maxRequestBytes,
        maxResultBytes,
        cors,
        queries);
  }

  /** The same with other limits. */
  public ServerOptions withLimits(int places, int requestBytes, long resultBytes) {
    return new ServerOptions(
        port, loopback, deadline, places, requestBytes, resultBytes, cors, queries);
  }

  /** The same with saved questions of another folder. */
  public ServerOptions withQueries(Path newQueries) {
    return new ServerOptions(
        port,
        loopback,
        deadline,
        concurrentQueries,
        maxRequestBytes,
        maxResultBytes,
        cors,
        newQueries);
  }
}
