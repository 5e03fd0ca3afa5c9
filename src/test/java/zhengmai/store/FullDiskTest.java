package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/**
 * An ingest onto a disk that is really full, from the start or in the middle of a write: the store
 * opens, has whole sources only, and with room the same completes it.
 */
@Timeout(900)
@Slow
class FullDiskTest {
  private static final int PAPERS = 300;

  /** Kilobytes: room for all that is done here; just enough for an empty store; a small step. */
  private static final int ROOM = 400 << 10;

  private static final int BARELY_OPENS = 5 << 10;
  private static final int STEP = 2 << 10;

  private final Path tmp;

  FullDiskTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @Test
  void ingest_ontoDisksTooSmall_holdsWholeSourcesAndCompletesWithRoom() throws Exception {
    SmallDisk.run(tmp, ROOM, FullDiskTest.class, "ontoDisksTooSmall");
  }

  @Test
  void ingest_whileTheDiskFillsDuringAnyWrite_holdsWholeSourcesAndCompletesWithRoom()
      throws Exception {
    SmallDisk.run(tmp, ROOM, FullDiskTest.class, "whileTheDiskFillsDuringAnyWrite");
  }

  @Test
  void commit_whileTheDiskIsFull_failsAndWithRoomGoesThroughInTheSameStore() throws Exception {
    SmallDisk.run(tmp, ROOM, FullDiskTest.class, "whileTheDiskIsFull");
  }

  static void ontoDisksTooSmall(SmallDisk disk, Path tmp) throws Exception {
    Path dir = disk.path().resolve("db");
    LongIngest ingest = LongIngest.of(PAPERS, tmp);
    Set<Integer> held = new TreeSet<>();
    int kilobytes = 64;
    disk.resize(kilobytes);
    while (ingest.start(dir).waitFor() != 0) {
      assertThat(ingest.said()).contains("磁盘剩余").contains("left on the disk");
      if (Files.exists(dir.resolve(StoreFolder.MARKER))) {
        held.add(ingest.lookAt(dir, false));
      }
      kilobytes += kilobytes < BARELY_OPENS ? BARELY_OPENS : STEP;
      disk.resize(kilobytes);
    }
    assertThat(held).contains(0).hasSizeGreaterThan(1);
    ingest.lookAt(dir, true);
  }

  static void whileTheDiskFillsDuringAnyWrite(SmallDisk disk, Path tmp) throws Exception {
    Path dir = disk.path().resolve("db");
    Path filler = disk.path().resolve("filler");
    LongIngest ingest = LongIngest.of(PAPERS, tmp);
    Random random = new Random(48);
    List<Integer> writes = new ArrayList<>(List.of(1));
    random.ints(3, 2, 6_000).forEach(writes::add);
    for (int nth : writes) {
      assertThat(ingest.start(dir, filler.toString(), Integer.toString(nth)).waitFor()).isNotZero();
      assertThat(ingest.said()).contains("没有写成").contains("Make room and run it again");
      ingest.lookAt(dir, false);
      Files.delete(filler);
    }
    assertThat(ingest.start(dir).waitFor()).as(ingest.said()).isZero();
    ingest.lookAt(dir, true);
  }

  static void whileTheDiskIsFull(SmallDisk disk, Path tmp) throws Exception {
    Path dir = disk.path().resolve("db");
    Path filler = disk.path().resolve("filler");
    Batch small = new Batch().replace(Samples.graph(1), Samples.titles(0, 20_000, "通知"));
    Batch large =
        new Batch().replace(Samples.graph(2), Samples.titles(0, (int) GraphStore.BULK_FROM, "办法"));
    try (GraphStore store = GraphStore.open(dir)) {
      assertThatThrownBy(() -> whileTheDiskFills(dir, filler, () -> store.commit(large)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Make room");
      assertThat(store.graphs()).isEmpty();
      assertThat(store.commit(large).added()).isEqualTo(GraphStore.BULK_FROM);
      assertThatThrownBy(
              () -> new FillingStore(store, filler, new AtomicInteger(300)).commit(small))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("Make room");
      Files.delete(filler);
      assertThat(store.graphs()).containsExactly(Samples.graph(2));
      assertThat(store.commit(small).added()).isEqualTo(20_000);
    }
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(store.size()).isEqualTo(GraphStore.BULK_FROM + 20_000);
    }
  }

  /** From when the bulk loader has its folder on. */
  private static void whileTheDiskFills(Path dir, Path filler, Runnable commit)
      throws InterruptedException, IOException {
    AtomicBoolean over = new AtomicBoolean();
    Thread fills =
        new Thread(
            () -> {
              while (!over.get()) {
                if (Files.isDirectory(dir.resolve("tdb2-2"))) {
                  SmallDisk.fill(filler);
                }
                Thread.onSpinWait();
              }
            });
    fills.start();
    try {
      commit.run();
    } finally {
      over.set(true);
      fills.join();
      Files.deleteIfExists(filler);
    }
  }
}
