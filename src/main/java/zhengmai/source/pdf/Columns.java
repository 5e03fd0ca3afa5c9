package zhengmai.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page that is set in two columns into blocks in the order in which they are read: what
 * stands over both, the left one, the right one, what stands below. The columns of a table are
 * none: they differ in width, or few of their lines are full.
 */
final class Columns {
  /** Fewer lines beside one another are no columns. */
  private static final int LEAST_LINES = 4;

  /** The gap between columns, in sizes of a character. */
  private static final double GAP = 1;

  /** A line this near to its column's edge is full, in sizes. */
  private static final double NEAR = 1.5;

  /** So many of ten lines of a column are full. */
  private static final int FULL_OF_TEN = 4;

  /** A column of text has so many characters a line, at least. */
  private static final int LEAST_CHARACTERS = 8;

  /** The narrower column has this share of the wider one. */
  private static final double EQUAL = 0.7;

  private Columns() {}

  /** A line over the whole page. */
  private static final class Row {
    final List<Ink> inks = new ArrayList<>();
    double y;

    boolean crosses(double x) {
      return inks.stream().anyMatch(i -> !i.isBlank() && i.left() < x - 0.1 && i.right() > x + 0.1)
          || gapAt(x) < GAP * inks.get(0).size();
    }

    /** How wide the gap is in which x stands; without end where one side is empty. */
    private double gapAt(double x) {
      return right(x) - left(x);
    }

    double left(double x) {
      return inks.stream()
          .filter(i -> !i.isBlank() && i.right() <= x + 0.1)
          .mapToDouble(Ink::right)
          .max()
          .orElse(Double.NEGATIVE_INFINITY);
    }

    double right(double x) {
      return inks.stream()
          .filter(i -> !i.isBlank() && i.left() >= x - 0.1)
          .mapToDouble(Ink::left)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }

    boolean isSplit(double x) {
      return Double.isFinite(left(x)) && Double.isFinite(right(x)) && !crosses(x);
    }
  }

  /** The page's characters, block by block; all in one where it has no columns. */
  static List<List<Ink>> blocks(List<Ink> page) {
    List<Row> rows = rows(page);
    Cut cut = cut(rows);
    if (cut == null) {
      return List.of(page);
    }
    List<List<Ink>> blocks = new ArrayList<>();
    blocks.add(all(rows.subList(0, cut.from)));
    List<Ink> columns = all(rows.subList(cut.from, cut.to));
    blocks.add(columns.stream().filter(i -> i.left() < cut.x).toList());
    blocks.add(columns.stream().filter(i -> i.left() >= cut.x).toList());
    List<Row> below = rows.subList(cut.to, rows.size());
    if (!below.isEmpty()) {
      blocks.addAll(blocks(all(below)));
    }
    return blocks;
  }

  /** Which column a block is: 1 and 2 beside one another, 0 over the whole page. */
  static int place(List<Ink> block, List<List<Ink>> blocks) {
    int at = blocks.indexOf(block);
    return blocks.size() == 1 ? 0 : at % 3;
  }

  private static List<Ink> all(List<Row> rows) {
    return rows.stream().flatMap(r -> r.inks.stream()).toList();
  }

  private static List<Row> rows(List<Ink> page) {
    List<Row> rows = new ArrayList<>();
    List<Ink> down = new ArrayList<>(page);
    down.sort(Comparator.comparingDouble(Ink::y));
    Row row = null;
    for (Ink ink : down) {
      if (row == null || ink.y() - row.y > ink.size() * 0.4) {
        row = new Row();
        row.y = ink.y();
        rows.add(row);
      }
      row.inks.add(ink);
    }
    rows.removeIf(r -> r.inks.stream().allMatch(Ink::isBlank));
    return rows;
  }

  /**
   * Two columns.
   *
   * @param x between them
   * @param from the first row, and {@code to} behind the last
   */
  private record Cut(double x, int from, int to) {}

  private static @Nullable Cut cut(List<Row> rows) {
    double left =
        rows.stream().flatMap(r -> r.inks.stream()).mapToDouble(Ink::left).min().orElse(0);
    double right =
        rows.stream().flatMap(r -> r.inks.stream()).mapToDouble(Ink::right).max().orElse(0);
    Cut best = null;
    double step = Math.max(1, (right - left) / 100);
    for (double x = left + (right - left) * 0.4; x < left + (right - left) * 0.6; x += step) {
      Cut cut = longest(rows, x);
      if (cut != null
          && (best == null || cut.to - cut.from > best.to - best.from)
          && isText(rows.subList(cut.from, cut.to), x)) {
        best = cut;
      }
    }
    return best;
  }

  /** The longest run of rows with a gap at x. */
  private static @Nullable Cut longest(List<Row> rows, double x) {
    Cut best = null;
    for (int from = 0; from < rows.size(); from++) {
      if (!rows.get(from).isSplit(x)) {
        continue;
      }
      int to = from;
      int last = from;
      while (to < rows.size() && !rows.get(to).crosses(x)) {
        last = rows.get(to).isSplit(x) ? to : last;
        to++;
      }
      // Below the last full row, the left or the right column goes on alone.
      int end = last + 1;
      while (end < to && isBeside(rows, end)) {
        end++;
      }
      if (best == null || end - from > best.to - best.from) {
        best = new Cut(x, from, end);
      }
      from = to;
    }
    return best;
  }

  private static boolean isBeside(List<Row> rows, int at) {
    double size = rows.get(at).inks.get(0).size();
    return rows.get(at).y - rows.get(at - 1).y < 2 * size;
  }

  private static boolean isText(List<Row> rows, double x) {
    List<Row> split = rows.stream().filter(r -> r.isSplit(x)).toList();
    if (split.size() < LEAST_LINES) {
      return false;
    }
    double[] left = column(rows, x, true);
    double[] right = column(rows, x, false);
    double narrow = Math.min(left[1] - left[0], right[1] - right[0]);
    double wide = Math.max(left[1] - left[0], right[1] - right[0]);
    return narrow >= EQUAL * wide && isFull(rows, x, left, true) && isFull(rows, x, right, false);
  }

  private static double[] column(List<Row> rows, double x, boolean left) {
    List<Ink> inks = all(rows).stream().filter(i -> !i.isBlank() && i.left() < x == left).toList();
    return new double[] {
      inks.stream().mapToDouble(Ink::left).min().orElse(0),
      inks.stream().mapToDouble(Ink::right).max().orElse(0)
    };
  }

  private static boolean isFull(List<Row> rows, double x, double[] column, boolean left) {
    int lines = 0;
    int full = 0;
    int characters = 0;
    for (Row row : rows) {
      List<Ink> inks = row.inks.stream().filter(i -> !i.isBlank() && i.left() < x == left).toList();
      if (!inks.isEmpty()) {
        lines++;
        characters += inks.size();
        double end = inks.stream().mapToDouble(Ink::right).max().orElse(0);
        full += end >= column[1] - NEAR * inks.get(0).size() ? 1 : 0;
      }
    }
    return lines >= LEAST_LINES
        && full * 10 >= lines * FULL_OF_TEN
        && characters >= lines * LEAST_CHARACTERS;
  }
}
