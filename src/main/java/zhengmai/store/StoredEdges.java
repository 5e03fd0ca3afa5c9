package zhengmai.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import zhengmai.link.Edge;
import zhengmai.model.Relation;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * The typed relations of a policy: stated ones with the words of the citation that states them,
 * concluded ones with their method.
 */
final class StoredEdges {
  /** What a citation has to say for a relation. */
  private record Proof(double confidence, Edge.Evidence evidence) implements Comparable<Proof> {
    @Override
    public int compareTo(Proof other) {
      int byFile = evidence.file().compareTo(other.evidence.file());
      return byFile != 0 ? byFile : Integer.compare(evidence.line(), other.evidence.line());
    }
  }

  private final StoredGraph graph;

  StoredEdges(StoredGraph graph) {
    this.graph = graph;
  }

  /** What a policy stands on, replaces or ends. */
  List<Edge> up(Node policy) {
    return edges(policy, true);
  }

  /** What came of a policy. */
  List<Edge> down(Node policy) {
    return edges(policy, false);
  }

  private List<Edge> edges(Node policy, boolean up) {
    TreeSet<Edge> all = new TreeSet<>();
    graph.far().ifPresent(far -> lookAhead(far, policy, up));
    Map<List<Node>, Proof> proofs = proofs(policy, up);
    for (Relation r : Relation.ofPolicies()) {
      Node property = Zm.relation(r);
      for (Node other : up ? graph.objects(policy, property) : graph.subjects(property, policy)) {
        if (!other.equals(policy)) {
          Optional<Proof> proof = Optional.ofNullable(proofs.get(List.of(other, property)));
          all.add(stated(up ? policy : other, up ? other : policy, r, proof));
        }
      }
    }
    for (Node end : List.of(Zm.SUBJECT_POLICY, Zm.OBJECT_POLICY)) {
      for (Node relation : graph.subjects(end, policy)) {
        concluded(relation)
            .filter(e -> (up ? e.younger() : e.older()).equals(policy.getURI()))
            .ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private void lookAhead(LookAhead far, Node policy, boolean up) {
    Node here = up ? Zm.CITING_POLICY : Zm.CITES_POLICY;
    List<Node> to = new ArrayList<>(List.of(here, Zm.SUBJECT_POLICY, Zm.OBJECT_POLICY));
    if (!up) {
      Relation.ofPolicies().forEach(r -> to.add(Zm.relation(r)));
    }
    far.lookAhead(to.stream().map(p -> Quad.create(Node.ANY, Node.ANY, p, policy)).toList());
    Set<Node> from = new LinkedHashSet<>();
    for (Node property : List.of(here, Zm.SUBJECT_POLICY, Zm.OBJECT_POLICY)) {
      from.addAll(graph.subjects(property, policy));
    }
    far.lookAhead(all(from));
    Set<Node> behind = new LinkedHashSet<>();
    for (Node citation : from) {
      behind.addAll(graph.objects(citation, Zm.QUOTE));
      behind.addAll(graph.objects(citation, Zm.CITING_RECORD));
    }
    far.lookAhead(all(behind));
  }

  private static List<Quad> all(Set<Node> subjects) {
    return subjects.stream().map(s -> Quad.create(Node.ANY, s, Node.ANY, Node.ANY)).toList();
  }

  private static Edge stated(Node citing, Node cited, Relation relation, Optional<Proof> proof) {
    return new Edge(
        citing.getURI(),
        cited.getURI(),
        relation.code(),
        true,
        Optional.empty(),
        proof.map(Proof::confidence).orElse(1.0),
        proof.map(Proof::evidence));
  }

  /** The first proof for each other policy and relation; one look at the citations for them all. */
  private Map<List<Node>, Proof> proofs(Node policy, boolean up) {
    Map<List<Node>, Proof> proofs = new HashMap<>();
    Node here = up ? Zm.CITING_POLICY : Zm.CITES_POLICY;
    Node there = up ? Zm.CITES_POLICY : Zm.CITING_POLICY;
    for (Node citation : graph.subjects(here, policy)) {
      Optional<Node> other = graph.object(citation, there);
      Optional<Node> relation = graph.object(citation, Zm.RELATION);
      if (other.isPresent() && relation.isPresent()) {
        proof(citation)
            .ifPresent(
                p ->
                    proofs.merge(
                        List.of(other.get(), relation.get()),
                        p,
                        (a, b) -> a.compareTo(b) <= 0 ? a : b));
      }
    }
    return proofs;
  }

  private Optional<Proof> proof(Node citation) {
    double confidence = graph.text(citation, Zm.CONFIDENCE).map(Double::parseDouble).orElse(1.0);
    String file =
        graph
            .object(citation, Zm.CITING_RECORD)
            .flatMap(r -> graph.object(r, Std.DERIVED_FROM))
            .flatMap(s -> graph.text(s, Zm.FILE_NAME))
            .orElse("");
    return graph
        .object(citation, Zm.QUOTE)
        .flatMap(
            q ->
                graph
                    .text(q, Std.EXACT)
                    .map(words -> new Proof(confidence, new Edge.Evidence(words, file, line(q)))));
  }

  private int line(Node quote) {
    return graph.text(quote, Zm.LINE).map(Integer::parseInt).orElse(0);
  }

  /** What ends a document is stated by the other one: repealedBy is no step of its own. */
  private Optional<Edge> concluded(Node node) {
    Optional<Node> subject = graph.object(node, Zm.SUBJECT_POLICY);
    Optional<Node> object = graph.object(node, Zm.OBJECT_POLICY);
    Optional<String> code = graph.object(node, Zm.RELATION).map(StoredGraph::tail);
    if (subject.isEmpty()
        || object.isEmpty()
        || code.isEmpty()
        || code.get().equals(Relation.REPEALED_BY.code())) {
      return Optional.empty();
    }
    boolean draft = code.get().equals(Relation.DRAFT_OF.code());
    return Optional.of(
        new Edge(
            (draft ? object : subject).get().getURI(),
            (draft ? subject : object).get().getURI(),
            code.get(),
            false,
            graph.text(node, Zm.METHOD),
            graph.text(node, Zm.CONFIDENCE).map(Double::parseDouble).orElse(1.0),
            Optional.empty()));
  }
}
