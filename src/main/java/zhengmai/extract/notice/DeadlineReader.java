package zhengmai.extract.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.model.Evidence;
import zhengmai.text.Dates;
import zhengmai.text.Flow;

/** The last day for comments on a draft: 请于2022年1月14日前反馈, 截止时间为1月14日, 时间是2021年12月31日—2022年1月31日. */
final class DeadlineReader {
  private static final List<String> COMMENTS = List.of("意见", "反馈", "建议", "异议", "征求", "征集");
  private static final List<String> BEFORE =
      List.of("截止", "截至", "止于", "至", "到", "期限", "—", "-", "~", "～");

  private static final Pattern REMARK = Pattern.compile("^[（(][^）)]{0,8}[）)]");
  private static final Pattern HOUR =
      Pattern.compile("^(\\d{1,2}[:：]\\d{2}|\\d{1,2}时|下班|中午|上午|下午|17点)+");
  private static final Pattern ENDS = Pattern.compile("之?前|以前|止|截止|为止|期间?截止|结束");

  private DeadlineReader() {}

  /**
   * The deadline in the letter proper.
   *
   * @param end where the letter ends in the flow
   * @param notice the day of the letter, for a date without a year: the same year, or the next
   *     one's January
   */
  static Optional<TermReader.Found<LocalDate>> read(
      Flow flow, int end, Optional<LocalDate> notice) {
    String s = flow.text();
    int from = 0;
    while (from < end) {
      int to = s.indexOf('\n', from);
      int paragraphEnd = to < 0 || to > end ? end : to;
      Optional<TermReader.Found<LocalDate>> found = inParagraph(flow, from, paragraphEnd, notice);
      if (found.isPresent()) {
        return found;
      }
      from = paragraphEnd + 1;
    }
    return Optional.empty();
  }

  private static Optional<TermReader.Found<LocalDate>> inParagraph(
      Flow flow, int from, int to, Optional<LocalDate> notice) {
    String paragraph = flow.text().substring(from, to);
    if (COMMENTS.stream().noneMatch(paragraph::contains)) {
      return Optional.empty();
    }
    Optional<Dates.Found> date = Dates.next(paragraph, 0);
    while (date.isPresent()) {
      Dates.Found d = date.get();
      Optional<LocalDate> day = isLast(paragraph, d) ? day(d, notice) : Optional.empty();
      if (day.isPresent()) {
        int start = from + clauseStart(paragraph, d.start());
        int stop = Math.min(to, from + d.end() + 2);
        return Optional.of(
            new TermReader.Found<>(
                day.get(), new Evidence("commentDeadline", flow.quote(start, stop))));
      }
      date = Dates.next(paragraph, d.end());
    }
    return Optional.empty();
  }

  /** Whether a date is a last day: 前, 之前, 止 or 截止 behind it, or 至, 截止 or a dash before it. */
  private static boolean isLast(String s, Dates.Found d) {
    String behind = s.substring(d.end(), Math.min(s.length(), d.end() + 12));
    String bare = HOUR.matcher(REMARK.matcher(behind).replaceFirst("")).replaceFirst("");
    if (ENDS.matcher(bare).lookingAt()) {
      return true;
    }
    String before = s.substring(Math.max(0, d.start() - 8), d.start());
    if (behind.startsWith("至")
        || behind.startsWith("—")
        || behind.startsWith("-")
        || behind.startsWith("起")) {
      return false;
    }
    return BEFORE.stream()
        .anyMatch(
            w ->
                before.endsWith(w)
                    || before.contains(w + "时间")
                    || before.contains(w + "日期")
                    || before.contains("截"));
  }

  private static Optional<LocalDate> day(Dates.Found d, Optional<LocalDate> notice) {
    if (d.year() > 0 || notice.isEmpty()) {
      return d.date();
    }
    LocalDate day = notice.get();
    return d.day(d.month() < day.getMonthValue() ? day.getYear() + 1 : day.getYear());
  }

  private static int clauseStart(String s, int at) {
    int i = at;
    while (i > 0 && "。；，,;".indexOf(s.charAt(i - 1)) < 0 && at - i < 40) {
      i--;
    }
    return i;
  }
}
