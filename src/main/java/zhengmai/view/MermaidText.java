package zhengmai.view;

import java.util.ArrayList;
import java.util.List;
import zhengmai.link.Edge;
import zhengmai.view.LineageGraph.Link;
import zhengmai.view.LineageGraph.Node;

/** A lineage as a flowchart of Mermaid: a subgraph for each level. */
final class MermaidText {
  private MermaidText() {}

  static String write(LineageGraph graph) {
    StringBuilder out = new StringBuilder("flowchart BT\n");
    for (Lane lane : Lane.values()) {
      List<Node> nodes = graph.nodes().stream().filter(n -> Lane.of(n.card()) == lane).toList();
      if (!nodes.isEmpty()) {
        out.append("  subgraph lane%s [\"%s %s\"]\n".formatted(lane.name(), lane.zh(), lane.en()));
        nodes.forEach(n -> node(n, out));
        out.append("  end\n");
      }
    }
    edges(graph, out);
    for (StageLook stage : StageLook.values()) {
      out.append(
          "  classDef %s fill:%s,stroke:%s,color:#111\n"
              .formatted(stage.en(), stage.fill(), stage.colour()));
    }
    out.append("  classDef notHeld fill:#fff,stroke-dasharray:4 3\n");
    out.append("  classDef start stroke-width:3px\n");
    return out.toString();
  }

  private static void node(Node n, StringBuilder out) {
    String date = n.card().date().map(Object::toString).orElse("无日期");
    out.append(
        "    %s[\"%s<br/>%s<br/>%s\"]\n"
            .formatted(
                n.id(),
                escape(Words.meta(n.card())),
                escape(Words.shortTitle(n.card().label())),
                date));
    out.append("    class %s %s\n".formatted(n.id(), StageLook.of(n.card().stage()).en()));
    if (!n.card().held()) {
      out.append("    class %s notHeld\n".formatted(n.id()));
    }
    if (n.isStart()) {
      out.append("    class %s start\n".formatted(n.id()));
    }
  }

  private static void edges(LineageGraph graph, StringBuilder out) {
    List<String> styles = new ArrayList<>();
    for (Link link : graph.links()) {
      Edge e = link.edge();
      String name = RelationLook.name(e.relation());
      String arrow = e.stated() ? "-->" : "-.->";
      out.append(
          "  %s %s|\"%s\"| %s\n".formatted(link.from().id(), arrow, escape(name), link.to().id()));
      styles.add(
          "  linkStyle %s stroke:%s\n"
              .formatted(styles.size(), RelationLook.of(e.relation()).colour()));
    }
    styles.forEach(out::append);
  }

  /** Signs of Mermaid, Markdown and HTML as numbered entities, which Mermaid writes with #. */
  private static String escape(String text) {
    StringBuilder b = new StringBuilder();
    for (char c : Words.clean(text).toCharArray()) {
      if ("\"#<>&`*_~\\;|[]{}%$".indexOf(c) >= 0) {
        b.append('#').append((int) c).append(';');
      } else {
        b.append(c);
      }
    }
    return b.toString();
  }
}
