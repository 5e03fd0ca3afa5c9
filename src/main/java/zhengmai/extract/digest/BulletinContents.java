package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.SourceText;

/**
 * The contents of a bulletin: the lines between its head and the line that says the first of them
 * again.
 *
 * @param items its entries
 * @param sections its sections, as {@link DigestTitles#key keys}
 * @param next the line behind it
 */
record BulletinContents(List<ContentsItem> items, Set<String> sections, int next) {
  private static final Set<String> HEADS =
      Set.of(
          "目录",
          "目次",
          "本期目录",
          "本期导读",
          "本期要目",
          "本期要点",
          "本期看点",
          "本期提要",
          "本期摘要",
          "内容提要",
          "要目",
          "导读",
          "目录contents",
          "contents",
          "目录CONTENTS",
          "CONTENTS");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:[.．·…‥・—–\\-_\\s\\t]{2,}|[（(]\\s*)(?:第|[Pp]\\.?)?\\s*([0-9０-９]{1,3})\\s*页?\\s*[)）]?$");

  private static final int LONGEST = 120;

  private static final int BEFORE = 5;

  /** No honest contents take more lines. */
  private static final int MOST_LINES = 400;

  /** Whether a line opens the contents: 目　录. */
  static boolean isHead(String line) {
    return line.length() < 30 && HEADS.contains(Marks.letters(line));
  }

  /** The contents from a line on; without any, what follows is the next line. */
  static BulletinContents read(SourceText text, int from) {
    int head = head(text, from);
    String s = head <= text.lineCount() ? text.stripped(head) : "";
    boolean opens = isHead(s);
    if (!opens && !PAGE.matcher(s).find()) {
      return new BulletinContents(List.of(), Set.of(), from);
    }
    int first = opens ? BulletinBody.nextText(text, head + 1) : head;
    List<Line> lines = lines(text, first);
    if (lines.isEmpty()) {
      return new BulletinContents(List.of(), Set.of(), first);
    }
    return of(lines);
  }

  /** Lines of the makers may stand over it. */
  private static int head(SourceText text, int from) {
    int line = BulletinBody.nextText(text, from);
    int first = line;
    for (int n = 0; n < BEFORE && line <= text.lineCount(); n++) {
      if (isHead(text.stripped(line))) {
        return line;
      }
      line = BulletinBody.nextText(text, line + 1);
    }
    return first;
  }

  /** A line of the contents, with those on which it goes on. */
  private record Line(int line, int endLine, Marked mark, Optional<Integer> page) {
    String key() {
      return DigestTitles.key(mark.title());
    }
  }

  /** Up to where the first line, or the second, is said again; else as far as pages are told. */
  private static List<Line> lines(SourceText text, int first) {
    List<Line> lines = new ArrayList<>();
    int paged = 0;
    int end = Math.min(text.lineCount(), first + MOST_LINES);
    for (int line = first; line <= end; line = BulletinBody.nextText(text, line + 1)) {
      Line next = line(text, line);
      boolean again =
          !lines.isEmpty()
              && next.page().isEmpty()
              && lines.stream().limit(2).anyMatch(l -> l.key().equals(next.key()));
      if (again) {
        return lines;
      }
      if (text.stripped(line).length() > LONGEST || next.mark().title().endsWith("。")) {
        break;
      }
      if (goesOn(lines, next)) {
        lines.set(lines.size() - 1, joined(lines.get(lines.size() - 1), next));
      } else {
        lines.add(next);
      }
      paged = next.page().isPresent() ? lines.size() : paged;
    }
    return new ArrayList<>(lines.subList(0, paged));
  }

  private static Line line(SourceText text, int line) {
    String s = Markdown.withoutLinks(text.stripped(line));
    Matcher page = PAGE.matcher(s);
    boolean paged = page.find();
    Optional<Integer> number =
        paged ? Optional.of(Contents.number(page.group(1))) : Optional.empty();
    return new Line(line, line, Marked.of(paged ? s.substring(0, page.start()) : s), number);
  }

  /** A title cut by the line's end: no mark before the rest, no page behind the beginning. */
  private static boolean goesOn(List<Line> lines, Line next) {
    if (lines.isEmpty() || next.page().isEmpty() || !next.mark().kind().equals(Marked.NONE)) {
      return false;
    }
    Line last = lines.get(lines.size() - 1);
    return last.page().isEmpty() && last.mark().number() > 0 && last.mark().title().length() > 14;
  }

  private static Line joined(Line a, Line b) {
    Marked m = a.mark();
    Marked both =
        new Marked(
            m.kind(), m.number(), DigestTitles.join(m.title() + "\n" + b.mark().title()), "");
    return new Line(a.line(), b.endLine(), both, b.page());
  }

  /** Lines of the first one's kind are sections where another kind stands below. */
  private static BulletinContents of(List<Line> lines) {
    String top = lines.get(0).mark().kind();
    boolean ranked = lines.size() > 1 && !lines.get(1).mark().kind().equals(top);
    List<ContentsItem> items = new ArrayList<>();
    Set<String> sections = new LinkedHashSet<>();
    Optional<String> section = Optional.empty();
    for (Line line : lines) {
      String title = line.mark().title();
      if (ranked && line.mark().kind().equals(top)) {
        sections.add(DigestTitles.key(title));
        section = Optional.of(DigestTitles.join(title));
      } else if (!line.key().isEmpty()) {
        items.add(item(line, section));
      }
    }
    return new BulletinContents(items, sections, lines.get(lines.size() - 1).endLine() + 1);
  }

  private static ContentsItem item(Line line, Optional<String> section) {
    Optional<SourceMark> source =
        SourceMark.of(line.mark().title()).filter(s -> !s.whole() && s.publisher().isPresent());
    String title = line.mark().title();
    int open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
    boolean cut = source.isPresent() && open > 0;
    return new ContentsItem(
        line.line(),
        line.endLine(),
        section,
        DigestTitles.trim(DigestTitles.join(cut ? title.substring(0, open) : title)),
        source.flatMap(SourceMark::publisher),
        line.page(),
        Optional.empty());
  }
}
