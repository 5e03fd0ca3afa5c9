package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Walks from a policy up to what it stands on and down to what came of it: from 医保发〔2021〕48号 down
 * to the plans of 内蒙古, 甘肃 and 青海. A walk takes time in proportion to the relations it meets, and no
 * more memory for a deep chain than for a broad one.
 */
public final class Lineage {
  /** Which way a step goes. */
  public enum Direction {
    /** To what a policy stands on, replaces or ends. */
    UP,
    /** To what came of it. */
    DOWN
  }

  /** Why a walk does not go on behind a step. */
  public enum Mark {
    /** It goes on, or there is nothing more. */
    NONE,
    /** The policy stands in the tree already, and its steps with it. */
    SEEN,
    /** The policy is its own ancestor. */
    CYCLE
  }

  /**
   * A step of the walk.
   *
   * @param depth 1 for the steps next to the start; the steps behind this one follow it in the list
   *     with greater depth
   * @param edge the relation that was followed, with its evidence
   * @param policy the policy that it leads to
   * @param mark why the walk ends here
   */
  public record Step(int depth, Edge edge, PolicyCard policy, Mark mark) {
    /** Whether the step goes to the older document of the relation, or to the younger. */
    public Direction direction() {
      return policy.iri().equals(edge.older()) ? Direction.UP : Direction.DOWN;
    }
  }

  /**
   * What a walk found. Steps stand as a tree is printed: each before the steps behind it, and of
   * those the earliest document first.
   *
   * @param start where it began
   * @param up steps upward
   * @param down steps downward
   * @param findings cycles
   */
  public record Tree(PolicyCard start, List<Step> up, List<Step> down, List<Finding> findings) {
    public Tree {
      up = List.copyOf(up);
      down = List.copyOf(down);
      findings = List.copyOf(findings);
    }
  }

  /** A place in the tree. */
  private static final class Node {
    final int depth;
    final PolicyCard policy;
    final Optional<Edge> edge;
    final List<Node> children = new ArrayList<>();
    Mark mark = Mark.NONE;

    Node(int depth, PolicyCard policy, Optional<Edge> edge) {
      this.depth = depth;
      this.policy = policy;
      this.edge = edge;
    }
  }

  private final PolicyGraph graph;

  /** Ready to walk through these policies. */
  public Lineage(PolicyGraph graph) {
    this.graph = graph;
  }

  /**
   * A walk.
   *
   * @param start IRI of the policy where it begins
   * @param up how many levels upward
   * @param down how many levels downward
   * @param relations relations to follow, {@code basedOn}; all of them where the set is empty
   * @return nothing where there is no such policy
   */
  public Optional<Tree> walk(String start, int up, int down, Set<String> relations) {
    return graph.card(start).map(policy -> walk(policy, up, down, relations));
  }

  private Tree walk(PolicyCard start, int up, int down, Set<String> relations) {
    List<Finding> findings = new ArrayList<>();
    List<Step> above = steps(start, up, Direction.UP, relations, findings);
    List<Step> below = steps(start, down, Direction.DOWN, relations, findings);
    return new Tree(start, above, below, findings);
  }

  /** Level by level, so that a policy stands where it is nearest to the start. */
  private List<Step> steps(
      PolicyCard start, int levels, Direction way, Set<String> relations, List<Finding> findings) {
    Node root = new Node(0, start, Optional.empty());
    Map<String, List<String>> met = new HashMap<>();
    Set<String> seen = new HashSet<>(Set.of(start.iri()));
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node at = open.removeFirst();
      if (at.depth < levels) {
        for (Node next : next(at, way, relations)) {
          at.children.add(next);
          if (seen.add(next.policy.iri())) {
            open.addLast(next);
          } else {
            next.mark = Mark.SEEN;
          }
        }
        met.put(at.policy.iri(), at.children.stream().map(n -> n.policy.iri()).toList());
      }
    }
    return inOrder(root, new Cycles(start.iri(), met), findings);
  }

  private List<Node> next(Node at, Direction way, Set<String> relations) {
    String from = at.policy.iri();
    List<Node> nodes = new ArrayList<>();
    for (Edge e : way == Direction.UP ? graph.up(from) : graph.down(from)) {
      if (relations.isEmpty() || relations.contains(e.relation())) {
        graph
            .card(way == Direction.UP ? e.older() : e.younger())
            .ifPresent(p -> nodes.add(new Node(at.depth + 1, p, Optional.of(e))));
      }
    }
    nodes.sort(
        Comparator.<Node, LocalDate>comparing(n -> n.policy.date().orElse(LocalDate.MAX))
            .thenComparing(n -> n.policy.iri()));
    return nodes;
  }

  /** Each node before those behind it; a relation inside a circle of relations ends as a cycle. */
  private static List<Step> inOrder(Node root, Cycles cycles, List<Finding> findings) {
    List<Step> steps = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node at = open.removeLast();
      at.edge.ifPresent(
          edge -> {
            boolean circle = at.mark == Mark.SEEN && cycles.share(edge.younger(), edge.older());
            steps.add(new Step(at.depth, edge, at.policy, circle ? Mark.CYCLE : at.mark));
            if (circle && told.add(at.policy.iri())) {
              findings.add(cycle(at.policy, edge));
            }
          });
      for (int i = at.children.size() - 1; i >= 0; i--) {
        open.addLast(at.children.get(i));
      }
    }
    return steps;
  }

  private static Finding cycle(PolicyCard policy, Edge edge) {
    return new Finding(
        Severity.WARNING,
        edge.evidence().map(Edge.Evidence::file).orElse(policy.iri()),
        edge.evidence().map(Edge.Evidence::line).orElse(0),
        0,
        "cycle",
        "“" + policy.label() + "”是自己的上位文件，到此为止",
        "'" + policy.label() + "' is its own ancestor; the walk ends here");
  }
}
