package zhengmai.source.printed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Between which edges the text of a document, or of one of its columns, is set. A line that reaches
 * beyond them, as a portal's menu over the article, makes no edge.
 *
 * @param left where lines begin
 * @param right where full ones end
 * @param characters after which lines were broken, where they were counted and end at no edge; else
 *     0
 */
record TextMargins(double left, double right, int characters) {
  static final TextMargins NONE = new TextMargins(0, Double.MAX_VALUE, 0);

  /** Of so many lines one at least begins or ends at the edge, */
  private static final int SHARE = 8;

  /** and so many. */
  private static final int LEAST = 3;

  /** What is set between the edges has this share of the whole width. */
  private static final double WIDTH = 0.75;

  /** So many of ten lines end after the same count, if any of them do so because of it. */
  private static final int COUNTED_OF_TEN = 3;

  static TextMargins of(List<PrintedLine> lines) {
    double left = lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
    double right = lines.stream().mapToDouble(PrintedLine::right).max().orElse(0);
    double from = edge(lines, PrintedLine::left).orElse(left);
    double to = -edge(lines, line -> -line.right()).orElse(-right);
    return to - from >= WIDTH * (right - left)
        ? new TextMargins(from, to, counted(lines, from))
        : new TextMargins(left, right, counted(lines, left));
  }

  /** Whether a line reaches the right edge, or as many characters as lines have. */
  boolean isFull(PrintedLine line) {
    return line.right() >= right - Paragraphs.NEAR * line.size()
        || (characters > 0 && characters(line, left) >= characters);
  }

  private static int counted(List<PrintedLine> lines, double left) {
    Map<Integer, Integer> counts = new HashMap<>();
    lines.forEach(l -> counts.merge(characters(l, left), 1, Integer::sum));
    counts.values().removeIf(n -> n < LEAST);
    int most = counts.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<PrintedLine> full = lines.stream().filter(l -> characters(l, left) == most).toList();
    double first = full.stream().mapToDouble(PrintedLine::right).min().orElse(0);
    double last = full.stream().mapToDouble(PrintedLine::right).max().orElse(0);
    boolean ragged = full.stream().anyMatch(l -> last - first > 2 * Paragraphs.NEAR * l.size());
    return ragged && full.size() * 10 >= lines.size() * COUNTED_OF_TEN ? most : 0;
  }

  /** With those of its indentation. */
  private static int characters(PrintedLine line, double left) {
    return line.text().length() + (int) Math.round((line.left() - left) / Math.max(1, line.size()));
  }

  /** The least value near which many lines have theirs. */
  private static OptionalDouble edge(List<PrintedLine> lines, ToDoubleFunction<PrintedLine> side) {
    List<PrintedLine> outermost = lines.stream().sorted(Comparator.comparingDouble(side)).toList();
    int least = Math.max(LEAST, lines.size() / SHARE);
    for (int i = 0; i + least <= outermost.size(); i++) {
      double first = side.applyAsDouble(outermost.get(i));
      PrintedLine last = outermost.get(i + least - 1);
      if (side.applyAsDouble(last) <= first + Paragraphs.NEAR * last.size()) {
        return OptionalDouble.of(first);
      }
    }
    return OptionalDouble.empty();
  }
}
