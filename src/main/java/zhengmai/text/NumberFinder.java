package zhengmai.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.ReferenceData;

/**
 * Finds document numbers in running text: 医保发〔2021〕48号 in any brackets, 国务院令第735号, 第35号令,
 * 2021年第22号, GB/T 15657-2021. One pass looks for the characters that every form has (a bracket
 * before a year, 令, 年, a dash before a year) and reads outward from there.
 *
 * <p>Where an agency code begins in a sentence is told by the reference data's codes, alone or
 * behind a region's one character; no list is complete, so else it begins at a bracket or behind
 * the nearest word that introduces a number (根据, 和, 的 …).
 */
public final class NumberFinder {
  private static final Triggers STARTS = Triggers.of("〔[［﹝【(（令年-—–－");

  private static final int CODE_REACH = 18;
  private static final int LONGEST_CODE = 12;
  private static final int BODY_REACH = 30;

  /** Words before a code or a body, never inside one. */
  private static final List<String> STOPS =
      List.of(
          "根据", "依据", "按照", "依照", "参照", "遵照", "贯彻", "落实", "执行", "印发", "转发", "下发", "发布", "公布", "以及",
          "文件", "通知", "意见", "附件", "参见", "详见", "文号", "经过", "号", "和", "及", "与", "的", "见", "由", "在",
          "即", "将", "是", "以", "为", "从", "自", "按", "原", "了");

  private static final List<String> BODY_ENDS =
      List.of("院", "局", "部", "委", "会", "府", "席", "署", "厅", "办", "总统", "政府", "中央", "总局", "军");

  private static final List<String> KINDS = List.of("公告", "通告", "令", "公报");

  private static final Set<String> STANDARDS =
      Set.of(
          "GB", "GBZ", "GBT", "WS", "WST", "YY", "YYT", "DB", "JJG", "JJF", "HJ", "AQ", "SF", "MH",
          "CJJ", "JGJ", "TY", "LY", "NY", "MZ", "GA", "ISO", "YBB", "SN", "QX", "GY", "JR", "RB");

  private final Set<String> codes = new HashSet<>();
  private final Set<Character> abbreviations = new HashSet<>();
  private final Set<String> systemCodes = new HashSet<>();

  /** A finder that knows the agency codes of the reference data. */
  public NumberFinder(ReferenceData reference) {
    reference.agencies().forEach(a -> codes.addAll(a.documentCodes()));
    reference.systems().forEach(s -> systemCodes.addAll(s.documentCodes()));
    reference
        .regions()
        .forEach(r -> r.abbreviations().forEach(a -> abbreviations.add(a.charAt(0))));
  }

  /**
   * A number in a text.
   *
   * @param number the number
   * @param start where its agency code begins; where it has none, its bracket, 令 or year
   * @param end behind 号
   */
  public record Found(DocumentNumber number, int start, int end) {}

  /** All numbers of a running text. */
  public List<Found> find(Flow flow) {
    return find(flow.text());
  }

  /** All numbers of a text, in their order; none overlaps another. */
  public List<Found> find(String s) {
    List<Found> all = new ArrayList<>();
    int n = s.length();
    int from = 0;
    for (int i = STARTS.next(s, 0); i < n; i = STARTS.next(s, i + 1)) {
      Found found =
          switch (s.charAt(i)) {
            case '〔', '[', '［', '﹝', '【', '(', '（' -> bracketed(s, i, from);
            case '令' -> order(s, i, from);
            case '年' -> announcement(s, i, from);
            case '-', '—', '–', '－' -> standard(s, i, from);
            default -> null;
          };
      if (found != null && isReadBack(found.number())) {
        all.add(found);
        from = found.end();
        i = found.end() - 1;
      }
    }
    return all;
  }

  /** What cannot be read from its printed form is no number: 令第123456号. */
  private static boolean isReadBack(DocumentNumber number) {
    return DocumentNumber.parse(number.print()).equals(Optional.of(number));
  }

  // 医保发〔2021〕48号

  private @Nullable Found bracketed(String s, int open, int from) {
    int i = skip(s, open + 1);
    int year = year(s, i);
    if (year == 0) {
      return null;
    }
    i = skip(s, i + 4);
    if (at(s, i) == '年') {
      i = skip(s, i + 1);
    }
    if (!Chars.closesYear(at(s, i))) {
      return null;
    }
    i = skip(s, i + 1);
    if (at(s, i) == '第') {
      i = skip(s, i + 1);
    }
    int digits = digitsEnd(s, i);
    if (digits == i || digits - i > 5) {
      return null;
    }
    String serial = digits(s, i, digits);
    i = digits;
    if (at(s, i) == '-' && Chars.isDigit(at(s, i + 1))) {
      int sub = digitsEnd(s, i + 1);
      if (sub - i <= 4) {
        serial = serial + "-" + digits(s, i + 1, sub);
        i = sub;
      }
    }
    int start = codeStart(s, open, from);
    int mark = skip(s, i);
    if (at(s, mark) == '号') {
      i = mark + 1;
    } else if (!Chars.closesYear(at(s, mark)) || start == open) {
      return null;
    }
    String code = Chars.squeeze(s.substring(start, open));
    return new Found(new DocumentNumber(Form.BRACKETED, code, year, serial), start, i);
  }

