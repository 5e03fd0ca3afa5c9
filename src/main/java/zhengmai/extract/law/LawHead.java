package zhengmai.extract.law;

import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;
import zhengmai.text.TitleForms;

/**
 * The head of a law: its title, its number, the lines of its history in brackets or without, and
 * where its articles begin.
 *
 * @param title 中华人民共和国药品管理法
 * @param number a line with nothing but the number, below the title or the history: 法释〔2022〕10号
 * @param history what stands between the brackets, or on the lines that tell one fact each
 * @param body the line of the first article, or of the chapter over it
 */
record LawHead(Quote title, Optional<Quote> number, Flow history, int body) {
  /** A law's head stands among so many lines at the top of a source. */
  private static final int TOP = 80;

  /** No history has more lines. */
  private static final int LONGEST = 60;

  private static final int LONGEST_TITLE = 80;
  private static final int MOST_ABOVE = 4;

  private static final Pattern OPENS =
      Pattern.compile("[#*]*[（(［\\[【](根据)?(\\d{4}|[一二三四五六七八九〇○零]{4})年.*");
  private static final Pattern EVENT = Pattern.compile("通过|公布|发布|颁布|批准|修订|修正|修改|令第");
  private static final Pattern ARTICLE = Pattern.compile("[#*]*第[一1]条(?![至到和、款]).*");
  private static final Pattern PART = Pattern.compile("[#*]*第[一1][编章节分].*");

  /** What a court's interpretation says before its articles: 为依法惩治……，根据《……》，现解释如下. */
  private static final Pattern PREAMBLE = Pattern.compile("(?:为|根据|依照|依据|按照).{12,}");

  private static final Pattern CONTENTS = Pattern.compile("[#*]*目[录次][*]*");

