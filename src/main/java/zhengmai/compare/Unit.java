package zhengmai.compare;

/**
 * What is compared: a provision's own words, without those of the provisions in it.
 *
 * @param index its place among the units of its text
 * @param path the provision: {@code 第三十八条/第一款}; of a line of a table, {@code 表1:3}
 * @param label its number as printed: {@code （一）}; may be empty
 * @param words behind the number
 */
public record Unit(int index, String path, String label, String words) {
  private static final int LONGEST_OPENING = 30;

  /** Its first sentence where that is short, as a heading is; else nothing. */
  String opening() {
    int end = words.indexOf('。');
    return end < 0 || end > LONGEST_OPENING ? "" : words.substring(0, end);
  }
}
