package zhengmai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What must change for a graph to hold what is wanted: {@code stage "试行"} removed, {@code stage
 * "正式"} added.
 *
 * @param added triples to add
 * @param removed triples to remove
 */
record Difference(List<Triple> added, List<Triple> removed) {
  static Difference between(Set<Triple> stored, Set<Triple> wanted) {
    return new Difference(without(wanted, stored), without(stored, wanted));
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** What of it is not so yet. */
  Difference against(DatasetGraph d, Node graph) {
    return new Difference(
        added.stream().filter(t -> !has(d, graph, t)).toList(),
        removed.stream().filter(t -> has(d, graph, t)).toList());
  }

  private static boolean has(DatasetGraph d, Node graph, Triple t) {
    return d.contains(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  void apply(DatasetGraph d, Node graph) {
    for (Triple t : removed) {
      d.delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
    }
    for (Triple t : added) {
      d.add(graph, t.getSubject(), t.getPredicate(), t.getObject());
    }
  }

  private static List<Triple> without(Set<Triple> all, Set<Triple> others) {
    List<Triple> rest = new ArrayList<>();
    for (Triple t : all) {
      if (!others.contains(t)) {
        rest.add(t);
      }
    }
    return rest;
  }
}
