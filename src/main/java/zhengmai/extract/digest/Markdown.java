package zhengmai.extract.digest;

import java.util.regex.Pattern;
import zhengmai.text.Chars;

/** The little Markdown that texts made from PDF carry. */
final class Markdown {
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*)\\]\\((?:#|https?:|www\\.)[^)]*\\)");

  private Markdown() {}

  /** {@code [文题](#)} is {@code 文题}. */
  static String withoutLinks(String s) {
    return s.indexOf("](") < 0 ? s : LINK.matcher(s).replaceAll("$1");
  }

  /**
   * Without the marks of headings, bold and italics at both ends: {@code ## **文题**} is {@code 文题}.
   */
  static String bare(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isMark(s.charAt(from))) {
      from++;
    }
    while (to > from && isMark(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean isMark(char c) {
    return c == '#' || c == '*' || Chars.isSpace(c);
  }
}
