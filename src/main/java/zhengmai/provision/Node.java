package zhengmai.provision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provision while the tree is built. */
final class Node {
  final ProvisionKind kind;
  final @Nullable Numbering numbering;
  final String label;
  final int number;
  final int rank;
  final int offset;
  final List<Node> children = new ArrayList<>();

  /** Behind its own lines, without those of its children. */
  int end;

  int headingOffset;
  int headingLength;

  /** How long the one short sentence of its line is: a heading, if paragraphs follow it. */
  int sentence;

  /** Whether its line is nothing but number and heading. */
  boolean bare;

  /** Whether what was read last of it leads to a list: …如下：. */
  boolean leads;

  /** Whether it is a member of a list that its parent leads to. */
  boolean listed;

  /** Whether its steps count in paths of what stands in it. */
  boolean named = true;

  /** Whether a paragraph of the parent stands between it and those numbered alike before. */
  boolean anew;

  Node(
      ProvisionKind kind,
      @Nullable Numbering numbering,
      String label,
      int number,
      int rank,
      int offset,
      int end) {
    this.kind = kind;
    this.numbering = numbering;
    this.label = label;
    this.number = number;
    this.rank = rank;
    this.offset = offset;
    this.end = end;
  }

  static Node of(ProvisionKind kind, String label, int offset, int end) {
    return new Node(kind, null, label, 0, -1, offset, end);
  }

  private final Map<ProvisionKind, Integer> counts = new EnumMap<>(ProvisionKind.class);
  private final Map<Numbering, Node> lastNumbered = new EnumMap<>(Numbering.class);

  Node add(Node child) {
    children.add(child);
    counts.merge(child.kind, 1, Integer::sum);
    if (child.numbering != null) {
      lastNumbered.put(child.numbering, child);
    }
    return child;
  }

  /** How many children are of a kind. */
  int count(ProvisionKind of) {
    return counts.getOrDefault(of, 0);
  }

  /** A short sentence with paragraphs below it is a heading: （一）总体目标。 */
  void takeSentence() {
    if (sentence > 0 && children.isEmpty()) {
      headingLength = sentence;
    }
  }

  boolean isArticle() {
    return kind == ProvisionKind.ARTICLE;
  }

  /** The last child that is numbered in this manner. */
  @Nullable Node lastNumbered(Numbering manner) {
    return lastNumbered.get(manner);
  }

  /** Behind all that stands in it. */
  int reach() {
    int reach = end;
    for (Node child : children) {
      reach = Math.max(reach, child.reach());
    }
    return reach;
  }
}
