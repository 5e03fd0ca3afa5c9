package zhengmai.view;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengmai.view.SvgGrid.Cell;
import zhengmai.view.SvgGrid.Row;
import zhengmai.view.SvgWiring.Wire;

/**
 * All places of a drawing, in its unit of a pixel. Time runs downward, so that labels in Chinese,
 * which are long, stand one below the other and never overlap; columns are nation, province, city.
 */
final class SvgLayout {
  static final double BOX_WIDTH = 264;
  static final double META_SIZE = 10;
  static final double TITLE_SIZE = 12;
  static final double LINE = 15;
  static final double PADDING = 10;

  /** From the left edge to the first column: years and days. */
  static final double AXIS = 92;

  /** From the upper edge to the first row: title, counts, names of the columns. */
  static final double HEAD = 96;

  static final double MARGIN = 16;

  private static final double PORT = 12;
  private static final double ROW_GAP = 12;
  private static final double CHANNEL = 5;
  private static final double TRACK = 7;

  /** Between a box and the tracks beside it: the relation's name and the arrow. */
  private static final double STUB = 38;

  private static final double EMPTY_GUTTER = 20;

  /** Left ports stand lower, so that lines from both sides of a gutter never fall on each other. */
  private static final double LEFT_SHIFT = 3;

  /** A box: place and size. */
  record Box(Cell cell, double x, double y, double height, List<String> title) {}

  /** A corner of a line. */
  record Point(double x, double y) {}

  private final SvgGrid grid;
  private final SvgWiring wiring;
  private final double[] tops;
  private final double[] middles;
  private final double[] lefts;
  private final List<SvgTracks> gutters = new ArrayList<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private final double width;
  private final double height;

  SvgLayout(LineageGraph graph) {
    grid = new SvgGrid(graph.nodes());
    wiring = new SvgWiring(graph, grid);
    int rows = grid.rows().size();
    tops = new double[rows + 1];
    middles = new double[rows];
    placeRows();
    height = tops[rows] + ROW_GAP / 2;
    placeTracks();
    lefts = new double[grid.lanes().size() + 1];
    placeColumns();
    width = lefts[grid.lanes().size()] + MARGIN;
    for (Cell c : grid.cells()) {
      double h = boxHeight(c);
      List<String> title = title(c);
      boxes.put(c.node().id(), new Box(c, lefts[c.column()], middles[c.row()] - h / 2, h, title));
    }
  }

  private static List<String> title(Cell c) {
    String title = Words.shortTitle(c.node().card().label());
    return Words.lines(title, TITLE_SIZE, BOX_WIDTH - 2 * PADDING, 2);
  }

  private double boxHeight(Cell c) {
    double text = PADDING + LINE * (1 + title(c).size());
    return Math.max(text, wiring.ports(c.node().id()) * PORT + 2 * LEFT_SHIFT);
  }

  private void placeRows() {
    double[] tallest = new double[middles.length];
    grid.cells().forEach(c -> tallest[c.row()] = Math.max(tallest[c.row()], boxHeight(c)));
    double y = HEAD;
    for (int row = 0; row < middles.length; row++) {
      y += pause(row);
      tops[row] = y;
      double over = CHANNEL * wiring.channels(row) + ROW_GAP / 2;
      middles[row] = y + over + tallest[row] / 2;
      y += over + tallest[row] + ROW_GAP / 2;
    }
    tops[middles.length] = y;
  }

  /** Longer times are wider, but a year is not fifty times a week: the logarithm of the days. */
  private double pause(int row) {
    if (row == 0) {
      return 0;
    }
    Row before = grid.rows().get(row - 1);
    Row now = grid.rows().get(row);
    if (before.day().isEmpty()) {
      return now.day().isPresent() ? ROW_GAP : 0;
    }
    long days = now.day().map(d -> ChronoUnit.DAYS.between(before.day().get(), d)).orElse(0L);
    return days <= 7 ? 0 : 8 * Math.log10(days / 7.0);
  }

  private void placeTracks() {
    grid.lanes().forEach(lane -> gutters.add(new SvgTracks()));
    for (Wire w : wiring.wires()) {
      SvgTracks trunk = gutters.get(w.gutter());
      trunk.reach(w.to(), portY(w.to(), row(w, false)));
      trunk.reach(w.to(), joinY(w));
      if (w.needsChannel()) {
        gutters.get(w.exit()).reach(w.from(), portY(w.from(), row(w, true)));
        gutters.get(w.exit()).reach(w.from(), joinY(w));
      }
    }
    gutters.forEach(SvgTracks::assign);
  }

  private void placeColumns() {
    double x = AXIS;
    for (int column = 0; column < gutters.size(); column++) {
      lefts[column] = x;
      int tracks = gutters.get(column).count();
      x += BOX_WIDTH + (tracks == 0 ? EMPTY_GUTTER : 2 * STUB + TRACK * tracks);
    }
    lefts[gutters.size()] = x;
  }

  private int row(Wire w, boolean from) {
    return grid.cell(from ? w.link().from() : w.link().to()).map(Cell::row).orElse(0);
  }

  private double portY(SvgPort port, int row) {
    return middles[row] + wiring.offset(port) * PORT + (port.right() ? 0 : LEFT_SHIFT);
  }

  /** Where a line meets its trunk. */
  private double joinY(Wire w) {
    int row = row(w, true);
    return w.needsChannel()
        ? tops[row] + CHANNEL * (wiring.channel(w.from()) + 0.5)
        : portY(w.from(), row);
  }

  private double trackX(int gutter, SvgPort port) {
    return lefts[gutter] + BOX_WIDTH + STUB + TRACK * (gutters.get(gutter).track(port) + 0.5);
  }

  private double sideX(SvgPort port) {
    Box box = boxes.get(port.node());
    double left = box == null ? 0 : box.x();
    return port.right() ? left + BOX_WIDTH : left;
  }

  /** The corners of a line, from the box that has the relation to the one that it has it to. */
  List<Point> points(Wire w) {
    List<Point> points = new ArrayList<>();
    double fromY = portY(w.from(), row(w, true));
    double join = joinY(w);
    double trunk = trackX(w.gutter(), w.to());
    points.add(new Point(sideX(w.from()), fromY));
    if (w.needsChannel()) {
      double jog = trackX(w.exit(), w.from());
      points.add(new Point(jog, fromY));
      points.add(new Point(jog, join));
    }
    double toY = portY(w.to(), row(w, false));
    points.add(new Point(trunk, join));
    points.add(new Point(trunk, toY));
    points.add(new Point(sideX(w.to()), toY));
    return points;
  }

  List<Wire> wires() {
    return wiring.wires();
  }

  SvgGrid grid() {
    return grid;
  }

  List<Box> boxes() {
    List<Box> all = new ArrayList<>();
    for (Cell c : grid.cells()) {
      Box box = boxes.get(c.node().id());
      if (box != null) {
        all.add(box);
      }
    }
    return all;
  }

  /** The left edge of a column's boxes. */
  double left(int column) {
    return lefts[column];
  }

  /** The upper edge of a row. */
  double top(int row) {
    return tops[row];
  }

  /** The middle of a row. */
  double middle(int row) {
    return middles[row];
  }

  double width() {
    return width;
  }

  /** The lower edge of the last row. */
  double height() {
    return height;
  }
}
