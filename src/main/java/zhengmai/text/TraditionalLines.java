package zhengmai.text;

/**
 * Finds the lines of a text that are written in Traditional characters and reads them in Simplified
 * ones. A Simplified text has now and then a character that GB 2312 lacks (a name, a drug); a line
 * is Traditional when a good part of its characters are, or when the text's are.
 */
final class TraditionalLines {
  /** One of so many Han characters of a Traditional text is one that Simplified texts lack. */
  private static final int SHARE_OF_TEXT = 12;

  /** The same of a line within a text that is not Traditional as a whole. */
  private static final int SHARE_OF_LINE = 6;

  private TraditionalLines() {}

  /** Whether a text may have such lines, told by what GB 2312 lacks. */
  static boolean maybeIn(String s) {
    return isTraditional(count(s, 0, s.length(), false), SHARE_OF_TEXT) || anyLine(s);
  }

  private static boolean anyLine(String s) {
    for (int from = 0; from < s.length(); from = LineShapes.end(s, from) + 1) {
      if (isTraditional(count(s, from, LineShapes.end(s, from), false), SHARE_OF_LINE)) {
        return true;
      }
    }
    return false;
  }

  static void simplify(TracedText reading) {
    String s = reading.text();
    boolean whole = isTraditional(count(s, 0, s.length(), true), SHARE_OF_TEXT);
    for (int from = 0; from < s.length(); from = LineShapes.end(s, from) + 1) {
      int to = LineShapes.end(s, from);
      if (whole || isTraditional(count(s, from, to, true), SHARE_OF_LINE)) {
        String plain = HanForms.simplified(s.substring(from, to));
        for (int i = from; i < to; i++) {
          reading.exchange(i, plain.charAt(i - from));
        }
      }
    }
  }

  /** Han characters, and how many of them a Simplified text lacks. */
  private record Count(int han, int rare) {}

  private static boolean isTraditional(Count count, int share) {
    return count.rare() > 1 && count.rare() * share >= count.han();
  }

  /**
   * Counts what a Simplified text lacks.
   *
   * @param sure whether only those that have another Simplified form count
   */
  private static Count count(String s, int from, int to, boolean sure) {
    int han = 0;
    int rare = 0;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        han++;
        boolean lacking = CharKinds.of(c) == CharKinds.RARE;
        rare += lacking && (!sure || HanForms.simplified(c) != c) ? 1 : 0;
      }
    }
    return new Count(han, rare);
  }
}
