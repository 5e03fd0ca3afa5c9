package zhengmai.source.printed;

/**
 * Closes up lines in which a blank stands between all characters, as recognition puts it there:
 * {@code 医 保 发 〔 2 0 2 1 〕 4 8 号}.
 */
final class SpacedLetters {
  /** A shorter line, as 通 知, may be spaced to be seen. */
  private static final int LEAST = 5;

  /** So many of ten places between characters have a blank. */
  private static final int OF_TEN = 8;

  private SpacedLetters() {}

  /** The line without these blanks; as it is where words are set apart by blanks. */
  static String closed(String line) {
    int characters = 0;
    int blanks = 0;
    int single = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != ' ') {
        characters++;
      } else {
        boolean between = i > 0 && i + 1 < line.length() && line.charAt(i - 1) != ' ';
        blanks++;
        single += between && line.charAt(i + 1) != ' ' ? 1 : 0;
      }
    }
    boolean spaced =
        characters >= LEAST && single * 10 >= (characters - 1) * OF_TEN && single == blanks;
    return spaced ? line.replace(" ", "") : line;
  }
}
