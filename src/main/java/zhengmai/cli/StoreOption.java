package zhengmai.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --store DIR}. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "zhengmai-db",
      description = "图库所在文件夹（默认./zhengmai-db）。 / the store's folder (default ./zhengmai-db).")
  private Path store = Path.of("zhengmai-db");

  Path path() {
    return store;
  }
}
