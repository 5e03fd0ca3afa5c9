package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Walks from a policy up to what it stands on and down to what came of it: from 医保发〔2021〕48号 down
 * to the plans of 内蒙古, 甘肃 and 青海.
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
   * @param depth 1 for the steps next to the start
   * @param edge the relation that was followed, with its evidence
   * @param policy the policy that it leads to
   * @param mark why the walk ends here
   * @param steps the steps behind it, the earliest document first
   */
  public record Step(int depth, Edge edge, Policy policy, Mark mark, List<Step> steps) {
    public Step {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What a walk found.
   *
   * @param start where it began
   * @param up steps upward
   * @param down steps downward
   * @param findings cycles
   */
  public record Tree(Policy start, List<Step> up, List<Step> down, List<Finding> findings) {
    public Tree {
      up = List.copyOf(up);
      down = List.copyOf(down);
      findings = List.copyOf(findings);
    }
  }

  private static final class Node {
    final int depth;
    final @Nullable Edge edge;
    final Policy policy;
    final @Nullable Node parent;
    final List<Node> children = new ArrayList<>();
    Mark mark = Mark.NONE;

    Node(int depth, @Nullable Edge edge, Policy policy, @Nullable Node parent) {
      this.depth = depth;
      this.edge = edge;
      this.policy = policy;
      this.parent = parent;
    }

    boolean comesFrom(PolicyId id) {
      for (Node at = this; at != null; at = at.parent) {
        if (at.policy.id().equals(id)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<PolicyId, Policy> policies;
  private final Edges edges;

  /** Ready to walk through these conclusions. */
  public Lineage(Conclusions conclusions) {
    policies = conclusions.byId();
    edges = new Edges(conclusions);
  }

  /**
   * A walk.
   *
   * @param start where to begin
   * @param up how many levels upward
   * @param down how many levels downward
   * @param relations relations to follow, {@code basedOn}; all of them where the set is empty
   * @return nothing where there is no such policy
   */
  public Optional<Tree> walk(PolicyId start, int up, int down, Set<String> relations) {
    Policy policy = policies.get(start);
    if (policy == null) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>();
    List<Step> above = steps(policy, up, Direction.UP, relations, findings);
    List<Step> below = steps(policy, down, Direction.DOWN, relations, findings);
    return Optional.of(new Tree(policy, above, below, findings));
  }

  /** Level by level, so that a policy stands where it is nearest to the start. */
  private List<Step> steps(
      Policy start, int levels, Direction way, Set<String> relations, List<Finding> findings) {
    Node root = new Node(0, null, start, null);
    Set<PolicyId> seen = new HashSet<>(Set.of(start.id()));
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node at = open.removeFirst();
      if (at.depth >= levels) {
        continue;
      }
      for (Node next : next(at, way, relations)) {
        at.children.add(next);
        if (at.comesFrom(next.policy.id())) {
          next.mark = Mark.CYCLE;
          findings.add(cycle(next));
        } else if (!seen.add(next.policy.id())) {
          next.mark = Mark.SEEN;
        } else {
          open.addLast(next);
        }
      }
    }
    return freeze(root);
  }

  private List<Node> next(Node at, Direction way, Set<String> relations) {
    List<Edge> all = way == Direction.UP ? edges.up(at.policy.id()) : edges.down(at.policy.id());
    List<Node> nodes = new ArrayList<>();
    for (Edge e : all) {
      Policy other = policies.get(way == Direction.UP ? e.older() : e.younger());
      if (other != null && (relations.isEmpty() || relations.contains(e.relation()))) {
        nodes.add(new Node(at.depth + 1, e, other, at));
      }
    }
    nodes.sort(
        Comparator.<Node, LocalDate>comparing(n -> n.policy.date().orElse(LocalDate.MAX))
            .thenComparing(n -> n.policy.id()));
    return nodes;
  }

  private static Finding cycle(Node at) {
    RecordRef where =
        at.policy.records().isEmpty()
            ? new RecordRef("", "", "notice", 1, 1)
            : at.policy.records().get(0);
    String label = at.policy.label();
    return new Finding(
        Severity.WARNING,
        where.file(),
        where.line(),
        0,
        "cycle",
        "“" + label + "”是自己的上位文件，到此为止",
        "'" + label + "' is its own ancestor; the walk ends here");
  }

  private static List<Step> freeze(Node node) {
    List<Step> steps = new ArrayList<>();
    for (Node child : node.children) {
      if (child.edge != null) {
        steps.add(new Step(child.depth, child.edge, child.policy, child.mark, freeze(child)));
      }
    }
    return steps;
  }
}
