package zhengmai.source.harvest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sites allow robots, by RFC 9309: no robots.txt (4xx) allows everything, one that cannot be
 * had (5xx, no answer) nothing. Rules are kept for a day at most.
 */
final class Robots {
  /** What we are called in robots.txt. */
  static final String NAME = "zhengmai";

  /** RFC 9309 asks for 500 KiB at least; what is behind is not read. */
  private static final int MOST = 512 << 10;

  private static final Duration KEPT = Duration.ofHours(24);

  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Source source;

  /** Where a robots.txt comes from. */
  @FunctionalInterface
  interface Source {
    Reply<byte[]> get(URI url, Fetcher.BodyUse<byte[]> use) throws FetchException;
  }

  Robots(Source source) {
    this.source = source;
  }

  /**
   * The pause that a site asks for.
   *
   * @throws FetchException where the page is not for us
   */
  Duration check(URI url) throws FetchException {
    BaseRobotRules rules =
        sites
            .computeIfAbsent(url.getScheme() + "://" + url.getRawAuthority(), k -> new Site())
            .rules(url.resolve("/robots.txt"));
    if (rules.isDeferVisits()) {
      throw FetchException.lasting(
          "robots-unreachable",
          "取不到robots.txt，这次不访问这个网站",
          "robots.txt cannot be had; the site is left alone in this run");
    }
    if (!rules.isAllowed(url.toString())) {
      throw FetchException.lasting("robots", "robots.txt不许访问", "robots.txt does not allow it");
    }
    long delay = rules.getCrawlDelay();
    return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
  }

  /** A site's rules, asked for by the first who needs them. */
  private final class Site {
    private BaseRobotRules rules = new SimpleRobotRulesParser().failedFetch(404);
    private Instant until = Instant.MIN;

    synchronized BaseRobotRules rules(URI robots) throws FetchException {
      if (Instant.now().isAfter(until)) {
        rules = fetch(robots);
        until = Instant.now().plus(KEPT);
      }
      return rules;
    }

    private BaseRobotRules fetch(URI robots) throws FetchException {
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
      try {
        Reply<byte[]> reply = source.get(robots, in -> in.readNBytes(MOST));
        return parser.parseContent(
            robots.toString(),
            reply.body().orElse(new byte[0]),
            reply.mediaType().orElse("text/plain"),
            List.of(NAME));
      } catch (FetchException e) {
        if (e.isStopped() || e.code().equals("refused-address")) {
          throw e;
        }
        if (e.code().equals("empty")) {
          return parser.failedFetch(404);
        }
        boolean none = e.status() >= 400 && e.status() < 500 && !e.isPassing();
        return parser.failedFetch(none ? e.status() : 503);
      }
    }
  }
}
