package zhengmai.source.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhengmai.text.Chars;

/** What elements are, for reading. */
final class Dom {
  /** Elements whose text nobody reads. */
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "select",
          "button",
          "input",
          "textarea",
          "head",
          "audio",
          "video",
          "map");

  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd", "li");

  private Dom() {}

  /** Whether an element's text is shown: 0 for scripts, hidden boxes and the like. */
  static boolean isRead(Element e) {
    if (UNREAD.contains(e.normalName())) {
      return false;
    }
    String style = e.attr("style");
    return style.isEmpty()
        || !Chars.squeeze(style).toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** Whether a line begins before an element and ends behind it. */
  static boolean isBlock(Element e) {
    return e.isBlock() || CELLS.contains(e.normalName());
  }

  /** A cell of a table or of a list: an empty one is an empty value. */
  static boolean isCell(Element e) {
    return CELLS.contains(e.normalName());
  }

  /** The nearest element of this name that an element is or stands in. */
  static Optional<Element> nearest(@Nullable Element e, String name) {
    Element at = e;
    while (at != null && !at.normalName().equals(name)) {
      at = at.parent();
    }
    return Optional.ofNullable(at);
  }

  /** How many Chinese characters a string has. */
  static int han(String s) {
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      n += Chars.isHan(s.charAt(i)) ? 1 : 0;
    }
    return n;
  }
}
