package zhengmai.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import zhengmai.model.Relation;

/** All typed relations between policies, by the IRI of either end. */
final class PolicyEdges {
  private final Map<String, TreeSet<Edge>> byYounger = new HashMap<>();
  private final Map<String, TreeSet<Edge>> byOlder = new HashMap<>();
  private final Function<PolicyId, String> iri;

  PolicyEdges(Conclusions conclusions, Function<PolicyId, String> iri) {
    this.iri = iri;
    addStated(conclusions.citations());
    for (DerivedRelation d : conclusions.derived()) {
      // What ends a document is stated by the other one: repeals.
      if (d.kind() != Relation.REPEALED_BY) {
        boolean draft = d.kind().isFromOlder();
        String younger = iri.apply(draft ? d.to() : d.from());
        String older = iri.apply(draft ? d.from() : d.to());
        Optional<String> method = Optional.of(d.method());
        add(
            new Edge(
                younger, older, d.kind().code(), false, method, d.confidence(), Optional.empty()));
      }
    }
  }

  private void add(Edge edge) {
    byYounger.computeIfAbsent(edge.younger(), k -> new TreeSet<>()).add(edge);
    byOlder.computeIfAbsent(edge.older(), k -> new TreeSet<>()).add(edge);
  }

  /** One for each pair: of several citations the strongest, of those the first. */
  private void addStated(List<ResolvedCitation> citations) {
    Map<List<PolicyId>, ResolvedCitation> strongest = new HashMap<>();
    for (ResolvedCitation c : citations) {
      if (c.citing().isPresent() && c.policy().isPresent() && !c.citing().equals(c.policy())) {
        strongest.merge(
            List.of(c.citing().get(), c.policy().get()), c, PolicyEdges::strongerOrFirst);
      }
    }
    strongest.forEach((pair, c) -> add(edge(iri.apply(pair.get(0)), iri.apply(pair.get(1)), c)));
  }

  private static ResolvedCitation strongerOrFirst(ResolvedCitation a, ResolvedCitation b) {
    Relation x = a.citation().type();
    Relation y = b.citation().type();
    if (x == y) {
      return a.ref().compareTo(b.ref()) <= 0 ? a : b;
    }
    return x.strongest(y) == x ? a : b;
  }

  private static Edge edge(String citing, String cited, ResolvedCitation c) {
    Edge.Evidence words =
        new Edge.Evidence(
            c.citation().quote().text(), c.ref().record().file(), c.citation().quote().line());
    return new Edge(
        citing,
        cited,
        c.citation().type().code(),
        true,
        Optional.empty(),
        c.confidence(),
        Optional.of(words));
  }

  /** What a policy stands on, replaces or ends. */
  List<Edge> up(String policy) {
    return List.copyOf(byYounger.getOrDefault(policy, new TreeSet<>()));
  }

  /** What came of a policy. */
  List<Edge> down(String policy) {
    return List.copyOf(byOlder.getOrDefault(policy, new TreeSet<>()));
  }
}
