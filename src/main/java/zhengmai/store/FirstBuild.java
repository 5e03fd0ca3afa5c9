package zhengmai.store;

/**
 * The first filling of a store that is empty, such as a first run over ten years of compendia: all
 * of it or nothing.
 */
public interface FirstBuild extends AutoCloseable {
  /**
   * Sends all graphs of a batch, each of which was not sent before.
   *
   * @throws StoreException when the disk does not take it
   */
  void send(Batch batch);

  /**
   * What was sent is there from now on.
   *
   * @throws StoreException when the disk does not take it; then nothing is there
   */
  Changes finish();

  /** Gives up what was sent, unless it was finished. */
  @Override
  void close();
}
