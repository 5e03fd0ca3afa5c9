package zhengmai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /**
   * What of it is not so yet.
   *
   * @param present tells which of some triples the graph has
   */
  Difference against(Function<List<Triple>, Set<Triple>> present) {
    Set<Triple> have = present.apply(added);
    Set<Triple> still = present.apply(removed);
    return new Difference(
        added.stream().filter(t -> !have.contains(t)).toList(),
        removed.stream().filter(still::contains).toList());
  }

  /**
   * Writes it.
   *
   * @param afterEach is told each triple after it was written
   */
  void apply(DatasetGraph d, Node graph, Consumer<Triple> afterEach) {
    for (Triple t : removed) {
      d.delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
      afterEach.accept(t);
    }
    for (Triple t : added) {
      d.add(graph, t.getSubject(), t.getPredicate(), t.getObject());
      afterEach.accept(t);
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
