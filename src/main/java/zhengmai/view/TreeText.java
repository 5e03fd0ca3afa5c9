package zhengmai.view;

import java.util.List;
import zhengmai.link.Edge;
import zhengmai.link.Lineage;
import zhengmai.link.Lineage.Direction;

/** A lineage as lines: upward first, the start, then downward. */
final class TreeText {
  private TreeText() {}

  static String write(Lineage.Tree tree) {
    StringBuilder out = new StringBuilder();
    section("↑ 依据 what it stands on\n", Direction.UP, tree.up(), out);
    out.append("● ").append(Words.describe(tree.start())).append('\n');
    section("↓ 后续 what came of it\n", Direction.DOWN, tree.down(), out);
    return out.toString();
  }

  private static void section(
      String head, Direction way, List<Lineage.Step> steps, StringBuilder out) {
    if (!steps.isEmpty()) {
      out.append(head);
      steps.forEach(s -> step(s, way, out));
    }
  }

  private static void step(Lineage.Step step, Direction way, StringBuilder out) {
    String indent = "    ".repeat(step.depth() - 1);
    String mark =
        switch (step.mark()) {
          case NONE -> "";
          case SEEN -> " （已列出 listed elsewhere）";
          case CYCLE -> " （循环 cycle）";
        };
    out.append(indent)
        .append("├─ ")
        .append(turn(step.direction(), way))
        .append(relation(step.edge()))
        .append("  ")
        .append(Words.describe(step.policy()))
        .append(mark)
        .append('\n');
    step.edge()
        .evidence()
        .ifPresent(
            e ->
                out.append(indent)
                    .append("│    “%s” %s:%s".formatted(Words.clean(e.quote()), e.file(), e.line()))
                    .append('\n'));
  }

  /** A step against the way of its section is marked. */
  private static String turn(Direction step, Direction way) {
    return step == way ? "" : step == Direction.UP ? "↑ " : "↓ ";
  }

  private static String relation(Edge edge) {
    String zh = RelationLook.name(edge.relation());
    String name = zh.equals(edge.relation()) ? zh : zh + " " + edge.relation();
    return edge.stated() ? name : name + " (推得 concluded)";
  }
}
