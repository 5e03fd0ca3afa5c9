package zhengmai.view;

import java.util.List;
import zhengmai.link.Edge;
import zhengmai.link.Lineage;

/** A lineage as lines: upward first, the start, then downward. */
final class TreeText {
  private TreeText() {}

  static String write(Lineage.Tree tree) {
    StringBuilder out = new StringBuilder();
    section("↑ 依据 what it stands on\n", tree.up(), out);
    out.append("● ").append(Words.describe(tree.start())).append('\n');
    section("↓ 后续 what came of it\n", tree.down(), out);
    return out.toString();
  }

  private static void section(String head, List<Lineage.Step> steps, StringBuilder out) {
    if (!steps.isEmpty()) {
      out.append(head);
      steps.forEach(s -> step(s, out));
    }
  }

  private static void step(Lineage.Step step, StringBuilder out) {
    String indent = "    ".repeat(step.depth() - 1);
    String mark =
        switch (step.mark()) {
          case NONE -> "";
          case SEEN -> " （已列出 listed elsewhere）";
          case CYCLE -> " （循环 cycle）";
        };
    out.append(indent)
        .append("├─ ")
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

  private static String relation(Edge edge) {
    RelationLook look = RelationLook.of(edge.relation());
    String name = look == RelationLook.OTHER ? edge.relation() : look.zh() + " " + edge.relation();
    return edge.stated() ? name : name + " (推得 concluded)";
  }
}
