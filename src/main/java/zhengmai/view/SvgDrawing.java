package zhengmai.view;

import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;

/**
 * A lineage as a drawing: time runs downward, nation, province and city stand side by side, arrows
 * point to the document that is named. It shows its words without colour too: stages and relations
 * are written beside what they colour.
 */
final class SvgDrawing {
  static final String FONT =
      "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
          + "sans-serif";

  private final XmlWriter xml = new XmlWriter();
  private final LineageGraph graph;
  private final SvgLayout layout;

  private SvgDrawing(LineageGraph graph) {
    this.graph = graph;
    this.layout = new SvgLayout(graph);
  }

  static String write(LineageGraph graph) {
    return new SvgDrawing(graph).text();
  }

  private String text() {
    SvgLegend legend = SvgLegend.of(graph, layout.width());
    double height = layout.height() + legend.height();
    PolicyCard start = graph.nodes().get(0).card();
    xml.open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "role",
            "img",
            "aria-labelledby",
            "title desc",
            "width",
            layout.width(),
            "height",
            height,
            "viewBox",
            "0 0 %s %s".formatted(Math.round(layout.width()), Math.round(height)),
            "font-family",
            FONT)
        .line();
    xml.leaf("title", "脉络 Lineage: " + start.label(), "id", "title");
    xml.leaf("desc", description(start), "id", "desc");
    xml.empty(
        "rect", "class", "page", "width", layout.width(), "height", height, "fill", "#ffffff");
    heading(start);
    columns();
    new SvgAxis(xml, layout).draw();
    new SvgWires(xml, layout).draw();
    new SvgBoxes(xml, layout).draw();
    legend.draw(xml, layout.height());
    return xml.close().end();
  }

  private String description(PolicyCard start) {
    return "%s。%s。时间自上而下。 Time runs downward.".formatted(Words.describe(start), counts());
  }

  private String counts() {
    int documents = graph.nodes().size();
    int relations = graph.links().size();
    return "%s份文件，%s条关系 · %s documents, %s relations"
        .formatted(documents, relations, documents, relations);
  }

  private void heading(PolicyCard start) {
    double room = layout.width() - 2 * SvgLayout.MARGIN;
    String title = Words.fit(Words.shortTitle(start.label()), 17, room);
    xml.label(title, SvgLayout.MARGIN, 32, 17, "#111111");
    String number = start.number().map(DocumentNumber::print).map(n -> n + " ").orElse("");
    String line = Words.fit(number + "脉络 lineage: " + counts(), 11, room);
    xml.label(line, SvgLayout.MARGIN, 52, 11, "#555555");
  }

  private void columns() {
    for (int i = 0; i < layout.grid().lanes().size(); i++) {
      Lane lane = layout.grid().lanes().get(i);
      double x = layout.left(i) - 6;
      xml.empty(
          "rect",
          "class",
          "lane",
          "x",
          x,
          "y",
          SvgLayout.HEAD - 26,
          "width",
          SvgLayout.BOX_WIDTH + 12,
          "height",
          layout.height() - SvgLayout.HEAD + 26,
          "rx",
          6.0,
          "fill",
          "#f6f7f9");
      xml.label(lane.zh() + " " + lane.en(), x + 8, SvgLayout.HEAD - 9, 12, "#333333");
    }
  }
}
