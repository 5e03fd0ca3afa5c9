package zhengmai.link;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.link.NormalizedNotice.Kind;
import zhengmai.model.Conflict;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.text.Fold;

/** Which of a record's values to trust: 文头与正文不同时，以正文和落款为准. */
final class NoticeMaker {
  /** Two titles are spellings of one from this likeness on: 意见建议 and 意见建设. */
  private static final double ONE_SPELLING = 0.92;

  /** Orders of the president are counted anew in every term: their numbers name no one law. */
  private static final String RESTARTS = "主席令";

  private final Titles titles;
  private final Bodies bodies;

  NoticeMaker(Titles titles, Bodies bodies) {
    this.titles = titles;
    this.bodies = bodies;
  }

  NormalizedNotice of(RecordRef ref, NoticeRecord n, Kind kind) {
    boolean strange = strangeHeader(n);
    Optional<String> region = n.regions().stream().findFirst();
    List<String> by = issuers(n);
    Optional<String> title = n.titleInBody().or(n::title);
    Optional<NumberKey> header = n.documentNumber().map(x -> key(x, by, region, title));
    Optional<NumberKey> body = n.documentNumberInBody().map(x -> key(x, by, region, title));
    boolean doubt = body.isEmpty() && conflict(n, "documentNumber").isPresent();
    List<String> claimed = new ArrayList<>();
    body.ifPresent(k -> claimed.add(k.key()));
    header.ifPresent(k -> claimed.add(k.key()));
    List<NumberKey> orders =
        n.versions().stream()
            .flatMap(v -> v.order().stream())
            .filter(o -> !o.code().endsWith(RESTARTS))
            .map(o -> key(o, by, region, title))
            .toList();
    orders.forEach(k -> claimed.add(k.key()));
    boolean days = strange || strangeDays(n);
    Optional<LocalDate> signed = signed(n, days);
    return new NormalizedNotice(
        ref,
        n,
        kind,
        strange,
        body.or(() -> doubt ? Optional.empty() : header),
        claimed,
        doubt ? header : Optional.empty(),
        title.map(titles::of),
        otherTitle(n).map(titles::of),
        n.instruments().stream().map(Instrument::title).map(titles::of).toList(),
        n.regions().stream().sorted().toList(),
        bodies.canonical(by, region),
        signed,
        published(n, days, signed),
        orders,
        days(n, signed));
  }

  private NumberKey key(
      DocumentNumber number, List<String> by, Optional<String> region, Optional<String> title) {
    return NumberKey.of(number, by.stream().findFirst(), region, title, bodies);
  }

  /** A header with another region, or with a title or number that the body's is not like. */
  private static boolean strangeHeader(NoticeRecord n) {
    boolean title =
        n.titleInBody().isPresent()
            && n.title().isPresent()
            && Fold.likeness(n.title().get(), n.titleInBody().get()) < ONE_SPELLING;
    return title
        || conflict(n, "regions").isPresent()
        || conflict(n, "documentNumber").isPresent()
        || (n.documentNumberInBody().isPresent() && n.documentNumber().isPresent());
  }

  private static Optional<String> otherTitle(NoticeRecord n) {
    return n.title()
        .filter(t -> n.titleInBody().filter(b -> Fold.likeness(t, b) >= ONE_SPELLING).isPresent());
  }

  /** The header's issuers; the signature's where they are in doubt. */
  static List<String> issuers(NoticeRecord n) {
    List<String> printed = n.issuers().stream().filter(i -> !isBlank(i)).toList();
    boolean doubt = conflict(n, "issuers").isPresent() || printed.isEmpty();
    return doubt && !n.signatories().isEmpty() ? n.signatories() : printed;
  }

  private static boolean isBlank(String s) {
    return s.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** The last of the dates that the source gives for the signature, where it gives several. */
  private static Optional<LocalDate> signature(NoticeRecord n) {
    return conflict(n, "dateSigned")
        .map(c -> c.values().get(c.values().size() - 1).value())
        .flatMap(NoticeMaker::day);
  }

  private static List<LocalDate> days(NoticeRecord n, Optional<LocalDate> signed) {
    Set<LocalDate> all = new LinkedHashSet<>();
    signed.ifPresent(all::add);
    conflict(n, "dateSigned")
        .ifPresent(c -> c.values().forEach(v -> day(v.value()).ifPresent(all::add)));
    n.versions().forEach(v -> all.addAll(List.of(v.date(), v.told())));
    return List.copyOf(all);
  }

  /** Nothing is published before it is signed: then the header's days are another document's. */
  private static boolean strangeDays(NoticeRecord n) {
    return signature(n).flatMap(s -> n.datePublished().map(s::isAfter)).orElse(false);
  }

  private static Optional<LocalDate> signed(NoticeRecord n, boolean strange) {
    return strange ? signature(n).or(n::dateSigned) : n.dateSigned();
  }

  /** A strange header's 发布日期 before the signature is that of the other document. */
  private static Optional<LocalDate> published(
      NoticeRecord n, boolean strange, Optional<LocalDate> signed) {
    return n.datePublished().filter(d -> !strange || signed.isEmpty() || !d.isBefore(signed.get()));
  }

  static Optional<LocalDate> day(String printed) {
    try {
      return Optional.of(LocalDate.parse(printed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Optional<Conflict> conflict(NoticeRecord n, String field) {
    return n.conflicts().stream().filter(c -> c.field().equals(field)).findFirst();
  }
}
