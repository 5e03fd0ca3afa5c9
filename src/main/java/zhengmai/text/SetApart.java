package zhengmai.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins what typesetting, a scanner's reading or a converter set apart: {@code 甘 肃 省}, {@code 2 0 2
 * 2 年}, {@code 〔2 021〕}, {@code $2 0 2 1$ 年}; and reads {@code <<某办法>>} as 《某办法》.
 */
final class SetApart {
  /** In a line that is set apart, of ten characters so many have one space behind them. */
  private static final int TENTHS = 8;

  private static final int SHORTEST = 4;

  /** Digits of a year, a month, a day or a serial with spaces between them. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?<!\\d|\\d )[12](?: ?\\d){3}(?= ?[年〕\\]］】﹞）)])"
              + "|(?<=年|年 )1 [0-2](?= ?月)"
              + "|(?<=月|月 )[123] \\d(?= ?[日号])"
              + "|(?<=[〕\\]］】﹞）)]|[〕\\]］】﹞）)] |第|第 )\\d(?: ?\\d){1,4}(?= ?号)");

  private static final Pattern FORMULA = Pattern.compile("\\$([^$]{1,60})\\$");

  /** Digits or letters in a formula, with what sets them upright and apart. */
  private static final Pattern UPRIGHT =
      Pattern.compile("(?:[A-Za-z0-9.,%/\\-]|[ ~{}]|\\\\(?:mathrm|mathsf|mathbf|text|rm|%))+");

  private static final Pattern SETTING = Pattern.compile("[ ~{}]|\\\\(?:[a-z]+|(?=%))");

  private final TracedText reading;
  private final String s;

  private SetApart(TracedText reading) {
    this.reading = reading;
    this.s = reading.text();
  }

  /** Joins what is set apart, until nothing is: what stood in a formula may have stood apart. */
  static void join(TracedText reading) {
    int length;
    do {
      length = reading.length();
      new SetApart(reading).lines();
      reading.settle();
    } while (reading.length() < length);
  }

  private void lines() {
    int end;
    for (int from = 0; from < s.length(); from = end + 1) {
      end = LineShapes.end(s, from);
      line(from, end);
    }
  }

  /** Most lines have nothing of it: they are looked at once, and no pattern is tried on them. */
  private void line(int from, int to) {
    int spaces = 0;
    int gaps = 0;
    boolean loose = false;
    boolean marks = false;
    for (int i = from; i < to; i++) {
      byte kind = CharKinds.of(s.charAt(i));
      marks |= kind == CharKinds.MARK;
      if (kind == CharKinds.SPACE) {
        spaces++;
        if (i > from && i < to - 1 && isGap(i)) {
          gaps++;
          loose |= Chars.isDigit(s.charAt(i - 1)) && Chars.isDigit(s.charAt(i + 1));
        }
      }
    }
    if (isSetApart(from, to, to - from - spaces, gaps)) {
      leaveSpaces(from + 1, to - 1);
      return;
    }
    if (loose) {
      Matcher m = LOOSE.matcher(s).region(from, to);
      while (m.find()) {
        leaveSpaces(m.start(), m.end());
      }
    }
    if (marks) {
      Matcher m = FORMULA.matcher(s).region(from, to);
      while (m.find()) {
        formula(m.start(1), m.end(1));
      }
      books(from, to);
    }
  }

  private void leaveSpaces(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isGap(i)) {
        reading.leaveOut(i);
      }
    }
  }

  /** Title marks in ASCII, the inner ones first. */
  private void books(int from, int to) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = from; i + 1 < to; i++) {
      if (s.startsWith("<<", i)) {
        open.push(i++);
      } else if (s.startsWith(">>", i) && !open.isEmpty()) {
        int start = open.pop();
        if (i - start > 3) {
          reading.exchange(start, '《');
          reading.leaveOut(start + 1);
          reading.exchange(i, '》');
          reading.leaveOut(i + 1);
        }
        i++;
      }
    }
  }

  private void formula(int from, int to) {
    if (!UPRIGHT.matcher(s).region(from, to).matches()) {
      return;
    }
    reading.leaveOut(from - 1);
    reading.leaveOut(to);
    Matcher m = SETTING.matcher(s).region(from, to);
    while (m.find()) {
      for (int i = m.start(); i < m.end(); i++) {
        reading.leaveOut(i);
      }
    }
  }

  /** A line of a text whose letters stand alone; not the row of a table. */
  private boolean isSetApart(int from, int to, int letters, int gaps) {
    if (letters < SHORTEST || gaps * 10 < (letters - 1) * TENTHS) {
      return false;
    }
    int han = 0;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '|' || c == '\t') {
        return false;
      }
      han += Chars.isHan(c) ? 1 : 0;
    }
    return han > 1;
  }

  private boolean isGap(int at) {
    return Chars.isSpace(s.charAt(at))
        && !Chars.isSpace(s.charAt(at - 1))
        && !Chars.isSpace(s.charAt(at + 1));
  }
}
