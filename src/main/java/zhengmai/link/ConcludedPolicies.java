package zhengmai.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;

/** The policies of conclusions in memory, as they follow from files without a store. */
public final class ConcludedPolicies implements PolicyGraph {
  private final TreeMap<String, Policy> policies = new TreeMap<>();
  private final Map<String, String> former = new HashMap<>();
  private final PolicyEdges edges;

  /**
   * The policies of these conclusions.
   *
   * @param iri what a policy is named by: {@code https://w3id.org/zhengmai/id/policy/医保发-2021-48}
   */
  public ConcludedPolicies(Conclusions conclusions, Function<PolicyId, String> iri) {
    Map<PolicyId, String> names = new HashMap<>();
    for (Policy p : conclusions.policies()) {
      String name = names.computeIfAbsent(p.id(), iri);
      policies.put(name, p);
      p.formerIds().forEach(id -> former.putIfAbsent(iri.apply(id), name));
    }
    edges = new PolicyEdges(conclusions, id -> names.computeIfAbsent(id, iri));
  }

  @Override
  public Optional<PolicyCard> card(String iri) {
    String now = now(iri);
    return policy(now).map(p -> card(now, p));
  }

  @Override
  public List<Edge> up(String iri) {
    return edges.up(now(iri));
  }

  @Override
  public List<Edge> down(String iri) {
    return edges.down(now(iri));
  }

  @Override
  public List<PolicyCard> find(String name) {
    Optional<PolicyCard> named = card(name.strip());
    if (named.isPresent()) {
      return List.of(named.get());
    }
    Optional<DocumentNumber> number = DocumentNumber.parse(name);
    if (number.isPresent()) {
      List<PolicyCard> found = all(p -> p.numbers().contains(number.get()));
      if (!found.isEmpty()) {
        return found;
      }
    }
    TitleQuery title = new TitleQuery(name);
    List<PolicyCard> whole = all(p -> titles(p).anyMatch(title::is));
    return whole.isEmpty() ? all(p -> titles(p).anyMatch(title::isPartOf)) : whole;
  }

  private Optional<Policy> policy(String iri) {
    return Optional.ofNullable(policies.get(now(iri)));
  }

  private String now(String iri) {
    return policies.containsKey(iri) ? iri : former.getOrDefault(iri, iri);
  }

  private List<PolicyCard> all(Predicate<Policy> test) {
    List<PolicyCard> cards = new ArrayList<>();
    policies.forEach(
        (iri, p) -> {
          if (test.test(p)) {
            cards.add(card(iri, p));
          }
        });
    return cards;
  }

  private static Stream<String> titles(Policy p) {
    return Stream.concat(p.titles().stream(), p.instruments().stream().map(Instrument::title));
  }

  private static PolicyCard card(String iri, Policy p) {
    return new PolicyCard(
        iri,
        p.label(),
        p.facts().documentNumber().map(ChosenValue::value),
        p.regions(),
        p.facts().level().map(ChosenValue::value),
        p.facts().dateSigned().map(ChosenValue::value),
        p.facts().datePublished().map(ChosenValue::value),
        p.stage(),
        p.held(),
        p.facts().issuers().map(ChosenValue::value).orElse(List.of()));
  }
}
