package zhengmai.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a store. Only a folder with our marker file is ever written to, and the marker
 * names the TDB2 folder in use, so that a bulk build is switched in by one atomic rename:
 *
 * <pre>
 * zhengmai-db/
 *   zhengmai-store.json    {"format":"zhengmai-store","version":1,"data":"tdb2-1"}
 *   zhengmai-store.lock    held while a process has the store open
 *   tdb2-1/                TDB2 itself
 *   text/                  the workbench's index of texts, made anew when it is not there
 * </pre>
 */
final class StoreFolder {
  static final String MARKER = "zhengmai-store.json";
  private static final String FORMAT = "zhengmai-store";
  private static final int VERSION = 1;
  private static final String DATA_PREFIX = "tdb2-";

  /** The marker of a store in the making; a program that was killed then leaves this one behind. */
  private static final String UNFINISHED = MARKER + ".new";

  private final Path dir;
  private String data;
  private boolean unfinished;

  /**
   * The number of the latest folder begun. Each build has a new one: TDB2 does not always let go of
   * a folder in which a build ended with a full disk, and gives its closed dataset to who comes
   * next.
   */
  private int latest;

  private StoreFolder(Path dir, String data, boolean unfinished) {
    this.dir = dir;
    this.data = data;
    this.unfinished = unfinished;
    this.latest = number(data);
  }

  /** The folder of an existing store, unchanged. */
  static StoreFolder existing(Path dir) {
    if (!Files.isDirectory(dir)) {
      throw new StoreException(
          dir + "：没有这个图谱；先用 zhengmai ingest 建立",
          dir + ": no such graph; make it with zhengmai ingest");
    }
    Path marker = dir.resolve(MARKER);
    if (!Files.isRegularFile(marker)) {
      throw new StoreException(
          "%s：不是政脉图谱的文件夹（没有 %s），未作改动".formatted(dir, MARKER),
          "%s: not a Zhengmai graph folder (no %s); left as it is".formatted(dir, MARKER));
    }
    return new StoreFolder(dir, readMarker(marker), false);
  }

  /**
   * The folder of a store, made when there is none or the folder is empty; {@link #begin} and
   * {@link #finish} complete a new one.
   */
  static StoreFolder existingOrNew(Path dir) {
    try {
      if (Files.exists(dir) && !Files.isDirectory(dir)) {
        throw new StoreException(dir + "：是文件，不是文件夹", dir + ": a file, expected a folder");
      }
      Path unfinished = dir.resolve(UNFINISHED);
      if (Files.isDirectory(dir) && !isInTheMaking(dir)) {
        try (Stream<Path> files = Files.list(dir)) {
          if (files.findAny().isPresent()) {
            return existing(dir);
          }
        }
      }
      StoreFolder folder = new StoreFolder(dir, DATA_PREFIX + 1, true);
      Files.createDirectories(dir);
      Files.writeString(unfinished, marker(folder.data));
      return folder;
    } catch (IOException e) {
      throw new StoreException(dir + "：不能建立图谱：" + e, dir + ": cannot make the graph: " + e, e);
    }
  }

  private static boolean isInTheMaking(Path dir) {
    return !Files.exists(dir.resolve(MARKER)) && Files.isRegularFile(dir.resolve(UNFINISHED));
  }

  /** Before TDB2 is connected; only after the lock is held. */
  void begin() throws IOException {
    if (unfinished) {
      deleteTree(data());
      Files.createDirectories(data());
    }
  }

  /** After TDB2 has made its files: from now on the store is one. */
  void finish() throws IOException {
    if (unfinished) {
      writeMarker(data);
      unfinished = false;
    }
  }

  /** The folder itself. */
  Path dir() {
    return dir;
  }

  /** The TDB2 folder in use. */
  Path data() {
    return dir.resolve(data);
  }

  /** The folder of the index of texts. */
  Path text() {
    return dir.resolve("text");
  }

  /** An empty folder to build the next TDB2 in. */
  Path next() throws IOException {
    latest++;
    Path next = latest();
    deleteTree(next);
    return Files.createDirectories(next);
  }

  /** From now on the folder given by {@link #next()} is the one in use. */
  void switchToNext() throws IOException {
    Path old = data();
    String next = DATA_PREFIX + latest;
    writeMarker(next);
    data = next;
    deleteQuietly(old);
  }

  /** Gives up what was built in the folder given by {@link #next()}. */
  void dropNext() {
    if (latest != number(data)) {
      deleteQuietly(latest());
    }
  }

  private static void deleteQuietly(Path unused) {
    try {
      deleteTree(unused);
    } catch (IOException e) {
      // Nothing reads it; the next opening removes it.
    }
  }

  /** Removes builds that were never switched in, and old ones; only after the lock is held. */
  void removeLeftovers() throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(dir)) {
      others =
          files
              .filter(f -> f.getFileName().toString().matches(DATA_PREFIX + "\\d+"))
              .filter(f -> !f.equals(data()))
              .toList();
    }
    for (Path other : others) {
      deleteTree(other);
    }
  }

  static void deleteTree(Path root) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(root)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }

  private Path latest() {
    return dir.resolve(DATA_PREFIX + latest);
  }

  private static int number(String data) {
    return Integer.parseInt(data.substring(DATA_PREFIX.length()));
  }

  private void writeMarker(String data) throws IOException {
    Path written = dir.resolve(UNFINISHED);
    Files.writeString(written, marker(data));
    Files.move(
        written,
        dir.resolve(MARKER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String marker(String data) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("version", VERSION);
    json.addProperty("data", data);
    return json + "\n";
  }

  private static String readMarker(Path marker) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(marker)).getAsJsonObject();
      if (!FORMAT.equals(json.get("format").getAsString())) {
        throw unreadable(marker, null);
      }
      int version = json.get("version").getAsInt();
      if (version != VERSION) {
        throw new StoreException(
            "%s：图谱格式是第 %d 版，本程序读第 %d 版".formatted(marker, version, VERSION),
            "%s: graph format %d, expected %d".formatted(marker, version, VERSION));
      }
      String data = json.get("data").getAsString();
      if (!data.matches(DATA_PREFIX + "\\d{1,6}")) {
        throw unreadable(marker, null);
      }
      return data;
    } catch (IOException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | NullPointerException e) {
      throw unreadable(marker, e);
    }
  }

  private static StoreException unreadable(Path marker, @Nullable Exception e) {
    return new StoreException(
        marker + "：标记文件读不懂，图谱已损坏或不是政脉图谱，未作改动",
        marker + ": marker not understood, the graph is damaged or not ours; left as it is",
        e);
  }
}
