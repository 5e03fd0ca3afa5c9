package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a Turtle file says of one thing, in its order: {@code <region/110000> a zm:Region ; …}. */
record Block(Node subject, List<Triple> triples) {
  Block {
    triples = List.copyOf(triples);
  }

  boolean has(Node property, Node value) {
    return triples.stream()
        .anyMatch(t -> t.getPredicate().equals(property) && t.getObject().equals(value));
  }

  boolean is(Node type) {
    return has(Std.TYPE, type);
  }

  List<Node> nodes(Node property) {
    return triples.stream()
        .filter(t -> t.getPredicate().equals(property))
        .map(Triple::getObject)
        .toList();
  }

  /** Literals that are Chinese or of no language. */
  List<String> texts(Node property) {
    return nodes(property).stream()
        .filter(Node::isLiteral)
        .filter(n -> n.getLiteralLanguage().isEmpty() || n.getLiteralLanguage().equals("zh"))
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  Optional<String> text(Node property) {
    return texts(property).stream().findFirst();
  }

  /** The Chinese name. */
  Optional<String> name() {
    return text(Std.PREF_LABEL);
  }
}
