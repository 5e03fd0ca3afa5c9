package zhengmai.view;

import java.util.List;
import java.util.Locale;
import zhengmai.view.SvgLayout.Point;

/** Lines as path data of SVG. */
final class SvgPath {
  private SvgPath() {}

  /**
   * A line from its first point until it has bent towards the last of its corners, all corners
   * rounded: a line that joins another bends into it, one that only crosses goes straight on.
   *
   * @param points the corners
   * @param end index of the corner towards which it bends at its end
   */
  static String until(List<Point> points, int end, double radius) {
    StringBuilder d = new StringBuilder("M").append(at(points.get(0)));
    for (int i = 1; i < end; i++) {
      bend(points, i, radius, d);
    }
    return d.toString();
  }

  /** The rest of such a line, from just behind this corner to its last point. */
  static String after(List<Point> points, int corner, double radius) {
    Point start = towards(points.get(corner), points.get(corner + 1), radius);
    StringBuilder d = new StringBuilder("M").append(at(start));
    for (int i = corner + 1; i + 1 < points.size(); i++) {
      bend(points, i, radius, d);
    }
    return d.append(" L").append(at(points.get(points.size() - 1))).toString();
  }

  private static void bend(List<Point> points, int i, double radius, StringBuilder d) {
    Point corner = points.get(i);
    Point in = towards(corner, points.get(i - 1), radius);
    Point out = towards(corner, points.get(i + 1), radius);
    d.append(" L").append(at(in)).append(" Q").append(at(corner)).append(' ').append(at(out));
  }

  /** A head whose point is at {@code end} and whose foot is {@code back} beside it. */
  static String arrow(Point end, double back) {
    double half = Math.abs(back) / 2;
    return "M%s L%s L%s Z"
        .formatted(
            at(end),
            at(new Point(end.x() + back, end.y() - half)),
            at(new Point(end.x() + back, end.y() + half)));
  }

  /** A point at most {@code radius}, and at most half the way, from one corner to the next. */
  private static Point towards(Point from, Point to, double radius) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double part = length == 0 ? 0 : Math.min(radius, length / 2) / length;
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  private static String at(Point p) {
    return String.format(Locale.ROOT, "%.1f,%.1f", p.x(), p.y());
  }
}
