package zhengmai.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import zhengmai.link.ChosenValue.Other;
import zhengmai.link.ChosenValue.Why;
import zhengmai.model.Conflict;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.PrintedField;
import zhengmai.model.Stage;
import zhengmai.model.Version;
import zhengmai.text.Stages;

/** Concludes a policy's fields from its records; from those who cite it, where there are none. */
final class FactsMaker {
  private static final int MOST_OTHERS = 20;

  private FactsMaker() {}

  static Facts of(PolicyCandidate doc) {
    return doc.isKnown() ? ofRecords(doc) : ofCitations(doc);
  }

  private static Facts ofRecords(PolicyCandidate doc) {
    List<NormalizedNotice> first = OrderEditions.ofFirst(doc.notices, doc);
    return new Facts(
        title(doc.notices),
        number(doc),
        issuers(doc.notices),
        field(doc.notices, n -> some(n.regions())),
        field(doc.notices, NoticeRecord::level),
        field(doc.notices, NoticeRecord::genre),
        field(doc.notices, n -> Optional.of(n.status())),
        dates(first, "dateSigned", NormalizedNotice::signed),
        dates(first, "datePublished", NormalizedNotice::published),
        field(first, FactsMaker::effective),
        field(first, NoticeRecord::expires),
        field(doc.notices, NoticeRecord::commentDeadline),
        field(doc.notices, n -> some(n.topics())),
        printed(doc.notices));
  }

  private static Map<PrintedField, ChosenValue<String>> printed(List<NormalizedNotice> notices) {
    Map<PrintedField, ChosenValue<String>> printed = new EnumMap<>(PrintedField.class);
    for (PrintedField field : PrintedField.values()) {
      field(notices, n -> n.printed(field)).ifPresent(v -> printed.put(field, v));
    }
    return printed;
  }

