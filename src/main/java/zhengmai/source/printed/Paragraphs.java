package zhengmai.source.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengmai.text.Chars;

/**
 * Joins the lines that a paragraph was broken into: a line that reaches the right edge of the
 * page's text goes on in the next one, if that begins at the left edge. Chinese has no hyphens and
 * no spaces there. A row of a table is a line of its own.
 */
final class Paragraphs {
  /** A line ends or begins at an edge when it is no more than so many characters away. */
  static final double NEAR = 1.2;

  /** A line that stands so much further below than paragraphs do has a blank one above it. */
  private static final double BLANK = 1.7;

  /** The text of all pages, a mark behind each. */
  static String of(List<List<PrintedLine>> pages) {
    return new Paragraphs(pages).text();
  }

  private final List<List<PrintedLine>> pages;
  private final Map<Integer, TextMargins> edges = new HashMap<>();

  private Paragraphs(List<List<PrintedLine>> pages) {
    this.pages = pages;
    Map<Integer, List<PrintedLine>> columns = new HashMap<>();
    for (List<PrintedLine> page : pages) {
      page.forEach(l -> columns.computeIfAbsent(l.column(), k -> new ArrayList<>()).add(l));
    }
    columns.forEach((column, lines) -> edges.put(column, TextMargins.of(lines)));
  }

  private String text() {
    double usual = usualGap();
    StringBuilder text = new StringBuilder();
    for (int p = 0; p < pages.size(); p++) {
      PrintedLine before = null;
      for (PrintedLine line : pages.get(p)) {
        if (before != null && !goesOn(before, line)) {
          text.append(line.y() - before.y() > BLANK * usual ? "\n\n" : "\n");
        } else if (before != null && needsSpace(before.text(), line.text())) {
          text.append(' ');
        }
        text.append(line.text());
        before = line;
      }
      text.append("\n\n").append(p + 1).append(" / ").append(pages.size()).append("\n\n");
    }
    return text.toString();
  }

  /** How far below one another paragraphs begin: the median. */
  private double usualGap() {
    List<Double> gaps = new ArrayList<>();
    for (List<PrintedLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        if (!goesOn(page.get(i - 1), page.get(i))) {
          gaps.add(page.get(i).y() - page.get(i - 1).y());
        }
      }
    }
    gaps.sort(Comparator.naturalOrder());
    return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
  }

  /** From the foot of one column a paragraph may go on at the head of the next. */
  private boolean goesOn(PrintedLine before, PrintedLine line) {
    TextMargins own = edges.getOrDefault(before.column(), TextMargins.NONE);
    TextMargins next = edges.getOrDefault(line.column(), TextMargins.NONE);
    double near = NEAR * before.size();
    return before.text().indexOf('\t') < 0
        && line.text().indexOf('\t') < 0
        && own.isFull(before)
        && line.left() <= next.left() + near
        && Math.abs(before.size() - line.size()) < 1
        && !(ends(before) && !ends(line) && line.right() < next.right() - near);
  }

  /** A sentence that fills its line is not followed by the body that signs. */
  private static boolean ends(PrintedLine line) {
    return Chars.endsSentence(line.text().charAt(line.text().length() - 1));
  }

  /** Where words are set apart by blanks, the end of a line is one. */
  private static boolean needsSpace(String line, String next) {
    char last = line.charAt(line.length() - 1);
    return last < 0x80
        && next.charAt(0) < 0x80
        && Character.isLetterOrDigit(last)
        && line.indexOf(' ') >= 0;
  }
}
