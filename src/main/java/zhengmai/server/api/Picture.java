package zhengmai.server.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhengmai.link.Edge;
import zhengmai.server.model.ReadModel;
import zhengmai.server.model.Walk;

/**
 * The relations that the page of a lineage shows: those of the walk and of what stands next to each
 * policy that was opened, as far as they hang together with the start without going through a
 * policy that was shut. The page works out the same from the answers of {@code /api/lineage}.
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
    Set<Line> lines = new HashSet<>(lines(walk, model));
    for (String iri : params.values("open")) {
      lines.addAll(lines(LineageServlet.walk(params.around(iri), model), model));
    }
    String start = model.policies().iri(walk.row(0));
    Set<String> reached = reached(start, lines, Set.copyOf(params.values("shut")));
    lines.removeIf(l -> !reached.contains(l.younger()) || !reached.contains(l.older()));
    return new Picture(start, lines);
  }

  /** Whether the relation is in the picture. */
  boolean shows(Edge edge) {
    return lines.contains(new Line(edge.younger(), edge.older(), edge.relation()));
  }

  private static Set<Line> lines(Walk walk, ReadModel model) {
    Set<Line> lines = new HashSet<>();
    for (int e = 0; e < walk.edgeCount(); e++) {
      lines.add(
          new Line(
              model.policies().iri(walk.row(walk.younger(e))),
              model.policies().iri(walk.row(walk.older(e))),
              walk.kind(e).code()));
    }
    return lines;
  }

  private static Set<String> reached(String start, Set<Line> lines, Set<String> shut) {
    Map<String, Set<String>> near = new HashMap<>();
    for (Line l : lines) {
      near.computeIfAbsent(l.younger(), x -> new HashSet<>()).add(l.older());
      near.computeIfAbsent(l.older(), x -> new HashSet<>()).add(l.younger());
    }
    Set<String> reached = new HashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String at = open.removeFirst();
      if (!shut.contains(at)) {
        near.getOrDefault(at, Set.of()).stream().filter(reached::add).forEach(open::addLast);
      }
    }
    return reached;
  }
}