  /** A title over two lines has the nation or the place on the first. */
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,10}(国|省|市|自治区|自治州|自治县)");

  /** A title that begins with 关于 has those who speak above it, a name or more on a line. */
  private static final Pattern BODIES =
      Pattern.compile("[\\p{IsHan}、]{2,40}(法院|检察院|国务院|委员会|政府|[部厅局署])");

  private static final int LONGEST_NUMBER = 40;
  private static final Pattern BRACKETS = Pattern.compile("^[（(【]|[）)】]$");

  private static final Pattern LETTER = Pattern.compile(".*(通知|公告|通告|通报|意见|函|批复)(（.{1,8}）)?");

  /** What a congress decides and what a court interprets may be told in plain paragraphs. */
  private static final Pattern WITHOUT_ARTICLES =
      Pattern.compile(".*(决定|决议|解释|规定|办法|条例|法)(（.{1,8}）)?");

  /** The head of a text; nothing where the text is no law. */
  static Optional<LawHead> find(SourceText text) {
    int above = 0;
    for (int line = 1; line <= Math.min(TOP, text.lineCount()); line++) {
      if (text.isBlank(line) || text.isPageMark(line)) {
        continue;
      }
      String s = squeezed(text, line);
      boolean bracket = OPENS.matcher(s).matches();
      if (above > 0 && (bracket || HistoryLines.isStep(s))) {
        int end = bracket ? closing(text, line) : HistoryLines.end(text, line);
        Optional<LawHead> head = end == 0 ? Optional.empty() : at(text, above, line, end);
        if (head.isPresent()) {
          return head;
        }
      }
      above = isNumber(text, line) && above > 0 ? above : line;
    }
    return Optional.empty();
  }

  private static Optional<LawHead> at(SourceText text, int titleLine, int line, int end) {
    Optional<Quote> title = title(text, titleLine);
    if (title.isEmpty()) {
      return Optional.empty();
    }
    Flow history = Flows.of(text, line, end);
    int below = HistoryLines.nextText(text, end + 1);
    Optional<Quote> number =
        number(text, titleLine + 1, line - 1).or(() -> number(text, below, below));
    int after = number.filter(q -> q.line() == below).isPresent() ? below + 1 : end + 1;
    int body = body(text, after, title.get().text(), isMade(squeezed(text, line)));
    return body > 0 && EVENT.matcher(history.text()).find()
        ? Optional.of(new LawHead(title.get(), number, history, body))
        : Optional.empty();
  }

  /**
   * Whether a history opens with words that leave no doubt: in brackets, or by a meeting or order.
   */
  private static boolean isMade(String opening) {
    return !HistoryLines.isStep(opening) || HistoryLines.isDecision(opening);
  }

  /**
   * Where the articles begin; what decides or interprets need not have any. A line that tells only
   * when something was issued makes no law of a letter.
   */
  private static int body(SourceText text, int from, String title, boolean made) {
    int articles = articles(text, from);
    if (!made) {
      return LETTER.matcher(title).matches() ? 0 : articles;
    }
    return articles > 0 || !WITHOUT_ARTICLES.matcher(title).matches()
        ? articles
        : Math.min(HistoryLines.nextText(text, from), text.lineCount());
  }

  private static boolean isNumber(SourceText text, int line) {
    String s = BRACKETS.matcher(bare(text, line)).replaceAll("");
    return s.length() <= LONGEST_NUMBER
        && DocumentNumber.parse(s).filter(n -> n.form() != Form.STANDARD).isPresent();
  }

  private static Optional<Quote> number(SourceText text, int first, int last) {
    for (int line = first; line <= Math.min(last, text.lineCount()); line++) {
      if (isNumber(text, line)) {
        String s = BRACKETS.matcher(bare(text, line)).replaceAll("");
        return Optional.of(new Quote(s, line, text.content().indexOf(s, text.start(line))));
      }
    }
    return Optional.empty();
  }

  /** The line with the bracket that closes the history; 0 where none does. */
  private static int closing(SourceText text, int first) {
    int depth = 0;
    for (int line = first; line <= Math.min(text.lineCount(), first + LONGEST); line++) {
      for (int i = text.start(line); i < text.end(line); i++) {
        char c = text.content().charAt(i);
        depth += "（(［[【".indexOf(c) >= 0 ? 1 : "）)］]】".indexOf(c) >= 0 ? -1 : 0;
      }
      if (depth <= 0) {
        return line;
      }
    }
    return 0;
  }

  private static Optional<Quote> title(SourceText text, int line) {
    int first = line;
    String title = Chars.tidy(bare(text, line));
    Pattern above = title.startsWith("关于") ? BODIES : PLACE;
    while (first > 1
        && line - first < MOST_ABOVE
        && above.matcher(squeezed(text, first - 1)).matches()) {
      first--;
      boolean two = title.startsWith("关于") || above.equals(PLACE);
      title = Chars.tidy(bare(text, first)) + (two ? "" : "、") + title;
    }
    if (title.length() > LONGEST_TITLE || !TitleForms.endsInForm(title)) {
      return Optional.empty();
    }
    String start = bare(text, first);
    int at = text.content().indexOf(start, text.start(first));
    return Optional.of(new Quote(title, first, at));
  }

  /**
   * The first 第一条, or the preamble or 第一章 that stands between it and the contents; 0 where none is.
   */
  private static int articles(SourceText text, int from) {
    int part = 0;
    int preamble = 0;
    for (int line = from; line <= text.lineCount(); line++) {
      String s = squeezed(text, line);
      if (ARTICLE.matcher(s).matches()) {
        int body = part > 0 ? part : line;
        return preamble > 0 ? Math.min(preamble, body) : body;
      }
      if (CONTENTS.matcher(s).matches()) {
        preamble = 0;
      } else if (preamble == 0 && PREAMBLE.matcher(s).matches()) {
        preamble = line;
      }
      if (PART.matcher(s).matches()) {
        part = part > 0 && isSame(text, part, line - 1) ? part : line;
      }
    }
    return 0;
  }

  /** Whether 第一编, 第一章 and 第一节 stand below one another without anything between. */
  private static boolean isSame(SourceText text, int part, int last) {
    for (int line = part + 1; line <= last; line++) {
      if (!text.isBlank(line) && !PART.matcher(squeezed(text, line)).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String squeezed(SourceText text, int line) {
    return Chars.squeeze(text.stripped(line));
  }

  /** A line without Markdown's marks at its ends. */
  private static String bare(SourceText text, int line) {
    return LineShapes.bare(text.stripped(line));
  }
}
