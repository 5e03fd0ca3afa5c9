package zhengmai.extract.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.extract.ActTerms.Clock;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
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

  /** Words that may stand between 起 and its verb: 起正式施行, 起，全省统一执行. */
  private static final int VERB_REACH = 8;

  private static final Pattern PART =
      Pattern.compile(
          "其中|(?:本[^，。；]{1,6})?第[一二三四五六七八九十百零〇0-9]{1,4}[条款项章][^，。；本]{0,16}自|附件[^，。；]{0,6}自");

  /** No clause about a term is longer. */
  static final int REACH = 300;

  private TermReader() {}

  /** A value with the words that say it. */
  record Found<T>(T value, Evidence evidence) {}

  /**
   * From when the document holds.
   *
   * @param own folded titles of what it issues: 《办法》自2022年1月1日起施行 speaks of them
   * @param issued the day of issue, for 自印发之日起30日后施行
   */
  static Optional<Found<EffectiveDate>> effective(
      Flow flow, List<String> own, Optional<LocalDate> issued) {
    String s = flow.text();
    Found<EffectiveDate> weak = null;
    Found<EffectiveDate> strong = null;
    for (int at = s.indexOf('起'); at >= 0; at = s.indexOf('起', at + 1)) {
      int end = verbEnd(s, at + 1);
      if (end < 0) {
        continue;
      }
      int from = clauseStart(s, at);
      if (ofAnother(s, from, at, own) || isOfPart(s, from, at)) {
        continue;
      }
      Optional<EffectiveDate> value = Later.than(dayBefore(s, from, at), s, at + 1, issued);
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

  /** The words by which single provisions take effect apart from the rest: 其中第十条自2023年1月1日起施行. */
  static List<Evidence> ofParts(Flow flow, List<String> own) {
    String s = flow.text();
    List<Evidence> parts = new ArrayList<>();
    for (int at = s.indexOf('起'); at >= 0; at = s.indexOf('起', at + 1)) {
      int end = verbEnd(s, at + 1);
      int from = clauseStart(s, at);
      if (end >= 0
          && isOfPart(s, from, at)
          && !ofAnother(s, from, at, own)
          && dayBefore(s, from, at).isPresent()) {
        parts.add(new Evidence("effectiveDate", flow.quote(from, end)));
      }
    }
    return parts;
  }

  /** Whether a clause speaks of single provisions. */
  private static boolean isOfPart(String s, int from, int at) {
    boolean opens = from == 0 || "\n。".indexOf(s.charAt(from - 1)) >= 0;
    return PART.matcher(s).region(from, at).lookingAt() && (!opens || s.startsWith("其中", from));
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

  static <T> Found<T> found(String field, T value, Flow flow, int from, int to) {
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
    if (s.startsWith("次月1日", at - 4) || s.startsWith("次月一日", at - 4)) {
      return Optional.of(EffectiveDate.ON_ISSUE);
    }
    if (s.startsWith("之日", at - 2)) {
      String before = s.substring(from, at - 2);
      return ISSUE.stream().anyMatch(before::endsWith)
          ? Optional.of(EffectiveDate.ON_ISSUE)
          : Optional.empty();
    }
    Optional<Dates.Found> date = Dates.next(s.substring(from, at), 0);
    while (date.isPresent()) {
      if (Clock.skip(s, from + date.get().end()) == at) {
        return date.get().date().map(EffectiveDate::on);
      }
      date = Dates.next(s.substring(from, at), date.get().end());
    }
    return Optional.empty();
  }

  static boolean ofAnother(String s, int from, int at, List<String> own) {
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

  static int clauseStart(String s, int at) {
    int i = at;
    while (i > 0 && at - i < REACH && "。；，,;\n".indexOf(s.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  static int sentenceStart(String s, int at) {
    int i = at;
    while (i > 0 && "。；\n".indexOf(s.charAt(i - 1)) < 0 && at - i < 100) {
      i--;
    }
    return i;
  }
}
