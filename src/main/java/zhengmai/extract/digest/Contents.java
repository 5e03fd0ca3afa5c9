package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * Reads the contents list. An entry begins with a mark and ends where the next entry or section
 * begins; anything in it may be cut by line and page breaks: the title, {@code （来 / 源：X）}, {@code —
 * / —第 32 / 页}, the summary.
 */
final class Contents {
  /** Marks that begin an entry and nothing else. */
  private static final String STRONG = "▶▣►▷▸➤➢❯▻➔";

  /** Marks that begin an entry when a source or page follows. */
  private static final String WEAK = "■◆●※★☆□◇○▲△→✦❖◎♦♢◉-*+•·";

  private static final Pattern DIGIT_MARK =
      Pattern.compile("^[\\d０-９]{1,2}\\s*[.、．)）](?![\\d０-９])");
  private static final Pattern SUMMARY =
      Pattern.compile("^\\**(?:【\\s*(?:内容)?(?:提要|摘要|导读|概要)\\s*】|(?:内容)?(?:提要|摘要)[:：])\\**");
  private static final Pattern SOURCE_OR_PAGE =
      Pattern.compile("[（(]\\s*来\\s*源\\s*[:：]|[—–―─－-]\\s*第\\s*[\\d０-９]+\\s*页");
  private static final Pattern PAGE =
      Pattern.compile("[—–―─－\\-…\\s]*[（(]?第?\\s*([\\d０-９][\\d０-９ ]{0,4})\\s*页\\s*[)）]?\\s*$");
  private static final Pattern BARE_PAGE =
      Pattern.compile("[—–―─－…-]{2,}\\s*(?:第|[Pp]\\.?)?\\s*([\\d０-９]{1,4})\\s*$");
  private static final Pattern SOURCE = Pattern.compile("[（(\\[]?\\s*来源\\s*[:：]");

  /** The rest of an entry's head, cut off by a line break: {@code --第 47 页}. */
  private static final Pattern TAIL = Pattern.compile("^[（(]?\\s*(?:第\\s*[\\d０-９]|来源)");

  /** No head or summary is longer; what stands behind is left out. */
  private static final int LONGEST = 2000;

  /** A page number and the dashes before it take no more characters. */
  private static final int PAGE_REACH = 120;

  /** How many lines the head of an entry may take. */
  private static final int REACH = 6;

  private enum State {
    NOTHING,
    HEAD,
    SUMMARY
  }

  private final SourceText text;
  private final int last;
  private final List<ContentsItem> items = new ArrayList<>();
  private Optional<String> section = Optional.empty();
  private State state = State.NOTHING;
  private int itemLine;
  private int itemEnd;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder summary = new StringBuilder();

  private Contents(SourceText text, int last) {
    this.text = text;
    this.last = last;
  }

  /** The entries on lines {@code first} to {@code last}. */
  static List<ContentsItem> read(SourceText text, int first, int last) {
    Contents c = new Contents(text, last);
    for (int line = first; line <= last; line++) {
      c.line(line, text.stripped(line));
    }
    c.flush();
    return c.items;
  }

  private void line(int line, String s) {
    if (Marks.isEmpty(s)) {
      return;
    }
    Optional<String> name = Marks.section(s).or(() -> heading(s));
    if (name.isPresent()) {
      flush();
      section = name;
      return;
    }
    Matcher label = SUMMARY.matcher(s);
    if (label.find() && state != State.NOTHING) {
      state = State.SUMMARY;
      append(summary, line, s.substring(label.end()));
    } else if (begins(s, line)) {
      flush();
      state = State.HEAD;
      itemLine = line;
      append(head, line, withoutMark(s));
    } else if (state == State.HEAD && hasPage()) {
      state = State.SUMMARY;
      append(summary, line, s);
    } else if (state != State.NOTHING) {
      append(state == State.HEAD ? head : summary, line, s);
    }
  }

  /** A short Markdown heading that is no entry names a section as well. */
  private static Optional<String> heading(String s) {
    if (!s.startsWith("#") || s.length() > 20) {
      return Optional.empty();
    }
    String name = Chars.tidy(LineShapes.bare(s));
    boolean entry =
        name.isEmpty()
            || STRONG.indexOf(name.charAt(0)) >= 0
            || name.contains("来源")
            || s.contains("](")
            || SUMMARY.matcher(name).find();
    return entry ? Optional.empty() : Optional.of(name);
  }

  private void append(StringBuilder b, int line, String s) {
    if (b.length() < LONGEST) {
      b.append(b.length() == 0 ? "" : "\n").append(s, 0, Math.min(s.length(), LONGEST));
    }
    itemEnd = line;
  }

