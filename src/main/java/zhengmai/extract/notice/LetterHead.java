package zhengmai.extract.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.header.HeadLine;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.Fold;
import zhengmai.text.Genres;
import zhengmai.text.JointTitles;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * What stands over a letter's text: its title over one or more lines, its number above or below it,
 * a day in brackets; lines that a portal or an archive puts between are passed over.
 */
final class LetterHead {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NUMBER = 50;
  private static final int MOST_TITLE_LINES = 12;
  private static final int LONGEST_REST = 60;

  /** A title goes on over no more lines once it could be whole. */
  private static final int MOST_LINES_BEHIND = 4;

  private static final List<String> ISSUES =
      List.of("印发", "转发", "发布", "公布", "下发", "颁发", "批转", "公开征求", "征求");

  /** A text's first sentence, which may break behind a law's name: 为加强管理，根据《药品管理法》. */
  private static final Pattern OPENING = Pattern.compile("(?:为|根据|依照|依据|按照)[^，,]+[，,].*");

  /** So many lines of a portal's stand over a title, or between it and the number. */
  private static final int NOISE = 10;

  /**
   * How like the header's title a line must be to count as the title without a letter's last word.
   */
  private static final double LIKE_TITLE = 0.75;

  private final Genres genres;
  private final JointTitles titles;
  private final TitleTrim trim;
  private final SourceText text;
  private final int last;
  private final String expected;

  private @Nullable Quote title;
  private @Nullable Quote heading;
  private @Nullable DocumentNumber number;
  private @Nullable Quote numberQuote;
  private @Nullable Quote day;
  private int next;

  private LetterHead(
      Genres genres, JointTitles titles, SourceText text, int last, String expected) {
    this.genres = genres;
    this.titles = titles;
    this.trim = new TitleTrim(genres);
    this.text = text;
    this.last = last;
    this.expected = expected;
  }

  /** Reads the head that begins on line {@code first}. */
  static LetterHead read(
      Genres genres, JointTitles titles, SourceText text, int first, int last, String expected) {
    LetterHead head = new LetterHead(genres, titles, text, last, expected);
    head.read(first);
    return head;
  }

  Optional<Quote> title() {
    return Optional.ofNullable(title);
  }

  Optional<DocumentNumber> number() {
    return Optional.ofNullable(number);
  }

  Optional<Quote> numberQuote() {
    return Optional.ofNullable(numberQuote);
  }

  /** The day in brackets under the title: {@code （2009年3月17日）}. */
  Optional<Quote> day() {
    return Optional.ofNullable(day);
  }

  /** The line on which the letter's text begins. */
  int next() {
    return next;
  }

  private void read(int first) {
    next = first;
    int line = passNoise(nextText(first));
    if (line <= last && takeNumber(line)) {
      line = passNoise(nextText(line + 1));
    }
    int behind = titleFrom(line);
    if (title == null && heading != null && expected.isEmpty()) {
      title = heading;
      behind = nextText(line + 1);
    }
    next = title != null ? behind : number != null ? line : nextText(first);
    below(next);
  }

  private int passNoise(int from) {
    int line = from;
    for (int n = 0; n < NOISE && line <= last && HeadLine.isNoise(text.stripped(line)); n++) {
      line = nextText(line + 1);
    }
    return line;
  }

  /** Joins lines to a title, and answers the line behind it. */
  private int titleFrom(int from) {
    int line = from;
    StringBuilder sofar = new StringBuilder();
    boolean headed = false;
    for (int n = 0; line <= last && n < MOST_TITLE_LINES; n++) {
      String s = text.stripped(line);
      boolean marked = s.startsWith("#");
      String plain = LineShapes.bare(s);
      if ((n > 0 && DocumentNumber.parse(plain).isPresent())
          || !mayBeTitle(plain)
          || (n > 0 && headed && !marked)) {
        break;
      }
      headed |= marked;
      sofar.append(sofar.length() > 0 ? " " : "").append(plain);
      if (n == 0 && marked) {
        heading = quote(plain, line);
      }
      line = nextText(line + 1);
      if (complete(sofar.toString()) && !goesOn(sofar.toString(), line)) {
        splitNumber(sofar, from);
        title = new Quote(titles.tidy(sofar.toString()), from, offset(from));
        break;
      }
    }
    return line;
  }

