package zhengmai.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhengmai.link.Edge;
import zhengmai.link.Lineage;
import zhengmai.link.PolicyCard;

/**
 * A walk as a graph: each policy once, each relation once, in the order in which the walk met them.
 *
 * @param nodes the policies, the one where the walk began first
 * @param links the relations between them
 */
public record LineageGraph(List<Node> nodes, List<Link> links) {
  /**
   * A policy of the graph.
   *
   * @param id a short name within the graph: {@code n0}
   * @param card the policy
   * @param depth steps from the start, negative upward
   */
  public record Node(String id, PolicyCard card, int depth) {
    /** Whether the walk began here. */
    public boolean isStart() {
      return depth == 0;
    }
  }

  /**
   * A relation of the graph.
   *
   * @param from the policy that has it: 甘医保发〔2021〕126号
   * @param to the policy that it has it to: 医保发〔2021〕48号
   * @param edge the relation, with its evidence
   */
  public record Link(Node from, Node to, Edge edge) {}

  public LineageGraph {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** The graph of a walk. */
  public static LineageGraph of(Lineage.Tree tree) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    nodes.put(tree.start().iri(), new Node("n0", tree.start(), 0));
    add(tree.up(), -1, nodes);
    add(tree.down(), 1, nodes);
    Set<Edge> edges = new LinkedHashSet<>();
    Stream.of(tree.up(), tree.down()).flatMap(List::stream).forEach(s -> edges.add(s.edge()));
    return new LineageGraph(
        List.copyOf(nodes.values()), edges.stream().flatMap(e -> link(e, nodes).stream()).toList());
  }

  private static void add(List<Lineage.Step> steps, int sign, Map<String, Node> nodes) {
    for (Lineage.Step s : steps) {
      if (s.mark() == Lineage.Mark.NONE) {
        String id = "n" + nodes.size();
        nodes.putIfAbsent(s.policy().iri(), new Node(id, s.policy(), sign * s.depth()));
      }
    }
  }

  private static Optional<Link> link(Edge edge, Map<String, Node> nodes) {
    Optional<Node> to = Optional.ofNullable(nodes.get(edge.object()));
    return Optional.ofNullable(nodes.get(edge.subject()))
        .flatMap(from -> to.map(t -> new Link(from, t, edge)));
  }
}
