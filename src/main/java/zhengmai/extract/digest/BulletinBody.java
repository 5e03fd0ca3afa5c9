package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/**
 * The articles of a bulletin's body. A head is known by the contents; else by the mark that counts
 * it, in the order of its numbers; else by the source right below it or at the end of the article
 * above.
 */
final class BulletinBody {
  private static final int TITLE = 80;
  private static final int SECTION = 18;
  private static final double SAME = 0.9;
  private static final int TITLE_LINES = 3;

  /** A first sentence that stands for a title is no longer. */
  private static final int RUN_IN = 70;

  private static final Pattern PAGE_MARK =
      Pattern.compile("[-—–－\\s]*(?:第\\s*)?\\d{1,3}(?:\\s*页)?[-—–－\\s]*|[-—–_=*\\s]{3,}");

  /**
   * An article.
   *
   * @param item its entry in the contents
   * @param at where it begins in the body's lines
   * @param lines how many lines its title takes
   * @param title as printed over it
   * @param section what it stands under
   */
  record Head(
      Optional<ContentsItem> item, int at, int lines, String title, Optional<String> section) {}

  /** A line that holds something. */
  record Line(int line, String text, Marked mark, Optional<SourceMark> source) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, String> sections = new HashMap<>();
  private final List<Head> heads = new ArrayList<>();

  BulletinBody(SourceText text, int first, BulletinContents contents) {
    for (int line = first; line <= text.lineCount(); line++) {
      String s = text.stripped(line);
      if (!isEmpty(s) && !Marks.isBackLink(s)) {
        lines.add(new Line(line, s, Marked.of(s), SourceMark.of(s)));
      }
    }
    listed(contents);
    if (heads.size() * 2 <= contents.items().size() || heads.isEmpty()) {
      heads.clear();
      sections.clear();
      marked(contents.sections());
    }
  }

  List<Line> lines() {
    return lines;
  }

  List<Head> heads() {
    return heads;
  }

  /** Whether a section's line stands here. */
  boolean isSection(int at) {
    return sections.containsKey(at);
  }

