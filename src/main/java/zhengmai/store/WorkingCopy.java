package zhengmai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a TDB2 folder in the folder of temporary files, for a store on a read-only disk (an
 * archive on a DVD, a snapshot, a mounted share): TDB2 opens its files for writing even where it
 * only reads. It is gone when closed; of a process that was killed the system's own tidying of
 * temporary files takes it away.
 */
final class WorkingCopy implements AutoCloseable {
  private final Path root;

  private WorkingCopy(Path root) {
    this.root = root;
  }

  /**
   * Copies the files.
   *
   * @throws StoreException when there is no room for them, or they cannot be read
   */
  static WorkingCopy of(Path tdb) {
    Path root = null;
    try {
      root = Files.createTempDirectory("zhengmai-");
      long needed = StoreFiles.bytes(tdb);
      if (StoreFiles.free(root) < needed) {
        throw new StoreException(
            "%s：在只读的磁盘上，要在 %s 里放一份%dMB的副本，%s；用 JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=… 换个地方"
                .formatted(tdb, root.getParent(), needed >> 20, StoreFiles.space(root, true)),
            ("%s: on a read-only disk; a copy of %d MB is to stand in %s, %s; choose another place by"
                    + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=…")
                .formatted(tdb, needed >> 20, root.getParent(), StoreFiles.space(root, false)));
      }
      WorkingCopy copy = new WorkingCopy(root);
      copy.fill(tdb);
      return copy;
    } catch (IOException e) {
      delete(root);
      throw new StoreException(
          tdb + "：在只读的磁盘上，副本做不成：" + e,
          tdb + ": on a read-only disk, and it cannot be copied: " + e,
          e);
    } catch (StoreException e) {
      delete(root);
      throw e;
    }
  }

  /** The TDB2 folder of the copy. */
  Path data() {
    return root.resolve("tdb2");
  }

  @Override
  public void close() {
    delete(root);
  }

  private void fill(Path tdb) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(tdb)) {
      all = files.toList();
    }
    for (Path from : all) {
      Path to = data().resolve(tdb.relativize(from).toString());
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else if (!from.getFileName().toString().equals("tdb.lock")) {
        Files.copy(from, to);
      }
    }
  }

  private static void delete(@Nullable Path root) {
    if (root != null) {
      try {
        StoreFolder.deleteTree(root);
      } catch (IOException e) {
        // Temporary files; the system tidies them up.
      }
    }
  }
}
