package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengmai.link.Force.Basis;
import zhengmai.link.Force.End;
import zhengmai.link.Force.Turn;
import zhengmai.link.Policy.Effect;
import zhengmai.link.Policy.Effect.Kind;
import zhengmai.model.Expiry;
import zhengmai.model.Stage;

/** Concludes from a policy's own words and from what others do to it when it holds. */
final class ForceMaker {
  private final Policy policy;
  private final Optional<LocalDate> statedFrom;
  private final Optional<LocalDate> from;
  private final Optional<LocalDate> term;

  private ForceMaker(Policy policy) {
    this.policy = policy;
    this.statedFrom = statedFrom(policy);
    this.from = from(policy);
    this.term = term(policy, from);
  }

  static Force of(Policy policy) {
    return new ForceMaker(policy).make();
  }

  /** The first day that words state; for 自印发之日起施行 the day it was signed. */
  private static Optional<LocalDate> statedFrom(Policy p) {
    return p.facts().effectiveDate().map(ChosenValue::value).flatMap(e -> e.date().or(p::date));
  }

  /**
   * The first day in force. A law whose first version does not say from when it holds was there
   * before the day that a later version tells.
   */
  static Optional<LocalDate> from(Policy p) {
    Optional<LocalDate> stated = statedFrom(p);
    if (p.versions().size() < 2 || p.versions().get(0).inForceFrom().isPresent()) {
      return stated.or(p::date);
    }
    LocalDate first = p.versions().get(0).told();
    return Optional.of(stated.filter(first::isAfter).orElse(first));
  }

  /** The last day that its own text tells; for 有效期5年 the day before five years have gone by. */
  private static Optional<LocalDate> term(Policy p, Optional<LocalDate> from) {
    Optional<Expiry> expiry = p.facts().expires().map(ChosenValue::value);
    if (expiry.isPresent() && expiry.get() instanceof Expiry.After after) {
      return from.map(d -> d.plus(after.period()).minusDays(1));
    }
    return expiry.map(e -> ((Expiry.On) e).date());
  }

  private Force make() {
    List<Effect> enders = effects(Kind.REPEALED, Kind.SUPERSEDED);
    List<Effect> open = enders.stream().filter(e -> e.day().isEmpty()).toList();
    Optional<End> end = end(enders);
    Basis basis = basis(!open.isEmpty());
    List<PolicyId> by = basis == Basis.UNDATED ? by(open) : by(enders, end);
    return new Force(basis, from, statedFrom, term, extension(), part(), end, by);
  }

  private Basis basis(boolean endedSometime) {
    if (policy.stage() == Stage.DRAFT) {
      return Basis.DRAFT;
    }
    if (endedSometime) {
      return Basis.UNDATED;
    }
    if (statedFrom.isPresent() || (from.isPresent() && term.isPresent())) {
      return Basis.STATED;
    }
    if (from.isPresent()) {
      return Basis.PRESUMED;
    }
    return policy.records().isEmpty() ? Basis.NOT_HELD : Basis.UNKNOWN;
  }

  /**
   * What ends it first: a document ends once, and what comes later changes nothing. Of two on one
   * day a repeal, which a text states, stands before a later edition, which titles tell. What is
   * said to end before it was there is not believed.
   */
  private Optional<End> end(List<Effect> enders) {
    List<End> ends = new ArrayList<>();
    until().ifPresent(d -> ends.add(new End(d, ForceState.EXPIRED)));
    for (Effect e : enders) {
      boolean repealed = e.kind() == Kind.REPEALED;
      e.day()
          .filter(d -> born().map(d::isAfter).orElse(true))
          .ifPresent(
              d ->
                  ends.add(
                      new End(
                          d.minusDays(1), repealed ? ForceState.REPEALED : ForceState.SUPERSEDED)));
    }
    return ends.stream().min(Comparator.comparing(End::last).thenComparing(End::state));
  }

  private Optional<LocalDate> born() {
    Optional<LocalDate> day = policy.date();
    return from.filter(f -> day.map(f::isBefore).orElse(true)).or(() -> day);
  }

  private static List<PolicyId> by(List<Effect> enders, Optional<End> end) {
    if (end.isEmpty() || end.get().state() == ForceState.EXPIRED) {
      return List.of();
    }
    boolean repealed = end.get().state() == ForceState.REPEALED;
    return by(
        enders.stream()
            .filter(e -> repealed == (e.kind() == Kind.REPEALED))
            .filter(e -> e.day().equals(Optional.of(end.get().told())))
            .toList());
  }

  private static List<PolicyId> by(List<Effect> effects) {
    return effects.stream().map(Effect::by).distinct().sorted().toList();
  }

  /** Its last day with all extensions; nothing where it is to go on without one. */
  private Optional<LocalDate> until() {
    Optional<LocalDate> last = term;
    for (Effect e : effects(Kind.EXTENDED)) {
      Optional<LocalDate> before = last;
      last = e.until().isEmpty() ? Optional.empty() : later(before, e.until().get());
    }
    return last;
  }

  private static Optional<LocalDate> later(Optional<LocalDate> last, Expiry by) {
    if (by instanceof Expiry.On on) {
      return last.filter(on.date()::isBefore).or(() -> Optional.of(on.date()));
    }
    Expiry.After after = (Expiry.After) by;
    return last.map(d -> d.plusDays(1).plus(after.period()).minusDays(1));
  }

  private Optional<Turn> extension() {
    List<Effect> all = effects(Kind.EXTENDED);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        all.stream()
            .flatMap(e -> e.day().stream())
            .findFirst()
            .or(() -> term.map(d -> d.plusDays(1)));
    return day.or(() -> from).map(d -> new Turn(d, by(all)));
  }

  private Optional<Turn> part() {
    List<Effect> dated =
        effects(Kind.PARTLY_REPEALED).stream().filter(e -> e.day().isPresent()).toList();
    return dated.stream()
        .flatMap(e -> e.day().stream())
        .findFirst()
        .map(d -> new Turn(d, by(dated)));
  }

  /** In the order of their days, those without one last. */
  private List<Effect> effects(Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    return policy.effects().stream()
        .filter(e -> wanted.contains(e.kind()))
        .sorted(
            Comparator.<Effect, LocalDate>comparing(e -> e.day().orElse(LocalDate.MAX))
                .thenComparing(Effect::by))
        .toList();
  }
}
