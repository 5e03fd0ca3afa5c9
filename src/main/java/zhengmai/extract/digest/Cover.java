package zhengmai.extract.digest;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.DigestRecord;
import zhengmai.model.Place;
import zhengmai.text.Chars;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * The cover of an issue: its name, number and period, as far as it prints them.
 *
 * <ul>
 *   <li>{@code 2023年第38期 (2023.09.18-2023.09.24)}: all is printed
 *   <li>{@code 2022年第31期 (08.01-08.07)}: the period's year is the issue's; over New Year the first
 *       issues of a year begin in the year before, and the last end in the year after
 *   <li>{@code 2021.08.09-2021.08.15}: the year is that of the last day; there is no number
 * </ul>
 */
final class Cover {
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?:((?:19|20)\\d{2})年?[,，、·.]?)?(总)?第([\\d一二三四五六七八九十百〇零]{1,5})[期周]"
              + "|((?:19|20)\\d{2})年(\\d{1,2})期");

  private static final Pattern DATED = Pattern.compile("((?:19|20)\\d{2})年\\d{1,2}月");
  private static final Pattern MONTH = Pattern.compile("((?:19|20)\\d{2})年(\\d{1,2})月(?!\\d)");
  private static final String DAY = "(?:((?:19|20)\\d{2})[.年/-])?(\\d{1,2})[.月/-](\\d{1,2})日?";
  private static final String END = "(?:(?:((?:19|20)\\d{2})[.年/-])?(\\d{1,2})[.月/-])?(\\d{1,2})日?";
  private static final Pattern PERIOD =
      Pattern.compile("(?<![\\d.])" + DAY + "[-~–—―─至到]{1,3}" + END + "(?!\\d)");

  private static final int LONGEST = 1000;

  /** Issues up to this number may begin in the year before. */
  private static final int FIRST_ISSUES = 2;

  private static final int LAST_ISSUES = 50;

  private final List<String> inferred = new ArrayList<>();

  /** The name of a bulletin, where it is known. */
  private final Optional<String> bulletin;

  private Cover(Optional<String> bulletin) {
    this.bulletin = bulletin;
  }

  /** What lines {@code first} to {@code last} say of the issue of a bulletin of this name. */
  static DigestRecord read(SourceText text, String bulletin, int first, int last) {
    return new Cover(Optional.of(bulletin)).record(text, first, last, last);
  }

  /** What lines {@code first} to {@code last} say of the issue. */
  static DigestRecord read(SourceText text, int first, int last) {
    return read(text, first, last, last);
  }

  /**
   * What lines {@code first} to {@code last} say of the issue; where they name no period, the
   * remarks on the lines up to {@code remarks}, over the contents, may: 本期摘编2023年10月9日至15日的消息.
   */
  static DigestRecord read(SourceText text, int first, int last, int remarks) {
    return new Cover(Optional.empty()).record(text, first, last, remarks);
  }

  private DigestRecord record(SourceText text, int first, int last, int remarks) {
    StringBuilder all = new StringBuilder();
    for (int line = first; line <= last; line++) {
      String s = text.stripped(line);
      if (!Marks.isEmpty(s)) {
        all.append(Chars.squeeze(Normalizer.normalize(s, Normalizer.Form.NFKC))).append('\n');
      }
    }
    Optional<Integer> year = Optional.empty();
    Optional<String> number = Optional.empty();
    Optional<MatchResult> issue = issue(all);
    if (issue.isPresent()) {
      MatchResult m = issue.get();
      year =
          Optional.ofNullable(m.group(1) == null ? m.group(4) : m.group(1)).map(Integer::valueOf);
      number = Optional.of(plain(m.group(3) == null ? m.group(5) : m.group(3)));
    }
    if (year.isEmpty() && bulletin.isPresent()) {
      Matcher dated = DATED.matcher(all);
      year = dated.find() ? Optional.of(Integer.valueOf(dated.group(1))) : year;
    }
    Period period = period(all.toString(), year, number);
    if (period.end().isEmpty() && bulletin.filter(n -> n.contains("月")).isPresent()) {
      period = month(all);
    }
    boolean told = period.end().isPresent();
    if (!told) {
      period = period(remarks(text, last + 1, remarks), year, number);
      if (period.end().isPresent()) {
        inferred.addAll(List.of("periodStart", "periodEnd"));
      }
    }
    if (year.isEmpty() && period.end().isPresent()) {
      year = period.end().map(LocalDate::getYear);
      if (!told) {
        inferred.add(0, "year");
      }
    }
    return new DigestRecord(
        new Place(text.file(), 1, lastText(text)),
        bulletin.or(() -> series(text, first, last)),
        year,
        number,
        period.start(),
        period.end(),
        inferred);
  }

  /** The issue's number in its year; the running number (总第345期) only where there is no other. */
  private static Optional<MatchResult> issue(CharSequence cover) {
    List<MatchResult> all = ISSUE.matcher(cover).results().toList();
    return all.stream()
        .filter(m -> m.group(2) == null)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** 第十二期, 第07期 as digits. */
  private static String plain(String number) {
    return Chars.isDigit(number.charAt(0))
        ? number.replaceFirst("^0+(?=\\d)", "")
        : Integer.toString(Marked.number(number));
  }

  /** A monthly's 2021年11月 is the whole month. */
  private static Period month(CharSequence cover) {
    Matcher m = MONTH.matcher(cover);
    if (!m.find()) {
      return Period.NONE;
    }
    Optional<LocalDate> first =
        day(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), "1");
    return new Period(first, first.map(d -> d.with(TemporalAdjusters.lastDayOfMonth())));
  }

  /** The lines that speak of this issue. */
  private static String remarks(SourceText text, int first, int last) {
    StringBuilder b = new StringBuilder();
    for (int line = Math.max(1, first); line <= last && b.length() < LONGEST; line++) {
      String s = text.stripped(line);
      if (s.length() < LONGEST && s.contains("本期")) {
        b.append(Chars.squeeze(Normalizer.normalize(s, Normalizer.Form.NFKC))).append('\n');
      }
    }
    return b.toString();
  }

  private record Period(Optional<LocalDate> start, Optional<LocalDate> end) {
    static final Period NONE = new Period(Optional.empty(), Optional.empty());
  }

  private Period period(String cover, Optional<Integer> issueYear, Optional<String> number) {
    Matcher m = PERIOD.matcher(cover);
    while (m.find()) {
      int startMonth = Integer.parseInt(m.group(2));
      int endMonth = m.group(5) == null ? startMonth : Integer.parseInt(m.group(5));
      int over = endMonth < startMonth ? 1 : 0;
      Optional<Integer> printedStart = Optional.ofNullable(m.group(1)).map(Integer::valueOf);
      Optional<Integer> printedEnd = Optional.ofNullable(m.group(4)).map(Integer::valueOf);
      int shift = shift(startMonth, number);
      Optional<Integer> startYear =
          printedStart
              .or(() -> printedEnd.map(y -> y - over))
              .or(() -> issueYear.map(y -> y + shift));
      Optional<LocalDate> start = startYear.flatMap(y -> day(y, startMonth, m.group(3)));
      Optional<LocalDate> end =
          printedEnd
              .or(() -> startYear.map(y -> y + over))
              .flatMap(y -> day(y, endMonth, m.group(6)));
      if (start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())) {
        return new Period(start, end);
      }
    }
    return Period.NONE;
  }

  private static int lastText(SourceText text) {
    int line = text.lineCount();
    while (line > 1 && text.isBlank(line)) {
      line--;
    }
    return line;
  }

  /** The first issues of a year report on the last December, the last ones on the next January. */
  private static int shift(int month, Optional<String> number) {
    int n = number.map(Integer::parseInt).orElse(0);
    boolean before = month == 12 && n >= 1 && n <= FIRST_ISSUES;
    boolean behind = month == 1 && n >= LAST_ISSUES;
    return before ? -1 : behind ? 1 : 0;
  }

  private static Optional<LocalDate> day(int year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first line of a few Han characters that does not lead over to a name: 医药先锋系列之 does. */
  private static Optional<String> series(SourceText text, int first, int last) {
    for (int line = first; line <= last; line++) {
      String s = Chars.tidy(LineShapes.bare(text.stripped(line)));
      if (s.length() >= 3 && s.length() <= 12 && s.chars().allMatch(c -> Chars.isHan((char) c))) {
        boolean leadsOver = s.endsWith("之") || s.endsWith("系列") || s.endsWith("主办");
        if (!leadsOver && !s.endsWith("期")) {
          return Optional.of(s);
        }
      }
    }
    return Optional.empty();
  }
}
