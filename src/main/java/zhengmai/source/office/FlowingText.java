package zhengmai.source.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import zhengmai.source.RefusedException;

/**
 * A word processor's text as lines: one a paragraph; one a row of a table, its cells set apart by
 * tabs. A row of one cell, or of cells that hold whole texts, lays a page out, and its paragraphs
 * are lines as elsewhere. A paragraph that begins inside another, as in a text box, is written
 * before it.
 */
final class FlowingText {
  /** A cell with more paragraphs is a page's column, as on web pages. */
  private static final int PARAGRAPHS = 6;

  /** No document has more characters. */
  private static final int LONGEST = 20_000_000;

  private static final int DEEPEST = 200;

  private final StringBuilder text = new StringBuilder();
  private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
  private final Deque<Row> rows = new ArrayDeque<>();
  private String carried = "";
  private long length;

  /** A row, its finished cells and the one that is open. */
  private static final class Row {
    final List<List<String>> cells = new ArrayList<>();
    boolean hasTable;
  }

  /** A paragraph begins, perhaps inside another. */
  void startParagraph() {
    if (paragraphs.size() >= DEEPEST) {
      throw tooDeep();
    }
    paragraphs.push(new StringBuilder(carried));
    carried = "";
  }

  /** Words of the open paragraph; outside of one they begin one. */
  void text(CharSequence words) {
    if (words.isEmpty()) {
      return;
    }
    if (paragraphs.isEmpty()) {
      startParagraph();
    }
    length += words.length();
    if (length > LONGEST) {
      throw new RefusedException(
          "too-long",
          "文字超过%d字，这是上限".formatted(LONGEST),
          "the text has more than %d characters, the limit".formatted(LONGEST));
    }
    paragraphs.element().append(words);
  }

  /** The open paragraph ends. */
  void endParagraph() {
    if (!paragraphs.isEmpty()) {
      String[] lines = paragraphs.pop().toString().split("\n", -1);
      for (String line : lines) {
        line(line);
      }
    }
  }

  /**
   * A paragraph ends that perhaps never began, as a blank one; inside another, a next one begins.
   */
  void nextParagraph(boolean inside) {
    if (paragraphs.isEmpty()) {
      startParagraph();
    }
    endParagraph();
    if (inside) {
      startParagraph();
    }
  }

  /** The open paragraph goes on in the next one: the break between them was deleted. */
  void carryParagraph() {
    if (!paragraphs.isEmpty()) {
      carried = paragraphs.pop().toString();
    }
  }

  /** A row of a table begins. */
  void startRow() {
    if (rows.size() >= DEEPEST) {
      throw tooDeep();
    }
    if (!rows.isEmpty()) {
      rows.element().hasTable = true;
    }
    rows.push(new Row());
  }

  /** The next cell of the open row begins. */
  void startCell() {
    if (!rows.isEmpty()) {
      rows.element().cells.add(new ArrayList<>());
    }
  }

  /** The open row ends; a deleted one leaves nothing. */
  void endRow(boolean deleted) {
    if (rows.isEmpty()) {
      return;
    }
    Row row = rows.pop();
    if (deleted) {
      return;
    }
    if (isData(row)) {
      line(
          row.cells.stream()
              .map(FlowingText::inOneLine)
              .collect(Collectors.joining("\t"))
              .stripTrailing());
    } else {
      row.cells.forEach(cell -> cell.forEach(this::line));
    }
  }

  private static String inOneLine(List<String> cell) {
    return cell.stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean isData(Row row) {
    int filled = 0;
    for (List<String> cell : row.cells) {
      int lines = (int) cell.stream().filter(s -> !s.isBlank()).count();
      if (lines > PARAGRAPHS) {
        return false;
      }
      filled += lines > 0 ? 1 : 0;
    }
    return filled > 1 && !row.hasTable;
  }

  private void line(String line) {
    if (rows.isEmpty()) {
      text.append(line).append('\n');
    } else {
      List<List<String>> cells = rows.element().cells;
      if (cells.isEmpty()) {
        cells.add(new ArrayList<>());
      }
      cells.get(cells.size() - 1).add(line);
    }
  }

  private static RefusedException tooDeep() {
    return new RefusedException(
        "nested-too-deep",
        "表格或文本框嵌套超过%d层".formatted(DEEPEST),
        "tables or text boxes are nested more than %d deep".formatted(DEEPEST));
  }

  /** All lines; what was left open ends here. */
  String finish() {
    while (!paragraphs.isEmpty()) {
      endParagraph();
    }
    while (!rows.isEmpty()) {
      endRow(false);
    }
    if (!carried.isEmpty()) {
      line(carried);
    }
    return text.toString();
  }
}