  /** Where the agency code that ends at {@code end} begins. */
  private int codeStart(String s, int end, int from) {
    int stop = Math.max(from, end - CODE_REACH);
    int start = end;
    while (start > stop && (Chars.isHan(s.charAt(start - 1)) || s.charAt(start - 1) == ' ')) {
      start--;
    }
    start = behindDate(s, start, end);
    int stopped = afterStop(s, start, end);
    boolean bounded = start > 0 && Chars.opensYear(s.charAt(start - 1)) && stopped == start;
    for (int i = start; !bounded && i < end - 1; i++) {
      if (isKnown(s, i, end)) {
        return i;
      }
    }
    return Math.max(stopped, end - LONGEST_CODE);
  }

  /** 2022年11月3日国务院令: the 日 belongs to the date. */
  private static int behindDate(String s, int from, int to) {
    boolean dated =
        from > 0
            && from < to
            && "年月日".indexOf(s.charAt(from)) >= 0
            && Chars.isDigit(s.charAt(from - 1));
    return dated ? from + 1 : from;
  }

  private boolean isKnown(String s, int from, int to) {
    return codes.contains(s.substring(from, to))
        || (abbreviations.contains(s.charAt(from))
            && to - from > 2
            && systemCodes.contains(s.substring(from + 1, to)));
  }

  private static int afterStop(String s, int from, int to) {
    int best = from;
    for (String stop : STOPS) {
      int at = Chars.lastIndexOf(s, stop, from, to);
      if (at >= 0 && at + stop.length() > best) {
        best = at + stop.length();
      }
    }
    return best;
  }

  // 国务院令第735号, 深圳市人民政府令（第358号）, 国家医保局第6号令

  private static @Nullable Found order(String s, int at, int from) {
    int i = skip(s, at + 1);
    boolean bracket = at(s, i) == '（' || at(s, i) == '(';
    if (bracket) {
      i = skip(s, i + 1);
    }
    if (at(s, i) == '第') {
      i = skip(s, i + 1);
    }
    int end = numeralEnd(s, i);
    int mark = skip(s, end);
    if (end > i && at(s, mark) == '号') {
      int start = bodyStart(s, at, from);
      int to = mark + 1;
      if (bracket && (at(s, to) == '）' || at(s, to) == ')')) {
        to++;
      }
      return order(s, start, at, numeral(s, i, end), to);
    }
    return orderBehind(s, at, from);
  }

  private static @Nullable Found orderBehind(String s, int at, int from) {
    int i = back(s, at, from);
    if (i <= from || s.charAt(i - 1) != '号') {
      return null;
    }
    int end = back(s, i - 1, from);
    int first = end;
    while (first > from && end - first < 7 && isNumeral(s.charAt(first - 1))) {
      first--;
    }
    int mark = back(s, first, from);
    if (first == end || mark <= from || s.charAt(mark - 1) != '第') {
      return null;
    }
    return order(s, bodyStart(s, mark - 1, from), mark - 1, numeral(s, first, end), at + 1);
  }

  private static Found order(String s, int start, int bodyEnd, String serial, int to) {
    String code = Chars.squeeze(s.substring(start, bodyEnd)) + "令";
    return new Found(new DocumentNumber(Form.ORDER, code, 0, serial), start, to);
  }

  /** Where the body whose name ends at {@code end} begins; {@code end} where none does. */
  private static int bodyStart(String s, int end, int from) {
    int stop = Math.max(from, end - BODY_REACH);
    int start = end;
    while (start > stop && (Chars.isHan(s.charAt(start - 1)) || s.charAt(start - 1) == ' ')) {
      start--;
    }
    start = behindDate(s, start, end);
    int best = start;
    for (String word : STOPS) {
      if (word.equals("和") || word.equals("原")) {
        continue;
      }
      int at = Chars.lastIndexOf(s, word, start, end);
      if (at >= 0 && at + word.length() > best) {
        best = at + word.length();
      }
    }
    while (best < end && "年月日 ".indexOf(s.charAt(best)) >= 0) {
      best++;
    }
    int last = back(s, end, best);
    return endsInBody(s, best, last) ? best : end;
  }

  private static boolean endsInBody(String s, int from, int to) {
    for (String word : BODY_ENDS) {
      if (to - word.length() >= from && s.startsWith(word, to - word.length())) {
        return true;
      }
    }
    return false;
  }

  // 2021年第22号, 国家药监局公告2021年第8号, 2023年第7号公告

