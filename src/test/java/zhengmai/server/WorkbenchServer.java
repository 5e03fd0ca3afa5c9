package zhengmai.server;

import java.nio.file.Path;
import zhengmai.store.GraphStore;

/** The workbench over {@link WorkbenchStore}, when it can be asked for everything. */
final class WorkbenchServer implements AutoCloseable {
  final GraphStore store;
  final ZhengmaiServer server;

  WorkbenchServer(Path dir) {
    store = WorkbenchStore.open(dir);
    server = ZhengmaiServer.start(store, ServerOptions.DEFAULTS.withPort(0));
    server.model().upToDate();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
