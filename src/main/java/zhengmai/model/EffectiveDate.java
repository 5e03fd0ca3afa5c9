package zhengmai.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when a document holds: a day (自2022年1月1日起施行), or the day it was issued (自印发之日起施行).
 *
 * @param date the day; nothing for the day of issue
 */
public record EffectiveDate(Optional<LocalDate> date) {
  /** 自印发之日起. */
  public static final EffectiveDate ON_ISSUE = new EffectiveDate(Optional.empty());

  /** From this day on. */
  public static EffectiveDate on(LocalDate date) {
    return new EffectiveDate(Optional.of(date));
  }

  /** {@code 2022-01-01} or {@code on-issue}. */
  public String print() {
    return date.map(LocalDate::toString).orElse("on-issue");
  }
}
