package zhengmai.extract;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.text.Chars;
import zhengmai.text.Dates;

/**
 * Days and terms in running text: 自2023年1月1日起 is a first day, 至2025年12月31日 a last one, 延长2年 a
 * period.
 */
public final class ActTerms {
  private static final List<String> ISSUE = List.of("印发", "发布", "公布", "颁布", "下发", "签发", "发文", "公告");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<n>[0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3})(?<half>年半)?(?:个)?(?<unit>年|月|日|天)?(?![度份第内前初])");
  private static final Pattern END_OF_MONTH =
      Pattern.compile(
          "(?<year>(?:19|20)\\d{2})年(?:(?<month>\\d{1,2})月)?(?:年?[底末]|(?<bare>(?!\\d)))");

  /** Verbs of a document that takes effect: the day before one of them is that document's. */
  private static final List<String> TAKES_EFFECT = List.of("施行", "实施", "生效", "试行", "执行");

  private ActTerms() {}

  /** A first day and where it ends in the text. */
  private record Day(EffectiveDate date, int end) {}

  /** The first day that a stretch states: 自2023年1月1日起, 自本通知印发之日起, 于2023年1月1日. */
  static Optional<EffectiveDate> from(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      Optional<Day> day = c == '自' || c == '从' || c == '于' ? dayAt(s, i + 1, to) : Optional.empty();
      if (day.isPresent() && !takesEffect(s, day.get().end(), to)) {
        return day.map(Day::date);
      }
    }
    return Optional.empty();
  }

  /** 自2023年1月1日起，《X》停止执行: the day before the title, which nothing else takes. */
  static Optional<EffectiveDate> before(String s, int from, int title) {
    for (int i = title - 1; i >= from; i--) {
      char c = s.charAt(i);
      if (c == '自' || c == '从') {
        Optional<Day> day = dayAt(s, i + 1, title);
        boolean begins =
            day.isPresent()
                && s.startsWith("起", day.get().end())
                && !takesEffect(s, day.get().end(), title);
        return begins ? day.map(Day::date) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean takesEffect(String s, int from, int to) {
    int end = Math.min(to, from + 8);
    return Sentences.contains(s, TAKES_EFFECT, from, end)
        && !Sentences.contains(s, List.of("停止", "不再", "终止"), from, end);
  }

  private static Optional<Day> dayAt(String s, int at, int to) {
    int limit = Math.min(to, at + 24);
    if (s.startsWith("即日", at)) {
      return Optional.of(new Day(EffectiveDate.ON_ISSUE, at + 2));
    }
    Optional<Dates.Found> date = Dates.next(s.substring(at, limit), 0);
    if (date.isPresent() && date.get().start() == 0) {
      int end = Clock.skip(s, at + date.get().end());
      return date.get().date().map(d -> new Day(EffectiveDate.on(d), end));
    }
    int on = Chars.indexOf(s, "之日", at, limit);
    boolean issued = on >= 0 && ISSUE.stream().anyMatch(w -> s.startsWith(w, on - w.length()));
    boolean plain = on >= 0 && Chars.indexOf(s, "，", at, on) < 0;
    return issued && plain
        ? Optional.of(new Day(EffectiveDate.ON_ISSUE, on + 2))
        : Optional.empty();
  }

  /** The last day or the time that a stretch states: 延长至2025年12月31日, 延长两年, 至2025年底. */
  static Optional<Expiry> until(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '至' || c == '到') {
        Optional<LocalDate> day = lastDay(s.substring(i + 1, to));
        if (day.isPresent()) {
          return day.map(Expiry.On::new);
        }
      }
    }
    Matcher m = PERIOD.matcher(s).region(from, to);
    while (m.find()) {
      Optional<Period> period = period(m);
      boolean ordinal = m.start() > 0 && "第0123456789年月〔".indexOf(s.charAt(m.start() - 1)) >= 0;
      if (period.isPresent() && !ordinal) {
        return period.map(Expiry.After::new);
      }
    }
    return Optional.empty();
  }

  /** A day at the beginning of a stretch: 2025年12月31日, 2025年底, 2025年6月底. */
  public static Optional<LocalDate> lastDay(String s) {
    Optional<Dates.Found> date = Dates.next(s, 0);
    if (date.isPresent() && date.get().start() == 0) {
      return date.get().date();
    }
    Matcher m = END_OF_MONTH.matcher(s);
    if (!m.lookingAt() || (m.group("bare") != null && m.group("month") == null)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group("year"));
    int month = m.group("month") == null ? 12 : Integer.parseInt(m.group("month"));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(year, month).atEndOfMonth());
  }

  /** 2年, 两年, 18个月, 一年半, 90日. */
  private static Optional<Period> period(Matcher m) {
    String printed = m.group("n");
    int n =
        Chars.isDigit(printed.charAt(0))
            ? Integer.parseInt(Chars.squeeze(printed))
            : DocumentNumber.chineseNumeral(printed.replace('两', '二'));
    if (n <= 0) {
      return Optional.empty();
    }
    if (m.group("half") != null) {
      return Optional.of(Period.of(n, 6, 0));
    }
    String unit = m.group("unit");
    if (unit == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (unit) {
          case "年" -> Period.ofYears(n);
          case "月" -> Period.ofMonths(n);
          default -> Period.ofDays(n);
        });
  }

  /** 0时, 零时, 24时 behind a day. */
  public static final class Clock {
    private static final Pattern HOUR =
        Pattern.compile("(?:凌晨)?(?:[0０零〇]{1,2}|24|二十四)(?:时|点|：00|:00)(?:整|许)?");

    private Clock() {}

    /** Behind an hour that stands at a place; the place itself where none does. */
    public static int skip(String s, int at) {
      Matcher m = HOUR.matcher(s).region(at, Math.min(s.length(), at + 8));
      return m.lookingAt() ? m.end() : at;
    }
  }
}
