package zhengmai.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who was first: the order in which provinces carried a national policy out, by one basis of dates
 * for both ends. 医保发〔2021〕48号 reached 内蒙古 and 甘肃 on 2021-12-28, a tie.
 */
public final class Diffusion {
  /** 台湾, 香港 and 澳门 carry out no policies of the mainland's ministries. */
  private static final Set<String> OTHER_SYSTEMS = Set.of("71", "81", "82");

  private Diffusion() {}

  /**
   * A document of a province that carries the policy out.
   *
   * @param province its province
   * @param key what orders documents of one day: its IRI
   * @param day its day by the basis that was asked for, where it has one
   * @param document the document itself
   */
  public record Candidate<D>(String province, String key, Optional<LocalDate> day, D document) {
    public Candidate {
      Objects.requireNonNull(province, "province");
      Objects.requireNonNull(key, "key");
    }
  }

  /**
   * A candidate in its place.
   *
   * @param of the candidate
   * @param lag days since the national policy, where both have a day
   * @param rank of the province by its first document, 1 for the first, provinces of one day alike;
   *     0 for a document without a day, which is not ranked
   * @param first whether it is the province's first; one without a day never is
   */
  public record Adoption<D>(Candidate<D> of, Optional<Long> lag, int rank, boolean first) {}

  /**
   * Whether documents of the mainland's ministries are carried out in the region with this code.
   */
  public static boolean isReached(String code) {
    return OTHER_SYSTEMS.stream().noneMatch(code::startsWith);
  }

  /**
   * The documents in the order of their days, those without one last.
   *
   * @param national the day of the national policy by the same basis
   */
  public static <D> List<Adoption<D>> ranked(
      Optional<LocalDate> national, List<Candidate<D>> candidates) {
    List<Candidate<D>> sorted =
        candidates.stream()
            .sorted(
                Comparator.<Candidate<D>, LocalDate>comparing(c -> c.day().orElse(LocalDate.MAX))
                    .thenComparing(Candidate::province)
                    .thenComparing(Candidate::key))
            .toList();
    Map<String, LocalDate> firstDay = new HashMap<>();
    sorted.forEach(c -> c.day().ifPresent(d -> firstDay.putIfAbsent(c.province(), d)));
    List<Adoption<D>> ranked = new ArrayList<>();
    for (Candidate<D> c : sorted) {
      Optional<LocalDate> start = Optional.ofNullable(firstDay.get(c.province()));
      Optional<Long> lag = national.flatMap(n -> c.day().map(d -> ChronoUnit.DAYS.between(n, d)));
      int rank = c.day().isPresent() ? rank(start.orElseThrow(), firstDay) : 0;
      ranked.add(new Adoption<>(c, lag, rank, rank > 0 && c.day().equals(start)));
    }
    return ranked;
  }

  /** Provinces of one day share a rank; the next one counts them all. */
  private static int rank(LocalDate day, Map<String, LocalDate> firstDay) {
    return 1 + (int) firstDay.values().stream().filter(d -> d.isBefore(day)).count();
  }
}
