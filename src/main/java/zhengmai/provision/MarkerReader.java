package zhengmai.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;
import zhengmai.text.HanNumerals;

/** Reads the number at the beginning of a line: 第三十八条, 一、, （一）, 1., （1）, ①. */
final class MarkerReader {
  /** 第五条规定的, 第五条、第六条 speak of an article and do not begin one; 第五条第二款 see below. */
  private static final List<String> REFERS =
      List.of(
          "款", "项", "规定", "的", "、第", "和第", "至第", "到第", "及第", "或第", "或者第", "，第", "以及第", "所列", "所称",
          "之外");

  private static final int LONGEST_HEADING = 45;
  private static final int LONGEST_NUMERAL = 8;

  private MarkerReader() {}

  /** The marker of the line in {@code [from, to)}; null where it has none. */
  static @Nullable Marker at(String s, int from, int to) {
    int i = from;
    while (i < to && (Chars.isSpace(s.charAt(i)) || s.charAt(i) == '#' || s.charAt(i) == '*')) {
      i++;
    }
    if (i >= to) {
      return null;
    }
    char c = s.charAt(i);
    if (c == '第') {
      return ordinal(s, i, to);
    }
    if (c == '（' || c == '(' || c == '〔' || c == '［' || c == '[') {
      return bracketed(s, i, to);
    }
    if ((c >= '①' && c <= '⒛') || (c >= '㈠' && c <= '㈩')) {
      return enclosed(c, i);
    }
    if (Chars.isDigit(c)) {
      return arabic(s, i, to);
    }
    return HanNumerals.isNumeral(c) ? han(s, i, to) : null;
  }

  private static @Nullable Marker ordinal(String s, int start, int to) {
    int from = skip(s, start + 1, to);
    int end = numeralEnd(s, from, to);
    int unit = skip(s, end, to);
    if (end == from || unit >= to) {
      return null;
    }
    int value = value(s, from, end);
    boolean division = s.startsWith("部分", unit);
    Numbering numbering =
        switch (s.charAt(unit)) {
          case '编' -> Numbering.BOOK;
          case '章' -> Numbering.CHAPTER;
          case '节' -> Numbering.SECTION;
          case '条' -> Numbering.ARTICLE;
          default -> Numbering.DIVISION;
        };
    if (numbering == Numbering.DIVISION && !division) {
      return null;
    }
    int behind = unit + (division ? 2 : 1);
    int sub = 0;
    if (numbering == Numbering.ARTICLE && behind < to && s.charAt(behind) == '之') {
      int subEnd = numeralEnd(s, behind + 1, to);
      // 第十条之二十 is not told from 第十条之二 with a text that begins with 十; one numeral is read.
      sub = subEnd > behind + 1 ? value(s, behind + 1, subEnd) : 0;
      behind = sub > 0 ? subEnd : behind;
    }
    boolean running = numbering != Numbering.ARTICLE && to - behind > LONGEST_HEADING;
    if (value == 0 || running || (sub == 0 && isSpokenOf(s, behind, to))) {
      return null;
    }
    String label =
        "第"
            + HanNumerals.of(value)
            + (division ? "部分" : s.substring(unit, unit + 1))
            + (sub > 0 ? "之" + HanNumerals.of(sub) : "");
    return new Marker(numbering, value, sub, label, start, behind);
  }

