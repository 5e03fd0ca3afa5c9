package zhengmai.source.page;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article that a page keeps in a hidden field, from which a script writes it into the empty box
 * that readers see: {@code <input type="hidden" id="content" value="…">}.
 */
final class HiddenBody {
  private static final int LEAST = 40;

  /** What is shown beside it is only a title and the like. */
  private static final int TIMES = 2;

  private HiddenBody() {}

  /**
   * The longest such article.
   *
   * @param shown how many Chinese characters the page itself shows
   */
  static Optional<Element> in(Document page, int shown) {
    return page.select("input[type=hidden], textarea, script[type=text/html], template").stream()
        .map(HiddenBody::content)
        .filter(html -> html.indexOf('<') >= 0 && !Nesting.isTooDeep(html))
        .map(html -> Jsoup.parseBodyFragment(html).body())
        .filter(body -> Dom.han(body.text()) >= Math.max(LEAST, TIMES * shown))
        .max(Comparator.comparingInt(body -> Dom.han(body.text())));
  }

  private static String content(Element e) {
    return switch (e.normalName()) {
      case "input" -> e.attr("value");
      case "textarea" -> e.wholeText();
      case "script" -> e.data();
      default -> e.html();
    };
  }
}
