package zhengmai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;
import zhengmai.view.SvgGrid.Row;
import zhengmai.view.SvgLayout.Box;
import zhengmai.view.SvgLayout.Point;
import zhengmai.view.SvgWiring.Wire;

/**
 * A lineage as a drawing: time runs downward, nation, province and city stand side by side, arrows
 * point to the document that is named. It shows its words without colour too: stages and relations
 * are written beside what they colour.
 */
final class SvgDrawing {
  static final String FONT =
      "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
          + "sans-serif";

  private static final double ROUND = 4;
  private static final double TAG_HEIGHT = 13;
  private static final double ARROW = 7;
  private static final double NAME_SIZE = 9;

  private final Xml xml = new Xml();
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
    axis();
    Map<SvgPort, List<Wire>> trunks = new TreeMap<>();
    layout.wires().forEach(w -> trunks.computeIfAbsent(w.to(), k -> new ArrayList<>()).add(w));
    trunks.values().forEach(this::trunk);
    layout.wires().forEach(this::wire);
    layout.boxes().forEach(this::box);
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
    label(title, SvgLayout.MARGIN, 32, 17, "#111111");
    String number = start.number().map(DocumentNumber::print).map(n -> n + " ").orElse("");
    String line = Words.fit(number + "脉络 lineage: " + counts(), 11, room);
    label(line, SvgLayout.MARGIN, 52, 11, "#555555");
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
      label(lane.zh() + " " + lane.en(), x + 8, SvgLayout.HEAD - 9, 12, "#333333");
    }
  }

  private void axis() {
    List<Row> rows = layout.grid().rows();
    double x = SvgLayout.AXIS - 22;
    int year = Integer.MIN_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = layout.middle(i);
      Optional<LocalDate> day = row.day();
      if (row.first() && day.isEmpty()) {
        label("无日期", SvgLayout.MARGIN, y - 1, 11, "#333333");
        label("undated", SvgLayout.MARGIN, y + 12, 10, "#777777");
      } else if (row.first() && day.isPresent()) {
        boolean newYear = day.get().getYear() != year;
        if (newYear && i > 0) {
          yearLine(layout.top(i));
        }
        year = day.get().getYear();
        tick(day.get(), newYear, x, y);
      }
      if (day.isPresent()) {
        dayBar(row, i, rows, x);
      }
    }
  }

  private void yearLine(double y) {
    xml.empty(
        "line",
        "x1",
        SvgLayout.MARGIN,
        "y1",
        y,
        "x2",
        layout.width() - SvgLayout.MARGIN,
        "y2",
        y,
        "stroke",
        "#c9ced6",
        "stroke-dasharray",
        "2 3");
  }

  private void tick(LocalDate day, boolean newYear, double x, double y) {
    if (newYear) {
      label(day.getYear() + "年", SvgLayout.MARGIN, y - 3, 12, "#111111");
    }
    String text = "%s月%s日".formatted(day.getMonthValue(), day.getDayOfMonth());
    label(text, SvgLayout.MARGIN, y + (newYear ? 11 : 4), 10.5, "#555555");
    xml.empty("circle", "cx", x, "cy", y, "r", 2.5, "fill", "#555555");
  }

  /** A line along the rows of one day, and on to the next day. */
  private void dayBar(Row row, int i, List<Row> rows, double x) {
    if (i + 1 < rows.size()) {
      boolean same = rows.get(i + 1).day().equals(row.day());
      xml.empty(
          "line",
          "x1",
          x,
          "y1",
          layout.middle(i),
          "x2",
          x,
          "y2",
          layout.middle(i + 1),
          "stroke",
          same ? "#555555" : "#c9ced6",
          "stroke-width",
          same ? 2.0 : 1.0);
    }
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
                look == RelationLook.OTHER ? any.link().edge().relation() : look.zh(),
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
    String name = look == RelationLook.OTHER ? wire.link().edge().relation() : look.zh();
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

  private void box(Box box) {
    PolicyCard card = box.cell().node().card();
    StageLook stage = StageLook.of(card.stage());
    xml.open("g", "class", "node", "id", box.cell().node().id()).line();
    xml.leaf(
        "title",
        Words.describe(card)
            + (card.issuers().isEmpty() ? "" : " · " + String.join("；", card.issuers())));
    xml.open(
        "rect",
        "class",
        "box",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        SvgLayout.BOX_WIDTH,
        "height",
        box.height(),
        "rx",
        4.0,
        "fill",
        card.held() ? stage.fill() : "#ffffff",
        "stroke",
        stage.colour(),
        "stroke-width",
        box.cell().node().isStart() ? 2.6 : 1.0);
    if (!card.held()) {
      xml.attribute("stroke-dasharray", "5 3");
    }
    xml.close();
    boxText(box, card, stage);
    xml.close();
  }

  private void boxText(Box box, PolicyCard card, StageLook stage) {
    double text = SvgLayout.LINE * (1 + box.title().size());
    double x = box.x() + SvgLayout.PADDING;
    double y = box.y() + (box.height() - text) / 2 + 11;
    double room = SvgLayout.BOX_WIDTH - 2 * SvgLayout.PADDING;
    if (stage != StageLook.FINAL) {
      double tag = Words.width(stage.zh(), NAME_SIZE) + 8;
      room -= tag + 4;
      tag(stage, box.x() + SvgLayout.BOX_WIDTH - SvgLayout.PADDING - tag, y - 10, tag);
    }
    label(
        Words.fit(Words.meta(card), SvgLayout.META_SIZE, room),
        x,
        y,
        SvgLayout.META_SIZE,
        "#555555");
    for (String line : box.title()) {
      y += SvgLayout.LINE;
      label(line, x, y, SvgLayout.TITLE_SIZE, "#111111");
    }
  }

  private void tag(StageLook stage, double x, double y, double width) {
    xml.empty(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        width,
        "height",
        TAG_HEIGHT,
        "rx",
        3.0,
        "fill",
        stage.colour());
    label(stage.zh(), x + 4, y + 10, NAME_SIZE, "#ffffff");
  }

  private void label(String text, double x, double y, double size, String colour) {
    xml.leaf("text", text, "x", x, "y", y, "font-size", size, "fill", colour);
  }
}
