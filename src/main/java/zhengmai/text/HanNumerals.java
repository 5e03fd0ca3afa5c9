package zhengmai.text;

/** Chinese numerals as provisions are numbered with: 第一百零三条 is 103. */
public final class HanNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String ALL = DIGITS + "十百千零";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private HanNumerals() {}

  /** Whether a character is part of a numeral. */
  public static boolean isNumeral(char c) {
    return ALL.indexOf(c) >= 0;
  }

  /** A number from 1 to 9999 in words: 十五, 一百零三, 一千二百六十. */
  public static String of(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("a number from 1 to 9999 is expected, not " + number);
    }
    StringBuilder words = new StringBuilder();
    String digits = Integer.toString(number);
    boolean gap = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int unit = digits.length() - 1 - i;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap) {
        words.append('零');
        gap = false;
      }
      boolean ten = digit == 1 && unit == 1 && words.length() == 0;
      words.append(ten ? "" : DIGITS.substring(digit, digit + 1)).append(UNITS[unit]);
    }
    return words.toString();
  }
}
