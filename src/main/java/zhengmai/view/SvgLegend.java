package zhengmai.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the colours and lines of a drawing mean, in as many rows as its width needs. */
final class SvgLegend {
  private static final double SIZE = 10;
  private static final double ROW = 19;
  private static final double SWATCH = 26;
  private static final double SPACE = 18;

  /** A sign and its words. */
  private record Item(String words, String stroke, String fill, String dashes, boolean line) {
    double width() {
      return SWATCH + 6 + Words.width(words, SIZE) + SPACE;
    }
  }

  private record Placed(Item item, double x, int row) {}

  private final List<Placed> placed = new ArrayList<>();
  private final double width;

  private SvgLegend(double width) {
    this.width = width;
  }

  /** The legend of what occurs in a graph. */
  static SvgLegend of(LineageGraph graph, double width) {
    SvgLegend legend = new SvgLegend(width);
    Set<RelationLook> relations = new TreeSet<>();
    graph.links().forEach(l -> relations.add(RelationLook.of(l.edge().relation())));
    for (RelationLook r : relations) {
      legend.add(new Item(r.zh() + " " + r.en(), r.colour(), "none", "", true));
    }
    legend.add(new Item("原文写明 stated", "#444444", "none", "", true));
    if (graph.links().stream().anyMatch(l -> !l.edge().stated())) {
      legend.add(new Item("推得 concluded", "#444444", "none", "5 3", true));
    }
    Set<StageLook> stages = EnumSet.noneOf(StageLook.class);
    graph.nodes().forEach(n -> stages.add(StageLook.of(n.card().stage())));
    for (StageLook s : stages) {
      legend.add(new Item(s.zh() + " " + s.en(), s.colour(), s.fill(), "", false));
    }
    if (graph.nodes().stream().anyMatch(n -> !n.card().held())) {
      legend.add(new Item("无原文 not held", "#444444", "#ffffff", "5 3", false));
    }
    legend.add(new Item("箭头指向所依据、所涉及的文件 arrows point to the document named", "", "", "", true));
    legend.add(new Item("竖向间距不与天数成比例 vertical distances are not to scale", "", "", "", true));
    return legend;
  }

  double height() {
    return (placed.get(placed.size() - 1).row() + 1) * ROW + 2 * SvgLayout.MARGIN;
  }

  private void add(Item item) {
    double x = SvgLayout.MARGIN;
    int row = 0;
    if (!placed.isEmpty()) {
      Placed last = placed.get(placed.size() - 1);
      double next = last.x() + last.item().width();
      boolean fits = next + item.width() - SPACE <= width - SvgLayout.MARGIN;
      x = fits ? next : x;
      row = fits ? last.row() : last.row() + 1;
    }
    placed.add(new Placed(item, x, row));
  }

  void draw(XmlWriter xml, double top) {
    xml.open("g", "class", "legend").line();
    placed.forEach(p -> draw(p.item(), p.x(), top + SvgLayout.MARGIN + p.row() * ROW, xml));
    xml.close();
  }

  private void draw(Item item, double x, double y, XmlWriter xml) {
    boolean sign = !item.stroke().isEmpty();
    if (sign && item.line()) {
      xml.open("line", "x1", x, "y1", y + 6, "x2", x + SWATCH, "y2", y + 6);
    } else if (sign) {
      xml.open("rect", "x", x, "y", y, "width", SWATCH, "height", 12.0, "rx", 3.0);
      xml.attribute("fill", item.fill());
    }
    if (sign) {
      xml.attribute("stroke", item.stroke()).attribute("stroke-width", item.line() ? 1.6 : 1.0);
      if (!item.dashes().isEmpty()) {
        xml.attribute("stroke-dasharray", item.dashes());
      }
      xml.close();
    }
    double at = sign ? x + SWATCH + 6 : x;
    String words = Words.fit(item.words(), SIZE, width - SvgLayout.MARGIN - at);
    xml.label(words, at, y + 10, SIZE, "#333333");
  }
}
