package zhengmai.source;

/**
 * What an archive may cost. Sizes are bytes.
 *
 * @param entries in one archive; their list is held in memory
 * @param directory the bytes of that list
 * @param depth of archives inside archives; the outermost is at depth 1
 * @param nested the largest archive inside an archive, which is held in memory
 * @param ratio of inflated to compressed size that no honest file of some size exceeds
 * @param small a file that inflates to less is never suspected
 * @param total that one archive, those inside included, may inflate to
 */
record ArchiveLimits(
    int entries, long directory, int depth, long nested, int ratio, long small, long total) {
  static final ArchiveLimits DEFAULTS =
      new ArchiveLimits(100_000, 32L << 20, 3, 256L << 20, 200, 8L << 20, 16L << 30);
}
