package zhengmai.rdf;

import java.time.LocalDate;
import java.util.Optional;
import zhengmai.model.Expiry;
import zhengmai.model.NoticeRecord;

/** From when until when a policy holds, reckoned from what its notice says. */
final class Force {
  private Force() {}

  /** The day named; for 自印发之日起施行 the day on which it was signed. */
  static Optional<LocalDate> from(NoticeRecord notice) {
    return notice.effectiveDate().flatMap(e -> e.date().or(notice::dateSigned));
  }

  /** The last day: the one named, or for 有效期5年 the day before five years have gone by. */
  static Optional<LocalDate> until(NoticeRecord notice) {
    return notice
        .expires()
        .flatMap(
            e ->
                e instanceof Expiry.On on
                    ? Optional.of(on.date())
                    : from(notice).map(d -> d.plus(((Expiry.After) e).period()).minusDays(1)));
  }
}
