package zhengmai.extract.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.Chars;

/**
 * A line taken apart: the mark with which a bulletin counts its sections and articles, and what
 * stands behind it: {@code 一、国家政策}, {@code 3. 某省发布…}, {@code 【地方动态】}, {@code ### 某省发布…}.
 *
 * @param kind which mark; lines of one kind are of one rank
 * @param number the number that it counts, 0 where it counts none
 * @param title what stands behind it, in 【】 what stands inside
 * @param rest the text behind a title in 【】 on the same line; empty elsewhere
 */
record Marked(String kind, int number, String title, String rest) {
  /** The kind of a line without a mark. */
  static final String NONE = "";

  /** The kind of a name in 【】. */
  static final String LENTICULAR = "【】";

  private static final String DIGITS = "一二三四五六七八九十";
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*)$");
  private static final Pattern PART =
      Pattern.compile("^第([一二三四五六七八九十]{1,3})(?:部分|篇|章|版块|板块)[:：、\\s]*(.*)$");
  private static final Pattern HAN = Pattern.compile("^([一二三四五六七八九十]{1,3})\\s*[、.．]\\s*(.*)$");
  private static final Pattern HAN_BRACKET =
      Pattern.compile("^[（(]([一二三四五六七八九十]{1,3})[）)]\\s*[、.．]?\\s*(.*)$");
  private static final Pattern ARABIC =
      Pattern.compile("^([0-9０-９]{1,2})\\s*[、.．](?![0-9０-９])\\s*(.*)$");
  private static final Pattern ARABIC_BRACKET =
      Pattern.compile("^[（(]?([0-9０-９]{1,2})[）)]\\s*(.*)$");
  private static final Pattern BARE_ARABIC = Pattern.compile("^(0[1-9])\\s+(.*)$");
  private static final Pattern CIRCLED = Pattern.compile("^([①-⑳])\\s*(.*)$");
  private static final Pattern FRAMED = Pattern.compile("^【([^【】]{2,60})】\\s*(.*)$");
  private static final Pattern SYMBOL =
      Pattern.compile("^([◆◇●○■□▲△▶►▷▸★☆※➤➢❖✦♦◎▣·•*-])\\s*(\\S.*)$");

  /** The line's mark; a Markdown heading's own mark counts where nothing else counts the line. */
  static Marked of(String line) {
    String s = line.strip();
    Matcher heading = HEADING.matcher(s);
    if (heading.matches()) {
      Marked inside = plain(unbold(heading.group(2)));
      String kind = "#" + heading.group(1).length();
      return new Marked(kind, inside.number(), inside.title(), inside.rest());
    }
    return plain(unbold(s));
  }

  private static Marked plain(String s) {
    return counted(PART, "第", s)
        .or(() -> counted(HAN, "一、", s))
        .or(() -> counted(HAN_BRACKET, "（一）", s))
        .or(() -> counted(ARABIC, "1.", s))
        .or(() -> counted(ARABIC_BRACKET, "（1）", s))
        .or(() -> counted(BARE_ARABIC, "01", s))
        .or(() -> counted(CIRCLED, "①", s))
        .or(() -> framed(s))
        .or(() -> symbol(s))
        .orElse(new Marked(NONE, 0, s, ""));
  }

  private static Optional<Marked> counted(Pattern pattern, String kind, String s) {
    Matcher m = pattern.matcher(s);
    if (!m.matches()) {
      return Optional.empty();
    }
    String title = m.group(2).strip();
    Optional<Marked> framed = framed(title);
    return Optional.of(
        new Marked(
            kind,
            number(m.group(1)),
            framed.map(Marked::title).orElse(title),
            framed.map(Marked::rest).orElse("")));
  }

  private static Optional<Marked> framed(String s) {
    Matcher m = FRAMED.matcher(s);
    return m.matches()
        ? Optional.of(new Marked(LENTICULAR, 0, m.group(1).strip(), m.group(2).strip()))
        : Optional.empty();
  }

  private static Optional<Marked> symbol(String s) {
    Matcher m = SYMBOL.matcher(s);
    return m.matches()
        ? Optional.of(new Marked(m.group(1), 0, m.group(2).strip(), ""))
        : Optional.empty();
  }

  private static String unbold(String s) {
    String t = s.indexOf("**") < 0 ? s : s.replace("**", "");
    return t.strip();
  }

  static int number(String printed) {
    char first = printed.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    int n = 0;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Chars.isDigit(c)) {
        n = n * 10 + Chars.digit(c);
      } else {
        int d = DIGITS.indexOf(c) + 1;
        n = d == 10 ? Math.max(1, n) * 10 : n + d;
      }
    }
    return n;
  }

  /** Whether the line may be a title of at most so many characters: no sentence, no list. */
  boolean isTitle(int longest) {
    if (title.isEmpty() || title.length() > longest || !rest.isEmpty()) {
      return false;
    }
    char last = title.charAt(title.length() - 1);
    return "。；;，,：:、".indexOf(last) < 0
        && title.indexOf('。') < 0
        && title.chars().filter(c -> Chars.isHan((char) c)).count() >= 2;
  }
}
