package zhengmai.text;

import zhengmai.model.DocumentNumber;

/** Digits, numerals, years and white space where a number is read: 第 ７３５ 号, 第七百三十五号. */
final class Numerals {
  private Numerals() {}

  /** The character at {@code i}, NUL behind the end. */
  static char at(String s, int i) {
    return i < s.length() ? s.charAt(i) : '\0';
  }

  /** Behind spaces, line breaks included: numbers are printed over them. */
  static int skip(String s, int from) {
    int i = from;
    while (i < s.length() && Chars.isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  static int back(String s, int to, int from) {
    int i = to;
    while (i > from && s.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  /** What is typed for a nought between digits: 〇 ○ ◯ O. */
  static boolean isNought(char c) {
    return c == '〇' || c == '○' || c == '◯' || c == 'O' || c == 'o' || c == 'Ｏ';
  }

  /** The value of a digit or nought. */
  static int digit(char c) {
    return isNought(c) ? 0 : Chars.digit(c);
  }

  /** The year in four digits at {@code i}, 2O21 included; 0 where there is none. */
  static int year(String s, int i) {
    if (i + 4 > s.length()) {
      return 0;
    }
    int year = 0;
    for (int k = i; k < i + 4; k++) {
      if (!Chars.isDigit(s.charAt(k)) && (k == i || !isNought(s.charAt(k)))) {
        return 0;
      }
      year = year * 10 + digit(s.charAt(k));
    }
    return year >= 1900 && year < 2100 ? year : 0;
  }

  static int digitsEnd(String s, int from) {
    int i = from;
    while (i < s.length() && Chars.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Digits as ASCII, without leading zeros. */
  static String digits(String s, int from, int to) {
    int i = from;
    while (i < to - 1 && Chars.isDigit(s.charAt(i)) && Chars.digit(s.charAt(i)) == 0) {
      i++;
    }
    return ascii(s, i, to);
  }

  /** Digits as ASCII; points stay. */
  static String ascii(String s, int from, int to) {
    StringBuilder b = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      b.append(c == '.' ? c : (char) ('0' + Chars.digit(c)));
    }
    return b.toString();
  }

  static boolean isNumeral(char c) {
    return Chars.isDigit(c) || "一二三四五六七八九十百零〇".indexOf(c) >= 0;
  }

  static int numeralEnd(String s, int from) {
    int i = from;
    while (i < s.length() && i - from < 7 && isNumeral(s.charAt(i))) {
      i++;
    }
    return i;
  }

  static String numeral(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(s.charAt(i))) {
        return Integer.toString(DocumentNumber.chineseNumeral(s.substring(from, to)));
      }
    }
    return digits(s, from, to);
  }
}
