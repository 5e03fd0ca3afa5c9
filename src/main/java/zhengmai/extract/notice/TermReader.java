package zhengmai.extract.notice;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.Flow;
import zhengmai.text.Fold;

/**
 * From when and until when a document holds, as its text says: 本办法自2022年1月1日起施行，有效期5年. What a text
 * says of another document (《X》自2020年起施行, 自印发之日起废止) does not count.
 */
final class TermReader {
  private static final List<String> VERBS =
      List.of("施行", "实施", "执行", "生效", "试行", "启用", "实行", "开始使用", "正式使用");
  private static final List<String> ISSUE = List.of("印发", "发布", "公布", "颁布", "下发", "签发", "发文", "公告");
  private static final List<String> SELF = List.of("本", "此", "该", "现予", "予以", "印发", "发布");

  /** A sentence with one of these sets others a date to meet. */
  private static final List<String> DEMANDS = List.of("确保", "力争", "争取", "前出台", "应当自", "应自");

  private static final List<String> TERMS =
      List.of("有效期", "试行期", "试点周期", "试点期", "试点时间", "执行期", "实施期", "施行期");

  private static final List<String> EXTENDED = List.of("延长", "延续", "顺延", "延至", "延期");

  /** Words that may stand between 起 and its verb: 起正式施行, 起，全省统一执行. */
  private static final int VERB_REACH = 8;

  /** No clause about a term is longer. */
  private static final int REACH = 300;

  private static final Pattern UNTIL = Pattern.compile(".{0,4}[至到].{0,2}|.{0,6}——?.{0,2}");

  private TermReader() {}

  /** A value with the words that say it. */
  record Found<T>(T value, Evidence evidence) {}

  /**
   * From when the document holds.
   *
   * @param own folded titles of what it issues: 《办法》自2022年1月1日起施行 speaks of them
   */
  static Optional<Found<EffectiveDate>> effective(Flow flow, List<String> own) {
    String s = flow.text();
    Found<EffectiveDate> weak = null;
    Found<EffectiveDate> strong = null;
    for (int at = s.indexOf('起'); at >= 0; at = s.indexOf('起', at + 1)) {
      int end = verbEnd(s, at + 1);
      if (end < 0) {
        continue;
      }
      int from = clauseStart(s, at);
      if (ofAnother(s, from, at, own)) {
        continue;
      }
      Optional<EffectiveDate> value = dayBefore(s, from, at);
      if (value.isEmpty()) {
        continue;
      }
      int start = sentenceStart(s, at);
      Found<EffectiveDate> found = found("effectiveDate", value.get(), flow, start, end);
      if (aboutItself(s, from) || namesOwn(s, from, own)) {
        strong = found;
      } else if (weak == null) {
        weak = found;
      }
    }
    return Optional.ofNullable(strong != null ? strong : weak).or(() -> beginning(flow, own));
  }

  /** 自2022年1月1日开始执行, without 起. */
  private static Optional<Found<EffectiveDate>> beginning(Flow flow, List<String> own) {
    String s = flow.text();
    for (int at = s.indexOf("日开始"); at >= 0; at = s.indexOf("日开始", at + 1)) {
      int end = verbEnd(s, at + 3);
      int from = clauseStart(s, at);
      Optional<EffectiveDate> value =
          end < 0 || ofAnother(s, from, at, own) ? Optional.empty() : dayBefore(s, from, at + 1);
      if (value.isPresent()) {
        return Optional.of(found("effectiveDate", value.get(), flow, sentenceStart(s, at), end));
      }
    }
    return Optional.empty();
  }

  private static <T> Found<T> found(String field, T value, Flow flow, int from, int to) {
    return new Found<>(value, new Evidence(field, flow.quote(from, to)));
  }

