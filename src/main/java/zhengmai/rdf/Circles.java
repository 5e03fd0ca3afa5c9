package zhengmai.rdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Circles of a relation, such as two drafts each of which is a draft of the other. What nothing
 * leads to, and what leads nowhere, is taken away until no more can be (Kahn 1962); what is left
 * lies on a circle or between two. Each triple is looked at a fixed number of times.
 */
final class Circles {
  private Circles() {}

  /** For each circle, or circles that hang together, the node with the least IRI. */
  static List<Node> of(Collection<Triple> triples) {
    Map<Node, List<Node>> next = new LinkedHashMap<>();
    Map<Node, List<Node>> previous = new HashMap<>();
    for (Triple t : triples) {
      next.computeIfAbsent(t.getSubject(), k -> new ArrayList<>()).add(t.getObject());
      previous.computeIfAbsent(t.getObject(), k -> new ArrayList<>()).add(t.getSubject());
    }
    Set<Node> left = new HashSet<>(next.keySet());
    left.retainAll(previous.keySet());
    peel(left, next, previous);
    peel(left, previous, next);
    return groups(left, next, previous);
  }

  /** Takes away, one after the other, what nothing that is left leads to. */
  private static void peel(
      Set<Node> left, Map<Node, List<Node>> next, Map<Node, List<Node>> previous) {
    Map<Node, Integer> leading = new HashMap<>();
    Deque<Node> free = new ArrayDeque<>();
    for (Node node : left) {
      int n = (int) previous.getOrDefault(node, List.of()).stream().filter(left::contains).count();
      leading.put(node, n);
      if (n == 0) {
        free.add(node);
      }
    }
    while (!free.isEmpty()) {
      Node node = free.remove();
      left.remove(node);
      for (Node after : next.getOrDefault(node, List.of())) {
        if (left.contains(after) && leading.merge(after, -1, Integer::sum) == 0) {
          free.add(after);
        }
      }
    }
  }

  private static List<Node> groups(
      Set<Node> left, Map<Node, List<Node>> next, Map<Node, List<Node>> previous) {
    List<Node> groups = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    for (Node start : left.stream().sorted(Comparator.comparing(Node::toString)).toList()) {
      if (seen.add(start)) {
        groups.add(start);
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
          Node node = open.remove();
          for (Map<Node, List<Node>> way : List.of(next, previous)) {
            for (Node other : way.getOrDefault(node, List.of())) {
              if (left.contains(other) && seen.add(other)) {
                open.add(other);
              }
            }
          }
        }
      }
    }
    return groups;
  }
}
