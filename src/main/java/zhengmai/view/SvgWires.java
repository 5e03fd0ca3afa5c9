package zhengmai.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhengmai.view.SvgLayout.Point;
import zhengmai.view.SvgWiring.Wire;

/** The relations of a drawing: lines that join in a trunk before the document that is named. */
final class SvgWires {
  private static final double ROUND = 4;
  private static final double ARROW = 7;
  private static final double NAME_SIZE = 9;

  private final XmlWriter xml;
  private final SvgLayout layout;

  SvgWires(XmlWriter xml, SvgLayout layout) {
    this.xml = xml;
    this.layout = layout;
  }

  void draw() {
    Map<SvgPort, List<Wire>> trunks = new TreeMap<>();
    layout.wires().forEach(w -> trunks.computeIfAbsent(w.to(), k -> new ArrayList<>()).add(w));
    trunks.values().forEach(this::trunk);
    layout.wires().forEach(this::wire);
  }

  private void wire(Wire wire) {
    List<Point> points = layout.points(wire);
    RelationLook look = wire.from().look();
    xml.open(
            "g",
            "class",
            "edge",
            "data-relation",
            wire.link().edge().relation(),
            "fill",
            "none",
            "stroke",
            look.colour())
        .line();
    xml.leaf(
        "title",
        "%s → %s：%s"
            .formatted(
                Words.meta(wire.link().from().card()),
                Words.meta(wire.link().to().card()),
                Words.describe(wire.link().edge())));
    line(SvgPath.until(points, points.size() - 2, ROUND), wire);
    stubName(points.get(0), wire, look);
    xml.close();
  }

  /**
   * The common end of all lines of a relation to a box, drawn once: dashes drawn over each other
   * would be a solid line.
   */
  private void trunk(List<Wire> wires) {
    Wire any = wires.get(0);
    Map<Boolean, Wire> farthest = new TreeMap<>();
    for (Wire w : wires) {
      farthest.merge(run(w) < 0, w, (a, b) -> Math.abs(run(a)) >= Math.abs(run(b)) ? a : b);
    }
    RelationLook look = any.to().look();
    xml.open("g", "class", "trunk", "fill", "none", "stroke", look.colour()).line();
    xml.leaf(
        "title",
        "%s → %s（%s）"
            .formatted(
                RelationLook.name(any.link().edge().relation()),
                Words.meta(any.link().to().card()),
                wires.size()));
    for (Wire w : farthest.values()) {
      List<Point> points = layout.points(w);
      line(SvgPath.after(points, points.size() - 3, ROUND), w);
    }
    List<Point> points = layout.points(any);
    String head = SvgPath.arrow(points.get(points.size() - 1), any.to().right() ? ARROW : -ARROW);
    xml.empty("path", "class", "arrow", "d", head, "fill", look.colour(), "stroke", "none");
    xml.close();
  }

  /** How far a line runs in its trunk, downward positive. */
  private double run(Wire w) {
    List<Point> points = layout.points(w);
    return points.get(points.size() - 2).y() - points.get(points.size() - 3).y();
  }

  private void line(String path, Wire wire) {
    xml.open("path", "d", path, "stroke-width", 1.4);
    if (!wire.link().edge().stated()) {
      xml.attribute("stroke-dasharray", "5 3");
    }
    xml.close();
  }

  /** The relation's name on the line where it leaves its box. */
  private void stubName(Point at, Wire wire, RelationLook look) {
    String name = RelationLook.name(wire.link().edge().relation());
    String shown = Words.fit(name, NAME_SIZE, 3 * NAME_SIZE);
    double x = at.x() + (wire.from().right() ? 1 : -1) * (6 + NAME_SIZE);
    xml.leaf(
        "text",
        shown,
        "x",
        x,
        "y",
        at.y() + 3.2,
        "font-size",
        NAME_SIZE,
        "text-anchor",
        "middle",
        "fill",
        look.colour(),
        "stroke",
        "#ffffff",
        "stroke-width",
        3.0,
        "paint-order",
        "stroke");
  }
}
