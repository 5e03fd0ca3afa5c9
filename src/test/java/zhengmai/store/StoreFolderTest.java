package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class StoreFolderTest {
  private final Path tmp;

  StoreFolderTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @Test
  void open_foreignFolder_isRefusedAndLeftAsItIs() throws IOException {
    Path dir = Files.createDirectory(tmp.resolve("photos"));
    Files.writeString(dir.resolve("holiday.txt"), "sea");
    refusedAndUntouched(dir, "not a Zhengmai graph folder");
  }

  @Test
  void open_otherTdb2Folder_isRefusedAndLeftAsItIs() throws IOException {
    Path dir = tmp.resolve("other");
    Files.createDirectories(dir.resolve("Data-0001"));
    Files.writeString(dir.resolve("tdb.lock"), "1");
    refusedAndUntouched(dir, "不是政脉图谱的文件夹");
  }

  @Test
  void open_file_isRefused() throws IOException {
    Path file = Files.writeString(tmp.resolve("db"), "x");
    assertThatThrownBy(() -> GraphStore.open(file)).hasMessageContaining("expected a folder");
  }

  @Test
  void openExisting_absentFolder_isRefusedAndNotMade() {
    Path dir = tmp.resolve("none");
    assertThatThrownBy(() -> GraphStore.openExisting(dir)).hasMessageContaining("no such graph");
    assertThat(dir).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "[]",
        "{}",
        "{\"format\":\"other\",\"version\":1,\"data\":\"tdb2-1\"}",
        "{\"format\":\"zhengmai-store\",\"version\":99,\"data\":\"tdb2-1\"}",
        "{\"format\":\"zhengmai-store\",\"version\":1,\"data\":\"../../etc\"}"
      })
  void open_brokenMarker_isRefusedAndLeftAsItIs(String marker) throws IOException {
    Path dir = store();
    Files.writeString(dir.resolve(StoreFolder.MARKER), marker);
    refusedAndUntouched(dir, StoreFolder.MARKER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "nodes-data.obj", "nodes.bpt", "SPO.idn"})
  void open_missingFile_isRefusedAndLeftAsItIs(String file) throws IOException {
    Path dir = store();
    Files.delete(data(dir).resolve(file));
    refusedAndUntouched(dir, "图谱已损坏");
  }

  @Test
  void open_missingData_isRefusedAndLeftAsItIs() throws IOException {
    Path dir = store();
    StoreFolder.deleteTree(data(dir));
    refusedAndUntouched(dir, "no Data-NNNN");
    StoreFolder.deleteTree(dir.resolve("tdb2-1"));
    refusedAndUntouched(dir, "no Data-NNNN");
  }

  @Test
  void open_termsCutShort_isRefusedAndLeftAsItIs() throws IOException {
    Path dir = store();
    try (RandomAccessFile f =
        new RandomAccessFile(data(dir).resolve("nodes-data.obj").toFile(), "rw")) {
      f.setLength(100);
    }
    refusedAndUntouched(dir, "cut short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes-data.obj", "GSPO.dat", "nodes-data.bdf"})
  void open_garbageInFile_isRefusedAndLeftAsItIs(String file) throws IOException {
    Path dir = store();
    try (RandomAccessFile f = new RandomAccessFile(data(dir).resolve(file).toFile(), "rw")) {
      int length = (int) Math.min(f.length(), 65_536);
      f.write("乱".repeat(length).getBytes(StandardCharsets.UTF_8), 0, length);
    }
    refusedAndUntouched(dir, "图谱已损坏");
  }

  @Test
  void open_leftoverOfABuild_isRemoved() throws IOException {
    Path dir = store();
    Files.createDirectories(dir.resolve("tdb2-7/Data-0001"));
    try (GraphStore store = GraphStore.open(dir)) {
      assertThat(store.size()).isEqualTo(1000);
    }
    assertThat(dir.resolve("tdb2-7")).doesNotExist();
  }

  @Test
  void open_sameProcessTwice_isRefused() {
    Path dir = tmp.resolve("db");
    try (GraphStore store = GraphStore.open(dir)) {
      assertThat(store.isEmpty()).isTrue();
      assertThatThrownBy(() -> GraphStore.open(dir)).hasMessageContaining("正在使用这个图谱");
    }
    GraphStore.open(dir).close();
  }

  @Test
  void open_secondProcess_isRefusedWithTheFirstOnesNumber() throws Exception {
    Path dir = tmp.resolve("db");
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 10, "通知")));
      String answer = openInOtherProcess(dir);
      assertThat(answer)
          .startsWith("refused: ")
          .contains("另一个进程（" + ProcessHandle.current().pid() + "）正在使用这个图谱")
          .contains("another process");
      assertThat(store.size()).isEqualTo(10);
    }
    assertThat(openInOtherProcess(dir)).startsWith("opened: 10");
  }

  /** What the second process does. */
  public static final class Other {
    private Other() {}

    public static void main(String[] args) {
      try (GraphStore store = GraphStore.openExisting(Path.of(args[0]))) {
        print("opened: " + store.size());
      } catch (StoreException e) {
        print("refused: " + e.getMessage());
      }
    }

    private static void print(String s) {
      byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }

  private static String openInOtherProcess(Path dir) throws IOException, InterruptedException {
    Process p =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback-test.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(p.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  private Path store() {
    Path dir = tmp.resolve("db");
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 1000, "通知")));
    }
    return dir;
  }

  private static Path data(Path dir) {
    return dir.resolve("tdb2-1/Data-0001");
  }

  private static void refusedAndUntouched(Path dir, String message) throws IOException {
    Map<String, String> before = contents(dir);
    assertThatThrownBy(() -> GraphStore.open(dir))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(message);
    assertThat(contents(dir)).isEqualTo(before);
  }

  /** Each file with length, time and first bytes; not lock files, which name the last process. */
  private static Map<String, String> contents(Path dir) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path f : files.filter(f -> !f.toString().endsWith(".lock")).toList()) {
        if (Files.isRegularFile(f)) {
          try (InputStream in = Files.newInputStream(f)) {
            int hash = Arrays.hashCode(in.readNBytes(100_000));
            String state = Files.size(f) + " " + Files.getLastModifiedTime(f) + " " + hash;
            all.put(dir.relativize(f).toString(), state);
          }
        } else {
          all.put(dir.relativize(f).toString(), "folder");
        }
      }
    }
    return all;
  }
}