  /** The next line from {@code line} on that holds something. */
  static int nextText(SourceText text, int line) {
    int at = line;
    while (at <= text.lineCount() && isEmpty(text.stripped(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEmpty(String s) {
    return Marks.isEmpty(s) || (s.length() < 20 && PAGE_MARK.matcher(s).matches());
  }

  /** The heads that the contents name, in their order. */
  private void listed(BulletinContents contents) {
    int from = 0;
    for (ContentsItem item : contents.items()) {
      String key = DigestTitles.key(item.title());
      for (int at = from; at < lines.size(); at++) {
        int n = titleLines(key, at);
        if (n > 0) {
          heads.add(new Head(Optional.of(item), at, n, title(at, n), item.section()));
          from = at + n;
          break;
        }
      }
    }
    for (int at = 0; at < lines.size(); at++) {
      if (contents.sections().contains(DigestTitles.key(lines.get(at).mark().title()))) {
        sections.put(at, lines.get(at).mark().title());
      }
    }
  }

  /** How many lines from here on are the title with this key; 0 where it does not stand here. */
  private int titleLines(String key, int at) {
    StringBuilder joined = new StringBuilder();
    for (int n = 1; n <= TITLE_LINES && at + n <= lines.size(); n++) {
      Marked mark = lines.get(at + n - 1).mark();
      if (mark.title().length() > TITLE + SECTION || (!mark.rest().isEmpty() && n > 1)) {
        return 0;
      }
      joined.append(DigestTitles.key(mark.title()));
      if (DigestTitles.likeness(key, joined.toString()) >= SAME) {
        return n;
      }
      if (joined.length() > key.length()) {
        return 0;
      }
    }
    return 0;
  }

  private String title(int at, int n) {
    StringBuilder b = new StringBuilder(lines.get(at).mark().title());
    for (int i = 1; i < n; i++) {
      b.append('\n').append(lines.get(at + i).text());
    }
    return DigestTitles.trim(DigestTitles.join(b.toString()));
  }

  /** The heads by their marks or sources. */
  private void marked(Set<String> named) {
    if (lines.isEmpty()) {
      return;
    }
    String top = lines.get(0).mark().kind();
    String below = lines.size() > 1 ? lines.get(1).mark().kind() : top;
    boolean ranked = isSectionLine(0, named) && (below.equals(top) ? opens(0, Marked.NONE) : true);
    String kind = ranked ? below : top;
    Optional<String> section = Optional.empty();
    int number = 0;
    for (int at = 0; at < lines.size(); at++) {
      Marked mark = lines.get(at).mark();
      if (ranked && mark.kind().equals(top) && isSectionLine(at, named) && opens(at, kind)) {
        section = Optional.of(Chars.tidy(mark.title()));
        sections.put(at, section.get());
        continue;
      }
      int n = kind.equals(Marked.NONE) ? bare(at) : counted(at, kind, number);
      if (n > 0) {
        number = mark.number();
        heads.add(new Head(Optional.empty(), at, n, headline(at, n), section));
        at += n - 1;
      }
    }
  }

  private boolean isSectionLine(int at, Set<String> named) {
    Marked mark = lines.get(at).mark();
    return named.contains(DigestTitles.key(mark.title()))
        || (mark.isTitle(SECTION) && lines.get(at).source().isEmpty());
  }

  /** Whether a head of this kind stands right below. */
  private boolean opens(int at, String kind) {
    if (at + 2 >= lines.size()) {
      return false;
    }
    Line next = lines.get(at + 1);
    Line below = lines.get(at + 2);
    boolean whole = below.source().filter(SourceMark::whole).isPresent();
    return kind.equals(Marked.NONE)
        ? next.mark().isTitle(TITLE)
            && next.source().isEmpty()
            && (whole || !below.mark().isTitle(TITLE))
        : next.mark().kind().equals(kind);
  }

  /** A head that is counted: the next number, or the first one again. */
  private int counted(int at, String kind, int number) {
    Marked mark = lines.get(at).mark();
    if (!mark.kind().equals(kind)) {
      return 0;
    }
    boolean inOrder =
        mark.number() == 0 || mark.number() == number + 1 || (mark.number() == 1 && isFirst(at));
    boolean title = mark.isTitle(TITLE) || !mark.rest().isEmpty() || runIn(mark.title()) > 0;
    return inOrder && title ? 1 : 0;
  }

  private boolean isFirst(int at) {
    return at == 0 || isSection(at - 1);
  }

  /** A title without a mark: its source stands below, or the source of another article above. */
  private int bare(int at) {
    for (int n = 1; n <= TITLE_LINES && at + n < lines.size(); n++) {
      Line line = lines.get(at + n - 1);
      boolean whole = n == 1 || lines.get(at).text().length() > SECTION;
      if (!whole || !line.mark().isTitle(TITLE) || line.source().isPresent()) {
        break;
      }
      if (lines.get(at + n).source().filter(SourceMark::whole).isPresent() && !closes(at + n)) {
        return n;
      }
    }
    Line line = lines.get(at);
    boolean free = at == 0 || isSection(at - 1) || closes(at - 1);
    boolean text = at + 1 < lines.size() && !lines.get(at + 1).mark().isTitle(TITLE);
    return free && text && line.mark().isTitle(TITLE) && line.source().isEmpty() ? 1 : 0;
  }

  /** Whether a source that ends an article stands here: behind its text. */
  private boolean closes(int at) {
    Optional<SourceMark> source = at < 0 ? Optional.empty() : lines.get(at).source();
    if (source.isEmpty() || at == 0) {
      return false;
    }
    return !source.get().whole() || !lines.get(at - 1).mark().isTitle(TITLE);
  }

  /** The title of a head whose text follows on the same line is its first sentence. */
  private String headline(int at, int n) {
    Marked mark = lines.get(at).mark();
    int end = mark.isTitle(TITLE) || !mark.rest().isEmpty() ? 0 : runIn(mark.title());
    return end > 0 ? DigestTitles.join(mark.title().substring(0, end)) : title(at, n);
  }

  private static int runIn(String s) {
    int end = s.indexOf('。');
    return end > 0 && end <= RUN_IN && end < s.length() - 1 ? end : 0;
  }
}
