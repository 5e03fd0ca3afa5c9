package zhengmai.source.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import zhengmai.model.Finding;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/**
 * What a reader sees of a page; its grammar stands at the head of this package.
 *
 * @param url where the page says it comes from
 * @param text header and article; nothing where the page is no article
 * @param attachments files that it offers beside
 * @param findings why it is no article, or what to know about it
 */
public record WebPage(
    Optional<String> url,
    Optional<SourceText> text,
    List<Attachment> attachments,
    List<Finding> findings) {
  /** Deeper elements are read as if they stood at this depth; no honest page comes near. */
  private static final int DEEPEST = 512;

  public WebPage {
    attachments = List.copyOf(attachments);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a page.
   *
   * @param file its name
   * @param html all of it
   * @param decoding what decoding found
   */
  public static WebPage of(String file, String html, List<Finding> decoding) {
    Document page = tree(html, "");
    Metas metas = new Metas(page);
    InfoTable table = InfoTable.in(Segment.of(page.body()));
    List<String> article = article(page, table);
    Map<Label, String> header = PageHeader.of(table, metas);
    Optional<Elsewhere> elsewhere = Elsewhere.of(page, header, article);
    List<Finding> findings = new ArrayList<>(decoding);
    elsewhere.ifPresent(e -> findings.add(e.finding(file)));
    Optional<Finding> stub = Stub.of(file, page, table.isTable(), article);
    boolean titled = elsewhere.isPresent() && header.containsKey(Label.TITLE);
    if (stub.filter(f -> !titled || !f.code().equals(Stub.NO_ARTICLE)).isPresent()) {
      findings.add(stub.get());
      return new WebPage(metas.url(), Optional.empty(), List.of(), findings);
    }
    PageBar.in(page, article).ifPresent(bar -> findings.add(bar.finding(file)));
    List<Attachment> attachments = Attachment.of(page, metas.url());
    String text = print(header, article, attachments);
    return new WebPage(metas.url(), Optional.of(SourceText.of(file, text)), attachments, findings);
  }

  /**
   * A page's elements.
   *
   * @param html of a page that is not {@link Nesting#isTooDeep}
   * @param base the page's address, from which its links are told; empty where it is not known
   */
  public static Document tree(String html, String base) {
    return Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  /** The lines of the article, the information table left out where it stands inside. */
  private static List<String> article(Document page, InfoTable table) {
    List<String> lines = new ArrayList<>();
    Set<Element> leftOut = new HashSet<>();
    leftOut.addAll(table.boxes());
    for (Element body : PageContent.of(page)) {
      body.getAllElements().stream().filter(Furniture::isRelated).forEach(leftOut::add);
      leftOut.remove(body);
      lines.addAll(ElementLines.of(body, leftOut));
    }
    return Furniture.without(lines);
  }

  private static String print(
      Map<Label, String> header, List<String> article, List<Attachment> attachments) {
    StringBuilder text = new StringBuilder();
    new EnumMap<>(header)
        .forEach(
            (label, value) -> text.append(label.word()).append('：').append(value).append('\n'));
    text.append('\n');
    article.forEach(line -> text.append(line).append('\n'));
    if (!attachments.isEmpty()) {
      text.append("\n附件下载：")
          .append(
              attachments.stream()
                  .map(a -> a.name() + " <" + a.url() + ">")
                  .collect(Collectors.joining("；")))
          .append('\n');
    }
    return text.toString();
  }
}
