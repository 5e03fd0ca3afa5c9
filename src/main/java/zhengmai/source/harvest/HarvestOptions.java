package zhengmai.source.harvest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a run goes.
 *
 * @param since notices before this day are not taken, whatever a row says
 * @param recheck a document seen within this time is not asked for again
 * @param userAgent who we say we are
 */
public record HarvestOptions(Optional<LocalDate> since, Duration recheck, String userAgent) {
  /** A week; by our name. */
  public static final HarvestOptions DEFAULTS =
      new HarvestOptions(
          Optional.empty(),
          Duration.ofDays(7),
          "zhengmai/0.1 (research on health policy; +https://w3id.org/zhengmai)");

  /** The same with other limits in time. */
  public HarvestOptions with(Optional<LocalDate> from, Duration again) {
    return new HarvestOptions(from, again, userAgent);
  }
}
