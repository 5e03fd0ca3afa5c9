package zhengmai.link;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhengmai.link.ChosenValue.Other;
import zhengmai.link.ChosenValue.Why;
import zhengmai.model.Curation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Level;
import zhengmai.model.PrintedField;
import zhengmai.model.Stage;

/**
 * Corrections of single fields by hand: {@code dateSigned} of 医保发〔2021〕48号 is 2021-11-19. Fields
 * and values are written as in the record format; several values are parted by ；.
 */
final class Corrections {
  static final String NUMBER = "documentNumber";

  private Corrections() {}

  static Facts apply(Facts facts, List<Curation> rows) {
    Facts at = facts;
    for (Curation row : rows) {
      at = apply(at, row);
    }
    return at;
  }

  /** Whether the row's field is one of a policy, and its value one that the field can have. */
  static boolean isValue(Curation row) {
    Facts none = apply(Facts.NONE, row);
    return !none.equals(Facts.NONE);
  }

  private static Facts apply(Facts f, Curation row) {
    return new Facts(
        pick(f.title(), "title", row, Optional::of),
        pick(f.documentNumber(), NUMBER, row, DocumentNumber::parse),
        pick(f.issuers(), "issuers", row, Corrections::list),
        pick(f.regions(), "regions", row, Corrections::list),
        pick(f.level(), "level", row, v -> of(Level.values(), Level::code, v)),
        pick(f.genre(), "genre", row, Optional::of),
        pick(f.stage(), "status", row, v -> of(Stage.values(), Stage::code, v)),
        pick(f.dateSigned(), "dateSigned", row, NoticeMaker::day),
        pick(f.datePublished(), "datePublished", row, NoticeMaker::day),
        pick(f.effectiveDate(), "effectiveDate", row, Corrections::effective),
        pick(f.expires(), "expires", row, Corrections::expiry),
        pick(f.commentDeadline(), "commentDeadline", row, NoticeMaker::day),
        pick(f.topics(), "topics", row, Corrections::list),
        printed(f, row));
  }

  private static Map<PrintedField, ChosenValue<String>> printed(Facts f, Curation row) {
    Map<PrintedField, ChosenValue<String>> printed = new EnumMap<>(PrintedField.class);
    for (PrintedField field : PrintedField.values()) {
      pick(f.printed(field), field.code(), row, Optional::of).ifPresent(v -> printed.put(field, v));
    }
    return printed;
  }

  private static Optional<List<String>> list(String value) {
    List<String> all =
        Arrays.stream(value.split("；")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static <T> Optional<T> of(T[] all, Function<T, String> code, String value) {
    return Arrays.stream(all).filter(v -> code.apply(v).equals(value)).findFirst();
  }

  private static Optional<EffectiveDate> effective(String value) {
    return value.equals(EffectiveDate.ON_ISSUE.print())
        ? Optional.of(EffectiveDate.ON_ISSUE)
        : NoticeMaker.day(value).map(EffectiveDate::on);
  }

  private static Optional<Expiry> expiry(String value) {
    Optional<LocalDate> day = NoticeMaker.day(value);
    if (day.isPresent()) {
      return Optional.of(new Expiry.On(day.get()));
    }
    try {
      return Optional.of(new Expiry.After(Period.parse(value)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static <T> Optional<ChosenValue<T>> pick(
      Optional<ChosenValue<T>> old,
      String field,
      Curation row,
      Function<String, Optional<T>> read) {
    return row.field().equals(field)
        ? read.apply(row.object().strip()).map(v -> put(old, v, row)).or(() -> old)
        : old;
  }

  private static <T> ChosenValue<T> put(Optional<ChosenValue<T>> old, T value, Curation row) {
    List<Other<T>> others = new ArrayList<>();
    old.ifPresent(
        t -> {
          others.add(new Other<>(t.value(), t.from()));
          others.addAll(t.others());
        });
    RecordRef from = new RecordRef("", row.file(), "curation", row.line(), 1);
    return new ChosenValue<>(value, from, Why.CURATED, others);
  }
}
