package zhengmai.source.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the paragraphs of numbered lists and writes their numbers as one would type them: {@code
 * 第一条　}, {@code 一、}, {@code （一）}.
 */
final class ListNumbers {
  /** No word processor has more levels. */
  static final int LEVELS = 9;

  private static final int UNSET = Integer.MIN_VALUE;

  private final Map<String, int[]> counts = new HashMap<>();

  /** A list is counted from here again. */
  void restart(String list, int level, int start) {
    int[] count = counts.computeIfAbsent(list, k -> unset());
    count[level] = start - 1;
    Arrays.fill(count, level + 1, LEVELS, UNSET);
  }

  /**
   * The number of the next paragraph, with what stands behind it; empty where it is only a sign.
   *
   * @param list which of the document's lists
   * @param level from 0
   * @param levels of the list
   */
  String next(String list, int level, List<ListLevel> levels) {
    if (level < 0 || level >= Math.min(LEVELS, levels.size())) {
      return "";
    }
    int[] count = counts.computeIfAbsent(list, k -> unset());
    for (int i = 0; i <= level; i++) {
      if (count[i] == UNSET) {
        count[i] = levels.get(i).start() - (i == level ? 1 : 0);
      }
    }
    count[level]++;
    Arrays.fill(count, level + 1, LEVELS, UNSET);
    ListLevel own = levels.get(level);
    return own.counting() == Counting.BULLET ? "" : print(own, count, levels);
  }

  private static int[] unset() {
    int[] count = new int[LEVELS];
    Arrays.fill(count, UNSET);
    return count;
  }

  private static String print(ListLevel own, int[] count, List<ListLevel> levels) {
    StringBuilder number = new StringBuilder();
    String text = own.text();
    for (int i = 0; i < text.length(); i++) {
      int of = text.charAt(i) == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
      if (of >= 0 && of < Math.min(LEVELS, levels.size())) {
        number.append(levels.get(of).counting().print(count[of]));
        i++;
      } else {
        number.append(text.charAt(i));
      }
    }
    return own.joined() ? number.toString() : spaced(number.toString());
  }

  /** A number with what one types behind it: a wide blank behind 第一条, nothing behind 一、 or （一）. */
  static String spaced(String number) {
    if (number.isBlank()) {
      return "";
    }
    char last = number.charAt(number.length() - 1);
    if (Character.isLetter(last)) {
      return number + "　";
    }
    return last == '.' || Character.isDigit(last) ? number + " " : number;
  }
}
