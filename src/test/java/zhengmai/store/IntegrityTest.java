package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damage of every kind to the files of a store is found, and no part of it passes for the whole.
 */
class IntegrityTest {
  private static final int BLOCK = 8192;
  private final Path tmp;

  IntegrityTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  /** What is done to the files of a database. */
  @FunctionalInterface
  interface Damage {
    void to(Path data) throws IOException;
  }

  private static Map<String, Damage> damages() {
    Map<String, Damage> all = new LinkedHashMap<>();
    all.put("bits flipped in GSPO", d -> scatter(d.resolve("GSPO.dat"), 7));
    all.put("bits flipped in OSPG", d -> scatter(d.resolve("OSPG.dat"), 8));
    all.put("bits flipped in the terms", d -> scatter(d.resolve("nodes-data.obj"), 9));
    all.put("bits flipped in the numbers of terms", d -> scatter(d.resolve("nodes.dat"), 10));
    all.put("a block of POSG zeroed", d -> zero(d.resolve("POSG.dat"), 1));
    all.put("a block of GSPO zeroed", d -> zero(d.resolve("GSPO.dat"), 2));
    all.put("terms zeroed", d -> zero(d.resolve("nodes-data.obj"), 1));
    all.put("GPOS in the place of GOSP", d -> copy(d.resolve("GPOS.dat"), d.resolve("GOSP.dat")));
    all.put("OSPG cut", d -> cut(d.resolve("OSPG.dat"), BLOCK));
    all.put("terms cut", d -> cut(d.resolve("nodes-data.obj"), 5_000));
    all.put("an index missing", d -> Files.delete(d.resolve("SPOG.dat")));
    all.put("a state file of zeros", d -> Files.write(d.resolve("GSPO.bpt"), new byte[24]));
    return all;
  }

  static Stream<String> kinds() {
    return damages().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void damage_ofAnyKind_isFound_andNothingPartialIsWritten(String kind) throws IOException {
    Path dir = tmp.resolve("db");
    String whole = filled(dir);
    Damage damage = damages().getOrDefault(kind, d -> {});
    damage.to(data(dir));
    try (GraphStore store = GraphStore.openExisting(dir)) {
      Integrity found = integrity(store);
      assertThat(found.isWhole()).as(found.toString()).isFalse();
      assertThat(found.faults()).allMatch(f -> f.contains(" / "));
      try {
        StringWriter written = new StringWriter();
        store.writeCanonical(written);
        assertThat(written.toString()).isEqualTo(whole);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("check --integrity");
      }
    } catch (StoreException e) {
      assertThat(e.getMessage()).contains(" / ");
    }
  }

  /** A store that is not read at all is damage that was told. */
  private static Integrity integrity(GraphStore store) {
    try {
      return store.integrity();
    } catch (StoreException e) {
      return new Integrity(0, 0, List.of(String.valueOf(e.getMessage())));
    }
  }

  @Test
  void store_thatIsWhole_isSaidToBe() throws IOException {
    Path dir = tmp.resolve("db");
    filled(dir);
    try (GraphStore store = GraphStore.openExisting(dir)) {
      Integrity found = store.integrity();
      assertThat(found.faults()).isEmpty();
      assertThat(found.quads()).isEqualTo(store.size());
      assertThat(found.terms()).isGreaterThan(1_000);
    }
  }

  private static String filled(Path dir) throws IOException {
    StringWriter whole = new StringWriter();
    try (GraphStore store = GraphStore.open(dir)) {
      for (int i = 0; i < 4; i++) {
        store.commit(
            new Batch().replace(Samples.graph(i), Samples.titles(i * 500, i * 500 + 700, "通知")));
      }
      store.writeCanonical(whole);
    }
    return whole.toString();
  }

  private static Path data(Path dir) throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(f -> f.endsWith("Data-0001")).toList().get(0);
    }
  }

  /** Turns a bit in every fiftieth byte of what is in use. */
  private static void scatter(Path file, long seed) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(seed);
    int end = used(bytes);
    for (int i = random.nextInt(50); i < end; i += 50) {
      bytes[i] ^= (byte) (1 << random.nextInt(8));
    }
    Files.write(file, bytes);
  }

  private static int used(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return end;
  }

  private static void zero(Path file, int block) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int from = Math.min(block * BLOCK, used(bytes) / 2);
    for (int i = from; i < Math.min(bytes.length, from + BLOCK); i++) {
      bytes[i] = 0;
    }
    Files.write(file, bytes);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void cut(Path file, int bytes) throws IOException {
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, Math.max(0, used(all) - bytes)));
  }
}
