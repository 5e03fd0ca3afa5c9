package zhengmai.server.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The spread of a national policy over the provinces: 医保发〔2021〕48号 reached 甘肃 on 2021-12-28. A
 * province without a document has none in these sources, which is not to say that it issued none.
 *
 * @param policy the row of the national policy
 * @param adoptions the documents of provinces that carry it out, the earliest first
 * @param notFound codes of the provinces without one
 */
public record Spread(int policy, List<Adoption> adoptions, List<String> notFound) {
  private static final Set<Relation> CARRIES_OUT =
      EnumSet.of(
          Relation.IMPLEMENTS, Relation.BASED_ON, Relation.FORWARDS, Relation.COUNTERPART_OF);

  /** 台湾, 香港 and 澳门 carry out no policies of the mainland's ministries. */
  private static final Set<String> OTHER_SYSTEMS = Set.of("71", "81", "82");

  /**
   * A document of a province that carries the policy out.
   *
   * @param province its code
   * @param policy the row
   * @param relations what ties it to the national policy
   * @param day the day published, else signed; {@link Days#NONE} where unknown
   * @param lag days since the national policy was published; {@link Days#NONE} where unknown
   * @param rank of the province by its first document, 1 for the first; 0 where no day is known
   * @param first whether it is the province's first
   */
  public record Adoption(
      String province,
      int policy,
      List<Relation> relations,
      int day,
      int lag,
      int rank,
      boolean first) {}

  public Spread {
    adoptions = List.copyOf(adoptions);
    notFound = List.copyOf(notFound);
  }

  /** The provinces that a national policy can reach. */
  public static List<String> provinces(Regions regions) {
    return regions.provinces().stream()
        .map(Regions.Region::code)
        .filter(c -> !OTHER_SYSTEMS.contains(c.substring(0, 2)))
        .toList();
  }

  /** The spread of the policy in this row. */
  public static Spread of(ReadModel model, int national) {
    Map<Integer, List<Relation>> ties = new TreeMap<>();
    model
        .relations()
        .down(
            national,
            (other, kind) -> {
              if (CARRIES_OUT.contains(kind)) {
                ties.computeIfAbsent(other, k -> new ArrayList<>()).add(kind);
              }
            });
    Policies policies = model.policies();
    List<Adoption> found = new ArrayList<>();
    ties.forEach(
        (row, kinds) -> {
          if (!policies.level(row).equals("sub-provincial") && isRegional(model, row)) {
            for (String province : policies.regions(row)) {
              int day = published(policies, row);
              int start = published(policies, national);
              int lag = day == Days.NONE || start == Days.NONE ? Days.NONE : day - start;
              found.add(new Adoption(province, row, kinds, day, lag, 0, false));
            }
          }
        });
    List<Adoption> ranked = ranked(found, policies);
    Set<String> reached = new HashSet<>();
    ranked.forEach(a -> reached.add(a.province()));
    List<String> missing =
        provinces(model.regions()).stream().filter(p -> !reached.contains(p)).toList();
    return new Spread(national, ranked, missing);
  }

  private static boolean isRegional(ReadModel model, int row) {
    List<String> regions = model.policies().regions(row);
    return !regions.isEmpty()
        && regions.stream()
            .noneMatch(
                r -> model.regions().region(r).filter(g -> g.rank().equals("nation")).isPresent());
  }

  /** The day it became public: published, else signed. */
  private static int published(Policies policies, int row) {
    int day = policies.published(row);
    return day == Days.NONE ? policies.signed(row) : day;
  }

  /** Provinces of one day share a rank; the next one counts them all. */
  private static List<Adoption> ranked(List<Adoption> found, Policies policies) {
    List<Adoption> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Adoption a) -> a.day() == Days.NONE ? Integer.MAX_VALUE : a.day())
            .thenComparing(Adoption::province)
            .thenComparing(a -> policies.iri(a.policy())));
    Map<String, Integer> ranks = new LinkedHashMap<>();
    Map<Integer, Integer> byDay = new HashMap<>();
    List<Adoption> ranked = new ArrayList<>();
    for (Adoption a : sorted) {
      boolean first = !ranks.containsKey(a.province());
      int next = ranks.size() + 1;
      int rank = 0;
      if (!first) {
        rank = ranks.getOrDefault(a.province(), 0);
      } else if (a.day() != Days.NONE) {
        rank = byDay.computeIfAbsent(a.day(), d -> next);
      }
      ranks.putIfAbsent(a.province(), rank);
      ranked.add(
          new Adoption(a.province(), a.policy(), a.relations(), a.day(), a.lag(), rank, first));
    }
    return ranked;
  }
}
