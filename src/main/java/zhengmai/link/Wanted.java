package zhengmai.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A policy that no source holds and others cite: 国务院办公厅关于推动公立医院高质量发展的意见, wanted by four documents
 * of four regions.
 *
 * @param policy the policy
 * @param documents how many documents cite it
 * @param articles how many digest articles name it
 * @param regions regions of the documents that cite it
 */
public record Wanted(Policy policy, int documents, int articles, List<String> regions) {
  private static final Comparator<Wanted> ORDER =
      Comparator.comparingInt((Wanted w) -> -w.documents())
          .thenComparingInt(w -> -w.regions().size())
          .thenComparingInt(w -> -w.articles())
          .thenComparing(w -> w.policy().id());

  public Wanted {
    regions = List.copyOf(regions);
  }

  /** All that are wanted, the most cited first. */
  public static List<Wanted> rank(Conclusions conclusions) {
    Map<PolicyId, Policy> byId = conclusions.byId();
    Map<PolicyId, Set<PolicyId>> documents = new HashMap<>();
    Map<PolicyId, Set<RecordRef>> articles = new HashMap<>();
    for (ResolvedCitation c : conclusions.citations()) {
      if (c.policy().isEmpty()) {
        continue;
      }
      PolicyId cited = c.policy().get();
      if (c.citing().isPresent()) {
        documents.computeIfAbsent(cited, k -> new TreeSet<>()).add(c.citing().get());
      } else {
        articles.computeIfAbsent(cited, k -> new HashSet<>()).add(c.ref().record());
      }
    }
    List<Wanted> all = new ArrayList<>();
    for (Policy p : conclusions.policies()) {
      if (!p.held()) {
        Set<PolicyId> by = documents.getOrDefault(p.id(), Set.of());
        Set<String> regions = new TreeSet<>();
        by.stream().map(byId::get).forEach(c -> addRegions(c, regions));
        int named = articles.getOrDefault(p.id(), Set.of()).size();
        all.add(new Wanted(p, by.size(), named, List.copyOf(regions)));
      }
    }
    all.sort(ORDER);
    return all;
  }

  private static void addRegions(@Nullable Policy citing, Set<String> regions) {
    if (citing != null) {
      regions.addAll(citing.regions());
    }
  }
}
