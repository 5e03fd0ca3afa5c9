package zhengmai.source.page;

import java.util.Locale;
import java.util.Set;
import zhengmai.text.Chars;

/**
 * How deep a page's elements stand in each other, told from its tags alone: a parser takes time
 * that grows with the square of the depth, so that it must be known before.
 */
public final class Nesting {
  /** Unclosed tags of a careless page stay far below. */
  static final int DEEPEST = 8000;

  /** Elements that stand in nothing, or end where the next one begins. */
  private static final Set<String> FLAT =
      Set.of(
          "p", "br", "img", "meta", "link", "input", "hr", "li", "option", "dt", "dd", "base",
          "col", "area", "wbr", "source", "param", "embed");

  private Nesting() {}

  /** Whether a page is nested deeper than any honest one. */
  public static boolean isTooDeep(String html) {
    int depth = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      boolean end = i + 1 < html.length() && html.charAt(i + 1) == '/';
      int from = end ? i + 2 : i + 1;
      int to = from;
      while (to < html.length() && to - from < 12 && Chars.isLatin(html.charAt(to))) {
        to++;
      }
      if (to == from || FLAT.contains(html.substring(from, to).toLowerCase(Locale.ROOT))) {
        continue;
      }
      depth = Math.max(0, depth + (end ? -1 : 1));
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
