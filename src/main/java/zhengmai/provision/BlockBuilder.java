package zhengmai.provision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengmai.text.HanNumerals;

/** Builds the provisions of one letter, instrument or annex, line by line. */
final class BlockBuilder {
  private final Node root;
  private final boolean articlesInside;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Map<Numbering, Node> last = new EnumMap<>(Numbering.class);
  private final List<Jump> jumps = new ArrayList<>();

  /** A number that does not follow, told when paths are known. */
  record Jump(Misnumbering.Manner manner, Node node, int before) {}

  /**
   * A builder of what stands in this node.
   *
   * @param articlesInside whether articles stand in parts numbered 一、, as in some contracts
   */
  BlockBuilder(Node root, boolean articlesInside) {
    this.root = root;
    this.articlesInside = articlesInside;
  }

  Node root() {
    return root;
  }

  List<Jump> jumps() {
    return jumps;
  }

  void add(Line line) {
    Marker m = line.marker();
    if (m == null || m.numbering() == Numbering.DECIMAL) {
      m = next(line, m);
    }
    if (m == null) {
      paragraph(line);
    } else {
      numbered(line, m);
    }
  }

  /** Where point 1 is open, 2.6个月内… is point 2 and no 2.6. */
  private @Nullable Marker next(Line line, @Nullable Marker otherwise) {
    Marker plain = MarkerReader.plain(line.text(), line.from(), line.to());
    if (plain == null) {
      return otherwise;
    }
    for (Node node : open) {
      if (node.numbering == Numbering.ARABIC) {
        return node.number == plain.number() - 1 ? plain : otherwise;
      }
    }
    return otherwise;
  }

  /** What stands in no provision: a signature, a list of annexes. */
  void addApart(ProvisionKind kind, int from, int to) {
    open.clear();
    root.add(Node.of(kind, kind.zh(), from, to));
  }

  /** A table or form: it stands where a paragraph would. */
  void add(ProvisionKind kind, int from, int to) {
    Node at = open.isEmpty() ? root : holder(open.peek());
    at.add(Node.of(kind, kind.zh() + (at.count(kind) + 1), from, to));
  }

  private void numbered(Line line, Marker m) {
    int rank = rank(m);
    while (!open.isEmpty() && open.peek().rank >= rank) {
      open.pop();
    }
    Node above = open.isEmpty() ? root : open.peek();
    Node parent = holder(above);
    Node node =
        new Node(
            m.numbering().kind(),
            m.numbering(),
            m.label(),
            m.number(),
            rank,
            line.from(),
            line.to());
    Node before = parent.lastNumbered(m.numbering());
    node.listed =
        above.isArticle() || ((before != null && !parent.leads) ? before.listed : parent.leads);
    node.anew = isAnew(parent, before);
    check(node, m, before);
    heading(node, line, m, isBelowArticle());
    node.leads = line.leads();
    parent.takeSentence();
    parent.add(node);
    parent.leads = false;
    last.put(m.numbering(), node);
    open.push(node);
    if (node.isArticle()) {
      node.add(paragraphNode(node, m.end(), line));
    }
  }

  /** Below an article, what is listed stands in the paragraph that lists it. */
  private static Node holder(Node node) {
    if (!node.isArticle()) {
      return node;
    }
    for (int i = node.children.size() - 1; i >= 0; i--) {
      if (node.children.get(i).kind == ProvisionKind.PARAGRAPH) {
        return node.children.get(i);
      }
    }
    return node;
  }

  private static boolean isAnew(Node parent, @Nullable Node before) {
    return before != null
        && parent.children.get(parent.children.size() - 1).kind == ProvisionKind.PARAGRAPH;
  }

  private void check(Node node, Marker m, @Nullable Node before) {
    if (m.numbering() == Numbering.DECIMAL) {
      return;
    }
    int n = m.number();
    Node through = last.get(m.numbering());
    if (before == null) {
      boolean follows = n == 1 || (through != null && n == through.number + 1);
      if (!follows) {
        jumps.add(new Jump(Misnumbering.Manner.JUMP, node, through == null ? 0 : through.number));
      }
      return;
    }
    boolean follows =
        n == before.number + 1 || (n == before.number && m.sub() > 0) || (n == 1 && node.anew);
    if (!follows) {
      jumps.add(
          new Jump(
              n > before.number
                  ? Misnumbering.Manner.JUMP
                  : n == before.number ? Misnumbering.Manner.REPEAT : Misnumbering.Manner.BACK,
              node,
              before.number));
    }
  }

  private boolean isBelowArticle() {
    return open.stream().anyMatch(Node::isArticle);
  }

  private static void heading(Node node, Line line, Marker m, boolean belowArticle) {
    int[] span = Headings.of(line, m, belowArticle);
    node.headingOffset = span[0];
    node.headingLength = span[1] - span[0];
    node.bare = span[1] - span[0] > 0 && span[2] == Headings.WHOLE;
    if (span[2] == Headings.SENTENCE) {
      node.headingLength = 0;
      node.sentence = span[1] - span[0];
    }
  }

  private void paragraph(Line line) {
    while (!open.isEmpty() && isComplete(open.peek())) {
      open.pop();
    }
    if (Closing.closes(line) && !isBelowArticle()) {
      open.clear();
    }
    Node above = open.isEmpty() ? root : open.peek();
    above.takeSentence();
    Node node = above.add(paragraphNode(above, line.from(), line));
    // 包括： leads to all the paragraphs below a member of a list, not to the first alone.
    if (!above.isArticle() && !(above.listed && above.leads)) {
      above.leads = line.leads();
    }
    node.leads = line.leads();
  }

  /** Whether a paragraph below goes on with what lists this member, and not with the member. */
  private boolean isComplete(Node node) {
    boolean part = node.numbering == Numbering.HAN && !isBelowArticle();
    return node.listed && !node.bare && !node.leads && !part;
  }

  private static Node paragraphNode(Node parent, int from, Line line) {
    int order = parent.count(ProvisionKind.PARAGRAPH) + 1;
    String unit = parent.isArticle() ? "款" : "段";
    Node node =
        new Node(
            ProvisionKind.PARAGRAPH,
            null,
            "第" + (order < 10_000 ? HanNumerals.of(order) : Integer.toString(order)) + unit,
            order,
            -1,
            from,
            line.to());
    node.leads = line.leads();
    return node;
  }

  private int rank(Marker m) {
    int rank = m.numbering().rank();
    if (m.numbering() == Numbering.DECIMAL) {
      return rank + m.sub();
    }
    return m.numbering() == Numbering.HAN && articlesInside ? Numbering.ARTICLE.rank() - 1 : rank;
  }
}
