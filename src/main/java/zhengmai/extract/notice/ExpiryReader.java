package zhengmai.extract.notice;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.ActTerms;
import zhengmai.extract.ActTerms.Clock;
import zhengmai.extract.notice.TermReader.Found;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.text.Dates;
import zhengmai.text.Flow;

/**
 * Until when a document holds, as its text says: 有效期5年, 有效期至2025年12月31日, 执行期限为2022年7月1日至2024年6月30日,
 * 自2022年7月1日起执行，至2024年6月30日止.
 */
final class ExpiryReader {
  private static final List<String> TERMS =
      List.of("有效期", "试行期", "试点周期", "试点期", "试点时间", "执行期", "实施期", "施行期", "执行时间", "实施时间", "适用期");

  /** 《X》有效期延长至2025年12月31日 speaks of X. */
  private static final List<String> EXTENDED =
      List.of("延长", "延续", "顺延", "延至", "延期", "届满", "已满", "满后", "已过");

  /** A sentence with one of these sets others a last day. */
  private static final List<String> OTHERS =
      List.of("意见", "反馈", "报名", "申报", "报送", "公示", "参保", "缴费", "采购周期", "协议");

  private static final Pattern UNTIL =
      Pattern.compile(".{0,4}(?:[至到]|截[至止]).{0,2}|.{0,6}——?.{0,2}");
  private static final Pattern FROM = Pattern.compile("[限间]?(?:暂定)?[为是：:从自]{0,2}");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:[限为暂定：:是一般]|设定){0,6}?(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月|日|天)(?<half>半)?(?![度0-9])");
  private static final List<String> TRIAL = List.of("试行", "暂定");

  /** No day has more characters with what may stand behind it. */
  private static final int LONGEST_DAY = 18;

  private static final List<String> VERBS = List.of("施行", "实施", "执行", "生效", "试行", "实行");
  private static final Pattern TO = Pattern.compile("起?[，,]?(?:[至到]|[—－–~～-]{1,2})");

  private ExpiryReader() {}

  /** A term, and where the words that state it begin and end. */
  private record Term(Optional<LocalDate> first, Expiry last, int from, int to) {}

  /** The days that a term's words state; the first one only of a range. */
  private record Days(Optional<LocalDate> first, Expiry last) {}

  /**
   * Until when the document holds.
   *
   * @param own folded titles of what it issues
   */
  static Optional<Found<Expiry>> expiry(Flow flow, List<String> own) {
    Term last = trial(flow.text(), own);
    for (Term t = next(flow.text(), 0); t != null; t = next(flow.text(), t.to())) {
      last = t;
    }
    if (last == null) {
      last = stop(flow.text(), own);
    }
    return Optional.ofNullable(last)
        .map(t -> TermReader.found("expires", t.last(), flow, t.from(), t.to()));
  }

  /** The first day of a range, for a text that says nowhere else from when it holds. */
  static Optional<Found<EffectiveDate>> effective(Flow flow) {
    for (Term t = next(flow.text(), 0); t != null; t = next(flow.text(), t.to())) {
      if (t.first().isPresent()) {
        EffectiveDate first = EffectiveDate.on(t.first().get());
        return Optional.of(TermReader.found("effectiveDate", first, flow, t.from(), t.to()));
      }
    }
    return Optional.empty();
  }

  /** The first term that is stated behind a place. */
  private static @Nullable Term next(String s, int begin) {
    // The words for a term end in 期 or 时间.
    int period = s.indexOf('期', begin);
    int time = s.indexOf('间', begin);
    while (period >= 0 || time >= 0) {
      boolean earlier = time < 0 || (period >= 0 && period < time);
      int mark = earlier ? period : time;
      period = earlier ? s.indexOf('期', mark + 1) : period;
      time = earlier ? time : s.indexOf('间', mark + 1);
      int term = termStart(s, mark);
      if (term < 0 || !validTerm(s, term) || isExtended(s, mark + 1)) {
        continue;
      }
      int end = Math.min(sentenceEnd(s, mark), mark + 44);
      Optional<Days> days = days(s.substring(mark + 1, end));
      if (days.isPresent()) {
        int from = TermReader.sentenceStart(s, mark);
        return new Term(days.get().first(), days.get().last(), from, end);
      }
    }
    return null;
  }

  /** 自2022年5月1日起试行两年, 自印发之日起施行，试行两年, 自2022年8月1日起执行，暂定2年: the time stands right behind the verb. */
  private static @Nullable Term trial(String s, List<String> own) {
    for (String word : TRIAL) {
      for (int at = s.indexOf(word, 1); at > 0; at = s.indexOf(word, at + 1)) {
        int from = TermReader.sentenceStart(s, at);
        boolean begins =
            s.charAt(at - 1) == '起'
                || (s.charAt(at - 1) == '，' && s.substring(from, at).matches(".*起(?:施行|实施|执行)，"));
        int end = Math.min(sentenceEnd(s, at), at + 11);
        if (begins && !TermReader.ofAnother(s, TermReader.clauseStart(s, at), at, own)) {
          Optional<Days> days = days(s.substring(Math.min(at + 2, end), end));
          if (days.isPresent()) {
            return new Term(days.get().first(), days.get().last(), from, end);
          }
        }
      }
    }
    return null;
  }

  /**
   * 自2022年7月1日起执行，至2024年6月30日止, 自2022年7月1日起执行，执行至2024年6月30日: the last day of a document that says
   * its first one.
   */
  private static @Nullable Term stop(String s, List<String> own) {
    for (int to = s.indexOf('至', 1); to > 0; to = s.indexOf('至', to + 1)) {
      int from = TermReader.sentenceStart(s, to);
      int end = sentenceEnd(s, to);
      String before = s.substring(from, to);
      int close = s.indexOf('止', to);
      boolean ends = close > 0 && close < Math.min(end, to + LONGEST_DAY);
      int begun = before.indexOf('起');
      boolean takesEffect =
          begun >= 0
              && (ends || VERBS.stream().anyMatch(v -> before.endsWith("，" + v)))
              && VERBS.stream().anyMatch(v -> before.indexOf(v, begun) >= 0)
              && OTHERS.stream().noneMatch(before::contains)
              && !TermReader.ofAnother(
                  s, TermReader.clauseStart(s, from + begun), from + begun, own);
      Optional<LocalDate> day =
          takesEffect ? ActTerms.lastDay(s.substring(to + 1, end)) : Optional.empty();
      if (day.isPresent()) {
        return new Term(Optional.empty(), new Expiry.On(day.get()), from, ends ? close + 1 : end);
      }
    }
    return null;
  }

  private static int termStart(String s, int at) {
    for (String term : TERMS) {
      int in = term.indexOf(s.charAt(at));
      if (in >= 0 && at - in >= 0 && s.startsWith(term, at - in)) {
        return at - in;
      }
    }
    return -1;
  }

  private static boolean isExtended(String s, int at) {
    int from = s.startsWith("限", at) ? at + 1 : at;
    return EXTENDED.stream().anyMatch(w -> s.startsWith(w, from));
  }

  /** The document's own term: it opens its clause, or follows 本办法; 协议有效期 is somebody else's. */
  private static boolean validTerm(String s, int term) {
    int from = TermReader.clauseStart(s, term);
    String before = s.substring(from, term);
    if (before.startsWith("《") || before.contains("协议") || before.contains("证")) {
      return false;
    }
    boolean opens = before.isEmpty() || before.length() <= 4;
    boolean own = before.contains("本") || before.contains("此");
    boolean validity = s.startsWith("有效期", term);
    boolean takesEffect = s.substring(TermReader.sentenceStart(s, term), term).indexOf('起') >= 0;
    return own || (opens && (takesEffect || !validity || paragraphStart(s, from)));
  }

  private static boolean paragraphStart(String s, int at) {
    return at == 0 || s.charAt(at - 1) == '\n' || s.charAt(at - 1) == '。';
  }

  private static int sentenceEnd(String s, int at) {
    int i = at;
    while (i < s.length() && i - at < TermReader.REACH && "。；\n".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** What stands behind 有效期: 至2025年12月31日, 为2022年7月1日至2027年6月30日, 5年, 暂定两年, 为18个月. */
  private static Optional<Days> days(String s) {
    Optional<Dates.Found> date = Dates.next(s, 0);
    if (date.isPresent()) {
      Optional<Days> range = range(s, date.get());
      if (range.isPresent()) {
        return range;
      }
      boolean until = UNTIL.matcher(s).region(0, date.get().start()).matches();
      return until ? date.get().date().map(d -> lasting(new Expiry.On(d))) : period(s);
    }
    int to = s.indexOf('至');
    Optional<LocalDate> day =
        to >= 0 && to <= 4 ? ActTerms.lastDay(s.substring(to + 1)) : Optional.empty();
    return day.map(d -> lasting(new Expiry.On(d))).or(() -> period(s));
  }

  private static Days lasting(Expiry last) {
    return new Days(Optional.empty(), last);
  }

  private static Optional<Days> range(String s, Dates.Found first) {
    int behind = Clock.skip(s, first.end());
    Matcher to = TO.matcher(s).region(behind, s.length());
    boolean begins = FROM.matcher(s).region(0, first.start()).matches();
    if (!begins || !to.lookingAt()) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        ActTerms.lastDay(s.substring(to.end()))
            .or(
                () ->
                    Dates.next(s, to.end())
                        .filter(d -> d.start() == to.end())
                        .flatMap(d -> d.day(first.year())));
    return last.map(d -> new Days(first.date(), new Expiry.On(d)));
  }

  private static Optional<Days> period(String s) {
    Matcher m = PERIOD.matcher(s);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int n = Counts.of(m.group("n"));
    Period period =
        switch (m.group("unit")) {
          case "年" -> Period.of(n, m.group("half") == null ? 0 : 6, 0);
          case "个月" -> Period.ofMonths(n);
          default -> Period.ofDays(n);
        };
    return n <= 0 ? Optional.empty() : Optional.of(lasting(new Expiry.After(period)));
  }
}
