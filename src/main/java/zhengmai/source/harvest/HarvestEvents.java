package zhengmai.source.harvest;

import zhengmai.model.Finding;

/** Is told of a run while it goes on, from several threads. */
public interface HarvestEvents {
  /** Something went wrong, or should be known. */
  void finding(Finding finding);

  /**
   * A page of a listing was read.
   *
   * @param number of the page, from 1
   * @param links to notices that it has
   */
  void listed(Listing listing, int number, int links);

  /** A source is done. */
  void done(Listing listing, HarvestTally tally);
}
