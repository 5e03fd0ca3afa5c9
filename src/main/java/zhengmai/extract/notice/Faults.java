package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.Flow;

/**
 * What in a notice could not be read: printed fields without a value, 《 and 》 without their other
 * half.
 */
final class Faults {
  private static final int SHOWN = 40;

  private final String file;
  private final List<Finding> found = new ArrayList<>();

  private Faults(String file) {
    this.file = file;
  }

  /** The faults of one notice. */
  static List<Finding> of(Place place, NoticeHeader header, Letter letter, boolean noLetter) {
    Faults f = new Faults(place.file());
    header
        .number()
        .filter(q -> !isNone(q) && DocumentNumber.parse(q.text()).isEmpty())
        .ifPresent(f::number);
    f.date(header.signed());
    f.date(header.published());
    if (noLetter) {
      f.add(place.line(), "header-without-body", "题头之后没有正文", "a header with no letter behind it");
    }
    f.marks(letter.flow());
    return f.found;
  }

  private static boolean isNone(Quote q) {
    return q.text().isBlank() || q.text().strip().equals("无");
  }

  private void number(Quote q) {
    add(
        q.line(),
        "unreadable-number",
        "读不出文号：“%s”".formatted(cut(q.text())),
        "no document number: '%s'".formatted(cut(q.text())));
  }

  private void date(Optional<Quote> quote) {
    quote
        .filter(q -> !isNone(q) && Dates.parseStamp(q.text()).isEmpty())
        .ifPresent(
            q ->
                add(
                    q.line(),
                    "unreadable-date",
                    "读不出日期：“%s”".formatted(cut(q.text())),
                    "no date: '%s'".formatted(cut(q.text()))));
  }

  /** Marks that a paragraph opens and does not close, or closes and has not opened. */
  private void marks(Flow flow) {
    String s = flow.text();
    int depth = 0;
    int open = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '《') {
        open = depth++ == 0 ? i : open;
      } else if (c == '》' && --depth < 0) {
        add(flow.line(i), "unbalanced-title", "有》而无《", "a 》 that nothing opens");
        depth = 0;
      } else if (c == '\n') {
        unclosed(flow, depth, open);
        depth = 0;
      }
    }
    unclosed(flow, depth, open);
  }

  private void unclosed(Flow flow, int depth, int open) {
    if (depth > 0) {
      String title = flow.text().substring(open, Math.min(flow.text().length(), open + SHOWN));
      add(
          flow.line(open),
          "unbalanced-title",
          "有《而无》：“%s”".formatted(Chars.squeeze(title)),
          "a 《 that nothing closes: '%s'".formatted(Chars.squeeze(title)));
    }
  }

  private void add(int line, String code, String zh, String en) {
    found.add(new Finding(Severity.WARNING, file, line, 0, code, zh, en));
  }

  private static String cut(String s) {
    return s.length() <= SHOWN ? s : s.substring(0, SHOWN) + "…";
  }
}
