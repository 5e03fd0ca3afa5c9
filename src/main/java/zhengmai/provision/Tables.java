package zhengmai.provision;

import java.util.List;

/**
 * Rows of a table, as a text without cells shows them: a head that begins with 序号, cells between
 * bars, many short lines without a mark of a sentence.
 */
final class Tables {
  /** So many short lines in a row are cells. */
  private static final int CELLS = 8;

  private static final int LONGEST_CELL = 20;
  private static final int LONGEST_HEAD = 80;
  private static final List<String> HEADS = List.of("序号", "编号", "附件序号");

  private Tables() {}

  /** Whether a line is the head of a table. */
  static boolean isHead(Line line) {
    return isBarred(line)
        || (line.length() <= LONGEST_HEAD
            && !line.has('。')
            && HEADS.stream().anyMatch(line::startsWith));
  }

  /** Cells that are numbered each, without a sentence between: 一、医疗质量（一）功能定位1.门诊…. */
  private static boolean isRow(Line line) {
    Marker m = line.marker();
    if (m == null || m.numbering() != Numbering.HAN) {
      return false;
    }
    for (int i = m.end() + 1; i < line.to() && i < m.end() + LONGEST_CELL; i++) {
      char c = line.text().charAt(i);
      if ("。；：，".indexOf(c) >= 0) {
        return false;
      }
      Marker next = c == '（' || c == '(' ? MarkerReader.at(line.text(), i, line.to()) : null;
      if (next != null && next.numbering() == Numbering.HAN_BRACKETED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBarred(Line line) {
    int first = line.text().indexOf('|', line.from());
    int second = first < 0 ? -1 : line.text().indexOf('|', first + 1);
    return second > first && second < line.to();
  }

  /** Behind the table that begins at a line; the line itself where none does. */
  static int end(List<Line> lines, int at, boolean annexed) {
    boolean head = isHead(lines.get(at)) || (annexed && isRow(lines.get(at)));
    if (!head && !areCells(lines, at)) {
      return at;
    }
    int end = at + 1;
    while (end < lines.size() && !endsBefore(lines.get(end), annexed)) {
      end++;
    }
    return end;
  }

  /** What is no row: an annex, notes below, and outside of annexes a sentence or a provision. */
  private static boolean endsBefore(Line line, boolean annexed) {
    if (AnnexLine.of(line) != null || line.startsWith("注：") || line.startsWith("备注：")) {
      return true;
    }
    Marker m = line.marker();
    boolean outer =
        m != null
            && (m.numbering() == Numbering.ARTICLE
                || (m.numbering() == Numbering.HAN && line.length() < LONGEST_HEAD));
    return !annexed && (outer || (line.has('。') && line.length() > LONGEST_HEAD));
  }

  private static boolean areCells(List<Line> lines, int at) {
    if (at + CELLS > lines.size()) {
      return false;
    }
    for (int i = at; i < at + CELLS; i++) {
      if (!lines.get(i).isName(LONGEST_CELL)) {
        return false;
      }
    }
    return true;
  }
}
