package zhengmai.server.model;

import org.roaringbitmap.RoaringBitmap;

/**
 * Some of the policies, as a set and as a list for counting. The list tells the policies or, where
 * these are more than half of all, the others: counting never walks more than half.
 */
final class Selection {
  private final RoaringBitmap policies;
  private final int[] listed;
  private final boolean others;

  private Selection(RoaringBitmap policies, int[] listed, boolean others) {
    this.policies = policies;
    this.listed = listed;
    this.others = others;
  }

  /** Of so many policies in all. */
  static Selection of(RoaringBitmap policies, int all) {
    boolean others = policies.getCardinality() > all / 2;
    RoaringBitmap listed = others ? RoaringBitmap.flip(policies, 0L, all) : policies;
    return new Selection(policies, listed.toArray(), others);
  }

  RoaringBitmap policies() {
    return policies;
  }

  /** Counts by value, begun from the counts of all where the list tells the others. */
  int[] counts(int[] ofAll, int[] offsets, int[] values) {
    int[] counts = others ? ofAll.clone() : new int[ofAll.length];
    int step = others ? -1 : 1;
    for (int p : listed) {
      for (int v = offsets[p]; v < offsets[p + 1]; v++) {
        counts[values[v]] += step;
      }
    }
    return counts;
  }
}
