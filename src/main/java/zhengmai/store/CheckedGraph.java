package zhengmai.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * A named graph, such as that of 2021年12月汇编, each triple of which the store takes, in the form in
 * which it gives it back. Made on any thread, before anything is written.
 */
public final class CheckedGraph {
  private final Node name;
  private final Set<Triple> triples;

  private CheckedGraph(Node name, Set<Triple> triples) {
    this.name = name;
    this.triples = triples;
  }

  /**
   * Looks at every triple.
   *
   * @param name an IRI
   * @throws StoreException when a triple cannot be stored: it has a blank node, an xsd:decimal, a
   *     broken IRI or half of a surrogate pair
   */
  public static CheckedGraph of(String name, Collection<Triple> triples) {
    if (!isIri(name)) {
      throw new StoreException("图名不是 IRI：" + name, "not an IRI for a graph: " + name);
    }
    Set<Triple> checked = new LinkedHashSet<>(2 * triples.size());
    Set<Node> iris = new HashSet<>();
    for (Triple t : triples) {
      check(t.getSubject(), iris, t, name);
      check(t.getPredicate(), iris, t, name);
      check(t.getObject(), iris, t, name);
      if (t.getSubject().isLiteral() || !t.getPredicate().isURI()) {
        throw refused(name, t, "不是 RDF 三元组", "not an RDF triple");
      }
      Node object = asStored(t.getObject());
      checked.add(
          object.equals(t.getObject())
              ? t
              : Triple.create(t.getSubject(), t.getPredicate(), object));
    }
    return new CheckedGraph(NodeFactory.createURI(name), checked);
  }

  /** Its name. */
  Node name() {
    return name;
  }

  /** Its triples, in the order in which they were given. */
  Set<Triple> triples() {
    return triples;
  }

  /** How many triples it has. */
  public int size() {
    return triples.size();
  }

  /**
   * A literal in the form in which the store gives it back. TDB2 keeps numbers and dates by value,
   * so that {@code "1.0E0"} comes back as {@code "1.0e0"}, and a graph written twice would seem to
   * change.
   */
  private static Node asStored(Node object) {
    if (!object.isLiteral() || !NodeIdInline.hasInlineDatatype(object)) {
      return object;
    }
    NodeId id = NodeIdInline.inline(object);
    return id == null ? object : NodeIdInline.extract(id);
  }

  private static void check(Node node, Set<Node> iris, Triple t, String graph) {
    if (node.isURI()) {
      if (iris.add(node) && !isIri(node.getURI())) {
        throw refused(graph, t, "IRI 不合法", "broken IRI");
      }
    } else if (node.isLiteral()) {
      // TDB2 5.6.0 keeps the value of a decimal and not its digits (GH-3404).
      if (XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())) {
        throw refused(graph, t, "不存 xsd:decimal", "xsd:decimal is not stored");
      }
      if (!isWellFormed(node.getLiteralLexicalForm())) {
        throw refused(graph, t, "字符残缺（半个代理对）", "half of a surrogate pair");
      }
    } else {
      // Without blank nodes, equal graphs are equal sets, and a query can name whatever it finds.
      throw refused(graph, t, "只存 IRI 与字面量", "only IRIs and literals are stored");
    }
  }

  private static StoreException refused(String graph, Triple t, String zh, String en) {
    return new StoreException(
        "%s：%s：%s".formatted(graph, zh, t), "%s: %s: %s".formatted(graph, en, t));
  }

  private static boolean isIri(String iri) {
    if (iri.indexOf(':') <= 0) {
      return false;
    }
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || (c < 0x80 && "<>\"{}|\\^`".indexOf(c) >= 0)) {
        return false;
      }
    }
    return isWellFormed(iri);
  }

  private static boolean isWellFormed(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < s.length()
                && Character.isLowSurrogate(s.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
