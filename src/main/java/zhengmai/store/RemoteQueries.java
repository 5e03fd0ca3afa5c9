package zhengmai.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/** The questions by which a remote dataset is looked up in; put together as terms, not as text. */
final class RemoteQueries {
  static final Var G = Var.alloc("g");
  static final Var S = Var.alloc("s");
  static final Var P = Var.alloc("p");
  static final Var O = Var.alloc("o");

  private RemoteQueries() {}

  /** {@code SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }}. */
  static Query graphs() {
    Query query = select(in(G, triple(S, P, O)));
    query.setQueryResultStar(false);
    query.addResultVar(G);
    query.setDistinct(true);
    return query;
  }

  /**
   * {@code SELECT * { GRAPH ?g { ?s ?p ?o } }}, with the terms that are given in their places.
   *
   * @param graph {@link Node#ANY} for any, as are the other three
   */
  static Query find(Node graph, Node s, Node p, Node o) {
    return select(in(orVar(graph, G), triple(orVar(s, S), orVar(p, P), orVar(o, O))));
  }

  /**
   * {@link #find} for many patterns at once: {@code SELECT * { VALUES ?s { … } GRAPH g { ?s p ?o }
   * }}.
   *
   * @param like one of them
   * @param varying the places in which they differ
   */
  static Query findAny(Quad like, Map<Var, Function<Quad, Node>> varying, List<Quad> patterns) {
    ElementData values = new ElementData();
    varying.keySet().forEach(values::add);
    for (Quad pattern : patterns) {
      BindingBuilder row = Binding.builder();
      varying.forEach((var, place) -> row.add(var, place.apply(pattern)));
      values.add(row.build());
    }
    ElementGroup group = group(values);
    group.addElement(
        new ElementNamedGraph(
            place(like.getGraph(), G, varying),
            group(
                triple(
                    place(like.getSubject(), S, varying),
                    place(like.getPredicate(), P, varying),
                    place(like.getObject(), O, varying)))));
    return select(group);
  }

  private static Node place(Node like, Var var, Map<Var, ?> varying) {
    return varying.containsKey(var) ? var : orVar(like, var);
  }

  /** {@link #find} as a question for yes or no. */
  static Query has(Node graph, Node s, Node p, Node o) {
    Query query = new Query();
    query.setQueryAskType();
    query.setQueryPattern(in(orVar(graph, G), triple(orVar(s, S), orVar(p, P), orVar(o, O))));
    return query;
  }

  /** Whether the default graph has all of these triples. */
  static Query hasAll(List<Triple> triples) {
    Query query = new Query();
    query.setQueryAskType();
    ElementTriplesBlock block = new ElementTriplesBlock();
    triples.forEach(block::addTriple);
    query.setQueryPattern(group(block));
    return query;
  }

  /** Which of these triples the graph has: {@code VALUES (?s ?p ?o) { … } GRAPH g { ?s ?p ?o }}. */
  static Query present(Node graph, List<Triple> triples) {
    ElementData values = new ElementData();
    List.of(S, P, O).forEach(values::add);
    for (Triple t : triples) {
      Binding row =
          BindingFactory.binding(S, t.getSubject(), P, t.getPredicate(), O, t.getObject());
      values.add(row);
    }
    ElementGroup group = group(values);
    group.addElement(new ElementNamedGraph(graph, group(triple(S, P, O))));
    return select(group);
  }

  private static Query select(Element pattern) {
    Query query = new Query();
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(pattern);
    return query;
  }

  private static ElementGroup in(Node graph, Element pattern) {
    return group(new ElementNamedGraph(graph, group(pattern)));
  }

  private static ElementTriplesBlock triple(Node s, Node p, Node o) {
    ElementTriplesBlock block = new ElementTriplesBlock();
    block.addTriple(Triple.create(s, p, o));
    return block;
  }

  private static ElementGroup group(Element element) {
    ElementGroup group = new ElementGroup();
    group.addElement(element);
    return group;
  }

  private static Node orVar(Node node, Var var) {
    return node.isConcrete() ? node : var;
  }
}
