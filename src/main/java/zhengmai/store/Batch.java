package zhengmai.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Graphs to replace or remove in one commit, held in memory and checked, so that the write itself
 * meets nothing unexpected: an aborted TDB2 write can damage the files for good (Jena GH-3877).
 *
 * <p>Example: the graph of 2021年12月汇编 replaced, and the graph of a digest that is gone removed:
 * {@code new Batch().replace(compendium, triples).remove(digest)}.
 */
public final class Batch {
  private final Map<Node, Set<Triple>> graphs = new LinkedHashMap<>();
  private final Map<Node, Difference> patches = new LinkedHashMap<>();
  private long size = 0;

  /**
   * Replaces the whole graph.
   *
   * @throws StoreException when a triple cannot be stored: it has a blank node, an xsd:decimal, a
   *     broken IRI or half of a surrogate pair
   */
  public Batch replace(String graph, Collection<Triple> triples) {
    put(graphName(graph), checked(graph, triples));
    return this;
  }

  /**
   * Changes a part of a graph: what is new in {@code now} is added, what is no more of {@code
   * before} is taken away, and what neither has stays. For graphs too large to be replaced.
   *
   * @throws StoreException as {@link #replace}
   */
  public Batch patch(String graph, Collection<Triple> before, Collection<Triple> now) {
    Difference difference = Difference.between(checked(graph, before), checked(graph, now));
    if (!difference.isEmpty()) {
      patches.put(graphName(graph), difference);
      size += difference.added().size();
    }
    return this;
  }

  private static Set<Triple> checked(String graph, Collection<Triple> triples) {
    Set<Triple> checked = new LinkedHashSet<>();
    for (Triple t : triples) {
      check(t.getSubject(), t, graph);
      check(t.getPredicate(), t, graph);
      check(t.getObject(), t, graph);
      if (t.getSubject().isLiteral() || !t.getPredicate().isURI()) {
        throw refused(graph, t, "不是 RDF 三元组", "not an RDF triple");
      }
      checked.add(Triple.create(t.getSubject(), t.getPredicate(), asStored(t.getObject())));
    }
    return checked;
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

  /**
   * A quad in the form in which the store gives it back.
   *
   * @throws StoreException when it cannot be stored, as {@link #replace}
   */
  static Quad checked(Quad quad) {
    String graph = graphName(quad.getGraph().toString()).getURI();
    return Quad.create(quad.getGraph(), checked(graph, List.of(quad.asTriple())).iterator().next());
  }

  /** Removes the graph; nothing happens when there is none. */
  public Batch remove(String graph) {
    put(graphName(graph), Set.of());
    return this;
  }

  /** How many triples are to be written. */
  public long size() {
    return size;
  }

  /** Whether no graph is named. */
  public boolean isEmpty() {
    return graphs.isEmpty() && patches.isEmpty();
  }

  Map<Node, Difference> patches() {
    return patches;
  }

  Map<Node, Set<Triple>> graphs() {
    return graphs;
  }

  private void put(Node name, Set<Triple> triples) {
    Set<Triple> before = graphs.put(name, triples);
    size += triples.size() - (before == null ? 0 : before.size());
  }

  private static Node graphName(String graph) {
    if (!isIri(graph)) {
      throw new StoreException("图名不是 IRI：" + graph, "not an IRI for a graph: " + graph);
    }
    return NodeFactory.createURI(graph);
  }

  private static void check(Node node, Triple t, String graph) {
    if (node.isURI()) {
      if (!isIri(node.getURI())) {
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
    if (iri.indexOf(':') <= 0 || !isWellFormed(iri)) {
      return false;
    }
    return iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
  }

  private static boolean isWellFormed(String s) {
    return s.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
