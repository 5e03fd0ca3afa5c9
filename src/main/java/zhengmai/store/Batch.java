package zhengmai.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Graphs to replace or remove in one commit, held in memory and checked, so that the write itself
 * meets nothing unexpected: an aborted TDB2 write can damage the files for good (Jena GH-3877).
 *
 * <p>Example: the graph of 2021年12月汇编 replaced, and the graph of a digest that is gone removed:
 * {@code new Batch().replace(compendium, triples).remove(digest)}.
 */
public final class Batch {
  private final Map<Node, Set<Triple>> graphs = new LinkedHashMap<>();
  private final Map<Node, Difference> patches = new LinkedHashMap<>();
  private long size = 0;

  /**
   * Replaces the whole graph.
   *
   * @throws StoreException when a triple cannot be stored: it has a blank node, an xsd:decimal, a
   *     broken IRI or half of a surrogate pair
   */
  public Batch replace(String graph, Collection<Triple> triples) {
    return replace(CheckedGraph.of(graph, triples));
  }

  /**
   * Changes a part of a graph: what is new in {@code now} is added, what is no more of {@code
   * before} is taken away, and what neither has stays. For graphs too large to be replaced.
   *
   * @throws StoreException as {@link #replace}
   */
  public Batch patch(String graph, Collection<Triple> before, Collection<Triple> now) {
    Difference difference = Difference.between(checked(graph, before), checked(graph, now));
    if (!difference.isEmpty()) {
      patches.put(NodeFactory.createURI(graph), difference);
      size += difference.added().size();
    }
    return this;
  }

  /** Replaces the whole graph, which was looked at before. */
  public Batch replace(CheckedGraph graph) {
    put(graph.name(), graph.triples());
    return this;
  }

  private static Set<Triple> checked(String graph, Collection<Triple> triples) {
    return CheckedGraph.of(graph, triples).triples();
  }

  /**
   * A quad in the form in which the store gives it back.
   *
   * @throws StoreException when it cannot be stored, as {@link #replace}
   */
  static Quad checked(Quad quad) {
    String graph = quad.getGraph().toString();
    return Quad.create(quad.getGraph(), checked(graph, List.of(quad.asTriple())).iterator().next());
  }

  /** Removes the graph; nothing happens when there is none. */
  public Batch remove(String graph) {
    return replace(graph, Set.of());
  }

  /** How many triples are to be written. */
  public long size() {
    return size;
  }

  /** Whether no graph is named. */
  public boolean isEmpty() {
    return graphs.isEmpty() && patches.isEmpty();
  }

  Map<Node, Difference> patches() {
    return patches;
  }

  Map<Node, Set<Triple>> graphs() {
    return graphs;
  }

  private void put(Node name, Set<Triple> triples) {
    Set<Triple> before = graphs.put(name, triples);
    size += triples.size() - (before == null ? 0 : before.size());
  }
}
