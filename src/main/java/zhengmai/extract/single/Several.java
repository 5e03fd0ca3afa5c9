package zhengmai.extract.single;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.header.HeadLine;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.BodyNames;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.SourceText;

/**
 * Where the letters of a source begin that holds several, one behind another: behind a signature
 * stands the next one's head, a title with a number of its own. A letter that is forwarded or
 * attached belongs to the one that names it.
 */
final class Several {
  private static final int LONGEST_END = 60;
  private static final String FORWARDS = "转发";

  private final NoticeReader notices;
  private final BodyNames bodies;

  Several(NoticeReader notices, BodyNames bodies) {
    this.notices = notices;
    this.bodies = bodies;
  }

  /** First lines of the letters behind the first one. */
  List<Integer> behind(SourceText text, Opening first) {
    List<Integer> starts = new ArrayList<>();
    int from = first.first();
    int before = first.next();
    for (int line = first.next() + 1; line <= text.lineCount(); line++) {
      if (text.isBlank(line) || text.isPageMark(line)) {
        continue;
      }
      if (endsLetter(text, before) && begins(text, from, line)) {
        starts.add(line);
        from = line;
      }
      before = line;
    }
    return starts;
  }

  /** A day alone, who printed it and when, or a rule. */
  private static boolean endsLetter(SourceText text, int line) {
    int length = text.end(line) - text.start(line);
    if (length < 3 || length > LONGEST_END) {
      return false;
    }
    String s = Chars.squeeze(text.stripped(line));
    return s.endsWith("印发")
        || s.startsWith("（此件")
        || HeadLine.isRule(s)
        || (s.endsWith("日")
            && Dates.parse(s.substring(Math.max(0, s.indexOf("年") - 4))).isPresent());
  }

  private boolean begins(SourceText text, int from, int line) {
    Letterhead head = Letterhead.read(text, line, bodies);
    Optional<Quote> number = notices.headedNumber(text, head.number(), head.next());
    if (number.isEmpty()) {
      return false;
    }
    String before = text.content().substring(text.start(from), text.start(line));
    String title = before.substring(0, Math.min(before.length(), LONGEST_END * 2));
    return !title.contains(FORWARDS) && !names(before, number.get());
  }

  /** Whether a text names a number, however it prints it. */
  private static boolean names(String text, Quote number) {
    String printed = DocumentNumber.parse(number.text()).map(DocumentNumber::print).orElse("");
    return Chars.squeeze(text).contains(printed) || text.contains(number.text());
  }
}
