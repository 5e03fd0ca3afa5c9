package zhengmai.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Chinese documents print them: 2021年12月1日, 2021 年 12 月 1 日, 2021-12-01, 2021.12.01,
 * 2021/12/1, 二〇二一年十二月一日, and without a year 12月1日. A nought may be any of the circles and letters
 * that are typed for it: 二◯二一年, 二O二一年, 二0二一年, 2O21年.
 */
public final class Dates {
  private static final String CHINESE = "〇一二三四五六七八九";

  private static final Pattern HOUR =
      Pattern.compile("(?:\\s+|(?<=\\d)T)\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\.\\d{1,6})?Z?\\s*$");

  private Dates() {}

  /**
   * A date found in a text.
   *
   * @param year 0 where none is printed
   * @param month 1 to 12
   * @param day 1 to 31
   * @param start where it begins
   * @param end behind its last character
   */
  public record Found(int year, int month, int day, int start, int end) {
    /** The day, where a year is printed and the calendar has it. */
    public Optional<LocalDate> date() {
      return year == 0 ? Optional.empty() : day(year);
    }

    /** The day in a year taken from elsewhere. */
    public Optional<LocalDate> day(int inYear) {
      try {
        return Optional.of(LocalDate.of(inYear, month, day));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** A whole string that is a date. */
  public static Optional<LocalDate> parse(String printed) {
    String s = Chars.squeeze(printed);
    return next(s, 0).filter(f -> f.start() == 0 && f.end() == s.length()).flatMap(Found::date);
  }

  /** A whole string that is a date, the hour behind it left out: 2021-08-16 09:30:12. */
  public static Optional<LocalDate> parseStamp(String printed) {
    Matcher hour = HOUR.matcher(printed);
    return parse(hour.find() ? printed.substring(0, hour.start()) : printed);
  }

  /** The first date, with or without a year, that begins at or behind {@code from}. */
  public static Optional<Found> next(CharSequence s, int from) {
    int i = from;
    while (i < s.length()) {
      char c = s.charAt(i);
      boolean starts = Chars.isDigit(c) || chinese(c) >= 0;
      if (starts) {
        Optional<Found> found = at(s, i);
        if (found.isPresent()) {
          return found;
        }
        while (i < s.length() && (Chars.isDigit(s.charAt(i)) || chinese(s.charAt(i)) >= 0)) {
          i++;
        }
      } else {
        i++;
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> at(CharSequence s, int start) {
    Reader r = new Reader(s, start);
    int first = r.number();
    if (first < 0) {
      return Optional.empty();
    }
    char mark = r.mark();
    if (mark == '月' && first <= 12) {
      return monthDay(r, 0, first, start);
    }
    boolean year = first >= 1900 && first <= 2100;
    if (!year) {
      return Optional.empty();
    }
    int month = r.number();
    char second = r.mark();
    boolean chineseForm = mark == '年' && second == '月';
    boolean numeric = (mark == '-' || mark == '.' || mark == '/') && second == mark;
    if (month < 1 || month > 12 || !(chineseForm || numeric)) {
      return Optional.empty();
    }
    if (chineseForm) {
      return monthDay(r, first, month, start);
    }
    int day = r.number();
    return day >= 1 && day <= 31
        ? Optional.of(new Found(first, month, day, start, r.at))
        : Optional.empty();
  }

  private static Optional<Found> monthDay(Reader r, int year, int month, int start) {
    int day = r.number();
    if (day < 1 || day > 31) {
      return Optional.empty();
    }
    char mark = r.mark();
    if (mark != '日' && mark != '号') {
      return Optional.empty();
    }
    return month < 1 ? Optional.empty() : Optional.of(new Found(year, month, day, start, r.at));
  }

  private static int chinese(char c) {
    if (c == '零' || c == '0' || c == '０' || Numerals.isNought(c)) {
      return 0;
    }
    return c == '十' ? 10 : CHINESE.indexOf(c);
  }

  /** Reads numbers and the marks between them, over white space. */
  private static final class Reader {
    private final CharSequence s;
    private int at;

    Reader(CharSequence s, int at) {
      this.s = s;
      this.at = at;
    }

    private void spaces() {
      while (at < s.length() && Chars.isSpace(s.charAt(at)) && s.charAt(at) != '\n') {
        at++;
      }
    }

    /** The next number of up to four digits, or -1. */
    int number() {
      spaces();
      int value = 0;
      int digits = 0;
      while (at < s.length() && digits < 5 && isDigit(s.charAt(at), digits)) {
        value = value * 10 + Numerals.digit(s.charAt(at++));
        digits++;
      }
      if (digits > 0) {
        return digits > 4 ? -1 : value;
      }
      return chineseNumber();
    }

    private static boolean isDigit(char c, int before) {
      return Chars.isDigit(c) || (before > 0 && Numerals.isNought(c));
    }

    /** 二〇二一 digit by digit, 三十一 by tens. */
    private int chineseNumber() {
      int begin = at;
      while (at < s.length() && at - begin < 4 && chinese(s.charAt(at)) >= 0) {
        at++;
      }
      int n = at - begin;
      if (n == 0) {
        return -1;
      }
      int value = 0;
      if (n == 4) {
        for (int i = begin; i < at; i++) {
          value = value * 10 + chinese(s.charAt(i)) % 10;
        }
        return value;
      }
      for (int i = begin; i < at; i++) {
        int d = chinese(s.charAt(i));
        value = d == 10 ? Math.max(1, value) * 10 : value + d;
      }
      return value;
    }

    char mark() {
      spaces();
      return at < s.length() ? s.charAt(at++) : '\0';
    }
  }
}
