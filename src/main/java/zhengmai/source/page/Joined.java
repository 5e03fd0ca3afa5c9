package zhengmai.source.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article over several pages as one page: the bodies of the others stand behind that of the
 * first, and the bars between them are gone.
 */
public final class Joined {
  private static final Pattern COUNT = Pattern.compile("第\\s*\\d+\\s*页|共\\s*\\d+\\s*页");

  private Joined() {}

  /**
   * What a page shows of another one below its own text: the further page of an article, or the
   * frame with its text.
   *
   * @param page at hand; the text of its further pages is not in it
   * @return the address, as printed
   */
  public static Optional<String> next(Document page) {
    List<String> lines = new ArrayList<>();
    PageContent.of(page).forEach(b -> lines.addAll(ElementLines.of(b, Set.of())));
    Optional<String> further = PageBar.in(page, lines).map(PageBar::next).filter(n -> !n.isEmpty());
    return further.or(
        () ->
            Elsewhere.of(
                    page,
                    PageHeader.of(InfoTable.in(Segment.of(page.body())), new Metas(page)),
                    lines)
                .filter(e -> e.kind() == Elsewhere.Kind.FRAME)
                .map(Elsewhere::address));
  }

  /** The first page with the bodies of the others; all are changed by it. */
  public static String of(Document first, List<Document> others) {
    withoutBar(first);
    List<Element> bodies = PageContent.of(first);
    Element end = bodies.isEmpty() ? first.body() : bodies.get(bodies.size() - 1);
    for (Document other : others) {
      withoutBar(other);
      PageContent.of(other).forEach(body -> end.appendChildren(body.childNodesCopy()));
    }
    first.charset(StandardCharsets.UTF_8);
    return first.outerHtml();
  }

  private static void withoutBar(Document page) {
    for (Element e : page.getElementsMatchingOwnText(COUNT)) {
      e.remove();
    }
    page.select("script").stream()
        .filter(s -> s.data().contains("createPageHTML"))
        .toList()
        .forEach(Element::remove);
  }
}
