package zhengmai.server.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/** Looks single things up in the union of all graphs; each value once, in a fixed order. */
final class GraphReader {
  private final DatasetGraph graph;

  GraphReader(DatasetGraph graph) {
    this.graph = graph;
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  List<Node> objects(Node subject, Node property) {
    return ordered(graph.stream(Node.ANY, subject, property, Node.ANY).map(Quad::getObject));
  }

  List<Node> subjects(Node property, Node object) {
    return ordered(graph.stream(Node.ANY, Node.ANY, property, object).map(Quad::getSubject));
  }

  Optional<Node> object(Node subject, Node property) {
    return objects(subject, property).stream().findFirst();
  }

  /** The text of the first value; empty where there is none. */
  String text(Node subject, Node property) {
    return object(subject, property).map(GraphReader::text).orElse("");
  }

  /** The name of the file that a record was read from. */
  String file(Node record) {
    return object(record, Std.DERIVED_FROM).map(s -> text(s, Zm.FILE_NAME)).orElse("");
  }

  int number(Node subject, Node property) {
    String text = text(subject, property);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The name of a thing in a language, else in any, else the last part of its IRI. */
  String label(Node thing, String language) {
    List<Node> labels = objects(thing, Std.PREF_LABEL);
    return labels.stream()
        .filter(l -> l.isLiteral() && l.getLiteralLanguage().equals(language))
        .findFirst()
        .or(() -> labels.stream().findFirst())
        .map(GraphReader::text)
        .orElseGet(() -> last(thing));
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** {@code basedOn} of {@code zm:basedOn}. */
  static String last(Node node) {
    String iri = node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static List<Node> ordered(Stream<Node> found) {
    List<Node> nodes = found.distinct().toList();
    // To print a whole text only to compare it with itself takes longer than to read it.
    return nodes.size() < 2
        ? nodes
        : nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }
}
