package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.model.Citation;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Relation;
import zhengmai.model.Stage;
import zhengmai.model.Version;
import zhengmai.model.Version.Event;

/**
 * The versions of a document that others amend: 关于修改《X办法》的决定 makes the next version of X, and
 * 关于修改部分规章的决定 one of each that it names. Which of them a citation means is told by the day of the
 * one who cites.
 */
public final class Editions {
  private Editions() {}

  /** The policies with the versions that amending acts made of those whose text is held. */
  static List<Policy> onto(List<Policy> policies, List<ResolvedCitation> citations) {
    Map<PolicyId, Policy> byId = new HashMap<>();
    policies.forEach(p -> byId.put(p.id(), p));
    Map<PolicyId, List<Version>> made = new HashMap<>();
    for (ResolvedCitation c : citations) {
      Optional<Policy> act = c.citing().map(byId::get).filter(Editions::isAmending);
      boolean held = c.policy().map(byId::get).filter(Policy::held).isPresent();
      if (c.citation().type() == Relation.AMENDS && held && !c.citing().equals(c.policy())) {
        act.flatMap(a -> version(a, c.citation()))
            .ifPresent(v -> made.computeIfAbsent(c.policy().get(), k -> new ArrayList<>()).add(v));
      }
    }
    return policies.stream()
        .map(p -> made.containsKey(p.id()) ? with(p, made.getOrDefault(p.id(), List.of())) : p)
        .toList();
  }

  /** An act that issues a text of its own makes another document, not a version of the old one. */
  private static boolean isAmending(Policy act) {
    return act.stage() != Stage.DRAFT && act.instruments().isEmpty();
  }

  private static Optional<Version> version(Policy act, Citation words) {
    Optional<LocalDate> from =
        words.effectDate().flatMap(EffectiveDate::date).or(() -> Endings.from(act));
    return act.date()
        .map(
            day ->
                new Version(
                    Event.AMENDED,
                    day,
                    act.facts().datePublished().map(ChosenValue::value),
                    act.issuers().stream().findFirst(),
                    act.facts().documentNumber().map(ChosenValue::value),
                    from));
  }

  /** With what its own text tells first, and of acts only what it does not tell. */
  private static Policy with(Policy p, List<Version> acts) {
    List<Version> all = new ArrayList<>(p.versions());
    if (all.isEmpty()) {
      first(p).ifPresent(all::add);
    }
    acts.stream()
        .sorted(Comparator.comparing(Version::date).thenComparing(v -> v.toString()))
        .filter(v -> all.stream().noneMatch(old -> isSame(old, v)))
        .forEach(all::add);
    all.sort(Comparator.comparing(Version::date));
    return p.withVersions(all);
  }

  private static Optional<Version> first(Policy p) {
    return p.date()
        .map(
            day ->
                new Version(
                    Event.PROMULGATED,
                    day,
                    p.facts().datePublished().map(ChosenValue::value),
                    p.issuers().stream().findFirst(),
                    p.facts().documentNumber().map(ChosenValue::value),
                    p.facts()
                        .effectiveDate()
                        .map(ChosenValue::value)
                        .flatMap(EffectiveDate::date)));
  }

  private static boolean isSame(Version a, Version b) {
    boolean order = a.order().isPresent() && a.order().equals(b.order());
    return order || a.date().equals(b.date()) || a.told().equals(b.told());
  }

  /**
   * Which version a citation means, from 1: the one whose order it names, else the last that held
   * on the day of the one who cites (for an act that amends it, before that day); nothing where the
   * document has one text only or nothing tells.
   */
  public static Optional<Integer> meant(Policy cited, Citation words, Optional<LocalDate> day) {
    List<Version> versions = cited.versions();
    Optional<Integer> meant = Optional.empty();
    boolean act = words.type() == Relation.AMENDS;
    for (int i = 0; versions.size() > 1 && i < versions.size(); i++) {
      Version v = versions.get(i);
      if (words.documentNumber().isPresent() && words.documentNumber().equals(v.order())) {
        return Optional.of(i + 1);
      }
      LocalDate start = v.inForceFrom().orElseGet(v::told);
      if (day.filter(d -> act ? d.isAfter(start) : !d.isBefore(start)).isPresent()) {
        meant = Optional.of(i + 1);
      }
    }
    return meant;
  }
}
