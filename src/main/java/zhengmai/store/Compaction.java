package zhengmai.store;

import java.util.function.LongSupplier;

/**
 * When a compaction pays. A compacted TDB2 takes some 200 MB for its empty files (sparse, so the
 * disk gives less) and BYTES-A-QUAD bytes a quad; the rule is: the files are longer than 512 MB,
 * and three times as long as they would be. So a year of weekly digests is compacted a few times,
 * not every week.
 */
final class Compaction {
  static final long EMPTY_BYTES = 320L << 20;
  static final long BYTES_PER_QUAD = 300;
  private static final long NEVER_BELOW = 512L << 20;
  private static final int FACTOR = 3;

  private Compaction() {}

  /** Counting takes a second a million quads, so it is done only for files that are long. */
  static boolean pays(long fileBytes, LongSupplier quads) {
    return fileBytes > NEVER_BELOW
        && fileBytes > FACTOR * (EMPTY_BYTES + BYTES_PER_QUAD * quads.getAsLong());
  }
}
