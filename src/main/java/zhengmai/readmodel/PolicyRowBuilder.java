package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import zhengmai.link.Force;
import zhengmai.link.ForceState;

/** What has been read of one policy while the model is made. */
final class PolicyRowBuilder {
  final String iri;
  final Set<String> titles = new TreeSet<>();
  final Set<String> otherTitles = new TreeSet<>();
  final Set<String> numbers = new TreeSet<>();
  final Set<String> otherNumbers = new TreeSet<>();
  final Set<String> issuerNames = new TreeSet<>();
  final Set<Node> keywords = new LinkedHashSet<>();
  final Map<FacetName, Set<Node>> facets = new EnumMap<>(FacetName.class);
  final List<Node> records = new ArrayList<>(1);
  final StringBuilder quotes = new StringBuilder();
  int signed = Days.NONE;
  int published = Days.NONE;
  int from = Days.NONE;
  int until = Days.NONE;
  int forceFrom = Days.NONE;
  int term = Days.NONE;
  int extendedFrom = Days.NONE;
  int partlyRepealedFrom = Days.NONE;
  int numberYear = 0;
  String reason = "";
  String basis = "";
  boolean held = false;

  /** An article of a digest or of its own, not a policy. */
  boolean article = false;

  PolicyRowBuilder(String iri) {
    this.iri = iri;
  }

  boolean recorded() {
    return !records.isEmpty();
  }

  int date() {
    return signed == Days.NONE ? published : signed;
  }

  int year() {
    return Days.date(date()).map(d -> d.getYear()).orElse(numberYear);
  }

  /** When it holds, as concluded; what ends it stands in the graph alone. */
  Force force() {
    return new Force(
        Force.Basis.of(basis),
        Days.date(forceFrom),
        Days.date(from),
        Days.date(term),
        turn(extendedFrom),
        turn(partlyRepealedFrom),
        Days.date(until).map(d -> new Force.End(d, ForceState.of(reason))),
        List.of());
  }

  private static Optional<Force.Turn> turn(int day) {
    return Days.date(day).map(d -> new Force.Turn(d, List.of()));
  }

  void has(FacetName facet, Node value) {
    facets.computeIfAbsent(facet, k -> new LinkedHashSet<>()).add(value);
  }

  Set<Node> values(FacetName facet) {
    return facets.getOrDefault(facet, Set.of());
  }
}
