package zhengmai.server.model;

import org.roaringbitmap.RoaringBitmap;

/** What was found: rows, and by row how well they fit; 0 where the number decided. */
final class Hits {
  /** More than words give: what has the number comes before what speaks of it. */
  private static final float NUMBER_SCORE = 1_000f;

  private final RoaringBitmap policies;
  private final float[] scores;

  Hits(RoaringBitmap policies, float[] scores) {
    this.policies = policies;
    this.scores = scores;
  }

  RoaringBitmap policies() {
    return policies;
  }

  float score(int row) {
    return scores[row];
  }

  /** Those with the number besides, before all others; first those whose number begins so. */
  void add(NumberIndex.Numbered numbered) {
    policies.or(numbered.containing());
    if (scores.length > 0) {
      numbered.containing().forEach((int row) -> scores[row] += NUMBER_SCORE);
      numbered.beginning().forEach((int row) -> scores[row] += NUMBER_SCORE);
    }
  }

  /** These besides, each fitting as well as this. */
  void add(RoaringBitmap rows, float score) {
    policies.or(rows);
    if (scores.length > 0) {
      rows.forEach((int row) -> scores[row] += score);
    }
  }

  /** Those found by either; how well they fit is the better of both. */
  Hits or(Hits other) {
    float[] best = scores.clone();
    for (int row = 0; row < best.length; row++) {
      best[row] = Math.max(best[row], other.scores[row]);
    }
    return new Hits(RoaringBitmap.or(policies, other.policies), best);
  }

  /** Those found by both; how well they fit is the sum. */
  Hits and(Hits other) {
    RoaringBitmap both = RoaringBitmap.and(policies, other.policies);
    if (scores.length == 0) {
      return new Hits(both, scores);
    }
    float[] sums = new float[scores.length];
    both.forEach((int row) -> sums[row] = scores[row] + other.scores[row]);
    return new Hits(both, sums);
  }
}
