package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.link.Taken.Other;
import zhengmai.link.Taken.Why;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;

/** Corrections of single fields by hand: {@code dateSigned} of 医保发〔2021〕48号 is 2021-11-19. */
final class Corrections {
  private Corrections() {}

  static Facts apply(Facts facts, List<Curation> rows) {
    Facts at = facts;
    for (Curation row : rows) {
      at = apply(at, row);
    }
    return at;
  }

  private static Facts apply(Facts f, Curation row) {
    Optional<LocalDate> day = NoticeMaker.day(row.object());
    boolean title = row.field().equals("title");
    return new Facts(
        title ? put(f.title(), row.object(), row) : f.title(),
        f.documentNumber(),
        f.issuers(),
        f.regions(),
        f.level(),
        f.genre(),
        f.stage(),
        pick(f.dateSigned(), day, "dateSigned", row),
        pick(f.datePublished(), day, "datePublished", row),
        pick(f.effectiveDate(), day.map(EffectiveDate::on), "effectiveDate", row),
        pick(f.expires(), day.map(d -> (Expiry) new Expiry.On(d)), "expires", row),
        pick(f.commentDeadline(), day, "commentDeadline", row),
        f.topics());
  }

  private static <T> Optional<Taken<T>> pick(
      Optional<Taken<T>> old, Optional<T> value, String field, Curation row) {
    return value.isPresent() && row.field().equals(field) ? put(old, value.get(), row) : old;
  }

  private static <T> Optional<Taken<T>> put(Optional<Taken<T>> old, T value, Curation row) {
    List<Other<T>> others = new ArrayList<>();
    old.ifPresent(
        t -> {
          others.add(new Other<>(t.value(), t.from()));
          others.addAll(t.others());
        });
    RecordRef from = new RecordRef("", row.file(), "curation", row.line(), 1);
    return Optional.of(new Taken<>(value, from, Why.CURATED, others));
  }
}
