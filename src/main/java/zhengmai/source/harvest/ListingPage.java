package zhengmai.source.harvest;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengmai.source.page.Attachment;
import zhengmai.text.Dates;

/**
 * A page of a listing: its links to notices, each with the date printed beside it, or else the one
 * in its address ({@code t20211201_1.html}); and the page behind.
 *
 * @param links each once, in the page's order
 * @param next page
 */
record ListingPage(List<Link> links, Optional<URI> next) {
  /** No listing has more on a page. */
  private static final int MOST_LINKS = 1000;

  /** A link with fewer characters is no title. */
  private static final int SHORTEST_TITLE = 6;

  /** How far from a link its date may stand, in elements around it. */
  private static final int NEAR = 3;

  private static final Pattern PAGE = Pattern.compile("(?i)\\.(s?html?|jhtml|jspx?|aspx?|php)$");

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile(
          "[/t](?:(20\\d\\d)(\\d\\d)(\\d\\d)|(20\\d\\d)[-/](\\d\\d?)[-/](\\d\\d?))[/_]");

  ListingPage {
    links = List.copyOf(links);
  }

  /**
   * A link to a notice.
   *
   * @param url of the notice
   * @param date of the notice
   */
  record Link(URI url, Optional<LocalDate> date) {}

  /**
   * Reads a page.
   *
   * @param page parsed, with its address as base
   * @param number of the page, from 1
   */
  static ListingPage of(Listing listing, Document page, int number) {
    Set<URI> seen = new HashSet<>();
    List<Link> links = new ArrayList<>();
    Set<Element> found = new LinkedHashSet<>(links(listing, page));
    for (Element a : found) {
      Optional<URI> url = Address.of(a.absUrl("href"));
      if (url.isPresent() && links.size() < MOST_LINKS && seen.add(url.get())) {
        links.add(new Link(url.get(), date(a, url.get(), found)));
      }
    }
    return new ListingPage(links, listing.next().behind(listing.url(), number, page));
  }

  private static List<Element> links(Listing listing, Document page) {
    Listing.Links wanted = listing.links();
    List<Element> found = new ArrayList<>();
    for (Element e : page.select(wanted.selector().orElse("a[href]"))) {
      found.addAll(e.hasAttr("href") ? List.of(e) : e.select("a[href]"));
    }
    if (wanted.address().isPresent()) {
      Pattern address = wanted.address().get();
      found.removeIf(a -> !address.matcher(a.absUrl("href")).find());
    } else if (wanted.selector().isEmpty() && wanted.members().isEmpty()) {
      found.removeIf(a -> !isUsual(listing, a));
    }
    return found;
  }

  private static boolean isUsual(Listing listing, Element a) {
    Optional<URI> url = Address.of(a.absUrl("href"));
    String title = a.hasAttr("title") ? a.attr("title") : a.text();
    return url.isPresent()
        && url.get().getHost().equals(listing.url().getHost())
        && !url.get().equals(listing.url())
        && (PAGE.matcher(url.get().getPath()).find() || Attachment.isFile(a.attr("href")))
        && title.codePoints().filter(Character::isIdeographic).count() >= SHORTEST_TITLE;
  }

  private static Optional<LocalDate> date(Element link, URI url, Set<Element> links) {
    Element around = link;
    for (int i = 0; i < NEAR; i++) {
      Element parent = around.parent();
      if (parent == null || holdsAnother(parent, link, links)) {
        break;
      }
      around = parent;
      String beside = around.text().replace(link.text(), " ");
      Optional<LocalDate> date = Dates.next(beside, 0).flatMap(Dates.Found::date);
      if (date.isPresent()) {
        return date;
      }
    }
    return dateIn(url);
  }

  private static boolean holdsAnother(Element parent, Element link, Set<Element> links) {
    return parent.stream().anyMatch(a -> links.contains(a) && !sameTarget(a, link));
  }

  private static boolean sameTarget(Element a, Element b) {
    return a.absUrl("href").equals(b.absUrl("href"));
  }

  private static Optional<LocalDate> dateIn(URI url) {
    Matcher m = DAY_IN_ADDRESS.matcher(url.getRawPath());
    while (m.find()) {
      int g = m.group(1) != null ? 1 : 4;
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(m.group(g)),
                Integer.parseInt(m.group(g + 1)),
                Integer.parseInt(m.group(g + 2))));
      } catch (DateTimeException e) {
        // No day of the calendar: some other number.
      }
    }
    return Optional.empty();
  }
}
