package zhengmai.source.page;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only lay a page out. */
final class DataTables {
  /** A cell with more paragraphs is a page's column. */
  private static final int PARAGRAPHS = 6;

  private DataTables() {}

  /** The tables of data inside an element: no table inside, and rows of several short cells. */
  static Set<Element> in(Element root) {
    Set<Element> found = new HashSet<>();
    Set<Element> outer = new HashSet<>();
    for (Element table : root.select("table")) {
      found.add(table);
      Dom.nearest(table.parent(), "table").ifPresent(outer::add);
    }
    found.removeAll(outer);
    found.removeIf(t -> !isData(t));
    return found;
  }

  private static boolean isData(Element table) {
    boolean columns = false;
    for (Element row : table.select("tr")) {
      int cells = 0;
      for (Element cell : row.children()) {
        if (cell.select("p, div, li").size() > PARAGRAPHS) {
          return false;
        }
        cells += cell.hasText() ? 1 : 0;
      }
      columns |= cells > 1;
    }
    return columns;
  }
}
