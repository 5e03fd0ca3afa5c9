package zhengmai.readmodel;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Some of the policies, as a set and, where asked for, as a list for counting. The list tells the
 * policies or, where these are more than half of all, the others: counting never walks more than
 * half. For one thread.
 */
final class Selection {
  private final RoaringBitmap policies;
  private final int all;
  private final boolean others;
  private int @Nullable [] listed;

  /** Of so many policies in all. */
  Selection(RoaringBitmap policies, int all) {
    this.policies = policies;
    this.all = all;
    this.others = policies.getCardinality() > all / 2;
  }

  RoaringBitmap policies() {
    return policies;
  }

  /** How long the list is. */
  int length() {
    int size = policies.getCardinality();
    return others ? all - size : size;
  }

  /** Counts by value, begun from the counts of all where the list tells the others. */
  int[] counts(int[] ofAll, int[] offsets, int[] values) {
    int[] counts = others ? ofAll.clone() : new int[ofAll.length];
    int step = others ? -1 : 1;
    for (int p : list()) {
      for (int v = offsets[p]; v < offsets[p + 1]; v++) {
        counts[values[v]] += step;
      }
    }
    return counts;
  }

  private int[] list() {
    int[] known = listed;
    if (known == null) {
      known = (others ? RoaringBitmap.flip(policies, 0L, all) : policies).toArray();
      listed = known;
    }
    return known;
  }
}
