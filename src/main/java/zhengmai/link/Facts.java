package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Level;
import zhengmai.model.Stage;

/**
 * What is concluded of a policy, field by field, each with the record it was taken from. Fields are
 * those of {@link zhengmai.model.NoticeRecord}: {@code title} 关于印发《X办法》的通知.
 */
public record Facts(
    Optional<Taken<String>> title,
    Optional<Taken<DocumentNumber>> documentNumber,
    Optional<Taken<List<String>>> issuers,
    Optional<Taken<List<String>>> regions,
    Optional<Taken<Level>> level,
    Optional<Taken<String>> genre,
    Optional<Taken<Stage>> stage,
    Optional<Taken<LocalDate>> dateSigned,
    Optional<Taken<LocalDate>> datePublished,
    Optional<Taken<EffectiveDate>> effectiveDate,
    Optional<Taken<Expiry>> expires,
    Optional<Taken<LocalDate>> commentDeadline,
    Optional<Taken<List<String>>> topics) {
  /** Nothing is known. */
  static final Facts NONE =
      new Facts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
