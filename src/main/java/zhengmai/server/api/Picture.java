package zhengmai.server.api;

import java.util.HashSet;
import java.util.Set;
import zhengmai.link.Edge;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.Walk;

/**
 * The relations that {@code /api/lineage} tells, to find them among those of the graph.
 *
 * @param start IRI of the policy where it begins
 */
record Picture(String start, Set<Line> lines) {
  /** A relation between two policies, by their IRIs. */
  record Line(String younger, String older, String relation) {}

  Picture {
    lines = Set.copyOf(lines);
  }

  static Picture of(Params params, ReadModel model) {
    Walk walk = LineageServlet.walk(params, model);
    Set<Line> lines = new HashSet<>();
    for (int e = 0; e < walk.edgeCount(); e++) {
      lines.add(
          new Line(
              model.policies().iri(walk.row(walk.younger(e))),
              model.policies().iri(walk.row(walk.older(e))),
              walk.kind(e).code()));
    }
    return new Picture(model.policies().iri(walk.row(0)), lines);
  }

  /** Whether the relation is in the picture. */
  boolean shows(Edge edge) {
    return lines.contains(new Line(edge.younger(), edge.older(), edge.relation()));
  }
}
