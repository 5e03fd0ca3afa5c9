package zhengmai.view;

import java.util.List;
import zhengmai.link.Edge;
import zhengmai.view.LineageGraph.Link;
import zhengmai.view.LineageGraph.Node;

/** A lineage for Graphviz: a cluster for each level, older documents above. */
final class DotText {
  private DotText() {}

  static String write(LineageGraph graph) {
    StringBuilder out =
        new StringBuilder(
            """
            digraph lineage {
              charset="UTF-8"; rankdir=BT; labelloc=b; newrank=true; fontname="Noto Sans CJK SC";
              node [shape=box, style="filled,rounded", fontname="Noto Sans CJK SC", fontsize=11];
              edge [fontname="Noto Sans CJK SC", fontsize=9];
            """);
    for (Lane lane : Lane.values()) {
      List<Node> nodes = graph.nodes().stream().filter(n -> Lane.of(n.card()) == lane).toList();
      if (!nodes.isEmpty()) {
        out.append("  subgraph cluster_%s {\n".formatted(lane.en().replaceAll("\\W+", "_")));
        out.append("    label=%s; color=\"#cccccc\";\n".formatted(quoted(lane.zh(), lane.en())));
        nodes.forEach(n -> node(n, out));
        out.append("  }\n");
      }
    }
    graph.links().forEach(link -> edge(link, out));
    return out.append("}\n").toString();
  }

  private static void node(Node n, StringBuilder out) {
    StageLook stage = StageLook.of(n.card().stage());
    String date = n.card().date().map(Object::toString).orElse("无日期");
    out.append(
        "    %s [label=%s, tooltip=%s, color=\"%s\", fillcolor=\"%s\", style=\"filled,rounded%s\", penwidth=%s];\n"
            .formatted(
                n.id(),
                quoted(Words.meta(n.card()), Words.shortTitle(n.card().label()), date),
                quoted(Words.describe(n.card())),
                stage.colour(),
                n.card().held() ? stage.fill() : "#ffffff",
                n.card().held() ? "" : ",dashed",
                n.isStart() ? 3 : 1));
  }

  private static void edge(Link link, StringBuilder out) {
    Edge e = link.edge();
    RelationLook look = RelationLook.of(e.relation());
    // A draft is older than what it becomes: its arrow goes down and must not turn the page over.
    boolean down = e.subject().equals(e.older());
    out.append(
        "  %s -> %s [label=%s, tooltip=%s, color=\"%s\", fontcolor=\"%s\"%s%s];\n"
            .formatted(
                link.from().id(),
                link.to().id(),
                quoted(RelationLook.name(e.relation())),
                quoted(Words.describe(e)),
                look.colour(),
                look.colour(),
                e.stated() ? "" : ", style=dashed",
                down ? ", constraint=false" : ""));
  }

  /** Lines as one quoted string. A backslash would begin an escape such as \\N, the node's name. */
  private static String quoted(String... lines) {
    StringBuilder b = new StringBuilder("\"");
    for (int i = 0; i < lines.length; i++) {
      b.append(i == 0 ? "" : "\\n");
      b.append(Words.clean(lines[i]).replace("\\", "\\\\").replace("\"", "\\\""));
    }
    return b.append('"').toString();
  }
}
