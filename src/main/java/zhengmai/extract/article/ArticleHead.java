package zhengmai.extract.article;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.extract.header.FrontMatter;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.Label;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * What stands over an article's text; the grammar is at the head of this package.
 *
 * @param header the fields of a page's table, where it has one
 * @param title {@code 国家医保局：某某集采已在路上}
 * @param line the line of the title
 * @param publisher 来源
 * @param date the day it was published
 * @param signed whether a byline names a source or an author
 * @param textLine the first line of the text
 */
record ArticleHead(
    Optional<Header> header,
    String title,
    int line,
    Optional<String> publisher,
    Optional<LocalDate> date,
    boolean signed,
    int textLine) {
  private static final int LONGEST_TITLE = 90;
  private static final int TITLE_LINES = 3;
  private static final int MOST_BYLINES = 8;
  private static final int LONGEST_NAME = 16;

  /** A title in fewer characters of Chinese says nothing. */
  private static final int LEAST_HAN = 4;

  /** What stands over the title of a text that was sent round with another one. */
  private static final Pattern ANNEX = Pattern.compile("附\\s*件\\s*[\\d０-９一二三四五六七八九十]*\\s*[：:]?");

  private static final Pattern LEADS_ON = Pattern.compile("[|｜丨：:—]$|^《[^》]*》$");

  /** A question that opens a text without a title: 问题一：…？ */
  private static final int LONGEST_QUESTION = 120;

  /** The head of a text; nothing where no line may be its title. */
  static Optional<ArticleHead> read(SourceText text) {
    Optional<Header> header = HeaderReader.top(text);
    return new Reading(text, header).head();
  }

  /** One reading, line by line. */
  private static final class Reading {
    private final SourceText text;
    private final Optional<Header> header;
    private Optional<String> publisher;
    private Optional<LocalDate> date;
    private boolean signed;
    private int next;

    Reading(SourceText text, Optional<Header> header) {
      this.text = text;
      this.header = header;
      publisher = header.flatMap(h -> h.field(Label.ORIGIN)).flatMap(f -> origin(f.tidy()));
      date = header.flatMap(h -> h.field(Label.PUBLISHED)).flatMap(f -> first(f.raw()));
      signed = publisher.isPresent();
      next = nextText(header.map(h -> h.endLine() + 1).orElse(1));
    }

    Optional<ArticleHead> head() {
      Optional<FrontMatter> front = FrontMatter.of(text);
      if (front.flatMap(f -> f.facts().title()).isPresent()) {
        return noted(front.get(), front.get().facts().title().orElseThrow());
      }
      Optional<Header.Field> printed = header.flatMap(h -> h.field(Label.TITLE));
      if (printed.isPresent()) {
        repeated(printed.get().tidy());
        bylines();
        return Optional.of(made(printed.get().tidy(), printed.get().line()));
      }
      int above = nextText(1);
      if (header.isPresent() && above < header.get().line()) {
        bylines();
        return Optional.of(made(plain(above), above));
      }
      return header.isPresent() ? Optional.empty() : untabled();
    }

    /** What an archive notes over a text stands for a page's table. */
    private Optional<ArticleHead> noted(FrontMatter front, Quote title) {
      publisher = front.origin().map(Quote::text).flatMap(Reading::origin);
      signed = publisher.isPresent();
      next = nextText(front.endLine() + 1);
      repeated(title.text());
      bylines();
      return Optional.of(made(title.text(), title.line()));
    }

    private Optional<ArticleHead> untabled() {
      if (next <= text.lineCount() && ANNEX.matcher(plain(next)).matches()) {
        next = nextText(next + 1);
      }
      bylines();
      int line = next;
      Optional<String> question = question(line);
      if (question.isPresent()) {
        return question.map(q -> made(q, line));
      }
      int lines = titleLines(line);
      StringBuilder title = new StringBuilder();
      for (int n = 0; n < lines; n++) {
        title.append(title.length() > 0 ? " " : "").append(plain(next));
        next = nextText(next + 1);
      }
      bylines();
      return lines == 0 ? Optional.empty() : Optional.of(made(Chars.tidy(title.toString()), line));
    }

    /**
     * So many lines over the first byline are the title; without a byline near, the first is, and
     * the second where the first leads on to it: 一图读懂｜.
     */
    private int titleLines(int first) {
      int alone = first <= text.lineCount() && LEADS_ON.matcher(plain(first)).find() ? 2 : 1;
      int line = first;
      for (int n = 0; n <= TITLE_LINES && line <= text.lineCount(); n++) {
        if (isByline(line)) {
          return n;
        }
        if (!mayBeTitle(plain(line))) {
          return Math.min(n, alone);
        }
        line = nextText(line + 1);
      }
      return line > text.lineCount() ? 0 : alone;
    }

    private static boolean mayBeTitle(String s) {
      return s.chars().filter(c -> Chars.isHan((char) c)).count() >= LEAST_HAN
          && s.length() <= LONGEST_TITLE
          && "。；，,".indexOf(s.charAt(s.length() - 1)) < 0;
    }

    /** The first question of a text that is questions and answers from its first line on. */
    private Optional<String> question(int line) {
      String s = line <= text.lineCount() ? plain(line) : "";
      int colon = s.indexOf('：');
      int mark = s.indexOf('？');
      boolean asks = s.startsWith("问") && colon > 0 && colon < 6;
      return asks && mark > colon && mark < LONGEST_QUESTION
          ? Optional.of(Chars.tidy(s.substring(colon + 1, mark + 1)))
          : Optional.empty();
    }

    /** The title again, over the text of a page. */
    private void repeated(String title) {
      if (next <= text.lineCount() && Chars.squeeze(plain(next)).equals(Chars.squeeze(title))) {
        next = nextText(next + 1);
      }
    }

    private void bylines() {
      for (int n = 0; n < MOST_BYLINES && next <= text.lineCount(); n++) {
        Optional<Byline> byline = Byline.of(plain(next));
        if (byline.isEmpty()) {
          int behind = nextText(next + 1);
          boolean name = isName(plain(next)) && behind <= text.lineCount() && isDated(behind);
          if (!name) {
            return;
          }
          publisher = publisher.or(() -> Optional.of(Chars.tidy(plain(next))));
          signed = true;
        } else {
          publisher = publisher.or(byline.get()::publisher);
          date = date.or(() -> byline.get().day().flatMap(Dates.Found::date));
          signed |= byline.get().author() || byline.get().publisher().isPresent();
        }
        next = nextText(next + 1);
      }
    }

    private boolean isByline(int line) {
      if (Byline.of(plain(line)).isPresent()) {
        return true;
      }
      int behind = nextText(line + 1);
      return isName(plain(line)) && behind <= text.lineCount() && isDated(behind);
    }

    private boolean isDated(int line) {
      return Byline.of(plain(line)).filter(b -> b.day().isPresent()).isPresent();
    }

    private static boolean isName(String s) {
      return s.length() >= 2
          && s.length() <= LONGEST_NAME
          && s.chars().allMatch(c -> Character.isLetterOrDigit(c) || Chars.isSpace((char) c));
    }

    private ArticleHead made(String title, int line) {
      return new ArticleHead(header, title, line, publisher, date, signed, next);
    }

    private static Optional<String> origin(String printed) {
      return Byline.of("来源：" + printed).flatMap(Byline::publisher);
    }

    private static Optional<LocalDate> first(String printed) {
      return Dates.next(printed, 0).flatMap(Dates.Found::date);
    }

    /** A line without the marks of a Markdown heading. */
    private String plain(int line) {
      return LineShapes.bare(text.stripped(line)).replace("**", "").strip();
    }

    private int nextText(int from) {
      int line = from;
      while (line <= text.lineCount() && (text.isBlank(line) || text.isPageMark(line))) {
        line++;
      }
      return line;
    }
  }
}
