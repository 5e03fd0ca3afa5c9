package zhengmai.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import zhengmai.link.Edge;
import zhengmai.link.PolicyCard;
import zhengmai.link.PolicyGraph;
import zhengmai.link.TitleQuery;
import zhengmai.model.DocumentNumber;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * The policies of a store, read as they are asked for. Works inside one read transaction and is
 * thrown away with it: {@code store.read(d -> new Lineage(new
 * StoredPolicies(d.getUnionGraph()))…)}.
 */
public final class StoredPolicies implements PolicyGraph {
  private final StoredGraph graph;
  private final StoredCards cards;
  private final StoredEdges edges;

  /** The policies of this graph, the union of all named graphs of a store. */
  public StoredPolicies(Graph union) {
    graph = new StoredGraph(union);
    cards = new StoredCards(graph);
    edges = new StoredEdges(graph);
  }

  @Override
  public Optional<PolicyCard> card(String iri) {
    return policy(iri).map(cards::card);
  }

  @Override
  public List<Edge> up(String iri) {
    return policy(iri).map(edges::up).orElse(List.of());
  }

  @Override
  public List<Edge> down(String iri) {
    return policy(iri).map(edges::down).orElse(List.of());
  }

  @Override
  public List<PolicyCard> find(String name) {
    Optional<PolicyCard> named = card(name.strip());
    if (named.isPresent()) {
      return List.of(named.get());
    }
    Set<Node> numbered = DocumentNumber.parse(name).map(this::numbered).orElse(Set.of());
    if (!numbered.isEmpty()) {
      return sorted(numbered);
    }
    TitleQuery title = new TitleQuery(name);
    Set<Node> whole = titled(title::is);
    return sorted(whole.isEmpty() ? titled(title::isPartOf) : whole);
  }

  /** The policy that has this IRI, else the one that had it. */
  private Optional<Node> policy(String iri) {
    Node node = NodeFactory.createURI(iri);
    return isPolicy(node)
        ? Optional.of(node)
        : graph.subjects(Zm.FORMER_IRI, node).stream().filter(this::isPolicy).findFirst();
  }

  private boolean isPolicy(Node node) {
    return graph.has(node, Std.TYPE, Zm.Type.POLICY);
  }

  private Set<Node> numbered(DocumentNumber number) {
    Node literal = NodeFactory.createLiteralString(number.print());
    Set<Node> found = new LinkedHashSet<>();
    for (Node property : List.of(Zm.DOCUMENT_NUMBER, Zm.ALSO_NUMBERED)) {
      graph.subjects(property, literal).stream().filter(this::isPolicy).forEach(found::add);
    }
    return found;
  }

  /** Policies with such a title, and those that issue an instrument with one. */
  private Set<Node> titled(Predicate<String> test) {
    Set<Node> found = new LinkedHashSet<>();
    for (Node property : List.of(Std.TITLE, Std.ALTERNATIVE)) {
      graph.eachValue(
          property,
          (subject, title) -> {
            if (test.test(title)) {
              if (isPolicy(subject)) {
                found.add(subject);
              }
              graph.subjects(Zm.ISSUES, subject).stream()
                  .filter(this::isPolicy)
                  .forEach(found::add);
            }
          });
    }
    return found;
  }

  private List<PolicyCard> sorted(Set<Node> policies) {
    TreeMap<String, PolicyCard> byIri = new TreeMap<>();
    policies.forEach(p -> byIri.put(p.getURI(), cards.card(p)));
    return List.copyOf(byIri.values());
  }
}
