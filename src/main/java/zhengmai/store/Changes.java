package zhengmai.store;

/**
 * What a commit changed. Reading the same 2021-12.txt twice gives {@code 0, 0, 0} the second time.
 *
 * @param graphs named graphs that changed
 * @param added quads added
 * @param removed quads removed
 */
public record Changes(int graphs, long added, long removed) {
  /** Nothing changed. */
  public static final Changes NONE = new Changes(0, 0, 0);

  /** Both changes, one behind the other. */
  public Changes plus(Changes next) {
    return new Changes(graphs + next.graphs, added + next.added, removed + next.removed);
  }

  /** Whether the store is as it was. */
  public boolean isEmpty() {
    return added == 0 && removed == 0;
  }
}
