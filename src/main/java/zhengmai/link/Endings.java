package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.link.DerivedRelation.Kind;
import zhengmai.link.Policy.Effect;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

/** What ends documents: a repeal that a text states, a later edition. */
final class Endings {
  private Endings() {}

  /** From each 《X》同时废止 the relation and its day. What a draft says ends nothing yet. */
  static List<DerivedRelation> repeals(
      List<ResolvedCitation> citations, List<Policy> policies, Findings findings) {
    Map<PolicyId, Policy> byId = byId(policies);
    Map<List<PolicyId>, DerivedRelation> all = new HashMap<>();
    for (ResolvedCitation c : citations) {
      if (c.citation().type() != Relation.REPEALS || c.citing().isEmpty() || c.policy().isEmpty()) {
        continue;
      }
      PolicyId by = c.citing().get();
      PolicyId old = c.policy().get();
      Policy ending = byId.get(by);
      if (by.equals(old)) {
        findings.add(
            Severity.WARNING,
            c.ref().record().file(),
            c.citation().quote().line(),
            "repeals-itself",
            "文件废止自己",
            "a document repeals itself");
      } else if (ending != null && ending.stage() != Stage.DRAFT) {
        all.putIfAbsent(
            List.of(old, by),
            new DerivedRelation(
                Kind.REPEALED_BY,
                old,
                by,
                "stated-repeal",
                c.confidence(),
                from(ending),
                Optional.of(c.ref())));
      }
    }
    return List.copyOf(all.values());
  }

  /** The day from which a document holds; else its date, 自印发之日起. */
  static Optional<LocalDate> from(Policy p) {
    Optional<LocalDate> stated =
        p.facts().effectiveDate().map(Taken::value).flatMap(EffectiveDate::date);
    return stated.or(p::date);
  }

  /** The policies with what others do to them. */
  static List<Policy> onto(List<Policy> policies, List<DerivedRelation> derived) {
    Map<PolicyId, Policy> byId = byId(policies);
    Map<PolicyId, List<Effect>> effects = new HashMap<>();
    for (DerivedRelation d : derived) {
      if (d.kind() == Kind.REPEALED_BY) {
        add(effects, d.from(), Effect.Kind.REPEALED, d.to(), d.day());
      } else if (d.kind() == Kind.SUPERSEDES || d.kind() == Kind.FORMALISES) {
        Policy later = byId.get(d.from());
        Optional<LocalDate> day = later == null ? Optional.empty() : from(later);
        add(effects, d.to(), Effect.Kind.SUPERSEDED, d.from(), day);
      }
    }
    List<Policy> all = new ArrayList<>();
    for (Policy p : policies) {
      List<Effect> of = effects.getOrDefault(p.id(), List.of());
      all.add(of.isEmpty() ? p : p.with(sorted(of)));
    }
    return all;
  }

  private static void add(
      Map<PolicyId, List<Effect>> effects,
      PolicyId id,
      Effect.Kind kind,
      PolicyId by,
      Optional<LocalDate> day) {
    effects
        .computeIfAbsent(id, k -> new ArrayList<>())
        .add(new Effect(kind, by, day, Optional.empty()));
  }

  private static List<Effect> sorted(List<Effect> effects) {
    return effects.stream()
        .sorted(Comparator.comparing(Effect::kind).thenComparing(Effect::by))
        .toList();
  }

  private static Map<PolicyId, Policy> byId(List<Policy> policies) {
    Map<PolicyId, Policy> map = new HashMap<>();
    policies.forEach(p -> map.put(p.id(), p));
    return map;
  }
}
