package zhengmai.source.page;

import java.util.regex.Pattern;
import zhengmai.text.Chars;

/**
 * White space as a browser shows it: runs are one space. A line break of the page's source between
 * two Chinese characters is none, since it only breaks the source's long lines.
 */
final class Space {
  private static final Pattern ESCAPED = Pattern.compile("&(nb)?sp;");

  private final StringBuilder out;
  private boolean gap;
  private boolean broken;

  /** Appends to this. */
  Space(StringBuilder out) {
    this.out = out;
  }

  /** Appends what a browser shows of a text; spaces that were escaped twice are spaces. */
  void append(String shown) {
    String text = shown.indexOf('&') < 0 ? shown : ESCAPED.matcher(shown).replaceAll(" ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        gap = true;
        broken |= c == '\n' || c == '\r';
        continue;
      }
      if (gap && out.length() > 0 && !atStart()) {
        boolean wrapped = broken && wide(out.charAt(out.length() - 1)) && wide(c);
        out.append(wrapped ? "" : " ");
      }
      gap = false;
      broken = false;
      out.append(c);
    }
  }

  /** Forgets white space that waits to be followed by something. */
  void clear() {
    gap = false;
    broken = false;
  }

  private boolean atStart() {
    char last = out.charAt(out.length() - 1);
    return last == '\n' || last == '\t' || last == ' ';
  }

  private static boolean wide(char c) {
    return Chars.isHan(c) || (c >= '\u3001' && c <= '\u3011') || c >= '\uff00';
  }
}
