package zhengmai.extract.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.model.ReferenceData;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.Fold;
import zhengmai.text.Genres;
import zhengmai.text.JointTitles;
import zhengmai.text.Lines;
import zhengmai.text.SourceText;

/** Takes a letter apart: title, number, running text, signature. */
public final class LetterReader {
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_TITLE_LINES = 5;

  /**
   * How like the header's title a line must be to count as the title without a letter's last word.
   */
  private static final double LIKE_TITLE = 0.75;

  private final Genres genres;
  private final JointTitles titles;
  private final SignatureReader signatures;

  /** Knows the words of this reference data. */
  public LetterReader(ReferenceData data, Genres genres, JointTitles titles) {
    this.genres = genres;
    this.titles = titles;
    this.signatures = new SignatureReader(data);
  }

  /**
   * Reads lines {@code first} to {@code last}.
   *
   * @param expected the title that the header gives, to know the body's by; empty if there is none
   * @param full {@link Flows#fullLine} of the source
   */
  public Letter read(SourceText text, int first, int last, String expected, int full) {
    Head head = head(text, first, last, expected);
    Optional<Signature> signature = signatures.read(text, head.next, last);
    Flow flow = Flows.of(text, head.next, last, full);
    int ownEnd = signature.map(s -> flow.fromLine(s.dateLine() + 1)).orElse(flow.text().length());
    return new Letter(
        Optional.ofNullable(head.title),
        Optional.ofNullable(head.number),
        Optional.ofNullable(head.numberQuote),
        signature,
        flow,
        ownEnd);
  }

  private static final class Head {
    private @Nullable Quote title;
    private @Nullable DocumentNumber number;
    private @Nullable Quote numberQuote;
    private int next;
  }

  private Head head(SourceText text, int first, int last, String expected) {
    Head head = new Head();
    head.next = first;
    int line = nextText(text, first, last);
    StringBuilder title = new StringBuilder();
    int titleLine = line;
    boolean heading = false;
    for (int n = 0; line <= last && n < MOST_TITLE_LINES; n++) {
      String s = text.stripped(line);
      boolean marked = s.startsWith("#");
      String plain = s.substring(marks(s)).strip();
      if (n > 0 && DocumentNumber.parse(plain).isPresent()) {
        break;
      }
      if (!mayBeTitle(plain) || (n > 0 && heading && !marked)) {
        break;
      }
      heading |= marked;
      title.append(title.length() > 0 ? " " : "").append(plain);
      line = nextText(text, line + 1, last);
      if (complete(title.toString(), expected)) {
        splitNumber(head, title, titleLine, text);
        head.title =
            new Quote(titles.tidy(title.toString()), titleLine, titleOffset(text, titleLine));
        head.next = line;
        break;
      }
    }
    if (head.title == null) {
      line = nextText(text, first, last);
    }
    numberLine(head, text, line, last);
    return head;
  }

  /** A number at the end of the title's line: {@code …的通知 建标〔2021〕84号}. */
  private static void splitNumber(Head head, StringBuilder title, int line, SourceText text) {
    int space = title.lastIndexOf(" ");
    if (space < 0) {
      return;
    }
    String tail = title.substring(space + 1);
    DocumentNumber.parse(tail)
        .ifPresent(
            number -> {
              head.number = number;
              int at = text.content().indexOf(tail, text.start(line));
              int offset = Math.max(at, text.start(line));
              head.numberQuote = new Quote(tail, text.lineAt(offset), offset);
              title.setLength(space);
            });
  }

  private void numberLine(Head head, SourceText text, int line, int last) {
    if (head.number != null || line > last) {
      return;
    }
    String s = text.stripped(line);
    String plain = s.substring(marks(s)).strip();
    if (plain.length() > 50) {
      return;
    }
    DocumentNumber.parse(plain)
        .ifPresent(
            number -> {
              head.number = number;
              head.numberQuote =
                  new Quote(plain, line, text.content().indexOf(plain, text.start(line)));
              head.next = nextText(text, line + 1, last);
            });
  }

  /**
   * A title is complete when it ends as titles do, or is the header's title, a number behind it not
   * counted.
   */
  private boolean complete(String title, String expected) {
    String bare = title;
    int space = title.lastIndexOf(' ');
    if (space > 0 && DocumentNumber.parse(title.substring(space + 1)).isPresent()) {
      bare = title.substring(0, space);
    }
    if (balance(bare) != 0) {
      return false;
    }
    String folded = Fold.title(bare);
    String wanted = Fold.title(expected);
    if (!wanted.isEmpty() && wanted.length() > folded.length() && wanted.startsWith(folded)) {
      return false;
    }
    return genres.endsTitle(Chars.squeeze(bare)) || Fold.likeness(folded, wanted) >= LIKE_TITLE;
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
        && s.length() <= LONGEST_TITLE
        && s.indexOf('。') < 0
        && !s.endsWith("：")
        && !s.endsWith(":")
        && !s.endsWith("；")
        && !Lines.beginsPart(s, 0, s.length());
  }

  private static int marks(String s) {
    int i = 0;
    while (i < s.length() && (s.charAt(i) == '#' || s.charAt(i) == '*')) {
      i++;
    }
    return i;
  }

  private static int titleOffset(SourceText text, int line) {
    int at = text.start(line);
    while (at < text.end(line)
        && (Chars.isSpace(text.content().charAt(at)) || text.content().charAt(at) == '#')) {
      at++;
    }
    return at;
  }

  private static int nextText(SourceText text, int from, int last) {
    int line = from;
    while (line <= last && (text.isBlank(line) || text.isPageMark(line))) {
      line++;
    }
    return line;
  }
}
