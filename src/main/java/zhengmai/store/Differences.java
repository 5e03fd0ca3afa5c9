package zhengmai.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a batch would change, graph by graph; a graph that it would leave as it is has no entry. */
final class Differences {
  private Differences() {}

  /** What is stored, as far as a batch must know it. */
  interface Stored {
    /** All of a graph; none when there is no such graph. */
    Set<Triple> triples(Node graph);

    /** Those of these triples that the graph has. */
    Set<Triple> present(Node graph, List<Triple> triples);
  }

  static Map<Node, Difference> of(Batch batch, Stored stored) {
    Map<Node, Difference> all = new LinkedHashMap<>();
    batch
        .graphs()
        .forEach(
            (graph, wanted) -> put(all, graph, Difference.between(stored.triples(graph), wanted)));
    batch
        .patches()
        .forEach((graph, patch) -> put(all, graph, patch.against(t -> stored.present(graph, t))));
    return all;
  }

  private static void put(Map<Node, Difference> all, Node graph, Difference difference) {
    if (!difference.isEmpty()) {
      all.put(graph, difference);
    }
  }

  /** Names of the graphs, sorted. */
  static Set<String> names(Map<Node, Difference> differences) {
    Set<String> names = new TreeSet<>();
    differences.keySet().forEach(g -> names.add(g.getURI()));
    return names;
  }

  /** How much these are. */
  static Changes count(Map<Node, Difference> differences) {
    Collection<Difference> all = differences.values();
    return new Changes(
        differences.size(),
        all.stream().mapToLong(d -> d.added().size()).sum(),
        all.stream().mapToLong(d -> d.removed().size()).sum());
  }
}
