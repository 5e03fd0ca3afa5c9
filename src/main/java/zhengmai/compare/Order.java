package zhengmai.compare;

import java.util.Arrays;

/** Which of a row of places keep their order: a longest increasing subsequence. */
final class Order {
  private Order() {}

  /** For each place, whether it is one of the longest row that ascends. */
  static boolean[] kept(int[] places) {
    int[] tail = new int[places.length];
    int[] before = new int[places.length];
    int length = 0;
    for (int i = 0; i < places.length; i++) {
      int lo = 0;
      int hi = length;
      while (lo < hi) {
        int mid = (lo + hi) >>> 1;
        if (places[tail[mid]] < places[i]) {
          lo = mid + 1;
        } else {
          hi = mid;
        }
      }
      before[i] = lo == 0 ? -1 : tail[lo - 1];
      tail[lo] = i;
      length = Math.max(length, lo + 1);
    }
    boolean[] kept = new boolean[places.length];
    Arrays.fill(kept, false);
    for (int i = length == 0 ? -1 : tail[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
