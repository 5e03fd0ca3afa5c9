package zhengmai.extract.notice;

import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Fold;

/**
 * A notice's own number where neither header nor number line has it: in brackets behind its own
 * title, as lists of annexes print it ({@code 附件：X关于印发《Y》的通知（鲁卫发〔2021〕10号）}).
 *
 * @param number the number
 * @param quote the words
 */
record OwnNumber(DocumentNumber number, Quote quote) {
  /** How like the notice's title the words before a number are, to be its title. */
  private static final double SAME = 0.9;

  private static final int LONGEST_NUMBER = 40;

  /** The number that stands behind this title in a text. */
  static Optional<OwnNumber> find(Flow flow, String title) {
    String folded = Fold.title(title);
    if (folded.length() < 8) {
      return Optional.empty();
    }
    String s = flow.text();
    for (int at = s.indexOf('号'); at >= 0; at = s.indexOf('号', at + 1)) {
      int open = at;
      while (open >= 0 && at - open < LONGEST_NUMBER && !opensRemark(s, open)) {
        open--;
      }
      if (open <= 0 || at - open >= LONGEST_NUMBER) {
        continue;
      }
      Optional<DocumentNumber> number = DocumentNumber.parse(s.substring(open + 1, at + 1));
      int paragraph = s.lastIndexOf('\n', open) + 1;
      int from = Math.max(paragraph, open - title.length() - 12);
      if (number.isPresent() && endsLike(Fold.title(s.substring(from, open)), folded)) {
        return Optional.of(new OwnNumber(number.get(), flow.quote(open + 1, at + 1)));
      }
    }
    return Optional.empty();
  }

  /** An opening bracket that does not open a year: （鲁卫发〔2021〕10号. */
  private static boolean opensRemark(String s, int at) {
    char c = s.charAt(at);
    return (c == '（' || c == '(') && !Chars.isDigit(s.charAt(at + 1));
  }

  private static boolean endsLike(String before, String title) {
    if (before.endsWith(title)) {
      return true;
    }
    int from = Math.max(0, before.length() - title.length());
    return Fold.likeness(before.substring(from), title) >= SAME;
  }
}
