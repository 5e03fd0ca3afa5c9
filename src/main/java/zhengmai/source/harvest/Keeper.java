package zhengmai.source.harvest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import zhengmai.model.Finding.Severity;
import zhengmai.source.Decoding;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;
import zhengmai.source.page.Attachment;
import zhengmai.source.page.Nesting;
import zhengmai.source.page.WebPage;
import zhengmai.source.page.WebPageFormat;

/** Fetches pages, keeps them, and writes down what came of it. */
final class Keeper {
  private static final WebPageFormat WEB_PAGE = new WebPageFormat();

  /** No notice offers more. */
  private static final int MOST_ATTACHMENTS = 50;

  private final Courier courier;
  private final PageStore pages;
  private final Journal journal;
  private final Holdings holdings;
  private final Limits limits;

  Keeper(Courier courier, PageStore pages, Journal journal, Holdings holdings, Limits limits) {
    this.courier = courier;
    this.pages = pages;
    this.journal = journal;
    this.holdings = holdings;
    this.limits = limits;
  }

  /**
   * Asks for a page. Whatever comes of it is in the journal when this returns, or throws.
   *
   * @throws FetchException where there is no page
   */
  Entry fetch(String source, Entry.Kind kind, URI url, Duration delay) throws FetchException {
    String address = url.toString();
    Optional<Entry> before = Harvest.kept(holdings, pages, address);
    Validators validators = before.map(Validators::of).orElse(Validators.NONE);
    try {
      Reply<PageStore.Kept> reply =
          courier.get(url, validators, delay, in -> pages.keep(in, limits.bytes()));
      Entry entry = entry(source, kind, address, reply, before);
      boolean isNew = entry.isGood() && entry.isDocument() && !isAs(before, entry);
      return written(isNew ? lookedOver(entry) : entry);
    } catch (FetchException e) {
      if (!e.isStopped()) {
        written(Entry.failed(Instant.now(), source, kind, address, e.status(), e.code()));
      }
      throw e;
    }
  }

  private static boolean isAs(Optional<Entry> before, Entry now) {
    return before
        .filter(b -> b.kind() == now.kind() && b.sha256().equals(now.sha256()))
        .isPresent();
  }

  private Entry written(Entry entry) {
    journal.add(entry);
    holdings.add(entry);
    return entry;
  }

  private static Entry entry(
      String source,
      Entry.Kind kind,
      String url,
      Reply<PageStore.Kept> reply,
      Optional<Entry> before) {
    return new Entry(
        Instant.now(),
        source,
        kind,
        url,
        reply.url().toString(),
        reply.status(),
        reply.etag(),
        reply.lastModified(),
        reply.mediaType(),
        reply.charset(),
        reply.body().map(PageStore.Kept::sha256).or(() -> before.flatMap(Entry::sha256)),
        before.flatMap(Entry::attachments),
        Optional.empty());
  }

  /**
   * A page that came new or changed, with what it offers. A web page without a text (a check
   * against robots, an error page) is no document.
   */
  private Entry lookedOver(Entry page) {
    Entry entry = page.withAttachments(attachments(page));
    byte[] bytes = entry.sha256().flatMap(pages::find).orElse(new byte[0]);
    if (!isWebPage(bytes)) {
      return entry;
    }
    if (bytes.length > WEB_PAGE.largest()) {
      return entry.withError("too-large");
    }
    SourceFile file = WEB_PAGE.read(Received.of(entry.url(), bytes));
    return file.text().isPresent()
        ? entry
        : entry.withError(
            file.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .findFirst()
                .map(f -> f.code())
                .orElse("no-article"));
  }

  private static boolean isWebPage(byte[] bytes) {
    return WEB_PAGE.recognises(Head.of(bytes));
  }

  /** The addresses of the files that a notice offers; nothing for what is no notice. */
  private Optional<List<String>> attachments(Entry page) {
    return page.kind() == Entry.Kind.NOTICE
        ? tree(page).map(Keeper::attachments)
        : Optional.empty();
  }

  private static List<String> attachments(Document tree) {
    return tree.select("a[href]").stream()
        .filter(a -> Attachment.isFile(a.attr("href").strip()))
        .flatMap(a -> Address.of(a.absUrl("href")).stream())
        .map(URI::toString)
        .distinct()
        .limit(MOST_ATTACHMENTS)
        .toList();
  }

  /** The elements of a page that was kept; nothing where it is no web page that can be read. */
  Optional<Document> tree(Entry page) {
    byte[] bytes = page.sha256().flatMap(pages::find).orElse(new byte[0]);
    if (!isWebPage(bytes) || bytes.length > WEB_PAGE.largest()) {
      return Optional.empty();
    }
    return Decoding.of(Received.of(page.url(), bytes))
        .text()
        .filter(html -> !Nesting.isTooDeep(html))
        .map(html -> WebPage.tree(html, page.finalUrl()));
  }
}
