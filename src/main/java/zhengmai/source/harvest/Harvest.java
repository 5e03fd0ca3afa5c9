package zhengmai.source.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Finding;

/**
 * What a harvest folder holds; the hand-over to whoever reads documents. Needs no network: what was
 * harvested once can be read again and again.
 */
public final class Harvest {
  private final UrlStates holdings = new UrlStates();
  private final SourceHealth.Watch watch = new SourceHealth.Watch(holdings);
  private final List<Finding> findings;
  private final PageStore pages;

  private Harvest(Path dir) throws IOException {
    pages = new PageStore(dir);
    findings = Journal.read(dir, watch::add);
  }

  /** Reads a folder; one that is not there, or empty, holds nothing. */
  public static Harvest read(Path dir) throws IOException {
    return new Harvest(dir);
  }

  /** Lines of the journal that could not be read. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Documents that are on their sites, by address. */
  public List<HeldDocument> documents() {
    return holdings.all().stream()
        .filter(UrlStates.Holding::isCurrent)
        .flatMap(h -> h.page().stream())
        .map(
            e ->
                new HeldDocument(
                    e.url(), e.sha256().orElse(""), e.mediaType(), e.charset(), e.time()))
        .toList();
  }

  /** Addresses of documents that were on their sites and are gone; {@link UrlStates} says when. */
  public List<String> gone() {
    return holdings.all().stream()
        .filter(UrlStates.Holding::isLost)
        .map(h -> h.latest().url())
        .toList();
  }

  /** A document's bytes as they came; nothing where their file is lost or damaged. */
  public Optional<byte[]> bytes(HeldDocument document) {
    return pages.find(document.sha256());
  }

  /** How the sources fare, in the order of the rows. */
  public List<SourceHealth> health(List<Listing> listings) {
    return listings.stream().map(watch::of).toList();
  }

  UrlStates holdings() {
    return holdings;
  }

  /** The page that an address last gave, where it is still kept whole. */
  static Optional<FetchRecord> kept(UrlStates holdings, PageStore pages, String url) {
    return holdings
        .get(url)
        .flatMap(UrlStates.Holding::page)
        .filter(e -> e.sha256().flatMap(pages::find).isPresent());
  }
}
