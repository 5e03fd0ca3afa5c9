package zhengmai.readmodel;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Which of a list of values each policy has: from {@code offsets[p]} to {@code offsets[p + 1]}. */
final class Forward {
  private final int[] offsets;
  private final int[] values;

  /** For each of the values, how many of all policies have it. */
  private final int[] ofAll;

  Forward(List<Facet.Value> of, int policies) {
    ofAll = of.stream().mapToInt(v -> v.policies().getCardinality()).toArray();
    offsets = new int[policies + 1];
    for (Facet.Value value : of) {
      value.policies().forEach((int p) -> offsets[p + 1]++);
    }
    for (int p = 0; p < policies; p++) {
      offsets[p + 1] += offsets[p];
    }
    values = new int[offsets[policies]];
    int[] next = offsets.clone();
    for (int v = 0; v < of.size(); v++) {
      int value = v;
      of.get(v).policies().forEach((int p) -> values[next[p]++] = value);
    }
  }

  /** For each of the values, how many of the policies have it. */
  int[] counts(Selection of) {
    return of.counts(ofAll, offsets, values);
  }

  /** For each pair of values, one of each list, how many of the policies have both. */
  static int[][] pairs(Forward rows, Forward columns, RoaringBitmap of) {
    int[][] pairs = new int[rows.ofAll.length][columns.ofAll.length];
    of.forEach(
        (int p) -> {
          for (int r = rows.offsets[p]; r < rows.offsets[p + 1]; r++) {
            int[] row = pairs[rows.values[r]];
            for (int c = columns.offsets[p]; c < columns.offsets[p + 1]; c++) {
              row[columns.values[c]]++;
            }
          }
        });
    return pairs;
  }
}