  /** A number at the end of the title's line: {@code …的通知 建标〔2021〕84号}. */
  private void splitNumber(StringBuilder sofar, int line) {
    int space = sofar.lastIndexOf(" ");
    if (space < 0) {
      return;
    }
    String tail = sofar.substring(space + 1);
    DocumentNumber.parse(tail)
        .ifPresent(
            parsed -> {
              number = parsed;
              int at = text.content().indexOf(tail, text.start(line));
              int offset = Math.max(at, text.start(line));
              numberQuote = new Quote(tail, text.lineAt(offset), offset);
              sofar.setLength(space);
            });
  }

  /** Number and day below the title, whatever a portal put between. */
  private void below(int from) {
    int line = passNoise(from);
    while (line <= last && (takeNumber(line) || takeDay(line))) {
      next = nextText(line + 1);
      line = passNoise(next);
    }
    if (title != null && number != null && isKind(title.text())) {
      ownTitle(line);
      line = passNoise(next);
    }
    // Words of a portal are no part of the letter; what could be a signature's day is.
    next = line <= last ? line : next;
  }

  /** 云南省药品监督管理局公告 over 2023年第17号 is a head whose document may have a title of its own. */
  private static boolean isKind(String s) {
    return !s.contains("关于") && (s.endsWith("公告") || s.endsWith("通告") || s.endsWith("令"));
  }

  private void ownTitle(int line) {
    Quote kind = title;
    if (kind != null && number != null && numberQuote != null && number.code().isEmpty()) {
      DocumentNumber whole =
          new DocumentNumber(number.form(), kind.text(), number.year(), number.serial());
      // Words that got in between make a number that nobody could read again.
      if (DocumentNumber.parse(whole.print()).filter(whole::equals).isPresent()) {
        number = whole;
        int end = numberQuote.offset() + numberQuote.text().length();
        // A number above its kind is proved by its own words.
        if (end > kind.offset()) {
          String printed = text.content().substring(kind.offset(), end);
          numberQuote = new Quote(printed, kind.line(), kind.offset());
        }
      }
    }
    title = null;
    int behind = titleFrom(line);
    if (title != null) {
      next = behind;
    } else {
      title = kind;
    }
  }

  /**
   * A line that is the number, alone, in brackets, or of the paper that this one is an annex of.
   */
  private boolean takeNumber(int line) {
    String s = text.stripped(line);
    String plain = LineShapes.bare(s);
    if (number != null || plain.length() > LONGEST_NUMBER) {
      return false;
    }
    int from = 0;
    int to = plain.length();
    boolean wrapped =
        to > 2 && "（(".indexOf(plain.charAt(0)) >= 0 && "）)".indexOf(plain.charAt(to - 1)) >= 0;
    if (wrapped && DocumentNumber.parse(plain.substring(1, to - 1)).isPresent()) {
      from = 1;
      to--;
    }
    int annex = plain.indexOf("附件");
    if (annex == 0) {
      from = Math.min(to, 2);
    } else if (annex > 0) {
      to = annex;
    }
    String printed = plain.substring(from, to).strip();
    Optional<DocumentNumber> parsed = DocumentNumber.parse(printed);
    parsed.ifPresent(
        n -> {
          number = n;
          numberQuote = quote(printed, line);
        });
    return parsed.isPresent();
  }

  private boolean takeDay(int line) {
    String s = text.stripped(line);
    if (day != null || s.length() < 3 || s.length() > LONGEST_NUMBER) {
      return false;
    }
    char open = s.charAt(0);
    char close = s.charAt(s.length() - 1);
    if ((open != '（' && open != '(') || (close != '）' && close != ')')) {
      return false;
    }
    String inside = s.substring(1, s.length() - 1).strip();
    if (Dates.parse(inside).isEmpty()) {
      return false;
    }
    day = quote(inside, line);
    return true;
  }

  private Quote quote(String printed, int line) {
    int at = text.content().indexOf(printed, text.start(line));
    return new Quote(printed, line, Math.max(at, text.start(line)));
  }

