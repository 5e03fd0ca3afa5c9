package zhengmai.source.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import zhengmai.text.Chars;

/**
 * An element's readable lines: one a paragraph, whether that is a {@code <p>}, a {@code <div>} or
 * text between {@code <br>}; a table of data has one line a row, its cells set apart by tabs.
 */
final class ElementLines implements NodeFilter {
  /** A longer cell is a page's column, not a table's cell. */
  private static final int LONGEST_CELL = 2000;

  private final Set<Element> dataTables;
  private final Set<Element> leftOut;
  private final StringBuilder line = new StringBuilder();
  private final Space space = new Space(line);
  private final List<String> lines = new ArrayList<>();
  private final Deque<Element> cells = new ArrayDeque<>();

  private ElementLines(Set<Element> dataTables, Set<Element> leftOut) {
    this.dataTables = dataTables;
    this.leftOut = leftOut;
  }

  /**
   * The lines of an element; blank ones are left out.
   *
   * @param leftOut elements inside it that are none of its text
   */
  static List<String> of(Element root, Set<Element> leftOut) {
    ElementLines lines = new ElementLines(DataTables.in(root), leftOut);
    NodeTraversor.filter(lines, root);
    lines.end();
    return lines.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element e) {
      if (!Dom.isRead(e) || leftOut.contains(e)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isDataCell(e)) {
        if (e.previousElementSibling() != null) {
          line.append('\t');
          space.clear();
        }
        cells.push(e);
      } else if (e.normalName().equals("br") || Dom.isBlock(e)) {
        breakLine();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element e) {
      if (e.equals(cells.peek())) {
        cells.pop();
      } else if (Dom.isBlock(e)) {
        breakLine();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    boolean verbatim = text.indexOf('\n') >= 0 && Dom.nearest(node.parent(), "pre").isPresent();
    if (!verbatim) {
      space.append(text);
      return;
    }
    for (String part : text.split("\n", -1)) {
      space.append(part);
      breakLine();
    }
  }

  private boolean isDataCell(Element e) {
    if (!e.normalName().equals("td") && !e.normalName().equals("th")) {
      return false;
    }
    return Dom.nearest(e, "table").filter(dataTables::contains).isPresent()
        && e.wholeText().length() <= LONGEST_CELL;
  }

  /** Inside a cell a paragraph's end is a space. */
  private void breakLine() {
    if (cells.isEmpty()) {
      end();
    } else {
      space.append(" ");
    }
  }

  private void end() {
    int from = 0;
    int to = line.length();
    while (from < to && Chars.isSpace(line.charAt(from)) && line.charAt(from) != '\t') {
      from++;
    }
    while (to > from && Chars.isSpace(line.charAt(to - 1))) {
      to--;
    }
    if (!line.substring(from, to).isBlank()) {
      lines.add(line.substring(from, to));
    }
    line.setLength(0);
    space.clear();
  }
}
