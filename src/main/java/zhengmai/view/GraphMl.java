package zhengmai.view;

import zhengmai.link.Edge;
import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Level;
import zhengmai.view.LineageGraph.Link;
import zhengmai.view.LineageGraph.Node;

/** A lineage as GraphML, with a typed key for each field, as Gephi, yEd and Cytoscape read it. */
final class GraphMl {
  private static final String[][] NODE_KEYS = {
    {"label", "string"},
    {"title", "string"},
    {"iri", "string"},
    {"documentNumber", "string"},
    {"regions", "string"},
    {"level", "string"},
    {"lane", "string"},
    {"date", "string"},
    {"year", "int"},
    {"stage", "string"},
    {"held", "boolean"},
    {"issuers", "string"},
    {"depth", "int"}
  };
  private static final String[][] EDGE_KEYS = {
    {"relation", "string"},
    {"relationLabel", "string"},
    {"stated", "boolean"},
    {"method", "string"},
    {"confidence", "double"},
    {"quote", "string"},
    {"file", "string"},
    {"line", "int"}
  };

  private final XmlWriter out = new XmlWriter();

  private GraphMl() {}

  static String write(LineageGraph graph) {
    return new GraphMl().text(graph);
  }

  private String text(LineageGraph graph) {
    out.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns").line();
    keys("node", NODE_KEYS);
    keys("edge", EDGE_KEYS);
    out.open("graph", "id", "lineage", "edgedefault", "directed").line();
    graph.nodes().forEach(this::node);
    int count = 0;
    for (Link link : graph.links()) {
      edge("e" + count++, link);
    }
    return out.close().close().end();
  }

  private void keys(String kind, String[][] keys) {
    for (String[] key : keys) {
      out.empty(
          "key", "id", id(kind, key[0]), "for", kind, "attr.name", key[0], "attr.type", key[1]);
    }
  }

  private void node(Node n) {
    PolicyCard card = n.card();
    out.open("node", "id", n.id()).line();
    data("node", "label", Words.meta(card) + " " + Words.shortTitle(card.label()));
    data("node", "title", card.label());
    data("node", "iri", card.iri());
    data("node", "documentNumber", card.number().map(DocumentNumber::print).orElse(""));
    data("node", "regions", String.join("；", card.regions()));
    data("node", "level", card.level().map(Level::code).orElse(""));
    data("node", "lane", Lane.of(card).zh());
    data("node", "date", card.date().map(Object::toString).orElse(""));
    data("node", "year", card.date().map(d -> String.valueOf(d.getYear())).orElse(""));
    data("node", "stage", card.stage().code());
    data("node", "held", String.valueOf(card.held()));
    data("node", "issuers", String.join("；", card.issuers()));
    data("node", "depth", String.valueOf(n.depth()));
    out.close();
  }

  private void edge(String id, Link link) {
    Edge e = link.edge();
    out.open("edge", "id", id, "source", link.from().id(), "target", link.to().id()).line();
    data("edge", "relation", e.relation());
    data("edge", "relationLabel", RelationLook.of(e.relation()).zh());
    data("edge", "stated", String.valueOf(e.stated()));
    data("edge", "method", e.method().orElse(""));
    data("edge", "confidence", String.valueOf(e.confidence()));
    e.evidence()
        .ifPresent(
            v -> {
              data("edge", "quote", v.quote());
              data("edge", "file", v.file());
              data("edge", "line", String.valueOf(v.line()));
            });
    out.close();
  }

  /** An absent value is left out: an empty text is no number. */
  private void data(String kind, String key, String value) {
    if (!value.isEmpty()) {
      out.leaf("data", value, "key", id(kind, key));
    }
  }

  private static String id(String kind, String key) {
    return kind + "-" + key;
  }
}
