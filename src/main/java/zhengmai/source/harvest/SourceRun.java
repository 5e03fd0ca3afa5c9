package zhengmai.source.harvest;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * A run over one source: its listing page by page, each with its notices and their attachments;
 * then what was taken before and has not been looked at for long.
 */
final class SourceRun {
  private final Listing listing;
  private final PageArchiver keeper;
  private final UrlStates holdings;
  private final HarvestEvents events;
  private final Instant before;
  private final Set<String> asked;
  private HarvestTally tally = HarvestTally.NONE;

  /**
   * A run.
   *
   * @param before documents last looked at before this time are asked for again
   * @param asked addresses that were asked for in this run, by any source
   */
  SourceRun(
      Listing listing,
      PageArchiver keeper,
      UrlStates holdings,
      HarvestEvents events,
      Instant before,
      Set<String> asked) {
    this.listing = listing;
    this.keeper = keeper;
    this.holdings = holdings;
    this.events = events;
    this.before = before;
    this.asked = asked;
  }

  /**
   * Does it.
   *
   * @throws FetchException where the run was told to stop
   */
  HarvestTally run() throws FetchException {
    try {
      walk();
      for (String url : holdings.due(listing.name(), before)) {
        document(kind(url), URI.create(url));
      }
    } catch (FetchException e) {
      if (e.isStopped()) {
        throw e;
      }
    }
    events.done(listing, tally);
    return tally;
  }

  private FetchRecord.Kind kind(String url) {
    return holdings.get(url).map(h -> h.latest().kind()).orElse(FetchRecord.Kind.NOTICE);
  }

  /** The listing's pages, until there is no further one, or nothing new, or all is too old. */
  private void walk() throws FetchException {
    Set<URI> walked = new HashSet<>();
    Set<URI> known = new HashSet<>();
    Optional<URI> at = Optional.of(listing.url());
    for (int number = 1; at.isPresent(); number++) {
      if (number > listing.pages()) {
        tell(
            Severity.WARNING,
            "page-limit",
            "列表超过%d页，其余未读".formatted(listing.pages()),
            "the listing has more than %d pages; the others were not read"
                .formatted(listing.pages()));
        return;
      }
      walked.add(at.get());
      Optional<ListingPage> page = page(at.get(), number);
      if (page.isEmpty()) {
        return;
      }
      boolean isNew = known.addAll(page.get().links().stream().map(ListingPage.Link::url).toList());
      at = page.get().next();
      if (!isNew || at.filter(walked::contains).isPresent()) {
        repeats(number, at.filter(walked::contains));
        at = Optional.empty();
      }
      take(page.get());
      if (isOld(page.get())) {
        return;
      }
    }
  }

  private void repeats(int number, Optional<URI> back) {
    tell(
        Severity.WARNING,
        "listing-repeats",
        back.map(u -> "第%d页的下一页绕回%s，列表到此为止".formatted(number, u))
            .orElse("第%d页没有新的链接，列表到此为止".formatted(number)),
        back.map(u -> "behind page %d the listing leads back to %s; it ends".formatted(number, u))
            .orElse("page %d has no new links; the listing ends".formatted(number)));
  }

  /** Whether all that comes behind is older than what is taken: listings begin with the newest. */
  private boolean isOld(ListingPage page) {
    List<ListingPage.Link> dated = page.links().stream().filter(l -> l.date().isPresent()).toList();
    return !dated.isEmpty() && dated.stream().allMatch(l -> listing.isBefore(l.date()));
  }

  private Optional<ListingPage> page(URI url, int number) throws FetchException {
    Optional<FetchRecord> entry;
    try {
      entry =
          Optional.of(keeper.fetch(listing.name(), FetchRecord.Kind.LISTING, url, listing.delay()));
    } catch (FetchException e) {
      // Behind the last numbered page there is none.
      boolean end = number > 1 && e.status() == 404 && listing.next() instanceof Listing.Numbered;
      if (!end) {
        failed(url, e);
      }
      return Optional.empty();
    }
    Optional<ListingPage> page =
        entry
            .flatMap(e -> keeper.listing(e, listing.links().members()))
            .map(tree -> ListingPage.of(listing, tree, number));
    int links = page.map(p -> p.links().size()).orElse(0);
    events.listed(listing, number, links);
    if (links == 0) {
      tell(
          Severity.ERROR,
          "no-links",
          "%s里没有通知的链接；请核对“链接”一列".formatted(url),
          "%s has no links to notices; look at the column 'links'".formatted(url));
      return Optional.empty();
    }
    return page;
  }

  private void take(ListingPage page) throws FetchException {
    for (ListingPage.Link link : page.links()) {
      if (listing.takes(link.date())) {
        document(FetchRecord.Kind.NOTICE, link.url());
        attachments(link.url());
      }
    }
  }

  private void attachments(URI notice) throws FetchException {
    List<URI> files =
        holdings
            .get(notice.toString())
            .flatMap(UrlStates.Holding::page)
            .flatMap(FetchRecord::attachments)
            .stream()
            .flatMap(List::stream)
            .flatMap(url -> Address.of(url).stream())
            .toList();
    for (URI file : files) {
      document(FetchRecord.Kind.ATTACHMENT, file);
    }
  }

  /** Asks for a document that is due, once in a run. */
  private void document(FetchRecord.Kind kind, URI url) throws FetchException {
    String address = url.toString();
    if (!holdings.isDue(address, before) || !asked.add(address)) {
      return;
    }
    Optional<UrlStates.Holding> old = holdings.get(address);
    try {
      FetchRecord entry = keeper.fetch(listing.name(), kind, url, listing.delay());
      count(old.flatMap(UrlStates.Holding::page), entry);
    } catch (FetchException e) {
      boolean lost =
          old.filter(UrlStates.Holding::isCurrent).isPresent()
              && holdings.get(address).filter(UrlStates.Holding::isLost).isPresent();
      tally = tally.plus(new HarvestTally(1, 0, 0, lost ? 1 : 0, lost ? 0 : 1));
      failed(url, e);
    }
  }

  private void count(Optional<FetchRecord> old, FetchRecord entry) {
    if (entry.error().isPresent()) {
      tally = tally.plus(new HarvestTally(1, 0, 0, 0, 1));
      tell(
          Severity.ERROR,
          entry.error().get(),
          entry.url() + "：不是文章，原样存下，不作文件",
          entry.url() + ": no article; kept, but no document");
      return;
    }
    boolean isNew = old.isEmpty();
    boolean isChanged = !isNew && !old.flatMap(FetchRecord::sha256).equals(entry.sha256());
    tally = tally.plus(new HarvestTally(1, isNew ? 1 : 0, isChanged ? 1 : 0, 0, 0));
  }

  /** Says what failed; goes on, unless nothing else can be had. */
  private void failed(URI url, FetchException e) throws FetchException {
    if (e.isStopped()) {
      throw e;
    }
    boolean gone = e.status() == 404 || e.status() == 410;
    tell(
        gone ? Severity.WARNING : Severity.ERROR,
        e.code(),
        url + "：" + e.zh(),
        url + ": " + e.en());
    if (e.isOfHost() && url.getHost().equals(listing.url().getHost())) {
      throw e;
    }
  }

  private void tell(Severity severity, String code, String zh, String en) {
    events.finding(
        new Finding(
            severity,
            listing.file(),
            listing.line(),
            0,
            code,
            listing.name() + "：" + zh + "（" + code + "）",
            listing.name() + ": " + en));
  }
}
