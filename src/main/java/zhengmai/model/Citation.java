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
 */
public record Citation(
    Relation type,
    Optional<String> title,
    Optional<DocumentNumber> documentNumber,
    List<String> issuers,
    Quote quote) {
  public Citation {
    Objects.requireNonNull(type, "type");
    issuers = List.copyOf(issuers);
    if (title.isEmpty() && documentNumber.isEmpty()) {
      throw new IllegalArgumentException("a citation needs a title or a number: " + quote);
    }
  }
}
