package zhengmai.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhengmai.text.Chars;

/**
 * Joins the lines that a paragraph was broken into: a line that reaches the right edge of the
 * page's text goes on in the next one, if that begins at the left edge. Chinese has no hyphens and
 * no spaces there. A row of a table is a line of its own.
 */
final class Paragraphs {
  /** A line ends or begins at an edge when it is no more than so many characters away. */
  private static final double NEAR = 1.2;

  /** A line that stands so much further below than paragraphs do has a blank one above it. */
  private static final double BLANK = 1.7;

  private Paragraphs() {}

  /** The text of all pages, a mark behind each. */
  static String of(List<List<PrintedLine>> pages) {
    double left = Double.MAX_VALUE;
    double right = 0;
    for (List<PrintedLine> page : pages) {
      for (PrintedLine line : page) {
        left = Math.min(left, line.left());
        right = Math.max(right, line.right());
      }
    }
    double usual = usualGap(pages, left, right);
    StringBuilder text = new StringBuilder();
    for (int p = 0; p < pages.size(); p++) {
      PrintedLine before = null;
      for (PrintedLine line : pages.get(p)) {
        if (before != null && !goesOn(before, line, left, right)) {
          text.append(line.y() - before.y() > BLANK * usual ? "\n\n" : "\n");
        } else if (before != null && needsSpace(text, line.text())) {
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
  private static double usualGap(List<List<PrintedLine>> pages, double left, double right) {
    List<Double> gaps = new ArrayList<>();
    for (List<PrintedLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        if (!goesOn(page.get(i - 1), page.get(i), left, right)) {
          gaps.add(page.get(i).y() - page.get(i - 1).y());
        }
      }
    }
    gaps.sort(Comparator.naturalOrder());
    return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
  }

  private static boolean goesOn(PrintedLine before, PrintedLine line, double left, double right) {
    double near = NEAR * before.size();
    return before.text().indexOf('\t') < 0
        && line.text().indexOf('\t') < 0
        && before.right() >= right - near
        && line.left() <= left + near
        && Math.abs(before.size() - line.size()) < 1
        && !(ends(before) && !ends(line) && line.right() < right - near);
  }

  /** A sentence that fills its line is not followed by the body that signs. */
  private static boolean ends(PrintedLine line) {
    return Chars.endsSentence(line.text().charAt(line.text().length() - 1));
  }

  private static boolean needsSpace(CharSequence text, String next) {
    char last = text.charAt(text.length() - 1);
    return last < 0x80 && next.charAt(0) < 0x80 && Character.isLetterOrDigit(last);
  }
}
