package zhengmai.source.harvest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import zhengmai.model.Finding.Severity;
import zhengmai.source.Decoding;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;
import zhengmai.source.page.Attachment;
import zhengmai.source.page.Elsewhere;
import zhengmai.source.page.Joined;
import zhengmai.source.page.Moved;
import zhengmai.source.page.Nesting;
import zhengmai.source.page.WebPage;
import zhengmai.source.page.WebPageFormat;

/** Fetches pages, keeps them, and writes down what came of it. */
final class PageArchiver {
  private static final WebPageFormat WEB_PAGE = new WebPageFormat();

  /** No notice offers more. */
  private static final int MOST_ATTACHMENTS = 50;

  /** No notice has more further pages. */
  private static final int MOST_PARTS = 100;

  private final PoliteFetcher courier;
  private final PageStore pages;
  private final Journal journal;
  private final UrlStates holdings;
  private final Limits limits;

  PageArchiver(
      PoliteFetcher courier, PageStore pages, Journal journal, UrlStates holdings, Limits limits) {
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
  FetchRecord fetch(String source, FetchRecord.Kind kind, URI url, Duration delay)
      throws FetchException {
    String address = url.toString();
    Optional<FetchRecord> before = Harvest.kept(holdings, pages, address);
    Validators validators = before.map(Validators::of).orElse(Validators.NONE);
    try {
      Reply<PageStore.Kept> reply = sentOn(url, validators, delay);
      FetchRecord entry = whole(entry(source, kind, address, reply, before), delay);
      boolean isNew = entry.isGood() && entry.isDocument() && !isAs(before, entry);
      return written(isNew ? lookedOver(entry) : entry);
    } catch (FetchException e) {
      if (!e.isStopped()) {
        written(FetchRecord.failed(Instant.now(), source, kind, address, e.status(), e.code()));
      }
      throw e;
    }
  }

  /** A page's answer, or that of the page to which it sends its reader on without a redirect. */
  private Reply<PageStore.Kept> sentOn(URI url, Validators validators, Duration delay)
      throws FetchException {
    Reply<PageStore.Kept> reply = get(url, validators, delay);
    for (int hops = 0; hops < limits.redirects(); hops++) {
      Optional<URI> to = moved(reply);
      if (to.isEmpty()) {
        return reply;
      }
      reply = get(to.get(), Validators.NONE, delay);
    }
    throw FetchException.lasting(
        "too-many-redirects",
        "网页转向超过%d次".formatted(limits.redirects()),
        "pages send the reader on more than %d times".formatted(limits.redirects()));
  }

  private Reply<PageStore.Kept> get(URI url, Validators validators, Duration delay)
      throws FetchException {
    return courier.get(url, validators, delay, in -> pages.keep(in, limits.bytes()));
  }

  private Optional<URI> moved(Reply<PageStore.Kept> reply) {
    return reply
        .body()
        .flatMap(kept -> tree(kept.sha256(), reply.url().toString()))
        .flatMap(Moved::to)
        .flatMap(to -> Address.of(reply.url(), to))
        .filter(to -> !to.equals(reply.url()));
  }

  /**
   * A notice with its further pages, each kept as it came, and read as one. Where one of them
   * cannot be had the first page stays as it is, and says that there are more.
   */
  private FetchRecord whole(FetchRecord entry, Duration delay) throws FetchException {
    Optional<Document> first =
        entry.kind() == FetchRecord.Kind.NOTICE && entry.isGood() ? tree(entry) : Optional.empty();
    if (first.isEmpty()) {
      return entry;
    }
    try {
      List<Document> parts = parts(entry, first.get(), delay);
      if (parts.isEmpty()) {
        return entry;
      }
      byte[] joined = Joined.of(first.get(), parts).getBytes(StandardCharsets.UTF_8);
      return entry.withBytes(pages.keep(joined).sha256());
    } catch (FetchException e) {
      if (e.isStopped()) {
        throw e;
      }
      return entry;
    }
  }

  private List<Document> parts(FetchRecord notice, Document first, Duration delay)
      throws FetchException {
    List<Document> parts = new ArrayList<>();
    Set<URI> asked = new HashSet<>(Address.of(notice.finalUrl()).stream().toList());
    Optional<Document> last = Optional.of(first);
    while (last.isPresent() && parts.size() < MOST_PARTS) {
      Optional<URI> next = next(last.get()).filter(asked::add);
      last =
          next.isEmpty()
              ? Optional.empty()
              : tree(fetch(notice.source(), FetchRecord.Kind.PART, next.get(), delay));
      last.ifPresent(parts::add);
    }
    return parts;
  }

  private static Optional<URI> next(Document page) {
    return Address.of(page.baseUri())
        .flatMap(base -> Joined.next(page).flatMap(next -> Address.of(base, next)));
  }

  private static boolean isAs(Optional<FetchRecord> before, FetchRecord now) {
    return before
        .filter(b -> b.kind() == now.kind() && b.sha256().equals(now.sha256()))
        .isPresent();
  }

  private FetchRecord written(FetchRecord entry) {
    journal.add(entry);
    holdings.add(entry);
    return entry;
  }

  private static FetchRecord entry(
      String source,
      FetchRecord.Kind kind,
      String url,
      Reply<PageStore.Kept> reply,
      Optional<FetchRecord> before) {
    return new FetchRecord(
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
        reply.body().map(PageStore.Kept::sha256).or(() -> before.flatMap(FetchRecord::sha256)),
        before.flatMap(FetchRecord::attachments),
        Optional.empty());
  }

  /**
   * A page that came new or changed, with what it offers. A web page without a text (a check
   * against robots, an error page) is no document.
   */
  private FetchRecord lookedOver(FetchRecord page) {
    FetchRecord entry = page.withAttachments(attachments(page));
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
  private Optional<List<String>> attachments(FetchRecord page) {
    return page.kind() == FetchRecord.Kind.NOTICE
        ? tree(page).map(PageArchiver::attachments)
        : Optional.empty();
  }

  private static List<String> attachments(Document tree) {
    Stream<String> linked = tree.select("a[href]").stream().map(a -> a.attr("href").strip());
    Stream<String> shown = Elsewhere.shown(tree).stream().map(Elsewhere::address);
    Optional<URI> page = Address.of(tree.baseUri());
    return Stream.concat(linked, shown)
        .flatMap(href -> Attachment.file(href).stream())
        .flatMap(href -> page.flatMap(p -> Address.of(p, href)).stream())
        .map(URI::toString)
        .distinct()
        .limit(MOST_ATTACHMENTS)
        .toList();
  }

  /** The elements of a page that was kept; nothing where it is no web page that can be read. */
  private Optional<Document> tree(FetchRecord page) {
    return page.sha256().flatMap(sha256 -> tree(sha256, page.finalUrl()));
  }

  private Optional<Document> tree(String sha256, String address) {
    byte[] bytes = pages.find(sha256).orElse(new byte[0]);
    return isWebPage(bytes)
        ? text(bytes, address)
            .filter(html -> !Nesting.isTooDeep(html))
            .map(html -> WebPage.tree(html, address))
        : Optional.empty();
  }

  private static Optional<String> text(byte[] bytes, String address) {
    return bytes.length > WEB_PAGE.largest()
        ? Optional.empty()
        : Decoding.of(Received.of(address, bytes)).text();
  }

  /** The elements of a listing that was kept, whatever form it came in. */
  Optional<Document> listing(FetchRecord page, List<String> members) {
    return page.sha256()
        .flatMap(pages::find)
        .flatMap(bytes -> text(bytes, page.finalUrl()))
        .flatMap(text -> ListingTree.of(text, page.finalUrl(), members));
  }
}
