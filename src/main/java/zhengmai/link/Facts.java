package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Level;
import zhengmai.model.PrintedField;
import zhengmai.model.Stage;

/**
 * What is concluded of a policy, field by field, each with the record it was taken from. Fields are
 * those of {@link zhengmai.model.NoticeRecord}: {@code title} 关于印发《X办法》的通知.
 */
public record Facts(
    Optional<ChosenValue<String>> title,
    Optional<ChosenValue<DocumentNumber>> documentNumber,
    Optional<ChosenValue<List<String>>> issuers,
    Optional<ChosenValue<List<String>>> regions,
    Optional<ChosenValue<Level>> level,
    Optional<ChosenValue<String>> genre,
    Optional<ChosenValue<Stage>> stage,
    Optional<ChosenValue<LocalDate>> dateSigned,
    Optional<ChosenValue<LocalDate>> datePublished,
    Optional<ChosenValue<EffectiveDate>> effectiveDate,
    Optional<ChosenValue<Expiry>> expires,
    Optional<ChosenValue<LocalDate>> commentDeadline,
    Optional<ChosenValue<List<String>>> topics,
    Map<PrintedField, ChosenValue<String>> printed) {
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
          Optional.empty(),
          Map.of());

  public Facts {
    printed = PrintedField.inOrder(printed);
  }

  /** One of {@link #printed}. */
  public Optional<ChosenValue<String>> printed(PrintedField field) {
    return Optional.ofNullable(printed.get(field));
  }
}
