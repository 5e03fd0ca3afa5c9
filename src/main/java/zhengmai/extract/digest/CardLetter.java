package zhengmai.extract.digest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Evidence;
import zhengmai.model.Place;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/** Reads the notice whose open-government card stands in an article: the card is its header. */
final class CardLetter {
  private final NoticeReader notices;

  CardLetter(NoticeReader notices) {
    this.notices = notices;
  }

  /**
   * The notice.
   *
   * @param firstLine first line behind the card
   * @param lastLine last line that belongs to the letter and its attached texts
   */
  NoticeReader.Result read(SourceText text, Card card, int firstLine, int lastLine, int full) {
    Place place = new Place(text.file(), card.line(), Math.max(card.endLine(), lastLine));
    NoticeReader.Result read =
        notices.read(text, place, header(text, card), firstLine, lastLine, full);
    // A date or number that the card prints in another form is no quote.
    List<Evidence> verbatim =
        read.notice().evidence().stream()
            .filter(
                e ->
                    e.quote().line() > card.endLine()
                        || text.content().startsWith(e.quote().text(), e.quote().offset()))
            .toList();
    return new NoticeReader.Result(read.notice().withEvidence(verbatim), read.findings());
  }

  private static NoticeHeader header(SourceText text, Card card) {
    Optional<String> issuers = some(card.issuers()).map(names -> String.join("、", names));
    return new NoticeHeader(
        issuers.map(v -> at(text, card, v)),
        card.title().map(v -> at(text, card, v)),
        card.documentNumber().map(DocumentNumber::print).map(v -> at(text, card, v)),
        card.dateSigned().map(d -> at(text, card, d.toString())),
        card.datePublished().map(d -> at(text, card, d.toString())),
        Optional.empty(),
        printed(text, card),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<PrintedField, Quote> printed(SourceText text, Card card) {
    Map<PrintedField, Quote> printed = new EnumMap<>(PrintedField.class);
    card.printed().forEach((field, value) -> printed.put(field, at(text, card, value)));
    return printed;
  }

  private static Optional<List<String>> some(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** A card's value, at its place where it is printed so, else at the card. */
  private static Quote at(SourceText text, Card card, String value) {
    int from = text.start(card.line());
    int found =
        value.isEmpty() ? -1 : Chars.indexOf(text.content(), value, from, text.end(card.endLine()));
    int offset = found >= 0 ? found : from;
    return new Quote(value, text.lineAt(offset), offset);
  }
}
