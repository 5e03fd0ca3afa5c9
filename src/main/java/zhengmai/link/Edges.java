package zhengmai.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import zhengmai.link.DerivedRelation.Kind;
import zhengmai.model.Relation;

/** All typed relations between policies, by either end. */
final class Edges {
  private final Map<PolicyId, TreeSet<Edge>> byYounger = new HashMap<>();
  private final Map<PolicyId, TreeSet<Edge>> byOlder = new HashMap<>();

  Edges(Conclusions conclusions) {
    stated(conclusions.citations()).forEach(this::add);
    for (DerivedRelation d : conclusions.derived()) {
      // What ends a document is stated by the other one: repeals.
      if (d.kind() != Kind.REPEALED_BY) {
        boolean draft = d.kind() == Kind.DRAFT_OF;
        PolicyId younger = draft ? d.to() : d.from();
        PolicyId older = draft ? d.from() : d.to();
        add(new Edge(younger, older, d.kind().code(), false, d.confidence(), Optional.empty()));
      }
    }
  }

  private void add(Edge edge) {
    byYounger.computeIfAbsent(edge.younger(), k -> new TreeSet<>()).add(edge);
    byOlder.computeIfAbsent(edge.older(), k -> new TreeSet<>()).add(edge);
  }

  /** One for each pair: of several citations the strongest, of those the first. */
  private static List<Edge> stated(List<ResolvedCitation> citations) {
    Map<List<PolicyId>, ResolvedCitation> strongest = new HashMap<>();
    for (ResolvedCitation c : citations) {
      if (c.citing().isPresent() && c.policy().isPresent() && !c.citing().equals(c.policy())) {
        strongest.merge(List.of(c.citing().get(), c.policy().get()), c, Edges::strongerOrFirst);
      }
    }
    List<Edge> all = new ArrayList<>();
    strongest.forEach((pair, c) -> all.add(edge(pair.get(0), pair.get(1), c)));
    return all;
  }

  private static ResolvedCitation strongerOrFirst(ResolvedCitation a, ResolvedCitation b) {
    Relation x = a.citation().type();
    Relation y = b.citation().type();
    if (x == y) {
      return a.ref().compareTo(b.ref()) <= 0 ? a : b;
    }
    return x.strongest(y) == x ? a : b;
  }

  private static Edge edge(PolicyId citing, PolicyId cited, ResolvedCitation c) {
    Edge.Evidence words =
        new Edge.Evidence(
            c.citation().quote().text(), c.ref().record().file(), c.citation().quote().line());
    return new Edge(
        citing, cited, c.citation().type().code(), true, c.confidence(), Optional.of(words));
  }

  /** What a policy stands on, replaces or ends. */
  List<Edge> up(PolicyId id) {
    return List.copyOf(byYounger.getOrDefault(id, new TreeSet<>()));
  }

  /** What came of a policy. */
  List<Edge> down(PolicyId id) {
    return List.copyOf(byOlder.getOrDefault(id, new TreeSet<>()));
  }
}
