package zhengmai.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import zhengmai.view.LineageGraph.Link;
import zhengmai.view.SvgGrid.Cell;

/**
 * By which ports and gutters lines go. A gutter is the space to the right of a column. Every line
 * runs in the gutter beside the box where it ends; one that comes from further away crosses the
 * columns between in a channel above its own row, where no box is.
 */
final class SvgWiring {
  /**
   * A line.
   *
   * @param from where it leaves
   * @param to where it ends
   * @param gutter the column whose gutter its trunk is in
   * @param exit the column whose gutter it enters first; another one where it needs a channel
   */
  record Wire(Link link, SvgPort from, SvgPort to, int gutter, int exit) {
    boolean needsChannel() {
      return gutter != exit;
    }
  }

  private final List<Wire> wires = new ArrayList<>();
  private final Map<SvgPort, Integer> places = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<SvgPort, Integer> channels = new HashMap<>();
  private final int[] channelsOfRow;

  SvgWiring(LineageGraph graph, SvgGrid grid) {
    channelsOfRow = new int[grid.rows().size()];
    for (Link link : graph.links()) {
      grid.cell(link.from())
          .ifPresent(from -> grid.cell(link.to()).ifPresent(to -> wires.add(wire(link, from, to))));
    }
    place();
    TreeMap<SvgPort, Integer> crossing = new TreeMap<>();
    for (Wire w : wires) {
      if (w.needsChannel()) {
        grid.cell(w.link().from()).ifPresent(c -> crossing.put(w.from(), c.row()));
      }
    }
    crossing.forEach((port, row) -> channels.put(port, channelsOfRow[row]++));
  }

  private static Wire wire(Link link, Cell from, Cell to) {
    boolean endsRight = to.column() <= from.column();
    int gutter = endsRight ? to.column() : to.column() - 1;
    boolean leavesRight = from.column() <= gutter;
    return new Wire(
        link,
        SvgPort.of(link.from(), leavesRight, false, link.edge()),
        SvgPort.of(link.to(), endsRight, true, link.edge()),
        gutter,
        leavesRight ? from.column() : from.column() - 1);
  }

  private void place() {
    TreeSet<SvgPort> ports = new TreeSet<>();
    for (Wire w : wires) {
      ports.add(w.from());
      ports.add(w.to());
    }
    for (SvgPort p : ports) {
      int[] sides = counts.computeIfAbsent(p.node(), k -> new int[2]);
      places.put(p, sides[p.right() ? 1 : 0]++);
    }
  }

  List<Wire> wires() {
    return wires;
  }

  /** How many ports the fuller side of a box has. */
  int ports(String node) {
    int[] sides = counts.getOrDefault(node, new int[2]);
    return Math.max(sides[0], sides[1]);
  }

  /** How many channels run above a row. */
  int channels(int row) {
    return channelsOfRow[row];
  }

  /** Which of its row's channels the lines of a port take; 0 where they take none. */
  int channel(SvgPort port) {
    return channels.getOrDefault(port, 0);
  }

  /** How far above or below the middle of its box a port is, in ports. */
  double offset(SvgPort port) {
    int[] sides = counts.getOrDefault(port.node(), new int[2]);
    int of = sides[port.right() ? 1 : 0];
    return places.getOrDefault(port, 0) - (of - 1) / 2.0;
  }
}
