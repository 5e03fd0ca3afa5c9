package zhengmai.source.harvest;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengmai.source.page.PageBar;

/**
 * A column of an authority's site (栏目) that lists its notices: a row of {@code sources.csv}, as
 * 国家医疗保障局 政策法规, {@code http://www.nhsa.gov.cn/col/col104/index.html}.
 *
 * @param name by which journal and reports call it
 * @param url of its first page
 * @param links which of its links lead to notices
 * @param next how its further pages are found
 * @param pages that are read at most
 * @param since notices before this day are not taken
 * @param until notices after this day are not taken
 * @param delay between two requests
 * @param enabled whether it is harvested
 * @param file in which the row stands
 * @param line of the row
 */
public record Listing(
    String name,
    URI url,
    Links links,
    Next next,
    int pages,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Duration delay,
    boolean enabled,
    String file,
    int line) {

  /** The same, but notices before this day are not taken, whatever the row says. */
  Listing from(LocalDate day) {
    return new Listing(
        name, url, links, next, pages, Optional.of(day), until, delay, enabled, file, line);
  }

  /** Whether a notice of this day is taken; one without a date is. */
  boolean takes(Optional<LocalDate> day) {
    return !isBefore(day) && (day.isEmpty() || until.isEmpty() || !day.get().isAfter(until.get()));
  }

  /** Whether a notice is older than what is taken. */
  boolean isBefore(Optional<LocalDate> day) {
    return day.isPresent() && since.isPresent() && day.get().isBefore(since.get());
  }

  /**
   * Which links of a page lead to notices.
   *
   * @param selector a CSS selector of the links, or of what holds them
   * @param address what their addresses must have in them
   * @param members of the answer of a search in JSON: which one has a notice's address, and perhaps
   *     which its title and its day
   */
  public record Links(Optional<String> selector, Optional<Pattern> address, List<String> members) {
    /** As most sites have it: links to pages of the same host with a title for a text. */
    static final Links USUAL = new Links(Optional.empty(), Optional.empty(), List.of());

    public Links {
      members = List.copyOf(members);
    }
  }

  /** How the page behind a page is found. */
  public sealed interface Next {
    /**
     * The address of the next page.
     *
     * @param listing the first page's
     * @param number of the page at hand, from 1
     * @param page at hand
     */
    Optional<URI> behind(URI listing, int number, Document page);
  }

  /**
   * There is one page only, unless it tells the next one itself: {@code createPageHTML(3, 0, …)},
   * {@code <link rel="next">}.
   */
  public record Single() implements Next {
    @Override
    public Optional<URI> behind(URI listing, int number, Document page) {
      return PageBar.drawn(page)
          .filter(bar -> bar.page() < bar.pages())
          .flatMap(bar -> Address.of(listing, bar.next()))
          .or(() -> new Linked("link[rel=next]").behind(listing, number, page));
    }
  }

  /**
   * Pages are numbered: {@code index_{1}.html} is the second, {@code index_2.html} the third.
   *
   * @param head before the number
   * @param second the number of the second page
   * @param tail behind the number
   */
  public record Numbered(String head, int second, String tail) implements Next {
    @Override
    public Optional<URI> behind(URI listing, int number, Document page) {
      return Address.of(listing, head + (second + number - 1) + tail);
    }
  }

  /**
   * A page links to the next one.
   *
   * @param selector of the link: {@code a:contains(下一页)}
   */
  public record Linked(String selector) implements Next {
    @Override
    public Optional<URI> behind(URI listing, int number, Document page) {
      return page.select(selector).stream()
          .filter(e -> e.hasAttr("href"))
          .map((Element e) -> e.absUrl("href"))
          .flatMap(href -> Address.of(href).stream())
          .findFirst();
    }
  }
}
