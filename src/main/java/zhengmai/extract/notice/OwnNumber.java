package zhengmai.extract.notice;

import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Fold;

/**
 * A notice's own number where neither header nor number line has it: in brackets behind its own
 * title, as lists of annexes print it ({@code 附件：X关于印发《Y》的通知（鲁卫发〔2021〕10号）}), or before its own
 * title in brackets.
 *
 * @param number the number
 * @param quote the words
 */
record OwnNumber(DocumentNumber number, Quote quote) {
  /** How like the notice's title the words before a number are, to be its title. */
  private static final double SAME = 0.9;

  private static final List<String> ENDS = List.of("废止", "停止执行", "停止施行", "失效", "不再执行");
  private static final int LONGEST_NUMBER = 40;
  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_TITLE = 300;

  /** The number that stands behind this title in a text. */
  static Optional<OwnNumber> find(Flow flow, String title) {
    String folded = Fold.title(title);
    if (folded.length() < SHORTEST_TITLE || folded.length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    String s = flow.text();
    for (int at = s.indexOf('号'); at >= 0; at = s.indexOf('号', at + 1)) {
      if (isEnded(s, at)) {
        continue;
      }
      int open = at;
      while (open >= 0 && at - open < LONGEST_NUMBER && !opensRemark(s, open)) {
        open--;
      }
      Optional<OwnNumber> before = beforeTitle(flow, at, folded);
      if (before.isPresent()) {
        return before;
      }
      if (open <= 0 || at - open >= LONGEST_NUMBER) {
        continue;
      }
      Optional<DocumentNumber> number = DocumentNumber.parse(s.substring(open + 1, at + 1));
      int reach = Math.max(0, open - title.length() - 12);
      int from = Math.max(reach, Chars.lastIndexOf(s, "\n", reach, open) + 1);
      if (number.isPresent() && endsLike(Fold.title(s.substring(from, open)), folded)) {
        return Optional.of(new OwnNumber(number.get(), flow.quote(open + 1, at + 1)));
      }
    }
    return Optional.empty();
  }

  /** A number that ends at {@code at} and has the title in brackets behind it. */
  private static Optional<OwnNumber> beforeTitle(Flow flow, int at, String title) {
    String s = flow.text();
    if (at + 1 >= s.length() || (s.charAt(at + 1) != '（' && s.charAt(at + 1) != '(')) {
      return Optional.empty();
    }
    int paragraph = Chars.indexOf(s, "\n", at, at + LONGEST_TITLE);
    int end = paragraph < 0 ? Math.min(s.length(), at + LONGEST_TITLE) : paragraph;
    while (end > at + 2 && "）) ".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    String remark = Fold.title(s.substring(at + 2, Math.max(at + 2, end)));
    if (remark.length() < SHORTEST_TITLE || !title.endsWith(remark)) {
      return Optional.empty();
    }
    int from = at;
    while (from > 0 && at - from < LONGEST_NUMBER && "：:，。；、 \n".indexOf(s.charAt(from - 1)) < 0) {
      from--;
    }
    int start = from;
    return DocumentNumber.parse(s.substring(start, at + 1))
        .map(n -> new OwnNumber(n, flow.quote(start, at + 1)));
  }

  /** An opening bracket that does not open a year: （鲁卫发〔2021〕10号. */
  private static boolean opensRemark(String s, int at) {
    char c = s.charAt(at);
    return (c == '（' || c == '(') && !Chars.isDigit(s.charAt(at + 1));
  }

  /** A document of the same title that this one ends is the one before it: （…第15号）同时废止. */
  private static boolean isEnded(String s, int at) {
    int end = at;
    while (end < s.length() && end - at < LONGEST_NUMBER && "。\n".indexOf(s.charAt(end)) < 0) {
      end++;
    }
    String behind = s.substring(at, end);
    return ENDS.stream().anyMatch(behind::contains);
  }

  private static boolean endsLike(String before, String title) {
    if (before.endsWith(title)) {
      return true;
    }
    if (before.isEmpty()
        || before.charAt(before.length() - 1) != title.charAt(title.length() - 1)) {
      return false;
    }
    int from = Math.max(0, before.length() - title.length());
    return Fold.likeness(before.substring(from), title) >= SAME;
  }
}