  /**
   * Behind the verb that tells that something takes effect; -1 when none follows, or 停止 and 废止 do.
   */
  private static int verbEnd(String s, int from) {
    int to = Math.min(s.length(), from + VERB_REACH);
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '。' || c == '\n' || c == '停' || c == '废' || c == '在' || c == '《' || c == '不') {
        return -1;
      }
      for (String verb : VERBS) {
        if (s.startsWith(verb, i)) {
          return i + verb.length();
        }
      }
    }
    return -1;
  }

  /** The day that ends at {@code at}: a date, or the day of issue. */
  private static Optional<EffectiveDate> dayBefore(String s, int from, int at) {
    if (s.startsWith("之日", at - 2)) {
      String before = s.substring(from, at - 2);
      return ISSUE.stream().anyMatch(before::endsWith)
          ? Optional.of(EffectiveDate.ON_ISSUE)
          : Optional.empty();
    }
    Optional<Dates.Found> date = Dates.next(s.substring(from, at), 0);
    while (date.isPresent()) {
      if (from + date.get().end() == at) {
        return date.get().date().map(EffectiveDate::on);
      }
      date = Dates.next(s.substring(from, at), date.get().end());
    }
    return Optional.empty();
  }

  private static boolean ofAnother(String s, int from, int at, List<String> own) {
    if (Chars.indexOf(s, "已于", from, at) >= 0) {
      return true;
    }
    boolean named = s.charAt(from) == '《' || Chars.indexOf(s, "》自", from, at) >= 0;
    if (named && !namesOwn(s, from, own)) {
      return true;
    }
    int sentence = sentenceStart(s, at);
    for (String word : DEMANDS) {
      if (Chars.indexOf(s, word, sentence, at) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause begins with what the document issues, in full or in short: 《办法》自…起试行. */
  private static boolean namesOwn(String s, int from, List<String> own) {
    int close = s.charAt(from) == '《' ? s.indexOf('》', from) : -1;
    if (close < 0 || close - from > REACH) {
      return false;
    }
    String name = Fold.title(s.substring(from, close));
    return !name.isEmpty() && own.stream().anyMatch(o -> o.contains(name));
  }

  /** A clause about the document itself: it names 本办法, or stands right behind 现予发布，. */
  private static boolean aboutItself(String s, int from) {
    String before =
        s.substring(Math.max(sentenceStart(s, from), from - 40), Math.min(s.length(), from + 20));
    return SELF.stream().anyMatch(before::contains);
  }

  private static int clauseStart(String s, int at) {
    int i = at;
    while (i > 0 && at - i < REACH && "。；，,;\n".indexOf(s.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private static int sentenceStart(String s, int at) {
    int i = at;
    while (i > 0 && "。；\n".indexOf(s.charAt(i - 1)) < 0 && at - i < 100) {
      i--;
    }
    return i;
  }

  /** Until when the document holds. */
  static Optional<Found<Expiry>> expiry(Flow flow, List<String> own) {
    String s = flow.text();
    Found<Expiry> last = trial(flow, own);
    for (int at = s.indexOf('期'); at >= 0; at = s.indexOf('期', at + 1)) {
      int term = termStart(s, at);
      if (term < 0 || !validTerm(s, term) || isExtended(s, at + 1)) {
        continue;
      }
      int end = Math.min(sentenceEnd(s, at), at + 30);
      Optional<Expiry> value = until(s.substring(at + 1, end));
      if (value.isPresent()) {
        last = found("expires", value.get(), flow, sentenceStart(s, at), end);
      }
    }
    return Optional.ofNullable(last);
  }

  /** 《X》有效期延长至2025年12月31日 speaks of X. */
  private static boolean isExtended(String s, int at) {
    int from = s.startsWith("限", at) ? at + 1 : at;
    return EXTENDED.stream().anyMatch(w -> s.startsWith(w, from));
  }

  /** 自2022年5月1日起试行两年: the time stands right behind the verb. */
  private static @Nullable Found<Expiry> trial(Flow flow, List<String> own) {
    String s = flow.text();
    for (int at = s.indexOf("起试行"); at >= 0; at = s.indexOf("起试行", at + 1)) {
      int end = Math.min(sentenceEnd(s, at), at + 12);
      if (!ofAnother(s, clauseStart(s, at), at, own)) {
        Optional<Expiry> value = until(s.substring(Math.min(at + 3, end), end));
        if (value.isPresent()) {
          return found("expires", value.get(), flow, sentenceStart(s, at), end);
        }
      }
    }
    return null;
  }

  private static int termStart(String s, int at) {
    for (String term : TERMS) {
      int in = term.indexOf('期');
      if (at - in >= 0 && s.startsWith(term, at - in)) {
        return at - in;
      }
    }
    return -1;
  }

  /** The document's own term: it opens its clause, or follows 本办法; 协议有效期 is somebody else's. */
  private static boolean validTerm(String s, int term) {
    int from = clauseStart(s, term);
    String before = s.substring(from, term);
    if (before.startsWith("《") || before.contains("协议") || before.contains("证")) {
      return false;
    }
    boolean opens = before.isEmpty() || before.length() <= 4;
    boolean own = before.contains("本") || before.contains("此");
    boolean term1 = s.startsWith("有效期", term);
    boolean takesEffect = s.substring(sentenceStart(s, term), term).indexOf('起') >= 0;
    return own || (opens && (takesEffect || !term1 || paragraphStart(s, from)));
  }

  private static boolean paragraphStart(String s, int at) {
    return at == 0 || s.charAt(at - 1) == '\n' || s.charAt(at - 1) == '。';
  }

  private static int sentenceEnd(String s, int at) {
    int i = at;
    while (i < s.length() && i - at < REACH && "。；\n".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** What stands behind 有效期: 至2025年12月31日, 5年, 暂定两年, 为18个月. */
  private static Optional<Expiry> until(String s) {
    Optional<Dates.Found> date = Dates.next(s, 0);
    if (date.isPresent() && UNTIL.matcher(s).region(0, date.get().start()).matches()) {
      Optional<LocalDate> day = date.get().date();
      if (day.isPresent()) {
        return Optional.of(new Expiry.On(day.get()));
      }
    }
    int i = 0;
    while (i < s.length() && i < 6 && "限为暂定：:一般".indexOf(s.charAt(i)) >= 0 && !isUnit(s, i + 1)) {
      i++;
    }
    int n = number(s, i);
    if (n <= 0) {
      return Optional.empty();
    }
    int unit = i;
    while (unit < s.length()
        && (Chars.isDigit(s.charAt(unit)) || "一二两三四五六七八九十".indexOf(s.charAt(unit)) >= 0)) {
      unit++;
    }
    if (s.startsWith("年", unit)) {
      return Optional.of(new Expiry.After(Period.ofYears(n)));
    }
    return s.startsWith("个月", unit)
        ? Optional.of(new Expiry.After(Period.ofMonths(n)))
        : Optional.empty();
  }

  private static boolean isUnit(String s, int at) {
    return s.startsWith("年", at) || s.startsWith("个月", at);
  }

  private static int number(String s, int at) {
    int n = 0;
    for (int i = at; i < s.length() && i < at + 3; i++) {
      char c = s.charAt(i);
      int d = Chars.isDigit(c) ? Chars.digit(c) : "零一二三四五六七八九".indexOf(c);
      d = c == '两' ? 2 : d;
      if (c == '十') {
        n = Math.max(1, n) * 10;
      } else if (d >= 0) {
        n = Chars.isDigit(c) ? n * 10 + d : n + d;
      } else {
        break;
      }
    }
    return n;
  }
}
