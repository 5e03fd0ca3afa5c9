package zhengmai.source.harvest;

/**
 * What a run did for a source.
 *
 * @param asked requests for documents
 * @param added documents that are new
 * @param changed documents that are not as before
 * @param gone documents that are not there any more
 * @param failed documents that could not be had
 */
public record HarvestTally(int asked, int added, int changed, int gone, int failed) {
  static final HarvestTally NONE = new HarvestTally(0, 0, 0, 0, 0);

  /** Both together. */
  public HarvestTally plus(HarvestTally other) {
    return new HarvestTally(
        asked + other.asked,
        added + other.added,
        changed + other.changed,
        gone + other.gone,
        failed + other.failed);
  }
}
