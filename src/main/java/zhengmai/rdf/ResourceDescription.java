package zhengmai.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import zhengmai.model.DocumentNumber;

/** All that a graph says of one node, got with one look-up: a record, a citation, a quote. */
final class ResourceDescription {
  private final Graph graph;
  private final Node node;
  private final Map<Node, List<Node>> values = new HashMap<>();

  private ResourceDescription(Graph graph, Node node) {
    this.graph = graph;
    this.node = node;
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            t ->
                values
                    .computeIfAbsent(t.getPredicate(), p -> new ArrayList<>(1))
                    .add(t.getObject()));
  }

  static ResourceDescription of(Graph graph, Node node) {
    return new ResourceDescription(graph, node);
  }

  Node node() {
    return node;
  }

  boolean is(Node type) {
    return nodes(Std.TYPE).contains(type);
  }

  List<Node> nodes(Node property) {
    return values.getOrDefault(property, List.of());
  }

  Optional<Node> node(Node property) {
    return nodes(property).stream().findFirst();
  }

  /** The node that must be there. */
  Node theNode(Node property) {
    return node(property).orElseThrow(() -> missing(property));
  }

  Optional<String> text(Node property) {
    return node(property).map(Node::getLiteralLexicalForm);
  }

  /** The text that must be there. */
  String theText(Node property) {
    return theNode(property).getLiteralLexicalForm();
  }

  Optional<Integer> integer(Node property) {
    return text(property).map(Integer::valueOf);
  }

  /** The number that must be there. */
  int theInteger(Node property) {
    return Integer.parseInt(theText(property));
  }

  Optional<LocalDate> date(Node property) {
    return text(property).map(LocalDate::parse);
  }

  /** A flag is said where it holds, and only there. */
  boolean flag(Node property) {
    return !nodes(property).isEmpty();
  }

  Optional<DocumentNumber> number(Node property) {
    return text(property)
        .map(
            s ->
                DocumentNumber.parse(s)
                    .orElseThrow(
                        () ->
                            fault(
                                property,
                                "'" + s + "' is no document number such as 医保发〔2021〕48号")));
  }

  /** The words of a field in their order: from its list, else the one value. */
  List<String> printed(String field, Node property) {
    List<String> listed = list(field);
    return listed.isEmpty()
        ? nodes(property).stream().map(Node::getLiteralLexicalForm).toList()
        : listed;
  }

  /** The same for a field of regions or concepts. */
  List<String> named(String field, Node property, String kind, Names names) {
    List<String> listed = list(field);
    return listed.isEmpty()
        ? nodes(property).stream().map(n -> names.name(kind, n)).toList()
        : listed;
  }

  private List<String> list(String field) {
    Node list = OrderRdf.list(node, field);
    if (!nodes(Zm.ORDERED_LIST).contains(list)) {
      return List.of();
    }
    ResourceDescription described = of(graph, list);
    return Stream.iterate(1, i -> i + 1)
        .map(i -> described.text(RDF.li(i).asNode()))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the node points to by this property, in the order of its numbers. */
  List<ResourceDescription> parts(String kind, Node property) {
    return IntStream.rangeClosed(1, nodes(property).size())
        .mapToObj(i -> of(graph, Iris.part(node, kind, i)))
        .toList();
  }

  /**
   * What belongs to the node and points to it: {@code …/citation/1}, {@code …/citation/2} and so on
   * to the last.
   */
  List<ResourceDescription> parts(String kind) {
    List<ResourceDescription> parts = new ArrayList<>();
    ResourceDescription part = of(graph, Iris.part(node, kind, 1));
    while (!part.values.isEmpty()) {
      parts.add(part);
      part = of(graph, Iris.part(node, kind, parts.size() + 1));
    }
    return parts;
  }

  /** What is said of the node that must be there. */
  ResourceDescription the(Node property) {
    return of(graph, theNode(property));
  }

  private IllegalArgumentException missing(Node property) {
    return fault(property, "expected a value");
  }

  IllegalArgumentException fault(Node property, String expected) {
    return new IllegalArgumentException("%s: %s: %s".formatted(node, property, expected));
  }
}
