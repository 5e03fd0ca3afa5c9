package zhengmai.rdf;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A graph under construction, with one method for each kind of value. */
final class GraphBuilder {
  private final Graph graph = GraphMemFactory.createGraphMemRoaring();

  Graph graph() {
    return graph;
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  GraphBuilder link(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
    return this;
  }

  /** Text in Chinese: a title, a name. */
  GraphBuilder zh(Node subject, Node property, String text) {
    return link(subject, property, NodeFactory.createLiteralLang(text, "zh"));
  }

  GraphBuilder zh(Node subject, Node property, Optional<String> text) {
    text.ifPresent(t -> zh(subject, property, t));
    return this;
  }

  /** A code, a number, a file name: the same in every language. */
  GraphBuilder string(Node subject, Node property, String text) {
    return link(subject, property, NodeFactory.createLiteralString(text));
  }

  GraphBuilder string(Node subject, Node property, Optional<?> value) {
    value.ifPresent(v -> string(subject, property, v.toString()));
    return this;
  }

  GraphBuilder date(Node subject, Node property, Optional<LocalDate> date) {
    date.ifPresent(d -> typed(subject, property, d.toString(), XSDDatatype.XSDdate));
    return this;
  }

  GraphBuilder integer(Node subject, Node property, int value) {
    return typed(subject, property, Integer.toString(value), XSDDatatype.XSDinteger);
  }

  /** A flag that holds; one that does not is left out. */
  GraphBuilder flag(Node subject, Node property, boolean holds) {
    return holds ? typed(subject, property, "true", XSDDatatype.XSDboolean) : this;
  }

  GraphBuilder typed(Node subject, Node property, String text, RDFDatatype type) {
    return link(subject, property, NodeFactory.createLiteralDT(text, type));
  }
}
