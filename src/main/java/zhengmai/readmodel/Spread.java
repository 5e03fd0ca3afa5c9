package zhengmai.readmodel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhengmai.link.DateBasis;
import zhengmai.link.Diffusion;
import zhengmai.model.Relation;

/**
 * The spread of a national policy over the provinces: 医保发〔2021〕48号 reached 甘肃 on 2021-12-28. A
 * province without a document has none in these sources, which is not to say that it issued none.
 *
 * @param policy the row of the national policy
 * @param basis which days are compared, on both sides
 * @param start the day of the national policy; nothing where it has none of this basis
 * @param adoptions the documents of provinces that carry it out, the earliest first
 * @param notFound codes of the provinces without one
 */
public record Spread(
    int policy,
    DateBasis basis,
    Optional<LocalDate> start,
    List<Diffusion.Adoption<Tie>> adoptions,
    List<String> notFound) {
  /**
   * What ties a document of a province to the national policy.
   *
   * @param policy the document's row
   * @param relations stated ones first
   */
  public record Tie(int policy, List<Relation> relations) {
    public Tie {
      relations = List.copyOf(relations);
    }
  }

  public Spread {
    adoptions = List.copyOf(adoptions);
    notFound = List.copyOf(notFound);
  }

  /** The provinces that a national policy can reach. */
  public static List<String> provinces(Regions regions) {
    return regions.provinces().stream()
        .map(Regions.Region::code)
        .filter(Diffusion::isReached)
        .toList();
  }

  /** The spread of the policy in this row. */
  public static Spread of(ReadModel model, int national, DateBasis basis) {
    Map<Integer, List<Relation>> ties = new TreeMap<>();
    model
        .relations()
        .down(
            national,
            (other, kind) -> {
              if (kind.carriesOut()) {
                ties.computeIfAbsent(other, k -> new ArrayList<>()).add(kind);
              }
            });
    Policies policies = model.policies();
    List<Diffusion.Candidate<Tie>> found = new ArrayList<>();
    ties.forEach(
        (row, kinds) -> {
          if (!policies.level(row).equals("sub-provincial") && isRegional(model, row)) {
            Tie tie = new Tie(row, kinds);
            for (String province : policies.regions(row)) {
              found.add(
                  new Diffusion.Candidate<>(
                      province, policies.iri(row), day(policies, row, basis), tie));
            }
          }
        });
    Optional<LocalDate> start = day(policies, national, basis);
    List<Diffusion.Adoption<Tie>> ranked = Diffusion.ranked(start, found);
    Set<String> reached = new HashSet<>();
    found.forEach(c -> reached.add(c.province()));
    List<String> missing =
        provinces(model.regions()).stream().filter(p -> !reached.contains(p)).toList();
    return new Spread(national, basis, start, ranked, missing);
  }

  private static boolean isRegional(ReadModel model, int row) {
    List<String> regions = model.policies().regions(row);
    return !regions.isEmpty()
        && regions.stream()
            .noneMatch(
                r -> model.regions().region(r).filter(g -> g.rank().equals("nation")).isPresent());
  }

  private static Optional<LocalDate> day(Policies policies, int row, DateBasis basis) {
    return switch (basis) {
      case SIGNED -> Days.date(policies.signed(row));
      case PUBLISHED -> Days.date(policies.published(row));
      case IN_FORCE -> policies.force(row).statedFrom();
    };
  }
}
