package zhengmai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at the files of a TDB2 folder before TDB2 does: TDB2 makes missing files anew without a
 * word, and so turns a damaged database into an empty one.
 */
final class StoreFiles {
  private static final int BLOCK = 8192;
  private static final long FULL = 256L << 10;
  private static final List<String> INDEXES =
      List.of(
          "SPO",
          "POS",
          "OSP",
          "GSPO",
          "GPOS",
          "GOSP",
          "POSG",
          "OSPG",
          "SPOG",
          "GPU",
          "nodes",
          "prefixes");

  private StoreFiles() {}

  /** Refuses a TDB2 folder that cannot be whole; reads only. */
  static void check(Path tdb) {
    try {
      Optional<Path> latest = latestData(tdb);
      if (latest.isPresent()) {
        checkData(latest.get());
      } else if (!Files.isDirectory(tdb) || Files.exists(tdb.resolve("tdb.lock"))) {
        // A folder in which TDB2 once ran has data; one made by us a moment ago is empty.
        throw damaged(tdb, "没有 Data-NNNN", "no Data-NNNN");
      }
    } catch (IOException e) {
      throw new StoreException(tdb + "：读不了：" + e, tdb + ": cannot be read: " + e, e);
    }
  }

  /** Bytes of all files, as their lengths say. */
  static long bytes(Path tdb) throws IOException {
    try (Stream<Path> files = Files.walk(tdb)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  /** Bytes that the disk still takes; asked of the folder itself, whatever is mounted there. */
  static long free(Path dir) {
    return dir.toFile().getUsableSpace();
  }

  /** Whether the disk takes no more than a few pages. */
  static boolean isFull(Path dir) {
    return free(dir) < FULL;
  }

  /** {@code 磁盘剩余12MB}. */
  static String space(Path dir, boolean zh) {
    return (zh ? "磁盘剩余%dMB" : "%d MB left on the disk").formatted(free(dir) >> 20);
  }

  private static Optional<Path> latestData(Path tdb) throws IOException {
    if (!Files.isDirectory(tdb)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(tdb)) {
      return files
          .filter(f -> f.getFileName().toString().matches("Data-\\d+"))
          .max((a, b) -> Integer.compare(number(a), number(b)));
    }
  }

  private static int number(Path data) {
    return Integer.parseInt(data.getFileName().toString().substring("Data-".length()));
  }

  private static void checkData(Path data) throws IOException {
    for (String index : INDEXES) {
      for (String end : List.of(".bpt", ".idn", ".dat")) {
        Path file = data.resolve(index + end);
        if (!Files.isRegularFile(file)) {
          throw damaged(file, "文件不见了", "file missing");
        }
        long size = Files.size(file);
        boolean whole = end.equals(".bpt") ? size == 24 : size % BLOCK == 0;
        if (!whole) {
          throw damaged(file, "文件长度不对：" + size, "file has a wrong length: " + size);
        }
      }
    }
    checkTerms(data, "nodes-data");
    checkTerms(data, "prefixes-data");
  }

  /** The file of terms is at least as long as its state file says. */
  private static void checkTerms(Path data, String name) throws IOException {
    Path terms = data.resolve(name + ".obj");
    Path state = data.resolve(name + ".bdf");
    if (!Files.isRegularFile(terms) || !Files.isRegularFile(state) || Files.size(state) != 16) {
      throw damaged(terms, "文件不见了", "file missing");
    }
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES);
    try (FileChannel in = FileChannel.open(state)) {
      in.read(length);
    }
    long recorded = length.getLong(0);
    if (recorded < 0 || Files.size(terms) < recorded) {
      throw damaged(terms, "文件被截短", "file cut short");
    }
  }

  static StoreException damaged(Path file, String zh, String en) {
    return new StoreException(
        "%s：图谱已损坏（%s），未作改动".formatted(file, zh),
        "%s: the graph is damaged (%s); left as it is".formatted(file, en));
  }
}