  /**
   * A title is complete when it ends as titles do, or is the header's title, a number behind it not
   * counted.
   */
  private boolean complete(String sofar) {
    String bare = sofar;
    int space = sofar.lastIndexOf(' ');
    if (space > 0 && DocumentNumber.parse(sofar.substring(space + 1)).isPresent()) {
      bare = sofar.substring(0, space);
    }
    if (balance(bare) != 0) {
      return false;
    }
    String folded = Fold.title(bare);
    String wanted = Fold.title(expected);
    if (!wanted.isEmpty() && wanted.length() > folded.length() && wanted.startsWith(folded)) {
      return false;
    }
    return trim.trim(new Quote(bare, 1, 0))
            .filter(t -> genres.endsTitle(Chars.squeeze(t.title().text())))
            .isPresent()
        || Fold.likeness(folded, wanted) >= LIKE_TITLE;
  }

  /**
   * Whether a title that could be whole goes on: 关于印发《X方案》 with 的通知 on the next line, X办法 with
   * （试行）.
   */
  private boolean goesOn(String sofar, int line) {
    if (line > last) {
      return false;
    }
    String s = text.stripped(line);
    String rest = Chars.squeeze(LineShapes.bare(s));
    if (rest.isEmpty()
        || rest.length() > LONGEST_REST
        || !mayBeTitle(rest)
        || Fold.title(sofar).equals(Fold.title(expected))) {
      return false;
    }
    char first = rest.charAt(0);
    if (first == '（' || first == '(') {
      return isEdition(rest);
    }
    if (isShell(sofar) && endsAsLetter(line)) {
      return true;
    }
    boolean ends = genres.endsTitle(rest);
    boolean shell = sofar.endsWith("》") && sofar.contains("关于");
    return ends && (first == '的' || (shell && "等和、及并公征".indexOf(first) >= 0));
  }

  /**
   * Whether a title says that something is issued and not yet in what: 关于印发X标准（试行）, with
   * 和Y标准（试行）的通知 behind it.
   */
  private boolean isShell(String sofar) {
    String s = Chars.squeeze(sofar);
    int about = s.indexOf("关于");
    return about >= 0
        && ISSUES.stream().anyMatch(verb -> s.startsWith(verb, about + 2))
        && !genres.isLetter(s);
  }

  /** Whether lines from this one on end a letter's title, without a line between that is none. */
  private boolean endsAsLetter(int from) {
    int line = from;
    StringBuilder rest = new StringBuilder();
    for (int n = 0; line <= last && n < MOST_LINES_BEHIND; n++) {
      String s = LineShapes.bare(text.stripped(line));
      if (!mayBeTitle(s) || s.length() > LONGEST_REST || DocumentNumber.parse(s).isPresent()) {
        return false;
      }
      rest.append(Chars.squeeze(s));
      if (genres.isLetter(rest.toString())) {
        return rest.lastIndexOf("的") >= 0;
      }
      line = nextText(line + 1);
    }
    return false;
  }

  private static boolean isEdition(String rest) {
    return rest.contains("试行")
        || rest.contains("暂行")
        || rest.contains("征求意见稿")
        || rest.contains("草案")
        || rest.contains("年版")
        || rest.contains("修订");
  }

  private static int balance(String s) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      depth += s.charAt(i) == '《' ? 1 : s.charAt(i) == '》' ? -1 : 0;
    }
    return Math.max(depth, 0);
  }

  private static boolean mayBeTitle(String s) {
    return !s.isEmpty()
        && !OPENING.matcher(s).matches()
        && s.length() <= LONGEST_TITLE
        && s.indexOf('。') < 0
        && !s.endsWith("：")
        && !s.endsWith(":")
        && !s.endsWith("；")
        && !LineShapes.beginsPart(s, 0, s.length());
  }

  private int offset(int line) {
    return LineShapes.bareStart(text.content(), text.start(line), text.end(line));
  }

  private int nextText(int from) {
    int line = from;
    while (line <= last && (text.isBlank(line) || text.isPageMark(line))) {
      line++;
    }
    return line;
  }
}
