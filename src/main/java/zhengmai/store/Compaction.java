package zhengmai.store;

import java.util.function.LongSupplier;

/**
 * When a compaction pays. A fresh TDB2 takes 200 MB for its empty files (they have holes, so the
 * disk gives less) and some 320 bytes a quad (652 MB for 1.49 million); the rule is: the files are
 * longer than 512 MB, and three times as long as they would be. So a year of weekly digests is
 * compacted a few times, not every week.
 */
final class Compaction {
  static final long EMPTY_BYTES = 200L << 20;
  static final long BYTES_PER_QUAD = 320;
  private static final long NEVER_BELOW = 512L << 20;
  private static final int FACTOR = 3;

  private Compaction() {}

  /** Counting reads a whole index, so it is done only for files that are long. */
  static boolean pays(long fileBytes, LongSupplier quads) {
    return fileBytes > NEVER_BELOW
        && fileBytes > FACTOR * (EMPTY_BYTES + BYTES_PER_QUAD * quads.getAsLong());
  }
}
