package zhengmai.extract.law;

import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.SourceText;
import zhengmai.text.TitleForms;

/**
 * The head of a law: its title, the lines of its history in brackets, and where its articles begin.
 *
 * @param title 中华人民共和国药品管理法
 * @param history what stands between the brackets
 * @param body the line of the first article, or of the chapter over it
 */
record LawHead(Quote title, Flow history, int body) {
  /** A law's head stands among so many lines at the top of a source. */
  private static final int TOP = 80;

  /** No history has more lines. */
  private static final int LONGEST = 60;

  private static final int LONGEST_TITLE = 80;

  private static final Pattern OPENS =
      Pattern.compile("[#*]*[（(](根据)?(\\d{4}|[一二三四五六七八九〇○零]{4})年.*");
  private static final Pattern EVENT = Pattern.compile("通过|公布|发布|颁布|批准|修订|修正|修改");
  private static final Pattern ARTICLE = Pattern.compile("[#*]*第[一1]条(?![至到和、款]).*");
  private static final Pattern PART = Pattern.compile("[#*]*第[一1][编章节分].*");

  /** A title over two lines has the nation or the place on the first. */
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,10}(国|省|市|自治区|自治州|自治县)");

  /** The head of a text; nothing where the text is no law. */
  static Optional<LawHead> find(SourceText text) {
    int above = 0;
    for (int line = 1; line <= Math.min(TOP, text.lineCount()); line++) {
      if (text.isBlank(line) || text.isPageMark(line)) {
        continue;
      }
      if (above > 0 && OPENS.matcher(squeezed(text, line)).matches()) {
        Optional<LawHead> head = at(text, above, line);
        if (head.isPresent()) {
          return head;
        }
      }
      above = line;
    }
    return Optional.empty();
  }

  private static Optional<LawHead> at(SourceText text, int titleLine, int line) {
    int end = closing(text, line);
    Optional<Quote> title = title(text, titleLine);
    if (end == 0 || title.isEmpty()) {
      return Optional.empty();
    }
    Flow history = Flows.of(text, line, end);
    int body = articles(text, end + 1);
    return body > 0 && EVENT.matcher(history.text()).find()
        ? Optional.of(new LawHead(title.get(), history, body))
        : Optional.empty();
  }

  /** The line with the bracket that closes the history; 0 where none does. */
  private static int closing(SourceText text, int first) {
    int depth = 0;
    for (int line = first; line <= Math.min(text.lineCount(), first + LONGEST); line++) {
      for (int i = text.start(line); i < text.end(line); i++) {
        char c = text.content().charAt(i);
        depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      }
      if (depth <= 0) {
        return line;
      }
    }
    return 0;
  }

  private static Optional<Quote> title(SourceText text, int line) {
    String own = bare(text, line);
    int first = line;
    String title = Chars.tidy(own);
    int before = line - 1;
    if (before >= 1 && PLACE.matcher(squeezed(text, before)).matches()) {
      title = Chars.tidy(bare(text, before)) + title;
      first = before;
    }
    if (title.length() > LONGEST_TITLE || !TitleForms.endsInForm(title)) {
      return Optional.empty();
    }
    String start = bare(text, first);
    int at = text.content().indexOf(start, text.start(first));
    return Optional.of(new Quote(title, first, at));
  }

  /** The first 第一条, or the 第一章 that stands between it and the contents; 0 where none is. */
  private static int articles(SourceText text, int from) {
    int part = 0;
    for (int line = from; line <= text.lineCount(); line++) {
      String s = squeezed(text, line);
      if (ARTICLE.matcher(s).matches()) {
        return part > 0 ? part : line;
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
    String s = text.stripped(line);
    int from = 0;
    int to = s.length();
    while (from < to && ("#*".indexOf(s.charAt(from)) >= 0 || Chars.isSpace(s.charAt(from)))) {
      from++;
    }
    while (to > from && ("#*".indexOf(s.charAt(to - 1)) >= 0 || Chars.isSpace(s.charAt(to - 1)))) {
      to--;
    }
    return s.substring(from, to);
  }
}
