package zhengmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhengmai.model.Curation;
import zhengmai.model.Finding;
import zhengmai.model.ReferenceData;

/**
 * Linking by connected components, on all cores: what {@link Linker#link} concludes in one pass,
 * concluded in parts that know nothing of each other. Of 20,000 generated documents the largest
 * component, the counterparts of one plan and all who cite them, is a five-hundredth.
 *
 * @param conclusions equal to those of one pass
 * @param items notices and citations
 * @param largest the ten largest components
 * @param keys under which names they met
 */
public record LinkedParts(
    Conclusions conclusions, int items, List<Component> largest, NameKeys keys) {
  /** So many components are told. */
  private static final int TOLD = 10;

  /** Fewer notices and citations are linked in one pass. */
  private static final int WORTH_A_PART = 20_000;

  /** From this share of a large whole on, a component is too large to be linked by itself. */
  private static final double TOO_LARGE = 0.25;

  /**
   * A connected component.
   *
   * @param size notices and citations
   * @param name a title in it: 医疗机构管理条例
   */
  public record Component(int size, String name) {}

  public LinkedParts {
    largest = List.copyOf(largest);
  }

  /** The components that hold so much of the whole that parts are of little use. */
  public List<Component> tooLarge() {
    return items < WORTH_A_PART
        ? List.of()
        : largest.stream().filter(c -> c.size() > TOO_LARGE * items).toList();
  }

  /** As many parts as are worth it. */
  public static LinkedParts link(
      Collection<SourceRecords> sources, ReferenceData data, List<Curation> curation) {
    return link(sources, data, curation, 0);
  }

  /**
   * In so many parts.
   *
   * @param sources in any order; a source given twice counts once
   * @param count parts; 0 for as many as are worth it
   */
  static LinkedParts link(
      Collection<SourceRecords> sources, ReferenceData data, List<Curation> curation, int count) {
    Bodies bodies = new Bodies(data);
    Titles titles = new Titles(bodies);
    OrderedSources reading = new OrderedSources(sources, titles, bodies);
    LinkItems items = LinkItems.of(reading, curation, titles, bodies);
    int parts = count > 0 ? count : Math.min(64, items.size() / WORTH_A_PART + 1);
    List<Conclusions> all =
        parts == 1
            ? List.of()
            : items.parts(parts).parallelStream().map(p -> Linker.link(p, data, curation)).toList();
    Optional<Conclusions> merged = all.isEmpty() ? Optional.empty() : merge(all);
    return new LinkedParts(
        merged.orElseGet(() -> Linker.link(reading, data, curation)),
        items.size(),
        items.largest(TOLD),
        items.keys());
  }

  /** Nothing where two parts claim one id; then no part can tell whose it is. */
  private static Optional<Conclusions> merge(List<Conclusions> parts) {
    TreeMap<String, Policy> policies = new TreeMap<>();
    Map<RecordRef, PolicyId> policyOf = new TreeMap<>();
    List<ResolvedCitation> cited = new ArrayList<>();
    List<DerivedRelation> derived = new ArrayList<>();
    Set<Finding> findings = new LinkedHashSet<>();
    Set<Applied> applied = new LinkedHashSet<>();
    for (Conclusions part : parts) {
      for (Policy p : part.policies()) {
        if (policies.put(p.id().key(), p) != null) {
          return Optional.empty();
        }
      }
      policyOf.putAll(part.policyOf());
      cited.addAll(part.citations());
      derived.addAll(part.derived());
      findings.addAll(part.findings());
      applied.addAll(part.applied());
    }
    derived.sort(Linker.BY_KIND_AND_ENDS);
    List<ResolvedCitation> citations =
        cited.stream()
            .sorted(Comparator.comparing(ResolvedCitation::ref))
            .map(c -> c.citedBy(Optional.ofNullable(policyOf.get(c.ref().record()))))
            .toList();
    return Optional.of(
        new Conclusions(
            List.copyOf(policies.values()),
            citations,
            derived,
            Findings.sorted(findings),
            policyOf,
            List.copyOf(applied)));
  }
}
