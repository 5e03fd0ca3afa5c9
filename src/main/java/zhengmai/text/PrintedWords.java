package zhengmai.text;

import zhengmai.model.Quote;

/** Finds the words that a quote was read from in the text as received. */
final class PrintedWords {
  /** Between two characters of a quote no more was left out: a page mark, a link's address. */
  private static final int REACH = 300;

  private final String received;
  private final ReadingForm.Read read;

  PrintedWords(String received, ReadingForm.Read read) {
    this.received = received;
    this.read = read;
  }

  /** The quote as printed, white space left out as in the quote; its place is the first word's. */
  Quote of(Quote quote) {
    String words = quote.text();
    StringBuilder b = new StringBuilder(words.length());
    int at = quote.offset();
    int start = read.origin(at);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ') {
        b.append(c);
        if (at < read.text().length() && read.text().charAt(at) == c) {
          append(b, read.origin(at), read.origin(++at));
        }
        continue;
      }
      int found = read.text().indexOf(c, at);
      if (found < 0 || found > at + REACH) {
        return new Quote(words, quote.line(), start);
      }
      boolean goesOn = i + 1 < words.length() && words.startsWith(next(found), i + 1);
      append(b, read.origin(found), goesOn ? read.origin(found + 1) : end(found));
      at = found + 1;
    }
    return new Quote(b.toString(), quote.line(), start);
  }

  private String next(int at) {
    return at + 1 < read.text().length() ? read.text().substring(at + 1, at + 2) : "\n";
  }

  /** Behind the character as received, which may be one of two halves. */
  private int end(int at) {
    int origin = read.origin(at);
    boolean halves =
        Character.isHighSurrogate(received.charAt(origin))
            && !Character.isSurrogate(read.text().charAt(at));
    return origin + (halves ? 2 : 1);
  }

  private void append(StringBuilder b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CharKinds.of(received.charAt(i)) != CharKinds.SPACE && received.charAt(i) >= ' ') {
        b.append(received.charAt(i));
      }
    }
  }
}
