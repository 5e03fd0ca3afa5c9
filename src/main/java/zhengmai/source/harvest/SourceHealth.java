package zhengmai.source.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a source fares, by the journal.
 *
 * @param source its name
 * @param lastSuccess when its listing was last read
 * @param lastChange when a document last came, changed or went
 * @param documents that are there
 * @param gone documents that were there
 * @param errors addresses whose last request failed
 * @param lastError the latest of those: {@code 2026-01-05T08:00:00Z timeout http://…}
 */
public record SourceHealth(
    String source,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastChange,
    int documents,
    int gone,
    int errors,
    Optional<String> lastError) {

  /** Adds up the lines of a journal. */
  static final class Watch {
    private final Map<String, Instant> successes = new TreeMap<>();
    private final Map<String, Instant> changes = new TreeMap<>();
    private final UrlStates holdings;

    /** Along with the holdings, each entry seen here first. */
    Watch(UrlStates holdings) {
      this.holdings = holdings;
    }

    /** One more line, which the holdings do not have yet. */
    void add(FetchRecord entry) {
      boolean fine = entry.isGood() || entry.isUnchanged();
      if (fine && !entry.isDocument()) {
        successes.put(entry.source(), entry.time());
      }
      Optional<UrlStates.Holding> before = holdings.get(entry.url());
      holdings.add(entry);
      Optional<UrlStates.Holding> now = holdings.get(entry.url());
      if (entry.isDocument() && !state(before).equals(state(now))) {
        changes.put(entry.source(), entry.time());
      }
    }

    /** What is gone does not fail, nor does a listing end where it is behind its last page. */
    private static boolean isFailing(UrlStates.Holding holding, Listing listing) {
      FetchRecord latest = holding.latest();
      boolean end =
          !latest.isDocument()
              && latest.status() == 404
              && !latest.url().equals(listing.url().toString());
      return latest.error().isPresent() && !holding.isLost() && !end;
    }

    private static String state(Optional<UrlStates.Holding> holding) {
      return holding
          .filter(UrlStates.Holding::isCurrent)
          .flatMap(UrlStates.Holding::page)
          .flatMap(FetchRecord::sha256)
          .orElse("");
    }

    /** The health of a source. */
    SourceHealth of(Listing listing) {
      String source = listing.name();
      int documents = 0;
      int gone = 0;
      List<FetchRecord> errors = new ArrayList<>();
      for (UrlStates.Holding h : holdings.all()) {
        if (h.latest().source().equals(source)) {
          documents += h.isCurrent() ? 1 : 0;
          gone += h.isLost() ? 1 : 0;
          if (isFailing(h, listing)) {
            errors.add(h.latest());
          }
        }
      }
      return new SourceHealth(
          source,
          Optional.ofNullable(successes.get(source)),
          Optional.ofNullable(changes.get(source)),
          documents,
          gone,
          errors.size(),
          errors.stream()
              .max(Comparator.comparing(FetchRecord::time))
              .map(e -> e.time() + " " + e.error().orElse("") + " " + e.url()));
    }
  }
}