  /** Whether the head read so far ends in its page. */
  private boolean hasPage() {
    int from = Math.max(0, head.length() - PAGE_REACH);
    return head.indexOf("页", from) >= 0 && PAGE.matcher(head).region(from, head.length()).find();
  }

  private boolean begins(String line, int at) {
    String s = LineShapes.bare(line);
    if (s.isEmpty()) {
      return false;
    }
    if (STRONG.indexOf(s.charAt(0)) >= 0) {
      return true;
    }
    boolean marked = WEAK.indexOf(line.charAt(0)) >= 0 || DIGIT_MARK.matcher(s).find();
    boolean linked = s.startsWith("[") && s.contains("](#");
    if (marked && TAIL.matcher(withoutMark(line)).find()) {
      return false;
    }
    if (marked) {
      return linked || SOURCE_OR_PAGE.matcher(ahead(s, at)).find();
    }
    boolean open = state == State.HEAD && !hasPage();
    if (open) {
      return false;
    }
    return linked || (SOURCE.matcher(s).find(1) && PAGE.matcher(s).find());
  }

  /** The line with the ones behind it that may belong to the head of the same entry. */
  private String ahead(String s, int at) {
    StringBuilder b = new StringBuilder(s);
    int lines = 1;
    for (int line = at + 1; line <= last && lines < REACH; line++) {
      String t = text.stripped(line);
      if (Marks.isEmpty(t)) {
        continue;
      }
      if (SUMMARY.matcher(t).find()
          || STRONG.indexOf(t.charAt(0)) >= 0
          || DIGIT_MARK.matcher(t).find()
          || Marks.section(t).isPresent()) {
        break;
      }
      b.append(t);
      lines++;
    }
    return b.toString();
  }

  private static String withoutMark(String line) {
    String s = LineShapes.bare(line);
    Matcher digit = DIGIT_MARK.matcher(s);
    if (digit.find()) {
      return s.substring(digit.end()).strip();
    }
    int i = 0;
    while (i < s.length() && isMark(s.charAt(i))) {
      i++;
    }
    return s.substring(i);
  }

  private static boolean isMark(char c) {
    return STRONG.indexOf(c) >= 0 || WEAK.indexOf(c) >= 0 || c == '\ufe0f' || Chars.isSpace(c);
  }

  private void flush() {
    if (state != State.NOTHING) {
      item().ifPresent(items::add);
    }
    state = State.NOTHING;
    head.setLength(0);
    summary.setLength(0);
  }

  private Optional<ContentsItem> item() {
    String s = DigestTitles.join(Markdown.withoutLinks(DigestTitles.join(head.toString())));
    Matcher page = PAGE.matcher(s);
    boolean paged = page.find();
    if (!paged) {
      page = BARE_PAGE.matcher(s);
      paged = page.find();
    }
    Optional<Integer> number = paged ? Optional.of(number(page.group(1))) : Optional.empty();
    String rest = paged ? s.substring(0, page.start()) : s;
    Matcher source = SOURCE.matcher(rest);
    int begin = -1;
    int end = -1;
    while (source.find()) {
      begin = source.start();
      end = source.end();
    }
    String title = DigestTitles.trim(begin < 0 ? rest : rest.substring(0, begin));
    Optional<String> publisher =
        begin < 0 ? Optional.empty() : publisher(rest.substring(end)).filter(p -> !p.isEmpty());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    String words = Chars.tidy(summary.toString().replace("**", ""));
    return Optional.of(
        new ContentsItem(
            itemLine,
            itemEnd,
            section,
            title,
            publisher,
            number,
            words.isEmpty() ? Optional.empty() : Optional.of(words)));
  }

  private static Optional<String> publisher(String printed) {
    String s = DigestTitles.trim(Chars.tidy(printed));
    while (!s.isEmpty() && unopened(s)) {
      s = DigestTitles.trim(s.substring(0, s.length() - 1));
    }
    return Optional.of(s);
  }

  private static boolean unopened(String s) {
    char c = s.charAt(s.length() - 1);
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char x = s.charAt(i);
      depth += x == '（' || x == '(' ? 1 : x == '）' || x == ')' ? -1 : 0;
    }
    return c == ']' || ((c == '）' || c == ')') && depth < 0);
  }

  static int number(String digits) {
    int n = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (Chars.isDigit(digits.charAt(i))) {
        n = n * 10 + Chars.digit(digits.charAt(i));
      }
    }
    return n;
  }
}
