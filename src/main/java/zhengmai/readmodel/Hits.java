package zhengmai.readmodel;

import org.roaringbitmap.RoaringBitmap;

/**
 * What was found.
 *
 * @param policies rows
 * @param fit how well each of them fits
 */
record Hits(RoaringBitmap policies, Fit fit) {
  /** How well a row fits: never below 0, and 0 for a row in which nothing was found. */
  @FunctionalInterface
  interface Fit {
    float of(int row);
  }

  /** More than words give: what has the number comes before what speaks of it. */
  private static final float NUMBER_SCORE = 1_000f;

  /** One fitting as well as the other. */
  static Hits alike(RoaringBitmap policies) {
    return new Hits(policies, row -> 0);
  }

  /** Those with the number, before all others; first those whose number begins so. */
  static Hits of(NumberIndex.Numbered numbered) {
    return new Hits(
        numbered.containing(),
        row ->
            numbered.beginning().contains(row)
                ? 2 * NUMBER_SCORE
                : numbered.containing().contains(row) ? NUMBER_SCORE : 0);
  }

  /** Those found by either; how well they fit is the better of both. */
  Hits or(Hits other) {
    if (other.policies.isEmpty()) {
      return this;
    }
    return new Hits(
        RoaringBitmap.or(policies, other.policies),
        row -> Math.max(fit.of(row), other.fit.of(row)));
  }

  /** Those found by either; how well they fit is the sum. */
  Hits plus(Hits other) {
    return new Hits(
        RoaringBitmap.or(policies, other.policies), row -> fit.of(row) + other.fit.of(row));
  }

  /** These and others, of which it is not said how well they fit. */
  Hits or(RoaringBitmap others) {
    return new Hits(RoaringBitmap.or(policies, others), fit);
  }

  /** Those found by both; how well they fit is the sum. */
  Hits and(Hits other) {
    return new Hits(
        RoaringBitmap.and(policies, other.policies), row -> fit.of(row) + other.fit.of(row));
  }
}
