package zhengmai.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import zhengmai.model.Level;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.RegionLevel;

/**
 * The spread of a national policy over the provinces: 医保发〔2021〕48号 reached 内蒙古 and 甘肃 on
 * 2021-12-28.
 *
 * @param policy the national policy
 * @param adoptions provincial documents that carry it out, the earliest first
 * @param notFound provinces without one in these sources, which is not to say that they issued none
 */
public record Diffusion(Policy policy, List<Adoption> adoptions, List<String> notFound) {
  private static final Set<String> CARRIES_OUT =
      Set.of("implements", "basedOn", "forwards", "counterpartOf");

  /** 台湾, 香港 and 澳门 carry out no policies of the mainland's ministries. */
  private static final Set<String> OTHER_SYSTEMS = Set.of("71", "81", "82");

  public Diffusion {
    adoptions = List.copyOf(adoptions);
    notFound = List.copyOf(notFound);
  }

  /**
   * A province's document that carries the policy out.
   *
   * @param province its province
   * @param policy the document
   * @param edges the relations that tie it to the national policy, stated ones first
   * @param date the day it was published, else signed
   * @param lagDays days since the national policy was published
   * @param rank of the province by its first document, 1 for the first; 0 where no day is known
   * @param first whether it is the province's first
   */
  public record Adoption(
      String province,
      Policy policy,
      List<Edge> edges,
      Optional<LocalDate> date,
      Optional<Long> lagDays,
      int rank,
      boolean first) {
    public Adoption {
      edges = List.copyOf(edges);
    }
  }

  /** The spread of the policy with this IRI; nothing where there is no such policy. */
  public static Optional<Diffusion> of(
      ConcludedPolicies policies, String iri, ReferenceData reference) {
    return policies.policy(iri).map(national -> of(national, policies, iri, reference));
  }

  private static Diffusion of(
      Policy national, ConcludedPolicies policies, String iri, ReferenceData reference) {
    Map<String, List<Edge>> edges = new HashMap<>();
    for (Edge e : policies.down(iri)) {
      if (CARRIES_OUT.contains(e.relation())) {
        edges.computeIfAbsent(e.younger(), k -> new ArrayList<>()).add(e);
      }
    }
    List<Adoption> adoptions = new ArrayList<>();
    edges.forEach(
        (by, ties) ->
            policies
                .policy(by)
                .filter(Diffusion::isProvincial)
                .ifPresent(
                    p -> p.regions().forEach(r -> adoptions.add(adoption(national, p, r, ties)))));
    List<Adoption> ranked = ranked(adoptions);
    Set<String> found = new TreeSet<>();
    ranked.forEach(a -> found.add(a.province()));
    List<String> missing = provinces(reference).stream().filter(p -> !found.contains(p)).toList();
    return new Diffusion(national, ranked, missing);
  }

  /** The provinces that a national policy can reach, in the order of their codes. */
  static List<String> provinces(ReferenceData reference) {
    return reference.regions().stream()
        .filter(r -> r.level() == RegionLevel.PROVINCE)
        .filter(r -> !OTHER_SYSTEMS.contains(r.code().substring(0, 2)))
        .map(ReferenceData.Region::name)
        .toList();
  }

  private static boolean isProvincial(Policy p) {
    boolean below = p.facts().level().map(l -> l.value() == Level.SUB_PROVINCIAL).orElse(false);
    return !below && !p.isNational() && !p.regions().isEmpty();
  }

  private static Adoption adoption(Policy national, Policy p, String province, List<Edge> ties) {
    Optional<LocalDate> date = p.published();
    Optional<Long> lag =
        date.flatMap(d -> national.published().map(n -> ChronoUnit.DAYS.between(n, d)));
    return new Adoption(province, p, ties, date, lag, 0, false);
  }

  /** Provinces of one day share a rank; the next one counts them all. */
  private static List<Adoption> ranked(List<Adoption> adoptions) {
    List<Adoption> sorted =
        adoptions.stream()
            .sorted(
                Comparator.<Adoption, LocalDate>comparing(a -> a.date().orElse(LocalDate.MAX))
                    .thenComparing(Adoption::province)
                    .thenComparing(a -> a.policy().id()))
            .toList();
    Map<String, Integer> rankOf = new HashMap<>();
    List<Adoption> ranked = new ArrayList<>();
    int rank = 0;
    Optional<LocalDate> last = Optional.empty();
    for (Adoption a : sorted) {
      boolean first = !rankOf.containsKey(a.province());
      if (first && a.date().isPresent()) {
        rank = a.date().equals(last) ? rank : rankOf.size() + 1;
        last = a.date();
      }
      int of = rankOf.computeIfAbsent(a.province(), rankFor(a.date().isPresent() ? rank : 0));
      ranked.add(
          new Adoption(a.province(), a.policy(), a.edges(), a.date(), a.lagDays(), of, first));
    }
    return ranked;
  }

  private static Function<String, Integer> rankFor(int rank) {
    return province -> rank;
  }
}
