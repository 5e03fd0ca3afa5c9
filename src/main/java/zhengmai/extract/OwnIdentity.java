package zhengmai.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;

/**
 * What a notice itself is, so that reading tells it from the documents it names.
 *
 * @param titles its titles, of header and body: {@code 关于印发《某办法》的通知}
 * @param numbers its numbers, of header and body
 * @param instruments titles of what it issues: {@code 某办法}
 * @param issuers the bodies that issue it
 * @param date its date
 */
public record OwnIdentity(
    List<String> titles,
    List<DocumentNumber> numbers,
    List<String> instruments,
    List<String> issuers,
    Optional<LocalDate> date) {
  /** A text of which nothing is known. */
  public static final OwnIdentity NOTHING =
      new OwnIdentity(List.of(), List.of(), List.of(), List.of(), Optional.empty());

  public OwnIdentity {
    titles = List.copyOf(titles);
    numbers = List.copyOf(numbers);
    instruments = List.copyOf(instruments);
    issuers = List.copyOf(issuers);
  }
}