  /**
   * From when a document holds. A law that was written anew tells from when that version holds, and
   * the law held before: the day of the first version that tells one counts.
   */
  private static Optional<EffectiveDate> effective(NoticeRecord n) {
    boolean rewritten =
        n.versions().stream().skip(1).anyMatch(v -> v.event() == Version.Event.REVISED);
    return rewritten
        ? n.versions().stream()
            .flatMap(v -> v.inForceFrom().stream())
            .min(LocalDate::compareTo)
            .map(EffectiveDate::on)
            .or(n::effectiveDate)
        : n.effectiveDate();
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  private static <T> Optional<ChosenValue<T>> field(
      List<NormalizedNotice> notices, Function<NoticeRecord, Optional<T>> of) {
    ValueChooser<T> choice = new ValueChooser<>();
    notices.forEach(n -> of.apply(n.record()).ifPresent(v -> choice.say(v, n)));
    return choice.take();
  }

  private static Optional<ChosenValue<String>> title(List<NormalizedNotice> notices) {
    ValueChooser<String> choice = new ValueChooser<>();
    for (NormalizedNotice n : notices) {
      Optional<String> body = n.record().titleInBody();
      body.or(n.record()::title).ifPresent(t -> choice.say(t, n));
      if (body.isPresent()) {
        n.record().title().ifPresent(t -> choice.outdone(t, n, Why.BODY_OVER_HEADER));
      }
    }
    return choice.take();
  }

  private static Optional<ChosenValue<DocumentNumber>> number(PolicyCandidate doc) {
    ValueChooser<DocumentNumber> choice = new ValueChooser<>();
    for (NormalizedNotice n : OrderEditions.ofFirst(doc.notices, doc)) {
      Optional<DocumentNumber> body = n.record().documentNumberInBody();
      body.or(n.record()::documentNumber).ifPresent(x -> choice.say(x, n));
      if (body.isPresent()) {
        n.record().documentNumber().ifPresent(x -> choice.outdone(x, n, Why.BODY_OVER_HEADER));
      }
    }
    return choice.take().or(() -> citedNumber(doc));
  }

  private static Optional<ChosenValue<List<String>>> issuers(List<NormalizedNotice> notices) {
    ValueChooser<List<String>> choice = new ValueChooser<>();
    for (NormalizedNotice n : notices) {
      List<String> taken = NoticeMaker.issuers(n.record());
      if (!taken.isEmpty()) {
        choice.say(taken, n);
        if (!n.record().issuers().isEmpty()
            && taken.equals(n.record().signatories())
            && !taken.equals(n.record().issuers())) {
          choice.outdone(n.record().issuers(), n, Why.SIGNATURE_OVER_HEADER);
        }
      }
    }
    return choice.take();
  }

  /** With the values of the source's own conflict beside the one that is trusted. */
  private static Optional<ChosenValue<LocalDate>> dates(
      List<NormalizedNotice> notices,
      String field,
      Function<NormalizedNotice, Optional<LocalDate>> of) {
    ValueChooser<LocalDate> choice = new ValueChooser<>();
    for (NormalizedNotice n : notices) {
      Optional<LocalDate> trusted = of.apply(n);
      trusted.ifPresent(d -> choice.say(d, n));
      Optional<LocalDate> header =
          field.equals("dateSigned") ? n.record().dateSigned() : n.record().datePublished();
      if (trusted.isPresent() && header.isPresent() && !trusted.equals(header)) {
        choice.outdone(header.get(), n, Why.SIGNATURE_OVER_HEADER);
      }
      Optional<Conflict> conflict = NoticeMaker.conflict(n.record(), field);
      if (conflict.isPresent() && trusted.equals(header)) {
        conflict.get().values().stream()
            .map(v -> NoticeMaker.day(v.value()))
            .flatMap(Optional::stream)
            .filter(d -> !trusted.equals(Optional.of(d)))
            .forEach(d -> choice.aside(d, n));
      }
    }
    return choice.take();
  }

  private static Facts ofCitations(PolicyCandidate doc) {
    Optional<ChosenValue<String>> title = most(doc, c -> c.citation().title());
    Optional<ChosenValue<Stage>> stage =
        title.map(t -> new ChosenValue<>(Stages.of(t.value()), t.from(), Why.CITED, List.of()));
    Optional<ChosenValue<List<String>>> regions =
        doc.regions.isEmpty() || doc.cited.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ChosenValue<>(
                    List.copyOf(doc.regions),
                    doc.cited.get(0).ref().record(),
                    Why.CITED,
                    List.of()));
    return new Facts(
        title,
        citedNumber(doc),
        most(doc, c -> some(c.citation().issuers())),
        regions,
        regions
            .filter(r -> r.value().contains(Bodies.NATION))
            .map(r -> new ChosenValue<>(Level.NATIONAL, r.from(), Why.CITED, List.of())),
        Optional.empty(),
        stage,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private static Optional<ChosenValue<DocumentNumber>> citedNumber(PolicyCandidate doc) {
    return most(doc, c -> c.number().map(NumberKey::number));
  }

  /** What most citations say; of equals the longer. */
  private static <T> Optional<ChosenValue<T>> most(
      PolicyCandidate doc, Function<NormalizedCitation, Optional<T>> of) {
    Map<String, Other<T>> values = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (NormalizedCitation c : doc.cited) {
      of.apply(c)
          .ifPresent(
              v -> {
                values.putIfAbsent(v.toString(), new Other<>(v, c.ref().record()));
                counts.merge(v.toString(), 1, Integer::sum);
              });
    }
    Optional<String> best =
        counts.keySet().stream()
            .max(
                Comparator.<String>comparingInt(k -> counts.getOrDefault(k, 0))
                    .thenComparingInt(String::length)
                    .thenComparing(Comparator.reverseOrder()));
    return best.flatMap(k -> Optional.ofNullable(values.remove(k)))
        .map(
            o ->
                new ChosenValue<>(
                    o.value(),
                    o.from(),
                    Why.CITED,
                    values.values().stream().limit(MOST_OTHERS).toList()));
  }
}
