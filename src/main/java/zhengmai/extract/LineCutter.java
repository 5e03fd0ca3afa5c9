package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.Label;
import zhengmai.text.Lexicon;
import zhengmai.text.NumberFinder;
import zhengmai.text.SourceText;

/**
 * Finds the lines of a text that was received without line breaks, as data sets and scrapers leave
 * it: {@code …文件赣医保中心发〔2020〕911号关于…的通知各设区市…：…。江西省医疗保险事业中心2020年9月14日}. Red head, number, title,
 * salutation, parts and signature begin lines of their own.
 */
final class LineCutter {
  /** A first line that is longer is more than a title. */
  private static final int LONG = 100;

  /** A head stands within so many characters. */
  private static final int HEAD = 500;

  private static final int LONGEST_NAME = 45;
  private static final int LONGEST_SALUTATION = 250;
  private static final String PAPER = "文件";
  private static final String ABOUT = "关于";

  private static final Pattern PART =
      Pattern.compile(
          "[。；：:！？\\s](?=\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]"
              + "|第[一二三四五六七八九十百零〇]{1,6}[条章节]|附件\\d?[:：.、\\s]|抄送|特此))");
  private static final Pattern FIRST_ARTICLE = Pattern.compile("第[一1][条章](?![至到和、款的规])");

  private final Lexicon lexicon;
  private final NumberFinder numbers;

