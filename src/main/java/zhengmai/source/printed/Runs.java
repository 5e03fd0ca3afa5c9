package zhengmai.source.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of text at places on a page, put together to lines from above to below. */
public final class Runs {
  /** Pieces on one line differ in height by less than this share of their size. */
  private static final double LEVEL = 0.5;

  /** A gap wider than so many characters stands between two columns of a table. */
  private static final double COLUMN_GAP = 1.5;

  /** A gap wider than this share of a character stands between two words. */
  private static final double WORD_GAP = 0.3;

  private final List<PrintedLine> pieces = new ArrayList<>();

  /** Adds a piece; lengths are points, from the upper left corner. */
  public void add(String words, double left, double right, double y, double size) {
    pieces.add(new PrintedLine(words, left, right, y, size, 0));
  }

  /** The page's lines. */
  public List<PrintedLine> lines() {
    List<PrintedLine> down = new ArrayList<>(pieces);
    down.sort(Comparator.comparingDouble(PrintedLine::y));
    List<PrintedLine> lines = new ArrayList<>();
    List<PrintedLine> line = new ArrayList<>();
    for (PrintedLine piece : down) {
      if (!line.isEmpty() && piece.y() - line.get(0).y() > LEVEL * piece.size()) {
        lines.add(join(line));
        line.clear();
      }
      line.add(piece);
    }
    if (!line.isEmpty()) {
      lines.add(join(line));
    }
    return lines;
  }

  private static PrintedLine join(List<PrintedLine> line) {
    line.sort(Comparator.comparingDouble(PrintedLine::left));
    StringBuilder words = new StringBuilder();
    double end = 0;
    for (PrintedLine piece : line) {
      double gap = (piece.left() - end) / Math.max(1, piece.size());
      if (!words.isEmpty() && gap > COLUMN_GAP) {
        words.append('\t');
      } else if (!words.isEmpty() && gap > WORD_GAP && isWord(words, piece.text())) {
        words.append(' ');
      }
      words.append(piece.text());
      end = piece.right();
    }
    PrintedLine first = line.get(0);
    return new PrintedLine(
        words.toString().strip(),
        first.left(),
        line.get(line.size() - 1).right(),
        first.y(),
        first.size(),
        0);
  }

  private static boolean isWord(CharSequence before, String next) {
    return before.charAt(before.length() - 1) < 0x80 && next.charAt(0) < 0x80;
  }
}
