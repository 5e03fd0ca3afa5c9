package zhengmai.extract.notice;

import java.util.Optional;
import zhengmai.extract.PolicyText;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.Flow;

/**
 * The parts of a letter.
 *
 * @param title the title over the letter
 * @param number the number line below it, read
 * @param numberQuote the same as printed
 * @param day the day in brackets below it: {@code （2009年3月17日）}
 * @param signature who signs, and when
 * @param flow the running text behind title and number, the publisher's own lines at the end left
 *     out
 * @param ownEnd the place in {@code flow} where the letter proper ends and attached texts begin:
 *     behind the signature, or the end of the text
 */
public record Letter(
    Optional<Quote> title,
    Optional<DocumentNumber> number,
    Optional<Quote> numberQuote,
    Optional<Quote> day,
    Optional<Signature> signature,
    Flow flow,
    int ownEnd) {
  /** Whether it has what letters and instruments have: a number, a signature, words that order. */
  boolean isMarked() {
    return number.isPresent() || isOrder();
  }

  /** Whether bodies sign it, or its words order something. */
  boolean isOrder() {
    return signature.filter(s -> !s.bodies().isEmpty()).isPresent()
        || PolicyText.orders(flow.text());
  }
}