  LineCutter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.numbers = new NumberFinder(lexicon.data());
  }

  /** The text with its lines; the same text where it has them, or no head can be told. */
  SourceText cut(SourceText text) {
    int line = 1;
    while (line < text.lineCount() && text.isBlank(line)) {
      line++;
    }
    // A header may have all its fields on one line, and is read so.
    if (text.end(line) - text.start(line) <= LONG
        || Label.at(text.content(), text.start(line), text.end(line)) != null) {
      return text;
    }
    SortedSet<Integer> cuts = new TreeSet<>();
    List<String> names = new ArrayList<>();
    int body = head(text.content(), text.start(line), text.end(line), cuts, names);
    if (body == 0) {
      return text;
    }
    for (int at = line; at <= text.lineCount(); at++) {
      if (text.end(at) - text.start(at) > LONG) {
        int from = Math.max(body, text.start(at));
        parts(text.content(), from, text.end(at), cuts);
        signature(text.content(), from, text.end(at), names, cuts);
      }
    }
    return text.cutAt(cuts);
  }

  /** Cuts the head, and answers where the text behind it begins; 0 where there is no head. */
  private int head(String s, int from, int end, SortedSet<Integer> cuts, List<String> names) {
    int to = Math.min(end, from + HEAD);
    int at = from;
    int paper = Chars.indexOf(s, PAPER, from, Math.min(to, from + LONGEST_NAME * 2));
    if (paper > from && areNames(s, from, paper)) {
      names.add(Chars.squeeze(s.substring(from, paper)));
      at = paper + PAPER.length();
      cuts.add(at);
    }
    Optional<NumberFinder.Found> number = number(s, at, to);
    boolean above = number.isPresent() && start(s, at, number.get()) == skip(s, at, to);
    if (above) {
      at = number.get().end();
      cuts.add(at);
    }
    int title = titleEnd(s, at, to);
    if (title == 0) {
      return above ? at : 0;
    }
    names.addAll(namesBefore(s, at, title));
    cuts.add(title);
    if (!above && number.isPresent() && number.get().start() < title + LONGEST_NAME) {
      int start = Math.max(title, start(s, title, number.get()));
      if (skip(s, title, to) == start) {
        title = number.get().end();
        cuts.add(title);
      }
    }
    return salutation(s, title, end, cuts);
  }

  private Optional<NumberFinder.Found> number(String s, int from, int to) {
    return numbers.find(s.substring(from, to)).stream()
        .findFirst()
        .map(f -> new NumberFinder.Found(f.number(), f.start() + from, f.end() + from));
  }

  /** Where a number begins: behind the last white space before its bracket, or what was cut. */
  private static int start(String s, int from, NumberFinder.Found number) {
    int start = number.start();
    int first = skip(s, from, number.end());
    boolean near = start - first <= LONGEST_NAME && areHan(s, first, start);
    return near ? first : start;
  }

  /**
   * Behind the title's last word: 关于…的通知 with a salutation, a number or the text's first word
   * behind it; X办法 with 第一条.
   */
  private int titleEnd(String s, int from, int to) {
    Matcher article = FIRST_ARTICLE.matcher(s).region(from, to);
    int limit = article.find() ? article.start() : to;
    int about = Chars.indexOf(s, ABOUT, from, limit);
    if (about < 0) {
      boolean rules = limit < to && lexicon.genres().endsTitle(s.substring(from, limit).strip());
      return rules ? limit : 0;
    }
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = s.charAt(i);
      depth += "《（(〈".indexOf(c) >= 0 ? 1 : "》）)〉".indexOf(c) >= 0 ? -1 : 0;
      if (c == '。') {
        return 0;
      }
      if (i > about + 2 && depth <= 0 && mayEnd(s, i + 1, limit) && endsTitle(s, from, i + 1)) {
        return i + 1;
      }
    }
    return 0;
  }

  private boolean endsTitle(String s, int from, int to) {
    char c = s.charAt(to - 1);
    return Chars.isHan(c) && lexicon.genres().endsTitle(Chars.squeeze(s.substring(from, to)));
  }

  /** What follows a title and does not go on with it. */
  private static boolean mayEnd(String s, int at, int to) {
    if (at >= to) {
      return true;
    }
    char c = s.charAt(at);
    if (Chars.isSpace(c)) {
      int next = skip(s, at, to);
      return next >= to || "的和及与、》".indexOf(s.charAt(next)) < 0;
    }
    return "各有你为根按第（(".indexOf(c) >= 0;
  }

  /** The salutation ends with its colon; where none is, the text follows at once. */
  private static int salutation(String s, int from, int end, SortedSet<Integer> cuts) {
    for (int i = from; i < Math.min(end, from + LONGEST_SALUTATION); i++) {
      char c = s.charAt(i);
      if (c == '。' || c == '；') {
        break;
      }
      if (c == '：' || c == ':') {
        cuts.add(i + 1);
        return i + 1;
      }
    }
    return from;
  }

  private static void parts(String s, int from, int end, SortedSet<Integer> cuts) {
    Matcher m = PART.matcher(s).region(from, end);
    while (m.find()) {
      cuts.add(m.end());
    }
  }

  /**
   * A body's name and a day, with nothing behind them but an annex, a list of readers or the end.
   */
  private void signature(String s, int from, int end, List<String> names, SortedSet<Integer> cuts) {
    String line = s.substring(0, end);
    Optional<Dates.Found> found = Dates.next(line, from);
    while (found.isPresent()) {
      Dates.Found date = found.get();
      if (date.year() > 0 && isLast(s, date.end(), end)) {
        int name = nameBefore(s, from, date.start(), names);
        if (name >= 0) {
          cuts.add(name);
          cuts.add(date.start());
          cuts.add(date.end());
        }
      }
      found = Dates.next(line, date.end());
    }
  }

  private static boolean isLast(String s, int at, int end) {
    return at >= end
        || Chars.isSpace(s.charAt(at))
        || "（(".indexOf(s.charAt(at)) >= 0
        || s.startsWith("附件", at)
        || s.startsWith("抄送", at);
  }

  /** Where the body's name begins that stands before a day; −1 where none does. */
  private int nameBefore(String s, int from, int date, List<String> names) {
    int to = date;
    while (to > from && Chars.isSpace(s.charAt(to - 1))) {
      to--;
    }
    for (String name : names) {
      if (to - name.length() >= from && s.startsWith(name, to - name.length())) {
        return to - name.length();
      }
    }
    int start = to;
    while (start > from
        && to - start < LONGEST_NAME * 2
        && (Chars.isHan(s.charAt(start - 1)) || Chars.isSpace(s.charAt(start - 1)))) {
      start--;
    }
    boolean behindSentence = start > from && "。）)：:".indexOf(s.charAt(start - 1)) >= 0;
    return behindSentence && to > start && areNames(s, start, to) ? start : -1;
  }

  private boolean areNames(String s, int from, int to) {
    for (String part : s.substring(from, to).strip().split("[\\s\\u3000]+", -1)) {
      if (part.length() > LONGEST_NAME
          || lexicon.data().bodySuffixes().stream().noneMatch(part::endsWith)) {
        return false;
      }
    }
    return true;
  }

  /** The bodies with which a title begins. */
  private static List<String> namesBefore(String s, int from, int title) {
    int about = Chars.indexOf(s, ABOUT, from, title);
    String names = about < 0 ? "" : s.substring(from, about).strip();
    return names.isEmpty() || names.length() > LONGEST_NAME ? List.of() : List.of(names);
  }

  private static boolean areHan(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isHan(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int skip(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
