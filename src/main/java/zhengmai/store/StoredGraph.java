package zhengmai.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Looks things up in a graph; several answers come in the order of their terms. */
record StoredGraph(Graph graph) {
  private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

  /** Where to say what will be asked; nothing where the graph is near. */
  Optional<LookAhead> far() {
    return graph instanceof GraphView view && view.getDataset() instanceof LookAhead far
        ? Optional.of(far)
        : Optional.empty();
  }

  boolean has(Node subject, Node property, Node object) {
    return graph.contains(subject, property, object);
  }

  List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  /** A literal's text, without its language or type. */
  Optional<String> text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** The name in Chinese; the end of the IRI where there is none. */
  String label(Node node, Node property) {
    return objects(node, property).stream()
        .filter(n -> n.isLiteral() && n.getLiteralLanguage().startsWith("zh"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> tail(node));
  }

  /** What stands behind the last slash or hash of an IRI: {@code provincial}. */
  static String tail(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** Every subject with each of its texts. */
  void eachValue(Node property, BiConsumer<Node, String> use) {
    ExtendedIterator<Triple> all = graph.find(Node.ANY, property, Node.ANY);
    try {
      while (all.hasNext()) {
        Triple t = all.next();
        if (t.getObject().isLiteral()) {
          use.accept(t.getSubject(), t.getObject().getLiteralLexicalForm());
        }
      }
    } finally {
      all.close();
    }
  }
}
