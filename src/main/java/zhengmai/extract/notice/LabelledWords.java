package zhengmai.extract.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;
import zhengmai.text.Flow;
import zhengmai.text.Label;

/** A field that a letter itself prints behind its label: {@code （联系人：张某，联系电话：010-89061234）}. */
final class LabelledWords {
  private static final Pattern REMARKS = Pattern.compile("(?:\\s*[（(][^\\n]*){1,2}");

  private LabelledWords() {}

  /** The first value in the letter proper, or in the remarks right below its signature. */
  static Optional<Quote> find(PrintedField field, Letter letter) {
    return field
        .inText()
        .flatMap(value -> find(Label.of(field), value, letter.flow(), end(letter)));
  }

  private static Optional<Quote> find(Label label, String value, Flow flow, int end) {
    String words = String.join("|", label.words());
    Matcher found =
        Pattern.compile("(?:" + words + ")[:：]\\s*(" + value + ")").matcher(flow.text());
    return found.region(0, end).find()
        ? Optional.of(flow.quote(found.start(1), found.end(1)))
        : Optional.empty();
  }

  /** The letter's end, behind the remarks in brackets that follow it. */
  private static int end(Letter letter) {
    Matcher remarks = REMARKS.matcher(letter.flow().text());
    remarks.region(letter.ownEnd(), letter.flow().text().length());
    return remarks.lookingAt() ? remarks.end() : letter.ownEnd();
  }
}
