package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhengmai.link.Lineage.Direction;
import zhengmai.link.Lineage.Mark;
import zhengmai.link.Lineage.Step;
import zhengmai.link.Lineage.Tree;

/**
 * What hangs together with a policy by relations that are chosen one by one, whichever way they go:
 * a picture of 医保发〔2021〕48号 after 川医保发〔2021〕921号 in it was opened, with what else that one stands
 * on. Each relation is one step; a policy stands where it is nearest to the start.
 */
public final class Connected {
  /** A place in the tree. */
  private static final class Node {
    final PolicyCard policy;
    final Optional<Edge> edge;
    final int depth;
    final boolean isSeen;
    final List<Node> next = new ArrayList<>();

    Node(PolicyCard policy, Optional<Edge> edge, int depth, boolean isSeen) {
      this.policy = policy;
      this.edge = edge;
      this.depth = depth;
      this.isSeen = isSeen;
    }

    Optional<Step> step() {
      return edge.map(e -> new Step(depth, e, policy, isSeen ? Mark.SEEN : Mark.NONE));
    }
  }

  private final PolicyGraph graph;
  private final Predicate<Edge> chosen;
  private final Set<String> seen = new HashSet<>();
  private final Set<Edge> told = new HashSet<>();

  private Connected(PolicyGraph graph, Predicate<Edge> chosen) {
    this.graph = graph;
    this.chosen = chosen;
  }

  /**
   * The steps from a policy over the chosen relations: upward those that begin with what the start
   * stands on, downward those that begin with what came of it.
   *
   * @param start IRI of the policy
   * @return nothing where there is no such policy
   */
  public static Optional<Tree> of(PolicyGraph graph, String start, Predicate<Edge> chosen) {
    return graph.card(start).map(new Connected(graph, chosen)::tree);
  }

  private Tree tree(PolicyCard start) {
    Node root = new Node(start, Optional.empty(), 0, false);
    seen.add(start.iri());
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node at = open.removeFirst();
      at.next.addAll(next(at));
      at.next.stream().filter(n -> !n.isSeen).forEach(open::addLast);
    }
    return new Tree(start, steps(root, Direction.UP), steps(root, Direction.DOWN), List.of());
  }

  /** The earliest document first. */
  private List<Node> next(Node at) {
    List<Node> nodes = new ArrayList<>();
    String iri = at.policy.iri();
    Stream.concat(graph.up(iri).stream(), graph.down(iri).stream())
        .filter(e -> chosen.test(e) && told.add(e))
        .forEach(
            e ->
                graph
                    .card(e.younger().equals(iri) ? e.older() : e.younger())
                    .ifPresent(
                        p ->
                            nodes.add(
                                new Node(p, Optional.of(e), at.depth + 1, !seen.add(p.iri())))));
    nodes.sort(
        Comparator.<Node, LocalDate>comparing(n -> n.policy.date().orElse(LocalDate.MAX))
            .thenComparing(n -> n.policy.iri()));
    return nodes;
  }

  /** Each step before those behind it. */
  private static List<Step> steps(Node root, Direction way) {
    Deque<Node> open = new ArrayDeque<>();
    root.next.stream()
        .filter(n -> n.step().filter(s -> s.direction() == way).isPresent())
        .forEach(open::addLast);
    List<Step> steps = new ArrayList<>();
    while (!open.isEmpty()) {
      Node at = open.removeFirst();
      at.step().ifPresent(steps::add);
      for (int i = at.next.size() - 1; i >= 0; i--) {
        open.addFirst(at.next.get(i));
      }
    }
    return steps;
  }
}
