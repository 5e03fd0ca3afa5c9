package zhengmai.source.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Text between two ends of lines or cells.
 *
 * @param text with white space as shown; empty for an empty cell
 * @param starts where the pieces begin that elements set apart inside it: spans, bold words
 * @param block the nearest block or cell that it stands in
 */
record Segment(String text, List<Integer> starts, Element block) {
  /** A page with more of them is cut. */
  private static final int MOST = 200_000;

  Segment {
    starts = List.copyOf(starts);
  }

  /** The segments of an element, in the order of the page. */
  static List<Segment> of(Element root) {
    Collector collector = new Collector(root);
    NodeTraversor.filter(collector, root);
    collector.end(root);
    return collector.segments;
  }

  private static final class Collector implements NodeFilter {
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Space space = new Space(text);
    private final List<Integer> starts = new ArrayList<>();
    private Element block;

    Collector(Element root) {
      block = root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (segments.size() > MOST) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode t) {
        starts.add(text.length());
        space.append(t.getWholeText());
      } else if (node instanceof Element e) {
        if (!Dom.isRead(e)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (Dom.isBlock(e)) {
          end(e);
        } else if (e.normalName().equals("br")) {
          end(block);
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element e && Dom.isBlock(e)) {
        if (Dom.isCell(e) && text.isEmpty() && (segments.isEmpty() || !holds(e, last().block()))) {
          segments.add(new Segment("", List.of(), e));
        }
        Element parent = e.parent();
        end(parent == null ? e : parent);
      }
      return FilterResult.CONTINUE;
    }

    private Segment last() {
      return segments.get(segments.size() - 1);
    }

    private static boolean holds(Element outer, Element inner) {
      for (Element e = inner; e != null; e = e.parent()) {
        if (e.equals(outer)) {
          return true;
        }
      }
      return false;
    }

    /** Ends the segment; the next one stands in this block. */
    private void end(Element next) {
      if (!text.toString().isBlank()) {
        segments.add(new Segment(text.toString(), starts, block));
      }
      text.setLength(0);
      space.clear();
      starts.clear();
      block = next;
    }
  }
}
