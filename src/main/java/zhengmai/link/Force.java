package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The period in which a policy holds, concluded once, and whether it holds on a day:
 * 甘肃省DRG/DIP支付方式改革三年行动计划 holds on 2025-12-31, its last day, and not on 2026-01-01. Made by {@link
 * ForceMaker}, stored plainly with the policy, and read by questions, pages and reports.
 *
 * @param basis what the answer rests on
 * @param from the first day in force: the one stated, else the policy's own day
 * @param statedFrom the first day for which words of its text say that it holds
 * @param term the last day of its own term, as stated or reckoned, whatever others say
 * @param extension from when another document extends it beyond its term
 * @param part from when provisions of it are repealed while the rest holds
 * @param end its last day and what ends it
 * @param endedBy the documents that end it; where the basis is {@link Basis#UNDATED}, those that do
 *     so on a day that is not known
 */
public record Force(
    Basis basis,
    Optional<LocalDate> from,
    Optional<LocalDate> statedFrom,
    Optional<LocalDate> term,
    Optional<Turn> extension,
    Optional<Turn> part,
    Optional<End> end,
    List<PolicyId> endedBy) {
  /** What an answer rests on. */
  public enum Basis {
    /** The text says from when it holds, or how long. */
    STATED,
    /** The text does not say, and nothing known ends it. */
    PRESUMED,
    /** Another document ends it, nobody knows when. */
    UNDATED,
    /** Only others name it: no source holds its text or tells its day. */
    NOT_HELD,
    /** Neither is anything stated nor is its day known. */
    UNKNOWN,
    /** A draft holds on no day. */
    DRAFT;

    /** The word that stands for it in the graph: {@code not-held}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The basis with this code; {@link #UNKNOWN} for any other word. */
    public static Basis of(String code) {
      for (Basis b : values()) {
        if (b.code().equals(code)) {
          return b;
        }
      }
      return UNKNOWN;
    }
  }

  /**
   * What another document changes, short of ending it.
   *
   * @param from the first day
   * @param by the documents that do
   */
  public record Turn(LocalDate from, List<PolicyId> by) {
    public Turn {
      Objects.requireNonNull(from, "from");
      by = List.copyOf(by);
    }
  }

  /**
   * What ends a policy.
   *
   * @param last its last day in force
   * @param state expired, repealed or superseded
   */
  public record End(LocalDate last, ForceState state) {
    public End {
      Objects.requireNonNull(last, "last");
      Objects.requireNonNull(state, "state");
    }

    /** A term is told by its last day, another document by its first. */
    LocalDate told() {
      return state == ForceState.EXPIRED ? last : last.plusDays(1);
    }
  }

  /**
   * The answer for a day.
   *
   * @param state whether it holds, and why
   * @param since the day that decides, where there is one
   * @param by the documents that made it so
   */
  public record On(ForceState state, Optional<LocalDate> since, List<PolicyId> by) {
    public On {
      Objects.requireNonNull(state, "state");
      by = List.copyOf(by);
    }
  }

  public Force {
    Objects.requireNonNull(basis, "basis");
    endedBy = List.copyOf(endedBy);
  }

  /** Whether the policy holds on the day: the first case that fits decides. */
  public On on(LocalDate day) {
    if (basis == Basis.DRAFT) {
      return new On(ForceState.DRAFT, Optional.empty(), List.of());
    }
    if (from.isPresent() && day.isBefore(from.get())) {
      return new On(ForceState.NOT_YET, from, List.of());
    }
    if (end.isPresent() && day.isAfter(end.get().last())) {
      ForceState why = end.get().state();
      List<PolicyId> by = why == ForceState.EXPIRED ? List.of() : endedBy;
      return new On(why, Optional.of(end.get().told()), by);
    }
    if (basis == Basis.UNDATED) {
      return new On(ForceState.UNDATED, Optional.empty(), endedBy);
    }
    return holding(day);
  }

  private On holding(LocalDate day) {
    if (extension.isPresent() && term.map(day::isAfter).orElse(true)) {
      if (!day.isBefore(extension.get().from())) {
        return turned(ForceState.EXTENDED, extension.get());
      }
      if (term.isPresent()) {
        return new On(ForceState.EXPIRED, term, List.of());
      }
    }
    if (part.isPresent() && !day.isBefore(part.get().from())) {
      return turned(ForceState.PARTLY_REPEALED, part.get());
    }
    if (statedFrom.isPresent() && !day.isBefore(statedFrom.get())) {
      return new On(ForceState.STATED, statedFrom, List.of());
    }
    if (from.isPresent() && term.isPresent()) {
      return new On(ForceState.WITHIN_TERM, term, List.of());
    }
    if (from.isPresent()) {
      return new On(ForceState.PRESUMED, from, List.of());
    }
    ForceState why = basis == Basis.NOT_HELD ? ForceState.NOT_HELD : ForceState.UNKNOWN;
    return new On(why, Optional.empty(), List.of());
  }

  private static On turned(ForceState state, Turn turn) {
    return new On(state, Optional.of(turn.from()), turn.by());
  }
}
