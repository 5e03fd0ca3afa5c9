package zhengmai.source.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhengmai.text.Chars;

/** What a page's head says of it, in the metas that government sites are told to have. */
final class Metas {
  private final Map<String, String> values = new HashMap<>();
  private final Document page;

  Metas(Document page) {
    this.page = page;
    for (Element meta : page.select("meta[content]")) {
      String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      String content = meta.attr("content").strip();
      if (!name.isEmpty() && !content.isEmpty()) {
        values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
      }
    }
  }

  /** The first of these metas that the page has: {@code PubDate}. */
  Optional<String> first(String... names) {
    for (String name : names) {
      String value = values.get(name.toLowerCase(Locale.ROOT));
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Where the page says it comes from. */
  Optional<String> url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return first("Url", "og:url")
        .or(() -> Optional.ofNullable(canonical).map(c -> c.attr("href")))
        .filter(u -> u.startsWith("http://") || u.startsWith("https://"));
  }

  /**
   * The page's title: what the metas say, else its only first-rank heading, else the window's title
   * without the site's name ({@code 关于…的通知_某某省卫生健康委员会}).
   */
  Optional<String> title() {
    return first("ArticleTitle", "og:title").or(this::heading).or(this::window);
  }

  private Optional<String> heading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1
        ? Optional.of(Chars.tidy(headings.get(0).text())).filter(t -> Dom.han(t) > 5)
        : Optional.empty();
  }

  private Optional<String> window() {
    String longest = "";
    for (String part : page.title().split("[_|｜]|\\s[-–—]+\\s|--", -1)) {
      longest = part.strip().length() > longest.length() ? part.strip() : longest;
    }
    return Optional.of(longest).filter(t -> Dom.han(t) > 5);
  }
}