  private static @Nullable Found announcement(String s, int at, int from) {
    int first = back(s, at, from) - 4;
    if (first < from || (first > 0 && Chars.isDigit(s.charAt(first - 1)))) {
      return null;
    }
    int year = year(s, first);
    int i = skip(s, at + 1);
    if (year == 0 || at(s, i) != '第') {
      return null;
    }
    i = skip(s, i + 1);
    int end = digitsEnd(s, i);
    int mark = skip(s, end);
    if (end == i || end - i > 5 || at(s, mark) != '号') {
      return null;
    }
    String serial = digits(s, i, end);
    int to = mark + 1;
    int head = back(s, first, from);
    if (head > from && Chars.opensYear(s.charAt(head - 1)) && s.charAt(head - 1) != '【') {
      head = back(s, head - 1, from);
      String kind = kindBefore(s, head, from);
      int body = kind.isEmpty() ? head : bodyStart(s, head - kind.length(), from);
      boolean own = kind.isEmpty() || body == head - kind.length();
      return own
          ? announcement("", year, serial, first, to)
          : announcement(s.substring(body, head), year, serial, body, to);
    }
    String before = kindBefore(s, head, from);
    if (!before.isEmpty()) {
      int body = bodyStart(s, head - before.length(), from);
      return announcement(s.substring(body, head), year, serial, body, to);
    }
    String behind = kindBehind(s, skip(s, to));
    if (behind.isEmpty()) {
      return null;
    }
    int body = bodyStart(s, head, from);
    String code = s.substring(body, head) + behind;
    return announcement(
        code, year, serial, body == head ? first : body, skip(s, to) + behind.length());
  }

  private static Found announcement(String code, int year, String serial, int start, int end) {
    return new Found(
        new DocumentNumber(Form.ANNOUNCEMENT, Chars.squeeze(code), year, serial), start, end);
  }

  private static String kindBefore(String s, int end, int from) {
    for (String kind : KINDS) {
      if (end - kind.length() >= from && s.startsWith(kind, end - kind.length())) {
        return kind;
      }
    }
    return "";
  }

  private static String kindBehind(String s, int i) {
    for (String kind : KINDS) {
      if (s.startsWith(kind, i)) {
        return kind;
      }
    }
    for (String kind : List.of("总统令", "主席令")) {
      if (s.startsWith(kind, i)) {
        return kind;
      }
    }
    return "";
  }

  // GB/T 15657-2021

  private static @Nullable Found standard(String s, int dash, int from) {
    int end = dash + 5;
    if (dash == 0 || !Chars.isDigit(s.charAt(dash - 1)) || year(s, dash + 1) == 0) {
      return null;
    }
    int first = dash;
    while (first > from
        && dash - first < 9
        && (Chars.isDigit(s.charAt(first - 1)) || s.charAt(first - 1) == '.')) {
      first--;
    }
    int codeEnd = back(s, first, from);
    int start = codeEnd;
    while (start > from && codeEnd - start < 8 && isCode(s.charAt(start - 1))) {
      start--;
    }
    String code = s.substring(start, codeEnd);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '/') {
        break;
      }
      if (c >= 'A') {
        letters.append(c);
      }
    }
    if (Chars.isDigit(at(s, end)) || !STANDARDS.contains(letters.toString())) {
      return null;
    }
    // A standard's zeros are part of its number: YY 0505-2012.
    String serial = ascii(s, first, dash);
    return new Found(DocumentNumber.standard(code, serial, year(s, dash + 1)), start, end);
  }

  private static boolean isCode(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/';
  }

  // characters

  /** The character at {@code i}, NUL behind the end. */
  private static char at(String s, int i) {
    return i < s.length() ? s.charAt(i) : '\0';
  }

  /** Behind spaces, line breaks included: numbers are printed over them. */
  private static int skip(String s, int from) {
    int i = from;
    while (i < s.length() && Chars.isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int back(String s, int to, int from) {
    int i = to;
    while (i > from && s.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  /** The year in four digits at {@code i}; 0 where there is none. */
  private static int year(String s, int i) {
    if (i + 4 > s.length()) {
      return 0;
    }
    int year = 0;
    for (int k = i; k < i + 4; k++) {
      if (!Chars.isDigit(s.charAt(k))) {
        return 0;
      }
      year = year * 10 + Chars.digit(s.charAt(k));
    }
    return year >= 1900 && year < 2100 ? year : 0;
  }

  private static int digitsEnd(String s, int from) {
    int i = from;
    while (i < s.length() && Chars.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Digits as ASCII, without leading zeros. */
  private static String digits(String s, int from, int to) {
    int i = from;
    while (i < to - 1 && Chars.isDigit(s.charAt(i)) && Chars.digit(s.charAt(i)) == 0) {
      i++;
    }
    return ascii(s, i, to);
  }

  /** Digits as ASCII; points stay. */
  private static String ascii(String s, int from, int to) {
    StringBuilder b = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      b.append(c == '.' ? c : (char) ('0' + Chars.digit(c)));
    }
    return b.toString();
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || "一二三四五六七八九十百零〇".indexOf(c) >= 0;
  }

  private static int numeralEnd(String s, int from) {
    int i = from;
    while (i < s.length() && i - from < 7 && isNumeral(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String numeral(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(s.charAt(i))) {
        return Integer.toString(DocumentNumber.chineseNumeral(s.substring(from, to)));
      }
    }
    return digits(s, from, to);
  }
}