  /** Whether what follows an article's number says that it is only named: 第五条第二款, 第五条规定的. */
  private static boolean isSpokenOf(String s, int at, int to) {
    if (REFERS.stream().anyMatch(w -> s.startsWith(w, at))) {
      return true;
    }
    if (at >= to || s.charAt(at) != '第') {
      return false;
    }
    // 第十五条第一类医疗器械… is an article; 第十五条第一款, 第十五条第（二）项 are none.
    int from = at + 1 < to && "（(".indexOf(s.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
    int end = numeralEnd(s, from, to);
    int unit = end < to && "）)".indexOf(s.charAt(end)) >= 0 ? end + 1 : end;
    return end > from && unit < to && "款项目条".indexOf(s.charAt(unit)) >= 0;
  }

  private static @Nullable Marker bracketed(String s, int start, int to) {
    int from = skip(s, start + 1, to);
    int end = numeralEnd(s, from, to);
    int close = skip(s, end, to);
    if (end == from || close >= to || "）)〕］]".indexOf(s.charAt(close)) < 0) {
      return null;
    }
    int value = value(s, from, end);
    // （2021） is a year, and （1）（2） are numbers of formulas no more than of points.
    if (value == 0 || value > 200) {
      return null;
    }
    boolean digits = Chars.isDigit(s.charAt(from));
    String label = "（" + (digits ? Integer.toString(value) : HanNumerals.of(value)) + "）";
    Numbering numbering = digits ? Numbering.ARABIC_BRACKETED : Numbering.HAN_BRACKETED;
    return new Marker(numbering, value, 0, label, start, close + 1);
  }

  private static @Nullable Marker enclosed(char c, int at) {
    if (c <= '⑳') {
      return new Marker(Numbering.CIRCLED, c - '①' + 1, 0, String.valueOf(c), at, at + 1);
    }
    if (c <= '⒇') {
      int n = c - '⑴' + 1;
      return new Marker(Numbering.ARABIC_BRACKETED, n, 0, "（" + n + "）", at, at + 1);
    }
    if (c <= '⒛') {
      int n = c - '⒈' + 1;
      return new Marker(Numbering.ARABIC, n, 0, Integer.toString(n), at, at + 1);
    }
    int n = c - '㈠' + 1;
    return new Marker(Numbering.HAN_BRACKETED, n, 0, "（" + HanNumerals.of(n) + "）", at, at + 1);
  }

  private static @Nullable Marker han(String s, int start, int to) {
    int end = numeralEnd(s, start, to);
    int mark = skip(s, end, to);
    if (mark >= to || "、．.".indexOf(s.charAt(mark)) < 0) {
      return null;
    }
    // 一、二年级 and 三、四季度 are no numbers of parts.
    if (s.charAt(mark) == '、'
        && mark + 1 < to
        && HanNumerals.isNumeral(s.charAt(mark + 1))
        && !startsSentence(s, mark + 1, to)) {
      return null;
    }
    int value = value(s, start, end);
    return value == 0
        ? null
        : new Marker(Numbering.HAN, value, 0, HanNumerals.of(value), start, mark + 1);
  }

  /** A heading that begins with a numeral word: 一、一体推进…. */
  private static boolean startsSentence(String s, int at, int to) {
    return at + 1 < to
        && Chars.isHan(s.charAt(at + 1))
        && !HanNumerals.isNumeral(s.charAt(at + 1))
        && "级类年月日季度期批次项条款章".indexOf(s.charAt(at + 1)) < 0;
  }

  private static @Nullable Marker arabic(String s, int start, int to) {
    int end = digitsEnd(s, start, to);
    int parts = 1;
    int last = start;
    while (end + 1 < to && isPoint(s.charAt(end)) && Chars.isDigit(s.charAt(end + 1))) {
      last = end + 1;
      end = digitsEnd(s, last, to);
      parts++;
    }
    if (end >= to || end - last > 3 || parts > 6) {
      return null;
    }
    int value = value(s, last, end);
    if (parts > 1) {
      // 2.5亿元, 3.5% are amounts.
      boolean pointed = isPoint(s.charAt(end));
      boolean begins = pointed || Chars.isHan(s.charAt(end)) || Chars.isSpace(s.charAt(end));
      if (!begins || "亿万元倍个年月日米毫克升岁％".indexOf(s.charAt(end)) >= 0 || value == 0) {
        return null;
      }
      String label = ascii(s, start, end);
      return new Marker(Numbering.DECIMAL, value, parts, label, start, pointed ? end + 1 : end);
    }
    char mark = s.charAt(end);
    boolean closed = mark == '）' || mark == ')';
    if (value == 0 || (!closed && !isPoint(mark) && mark != '、')) {
      return null;
    }
    Numbering numbering = closed ? Numbering.ARABIC_CLOSED : Numbering.ARABIC;
    String label = value + (closed ? "）" : "");
    return new Marker(numbering, value, 0, label, start, end + 1);
  }

  /** The point's number of a line, whatever digits follow it: of 2.6个月内…, 2. */
  static @Nullable Marker plain(String s, int from, int to) {
    int start = skip(s, from, to);
    int end = digitsEnd(s, start, to);
    if (end == start || end - start > 3 || end + 1 >= to || !isPoint(s.charAt(end))) {
      return null;
    }
    int value = value(s, start, end);
    return new Marker(Numbering.ARABIC, value, 0, Integer.toString(value), start, end + 1);
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == '．';
  }

  private static String ascii(String s, int from, int to) {
    StringBuilder b = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      b.append(isPoint(c) ? "." : Integer.toString(Chars.digit(c)));
    }
    return b.toString();
  }

  private static int digitsEnd(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int numeralEnd(String s, int from, int to) {
    if (from < to && Chars.isDigit(s.charAt(from))) {
      return digitsEnd(s, from, Math.min(to, from + 4));
    }
    int i = from;
    while (i < to && i - from < LONGEST_NUMERAL && HanNumerals.isNumeral(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int value(String s, int from, int to) {
    if (!Chars.isDigit(s.charAt(from))) {
      return DocumentNumber.chineseNumeral(s.substring(from, to));
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + Chars.digit(s.charAt(i));
    }
    return value;
  }

  private static int skip(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
