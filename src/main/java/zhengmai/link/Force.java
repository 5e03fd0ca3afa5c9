package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhengmai.link.Policy.Ending;
import zhengmai.model.Expiry;
import zhengmai.model.Stage;

/**
 * Whether a policy holds on a day, and why: 甘肃省DRG/DIP支付方式改革三年行动计划 holds on 2025-12-31, its last
 * day, and not on 2026-01-01.
 *
 * @param status yes, no, or not known
 * @param reason why
 * @param since the day that decides, where there is one
 * @param by the policy that ended it, where one did
 */
public record Force(
    Status status, Reason reason, Optional<LocalDate> since, Optional<PolicyId> by) {
  /** Whether it holds. */
  public enum Status {
    IN_FORCE,
    NOT_IN_FORCE,
    UNKNOWN
  }

  /** Why it holds, does not, or is not known to. */
  public enum Reason {
    STATED("文中写明自何日起施行", "the text says from when it holds"),
    WITHIN_TERM("在文中写明的有效期内", "the day is within the term that the text states"),
    DRAFT("征求意见稿，未施行", "a draft holds on no day"),
    NOT_YET("尚未施行", "it does not hold yet"),
    EXPIRED("有效期已过", "its term is over"),
    REPEALED("已被废止", "another document has repealed it"),
    SUPERSEDED("已有新版", "a later edition has taken its place"),
    NOTHING_STATED("文中未写明", "the text does not say");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** The reason in Chinese. */
    public String zh() {
      return zh;
    }

    /** The reason in English. */
    public String en() {
      return en;
    }
  }

  /**
   * What ends a policy.
   *
   * @param last its last day in force
   * @param reason expired, repealed or superseded
   * @param by the policy that ends it; none where its own term is over
   */
  public record End(LocalDate last, Reason reason, Optional<PolicyId> by) {
    private Force force() {
      // A term is told by its last day, another document by its first.
      LocalDate day = reason == Reason.EXPIRED ? last : last.plusDays(1);
      return new Force(Status.NOT_IN_FORCE, reason, Optional.of(day), by);
    }
  }

  public Force {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether the policy holds on the day. */
  public static Force on(Policy policy, LocalDate day) {
    if (policy.stage() == Stage.DRAFT) {
      return new Force(Status.NOT_IN_FORCE, Reason.DRAFT, Optional.empty(), Optional.empty());
    }
    Optional<LocalDate> from = from(policy);
    Optional<LocalDate> born = from.or(policy::date);
    if (born.isPresent() && day.isBefore(born.get())) {
      return no(Reason.NOT_YET, born.get());
    }
    Optional<End> end = end(policy);
    if (end.isPresent() && day.isAfter(end.get().last())) {
      return end.get().force();
    }
    if (from.isPresent()) {
      return new Force(Status.IN_FORCE, Reason.STATED, from, Optional.empty());
    }
    Optional<LocalDate> term = end.filter(e -> e.reason() == Reason.EXPIRED).map(End::last);
    if (term.isPresent() && policy.date().isPresent()) {
      return new Force(Status.IN_FORCE, Reason.WITHIN_TERM, term, Optional.empty());
    }
    return new Force(Status.UNKNOWN, Reason.NOTHING_STATED, Optional.empty(), Optional.empty());
  }

  /**
   * What ends a policy first: a document ends once, and what comes later changes nothing. Of two on
   * one day a repeal, which a text states, stands before a later edition, which titles tell.
   */
  public static Optional<End> end(Policy policy) {
    List<End> ends = new ArrayList<>();
    until(policy).ifPresent(d -> ends.add(new End(d, Reason.EXPIRED, Optional.empty())));
    for (Ending e : policy.endings()) {
      Reason reason = e.superseded() ? Reason.SUPERSEDED : Reason.REPEALED;
      e.day().ifPresent(d -> ends.add(new End(d.minusDays(1), reason, Optional.of(e.by()))));
    }
    return ends.stream().min(Comparator.comparing(End::last).thenComparing(End::reason));
  }

  private static Force no(Reason reason, LocalDate day) {
    return new Force(Status.NOT_IN_FORCE, reason, Optional.of(day), Optional.empty());
  }

  /** The first day in force: the one stated; for 自印发之日起施行 the day it was signed. */
  public static Optional<LocalDate> from(Policy policy) {
    return policy.facts().effectiveDate().map(Taken::value).flatMap(e -> e.date().or(policy::date));
  }

  /** The last day in force: the one stated; for 有效期5年 the day before five years have gone by. */
  public static Optional<LocalDate> until(Policy policy) {
    Optional<Expiry> expiry = policy.facts().expires().map(Taken::value);
    if (expiry.isEmpty()) {
      return Optional.empty();
    }
    if (expiry.get() instanceof Expiry.On on) {
      return Optional.of(on.date());
    }
    Expiry.After after = (Expiry.After) expiry.get();
    return from(policy).or(policy::date).map(d -> d.plus(after.period()).minusDays(1));
  }
}
