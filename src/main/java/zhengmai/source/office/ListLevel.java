package zhengmai.source.office;

/**
 * How a level of a numbered list is counted and written: {@code 第%1条}, beginning with 1.
 *
 * @param start the first number
 * @param counting how a number is written
 * @param text what stands around it; {@code %2} is the number of the second level
 * @param joined whether nothing stands between the number and the words
 */
record ListLevel(int start, Counting counting, String text, boolean joined) {
  /** A level of which nothing is known. */
  static final ListLevel PLAIN = new ListLevel(1, Counting.DECIMAL, "", true);
}
