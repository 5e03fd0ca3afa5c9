package zhengmai.source.harvest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the journal says of each address: the last page it gave, and whether it is gone. Computed by
 * adding all entries, from the first to the last.
 *
 * <p>A page is gone when the server says so (410), or when it was not found (404) twice in a row:
 * one 404 may be a mishap of the server. A page that comes back is there again. A check against
 * robots, an error page or a failure takes nothing away.
 */
final class UrlStates {
  private static final int GONE_AFTER = 2;

  private final Map<String, Holding> byUrl = new TreeMap<>();

  /**
   * An address.
   *
   * @param latest what came of the last request
   * @param page the last that could be used; nothing where there was none
   * @param checked when it was last seen to be there, as it is or changed, or gone
   * @param notFound how often in a row it was not found
   * @param gone whether it is gone
   */
  record Holding(
      FetchRecord latest, Optional<FetchRecord> page, Instant checked, int notFound, boolean gone) {
    private static Holding before(FetchRecord first) {
      return new Holding(first, Optional.empty(), Instant.MIN, 0, false);
    }

    private Holding with(FetchRecord entry) {
      if (entry.isGood()) {
        return new Holding(entry, Optional.of(entry), entry.time(), 0, false);
      }
      if (entry.isUnchanged()) {
        return new Holding(entry, page, entry.time(), 0, false);
      }
      if (entry.status() == 410 || entry.status() == 404) {
        int times = notFound + 1;
        boolean nowGone = gone || entry.status() == 410 || times >= GONE_AFTER;
        return new Holding(entry, page, nowGone ? entry.time() : checked, times, nowGone);
      }
      return new Holding(entry, page, checked, notFound, gone);
    }

    /** Whether it is a document that is there. */
    boolean isCurrent() {
      return !gone && page.filter(FetchRecord::isDocument).isPresent();
    }

    /** Whether a document was there and is gone. */
    boolean isLost() {
      return gone && page.filter(FetchRecord::isDocument).isPresent();
    }
  }

  /** One more line of the journal. */
  synchronized void add(FetchRecord entry) {
    Holding before = byUrl.getOrDefault(entry.url(), Holding.before(entry));
    byUrl.put(entry.url(), before.with(entry));
  }

  /** What is known of an address. */
  synchronized Optional<Holding> get(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }

  /** Everything, by address. */
  synchronized List<Holding> all() {
    return List.copyOf(byUrl.values());
  }

  /** Whether an address has to be asked: it is new, failed, or was last seen before that time. */
  synchronized boolean isDue(String url, Instant before) {
    Holding known = byUrl.get(url);
    return known == null || known.checked().isBefore(before);
  }

  /** Documents of a source that are there, and were last asked for before that time. */
  synchronized List<String> due(String source, Instant before) {
    Collection<Holding> all = byUrl.values();
    return all.stream()
        .filter(h -> h.isCurrent() && h.latest().source().equals(source))
        .filter(h -> h.checked().isBefore(before))
        .map(h -> h.latest().url())
        .toList();
  }
}
