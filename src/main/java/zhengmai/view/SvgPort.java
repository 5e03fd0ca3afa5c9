package zhengmai.view;

import java.util.Comparator;
import zhengmai.link.Edge;
import zhengmai.view.LineageGraph.Node;

/**
 * Where lines leave or reach a box: all of one relation at one place, so that thirty provinces
 * reach their national basis as one trunk.
 *
 * @param node id of the box
 * @param right on which side of it
 * @param in whether lines end here
 * @param look the relation
 * @param stated whether texts state it
 */
record SvgPort(String node, boolean right, boolean in, RelationLook look, boolean stated)
    implements Comparable<SvgPort> {
  private static final Comparator<SvgPort> ORDER =
      Comparator.comparing(SvgPort::node)
          .thenComparing(SvgPort::right)
          .thenComparing(SvgPort::in)
          .thenComparing(SvgPort::look)
          .thenComparing(SvgPort::stated);

  static SvgPort of(Node node, boolean right, boolean in, Edge edge) {
    return new SvgPort(node.id(), right, in, RelationLook.of(edge.relation()), edge.stated());
  }

  @Override
  public int compareTo(SvgPort other) {
    return ORDER.compare(this, other);
  }
}
