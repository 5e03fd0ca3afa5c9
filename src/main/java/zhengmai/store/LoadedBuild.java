package zhengmai.store;

import java.io.IOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDBException;

/**
 * The bulk load of an empty store, such as a first run over ten years of compendia: what is sent is
 * written by {@link BulkLoad} to a new folder while more is read, and {@link #finish} switches it
 * in by one atomic rename. Until then, and when it is closed before or the program is killed, the
 * store is as empty as it was.
 */
final class LoadedBuild implements FirstBuild {
  private final StoreFolder folder;
  private final Connection connection;
  private final Runnable switched;
  private final BulkLoad load;
  private int graphs = 0;
  private boolean over = false;

  /**
   * Begins.
   *
   * @param switched is run when it was switched in
   * @throws StoreException when the disk does not take it
   */
  LoadedBuild(StoreFolder folder, Connection connection, Runnable switched) {
    this.folder = folder;
    this.connection = connection;
    this.switched = switched;
    try {
      load = new BulkLoad(folder.next(), new Room(folder, connection)::require);
    } catch (IOException | InternalError | TDBException | DBOpEnvException | RuntimeIOException e) {
      folder.dropNext();
      throw connection.notWritten(e);
    }
  }

  @Override
  public void send(Batch batch) {
    batch
        .graphs()
        .forEach(
            (graph, triples) -> {
              graphs += triples.isEmpty() ? 0 : 1;
              triples.forEach(t -> send(Quad.create(graph, t)));
            });
  }

  /** Sends a quad that the store takes. */
  void send(Quad quad) {
    try {
      load.send(quad);
    } catch (TDBException e) {
      throw connection.notWritten(e);
    }
  }

  /**
   * Switches in what was sent.
   *
   * @throws StoreException when the disk does not take it; the store is as it was
   */
  @Override
  public Changes finish() {
    try {
      long added = load.finish();
      over = true;
      load.close();
      connection.moveTo(
          () -> {
            folder.switchToNext();
            return folder.data();
          });
      switched.run();
      return new Changes(graphs, added, 0);
    } catch (IOException | InternalError | TDBException | DBOpEnvException | RuntimeIOException e) {
      throw connection.notWritten(e);
    } finally {
      folder.dropNext();
    }
  }

  /** Gives up what was sent, unless it was switched in. */
  @Override
  public void close() {
    if (!over) {
      over = true;
      load.close();
      folder.dropNext();
    }
  }
}
