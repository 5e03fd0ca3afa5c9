package zhengmai.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives the provisions their paths and puts them in one list. */
final class Flattening {
  private final String text;
  private final List<BlockBuilder.Jump> jumps;
  private final List<Provision> all = new ArrayList<>();
  private final IdentityHashMap<Node, String> paths = new IdentityHashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  Flattening(String text, List<BlockBuilder.Jump> jumps) {
    this.text = text;
    this.jumps = jumps;
  }

  ProvisionTree tree(List<Node> roots) {
    int order = 1;
    for (Node root : roots) {
      if (root.end > root.offset || !root.children.isEmpty()) {
        add(root, -1, order++, 0, "", "");
      }
    }
    List<Misnumbering> misnumbered = new ArrayList<>();
    for (BlockBuilder.Jump j : jumps) {
      Node n = j.node();
      misnumbered.add(
          new Misnumbering(
              j.manner(), paths.getOrDefault(n, n.label), n.offset, j.before(), n.number));
    }
    return new ProvisionTree(text, all, misnumbered);
  }

  /**
   * Articles are numbered through parts and chapters, and are named without them: 第三十八条, not
   * 第五章/第三十八条.
   */
  private void add(Node node, int parent, int order, int depth, String prefix, String blockPrefix) {
    String path = unused((node.isArticle() ? blockPrefix : prefix) + node.label);
    paths.put(node, path);
    int index = all.size();
    int offset = node.offset == 0 && node.end == 0 ? node.children.get(0).offset : node.offset;
    all.add(
        new Provision(
            index,
            parent,
            order,
            depth,
            path,
            node.kind,
            node.number,
            offset,
            node.reach() - offset,
            node.headingOffset,
            node.headingLength));
    String below = node.named ? path + "/" : prefix;
    int place = 1;
    for (Node child : below(node)) {
      add(child, index, place++, depth + 1, below, node.kind.isBlock() ? below : blockPrefix);
    }
  }

  /** An article of one paragraph has no 款: what that lists stands in the article. */
  private static List<Node> below(Node node) {
    boolean single =
        node.isArticle()
            && node.children.stream().filter(n -> n.kind == ProvisionKind.PARAGRAPH).count() == 1;
    if (!single) {
      return node.children;
    }
    List<Node> below = new ArrayList<>();
    for (Node child : node.children) {
      if (child.kind == ProvisionKind.PARAGRAPH) {
        below.addAll(child.children);
      } else {
        below.add(child);
      }
    }
    return below;
  }

  /** A path that comes again is told apart: {@code 一}, {@code 一~2}. */
  private String unused(String path) {
    int times = used.merge(path, 1, Integer::sum);
    return times == 1 ? path : path + "~" + times;
  }
}
