package zhengmai.text;

/**
 * What a line looks like, before anything of it is read. All work on {@code [from, to)} of a
 * string, ends stripped.
 */
public final class LineShapes {
  private static final String CHINESE_DIGITS = "一二三四五六七八九十百零〇";

  private LineShapes() {}

  /** Where the line ends on which the character at {@code from} stands. */
  static int end(String s, int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) != '\n' && s.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** A page mark: {@code 7 / 88}. */
  public static boolean isPageMark(String s, int from, int to) {
    int slash = -1;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '/' && slash < 0) {
        slash = i;
      } else if (!Chars.isDigit(c) && !Chars.isSpace(c)) {
        return false;
      }
    }
    return slash > from && slash < to - 1 && to - from <= 12;
  }

  /** Behind Markdown's marks of a heading or list item: {@code ## 一、目标} from 一. */
  static int skipMarks(String s, int from, int to) {
    int i = from;
    while (i < to && s.charAt(i) == '#') {
      i++;
    }
    if (i == from && i + 1 < to && s.charAt(i) == '-' && s.charAt(i + 1) == ' ') {
      i++;
    }
    while (i < to && Chars.isSpace(s.charAt(i))) {
      i++;
    }
    int close = i < to && s.charAt(i) == '[' ? Chars.indexOf(s, "]", i, to) : -1;
    if (close > 0 && s.startsWith("](", close)) {
      i++;
    }
    return i;
  }

  /**
   * A line without Markdown's marks of headings, bold and italics at its ends: {@code ##
   * **关于…的通知**} is {@code 关于…的通知}.
   */
  public static String bare(String line) {
    int from = bareStart(line, 0, line.length());
    return line.substring(from, bareEnd(line, from, line.length()));
  }

  /** Where the words of a line begin, behind white space and Markdown's marks. */
  public static int bareStart(String s, int from, int to) {
    int i = from;
    while (i < to && isMark(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the words of a line end, before white space and Markdown's marks. */
  public static int bareEnd(String s, int from, int to) {
    int i = to;
    while (i > from && isMark(s.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return c == '#' || c == '*' || Chars.isSpace(c);
  }

  /** The inside of a Markdown link's round brackets: an address or {@code #}. */
  static boolean isLink(String s, int from, int to) {
    return from < to
        && (s.charAt(from) == '#'
            || s.startsWith("http", from)
            || s.startsWith("www.", from)
            || s.startsWith("mailto", from));
  }

  /**
   * A line that begins a new part: 第三条, 二、, （一）, 1., 附件, a list mark, a Markdown heading, or a
   * label like {@code 来源：}.
   */
  public static boolean beginsPart(String s, int from, int to) {
    char c = s.charAt(from);
    if (c == '#' || c == '·' || c == '•' || c == '▶' || c == '▣' || c == '►' || c == '★'
        || c == '【') {
      return true;
    }
    if (c == '-' && from + 1 < to && (s.charAt(from + 1) == ' ' || s.charAt(from + 1) == '-')) {
      return true;
    }
    if (c == '第') {
      int i = skipNumber(s, from + 1, to);
      return i > from + 1 && i < to && "条章节编款".indexOf(s.charAt(i)) >= 0;
    }
    if (c == '（' || c == '(') {
      int i = skipNumber(s, from + 1, to);
      return i > from + 1 && i < to && (s.charAt(i) == '）' || s.charAt(i) == ')');
    }
    if (s.startsWith("附件", from) && to - from < 60) {
      return true;
    }
    int i = skipNumber(s, from, to);
    if (i == from || i >= to || i - from > 3) {
      return s.startsWith("来源：", from) || isDateAlone(s, from, to);
    }
    char next = s.charAt(i);
    return next == '、'
        || next == '\u3000'
        || next == '\t'
        || next == '．'
        || (next == '.' && i + 1 < to && !Chars.isDigit(s.charAt(i + 1)))
        || isDateAlone(s, from, to);
  }

  /**
   * A short line that is a date and nothing else: {@code 2021年12月1日}, {@code 二〇二一年十二月一日}, {@code
   * 2021.12.1}.
   */
  public static boolean isDateAlone(String s, int from, int to) {
    if (to - from > 20 || to - from < 8) {
      return false;
    }
    char last = s.charAt(to - 1);
    if (Chars.isDigit(last)) {
      return Dates.parse(s.substring(from, to)).isPresent();
    }
    if (last != '日' || Chars.indexOf(s, "年", from, to) < 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (!Chars.isDigit(c)
          && !Chars.isSpace(c)
          && CHINESE_DIGITS.indexOf(c) < 0
          && !Numerals.isNought(c)
          && "年月日".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int skipNumber(String s, int from, int to) {
    int i = from;
    while (i < to
        && i - from < 8
        && (Chars.isDigit(s.charAt(i))
            || CHINESE_DIGITS.indexOf(s.charAt(i)) >= 0
            || s.charAt(i) == ' ')) {
      i++;
    }
    return i;
  }
}
