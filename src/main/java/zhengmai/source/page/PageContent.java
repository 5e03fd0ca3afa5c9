package zhengmai.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Finds where a page's article stands. */
final class PageContent {
  /** The containers that sites use for it, the surest first. */
  private static final List<String> CONTAINERS =
      List.of(
          "#UCAP-CONTENT",
          ".pages_content",
          "#zoom",
          ".TRS_Editor, .trs_editor_view, .TRS_UEDITOR",
          "#vsb_content, .v_news_content",
          "#ivs_content",
          "#js_content",
          ".article_con, .article-con, .article-content, .article_content, #article_content",
          ".xxgk_content, .xxgk-content, .wzcon, .zwgk_content, .bt-content, .ewb-article",
          ".news_content, .newsContent, .detail-content, .detail_content, .info-content",
          "[itemprop=articleBody]");

  /** A container with less is not the article's. */
  private static final int LEAST = 20;

  /** A block goes on into the one below it that holds so much of its text. */
  private static final double SHARE = 0.8;

  private final Document page;
  private final Map<Element, int[]> counts = new HashMap<>();

  private PageContent(Document page) {
    this.page = page;
  }

  /** The elements that hold the article, in the order of the page; none where it shows no text. */
  static List<Element> of(Document page) {
    PageContent body = new PageContent(page);
    NodeTraversor.traverse(body.new Counter(), page.body());
    for (String selector : CONTAINERS) {
      List<Element> found = body.outermost(selector);
      if (!found.isEmpty()) {
        return found;
      }
    }
    Element shown = body.densest();
    Optional<Element> hidden = HiddenBody.in(page, body.text(shown));
    return body.text(shown) == 0 ? hidden.stream().toList() : List.of(hidden.orElse(shown));
  }

  /** Chinese characters outside links that an element shows. */
  private int text(Element e) {
    return counts.getOrDefault(e, new int[1])[0];
  }

  private List<Element> outermost(String selector) {
    List<Element> found = new ArrayList<>();
    for (Element e : page.select(selector)) {
      boolean inside = found.stream().anyMatch(f -> isInside(e, f));
      if (!inside && text(e) >= LEAST) {
        found.add(e);
      }
    }
    return found;
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element e = inner.parent(); e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** Down from the body, as long as one block holds nearly all of its parent's text. */
  private Element densest() {
    Element at = page.body();
    while (true) {
      @Nullable Element best = null;
      for (Element child : at.children()) {
        if (best == null || text(child) > text(best)) {
          best = child;
        }
      }
      if (best == null || text(best) < SHARE * text(at) || !Dom.isBlock(best) || isText(best)) {
        return at;
      }
      at = best;
    }
  }

  private static boolean isText(Element e) {
    return e.normalName().equals("p") || e.normalName().equals("tr");
  }

  /**
   * Counts text bottom-up; links, navigation, titles, what a site prints around an article and what
   * is not shown count nothing.
   */
  private final class Counter implements NodeVisitor {
    private int unread;
    private int total;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element e) {
        unread += isChrome(e) ? 1 : 0;
        counts.put(e, new int[] {-total});
      } else if (node instanceof TextNode t && unread == 0 && !Furniture.isImprint(t)) {
        total += Dom.han(t.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element e) {
        unread -= isChrome(e) ? 1 : 0;
        int[] count = counts.get(e);
        if (count != null) {
          count[0] += total;
        }
      }
    }

    private static boolean isChrome(Element e) {
      String name = e.normalName();
      return name.equals("a")
          || name.equals("nav")
          || name.equals("footer")
          || name.equals("aside")
          || name.equals("h1")
          || Furniture.isRelated(e)
          || !Dom.isRead(e);
    }
  }
}
