package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.link.Policy.Effect;
import zhengmai.model.Citation;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Finding.Severity;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Cue;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

/**
 * What documents do to the force of others: 《X》自2023年1月1日起废止, 《X》第五条废止, 《X》有效期延长至2025年12月31日, and a
 * later edition of X. What a draft says does nothing yet.
 */
final class Endings {
  private static final Comparator<Effect> ORDER =
      Comparator.comparing(Effect::kind)
          .thenComparing(Effect::by)
          .thenComparing(e -> e.day().orElse(LocalDate.MAX))
          .thenComparing(e -> e.until().map(u -> u.print()).orElse("~"));

  private final Map<PolicyId, Policy> byId = new HashMap<>();
  private final List<Policy> policies;
  private final List<String> repealing;
  private final Findings findings;

  Endings(List<Policy> policies, ReferenceData data, Findings findings) {
    this.policies = policies;
    policies.forEach(p -> byId.put(p.id(), p));
    this.repealing =
        data.cues().stream()
            .filter(c -> c.relation() == Relation.REPEALS)
            .map(Cue::word)
            .distinct()
            .toList();
    this.findings = findings;
  }

  /** From each 《X》同时废止 the relation and its day, one for a pair of documents. */
  List<DerivedRelation> repeals(List<ResolvedCitation> citations) {
    Map<List<PolicyId>, DerivedRelation> all = new HashMap<>();
    Map<List<PolicyId>, ResolvedCitation> stated = new HashMap<>();
    for (ResolvedCitation c : citations) {
      if (c.citation().type() != Relation.REPEALS || !isBetweenTwo(c)) {
        continue;
      }
      PolicyId by = c.citing().orElseThrow();
      PolicyId old = c.policy().orElseThrow();
      if (by.equals(old)) {
        finding(c, "repeals-itself", "文件废止自己", "a document repeals itself");
      } else if (isDone(by)) {
        stated.putIfAbsent(List.of(by, old), c);
        all.merge(List.of(old, by), repeal(c, old, by), Endings::firstDated);
      }
    }
    stated.forEach(
        (pair, c) -> {
          if (stated.containsKey(List.of(pair.get(1), pair.get(0)))) {
            finding(c, "repeal-each-other", "两份文件互相废止", "two documents repeal each other");
          }
        });
    return List.copyOf(all.values());
  }

  private DerivedRelation repeal(ResolvedCitation c, PolicyId old, PolicyId by) {
    return new DerivedRelation(
        Relation.REPEALED_BY,
        old,
        by,
        "stated-repeal",
        c.confidence(),
        day(c.citation(), by),
        Optional.of(c.ref()));
  }

  /** Of two sources of one repeal, the one that tells an earlier day; else the first. */
  private static DerivedRelation firstDated(DerivedRelation a, DerivedRelation b) {
    LocalDate x = a.day().orElse(LocalDate.MAX);
    LocalDate y = b.day().orElse(LocalDate.MAX);
    return x.equals(y) && a.evidence().orElseThrow().compareTo(b.evidence().orElseThrow()) > 0
        ? b
        : y.isBefore(x) ? b : a;
  }

  private static boolean isBetweenTwo(ResolvedCitation c) {
    return c.citing().isPresent() && c.policy().isPresent();
  }

  private boolean isDone(PolicyId by) {
    Policy p = byId.get(by);
    return p != null && p.stage() != Stage.DRAFT;
  }

  private void finding(ResolvedCitation c, String code, String zh, String en) {
    findings.add(
        Severity.WARNING, c.ref().record().file(), c.citation().quote().line(), code, zh, en);
  }

  /** The day that the text tells of this effect; else the first day of the text itself. */
  private Optional<LocalDate> day(Citation c, PolicyId by) {
    Optional<Policy> ending = Optional.ofNullable(byId.get(by));
    return c.effectDate()
        .map(e -> e.date().or(() -> ending.flatMap(Policy::date)))
        .orElseGet(() -> ending.flatMap(Endings::from));
  }

  /** The day from which a document holds; else its date, 自印发之日起. */
  static Optional<LocalDate> from(Policy p) {
    Optional<LocalDate> stated =
        p.facts().effectiveDate().map(ChosenValue::value).flatMap(EffectiveDate::date);
    return stated.or(p::date);
  }

  /** The policies with what others do to them. */
  List<Policy> onto(List<DerivedRelation> derived, List<ResolvedCitation> citations) {
    Map<PolicyId, Set<Effect>> effects = new HashMap<>();
    for (DerivedRelation d : derived) {
      if (d.kind() == Relation.REPEALED_BY) {
        add(effects, d.from(), Effect.ending(Effect.Kind.REPEALED, d.to(), d.day()));
      } else if (d.kind() == Relation.SUPERSEDES || d.kind() == Relation.FORMALISES) {
        Optional<LocalDate> day = Optional.ofNullable(byId.get(d.from())).flatMap(Endings::from);
        add(effects, d.to(), Effect.ending(Effect.Kind.SUPERSEDED, d.from(), day));
      }
    }
    citations.forEach(c -> changed(c).ifPresent(e -> add(effects, c.policy().orElseThrow(), e)));
    List<Policy> all = new ArrayList<>();
    for (Policy p : policies) {
      Set<Effect> of = effects.getOrDefault(p.id(), Set.of());
      all.add(of.isEmpty() ? p : p.with(sorted(of)));
    }
    return all;
  }

  /** An extension, or the repeal of a part. */
  private Optional<Effect> changed(ResolvedCitation c) {
    if (!isBetweenTwo(c) || c.citing().equals(c.policy()) || !isDone(c.citing().orElseThrow())) {
      return Optional.empty();
    }
    PolicyId by = c.citing().orElseThrow();
    Citation words = c.citation();
    if (words.type() == Relation.EXTENDS) {
      return Optional.of(new Effect(Effect.Kind.EXTENDED, by, day(words, by), words.until()));
    }
    boolean part =
        words.type() == Relation.AMENDS
            && words.provision().isPresent()
            && repealing.stream().anyMatch(words.quote().text()::contains);
    return part
        ? Optional.of(Effect.ending(Effect.Kind.PARTLY_REPEALED, by, day(words, by)))
        : Optional.empty();
  }

  private static void add(Map<PolicyId, Set<Effect>> effects, PolicyId id, Effect effect) {
    effects.computeIfAbsent(id, k -> new HashSet<>()).add(effect);
  }

  /** Of several sources of one effect, the first day. */
  private static List<Effect> sorted(Set<Effect> effects) {
    Map<List<Object>, Effect> one = new HashMap<>();
    for (Effect e : effects) {
      one.merge(List.of(e.kind(), e.by()), e, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
    }
    return one.values().stream().sorted(ORDER).toList();
  }
}
