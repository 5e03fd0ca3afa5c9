package zhengmai.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One other document that a text names, and the words that do it. A text has one citation for each
 * document.
 *
 * @param type what the text does to it
 * @param title its title without 《》: {@code 国务院办公厅关于推进医疗保障基金监管制度体系改革的指导意见}
 * @param documentNumber its number
 * @param issuers the bodies named with it
 * @param quote the words, as {@link zhengmai.model.Quote}
 * @param provision the provisions that are meant, as printed, several joined by ；: {@code
 *     第三十八条第一款第（二）项}; of what is amended or repealed, the part, where not the whole is
 * @param effectDate from when the document is repealed, amended or extended, where the text says it
 *     of this document: 《X》自2023年1月1日起废止
 * @param until the new last day of a document that is extended, or by how long it is extended
 */
public record Citation(
    Relation type,
    Optional<String> title,
    Optional<DocumentNumber> documentNumber,
    List<String> issuers,
    Quote quote,
    Optional<String> provision,
    Optional<EffectiveDate> effectDate,
    Optional<Expiry> until) {
  public Citation {
    Objects.requireNonNull(type, "type");
    issuers = List.copyOf(issuers);
    if (title.isEmpty() && documentNumber.isEmpty()) {
      throw new IllegalArgumentException("a citation needs a title or a number: " + quote);
    }
  }

  /** The same document, named for another end. */
  public Citation as(Relation type) {
    return new Citation(type, title, documentNumber, issuers, quote, provision, effectDate, until);
  }

  /** A citation that tells no part, day or term of its own: 根据《X》（医保发〔2021〕48号）. */
  public Citation(
      Relation type,
      Optional<String> title,
      Optional<DocumentNumber> documentNumber,
      List<String> issuers,
      Quote quote) {
    this(
        type,
        title,
        documentNumber,
        issuers,
        quote,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with its quote in other words. */
  public Citation withQuote(Quote quote) {
    return new Citation(type, title, documentNumber, issuers, quote, provision, effectDate, until);
  }
}
