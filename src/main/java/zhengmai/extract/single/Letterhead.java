package zhengmai.extract.single;

import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/**
 * What is printed over a letter's title: {@code 国家医疗保障局文件} and the number, or {@code 国家医疗保障局令} with
 * {@code 第901号}, whose first sentence names what it decrees.
 *
 * @param next the line behind it
 * @param number the number
 * @param title what an order decrees: {@code 《医疗保障经办管理办法》已经…通过，现予公布}
 */
record Letterhead(int next, Optional<Quote> number, Optional<Quote> title) {
  private static final int LONGEST = 60;
  private static final int MOST_LINES = 6;

  /** The letterhead from this line on; an empty one where there is none. */
  static Letterhead read(SourceText text, int first) {
    Letterhead none = new Letterhead(first, Optional.empty(), Optional.empty());
    int line = nextText(text, first);
    for (int n = 0; n < MOST_LINES && line <= text.lineCount(); n++) {
      String s = Chars.squeeze(text.stripped(line));
      if (s.length() > LONGEST) {
        return none;
      }
      Optional<DocumentNumber> number = DocumentNumber.parse(s);
      if (number.isPresent()) {
        return numbered(text, line, line, number.get());
      }
      if (s.endsWith("令")) {
        int below = nextText(text, line + 1);
        Optional<DocumentNumber> order =
            below > text.lineCount()
                ? Optional.empty()
                : DocumentNumber.parse(s + Chars.squeeze(text.stripped(below)));
        return order.isPresent() ? numbered(text, line, below, order.get()) : none;
      }
      if (!isHead(s)) {
        return none;
      }
      line = nextText(text, line + 1);
    }
    return none;
  }

  private static Letterhead numbered(SourceText text, int from, int line, DocumentNumber number) {
    Quote quote =
        new Quote(
            text.content().substring(startOf(text, from), text.end(line)).strip(),
            from,
            startOf(text, from));
    int next = nextText(text, line + 1);
    Optional<Quote> title = number.form() == Form.ORDER ? decreed(text, next) : Optional.empty();
    return new Letterhead(next, Optional.of(quote), title);
  }

  /** 文件 over a red line, and the words of a registry: 特急, 000123. */
  private static boolean isHead(String s) {
    return s.endsWith("文件")
        || s.equals("特急")
        || s.equals("加急")
        || s.chars().allMatch(c -> Chars.isDigit((char) c));
  }

  private static Optional<Quote> decreed(SourceText text, int line) {
    if (line > text.lineCount()) {
      return Optional.empty();
    }
    int from = startOf(text, line);
    int close = Chars.indexOf(text.content(), "》", from, text.end(line));
    return close > from && text.content().charAt(from) == '《'
        ? Optional.of(new Quote(text.content().substring(from + 1, close), line, from + 1))
        : Optional.empty();
  }

  private static int startOf(SourceText text, int line) {
    int from = text.start(line);
    while (from < text.end(line) && Chars.isSpace(text.content().charAt(from))) {
      from++;
    }
    return from;
  }

  private static int nextText(SourceText text, int from) {
    int line = from;
    while (line <= text.lineCount() && (text.isBlank(line) || text.isPageMark(line))) {
      line++;
    }
    return line;
  }
}
