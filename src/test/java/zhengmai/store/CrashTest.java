package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/**
 * A long ingest that is killed, or whose writes fail: the store opens, has whole sources only, and
 * the same again completes it to what an undisturbed run gives.
 */
@Timeout(1200)
@Slow
class CrashTest {
  private static final int KILLS = 50;
  private static final int PAPERS = 500;

  /** More than enough for the bulk loader. */
  private static final int BULK_PAPERS = 1200;

  /** Milliseconds after which an ingest is done, or killed. */
  private static final int LONGEST = 4000;

  private final Path tmp;
  private final Path dir;

  CrashTest(@TempDir Path tmp) {
    this.tmp = tmp;
    this.dir = tmp.resolve("db");
  }

  /** Side by side on two stores, as most of the time is that of one thread. */
  @Test
  void ingest_killedFiftyTimesAtRandom_holdsWholeSourcesAndCompletes() throws Exception {
    LongIngest ingest = LongIngest.of(PAPERS, tmp);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = both.submit(() -> killAgainAndAgain(ingest, tmp.resolve("one"), 20221));
      Future<Integer> two = both.submit(() -> killAgainAndAgain(ingest, tmp.resolve("two"), 20231));
      assertThat(one.get() + two.get()).isGreaterThanOrEqualTo(KILLS);
    } finally {
      both.shutdownNow();
    }
  }

  /** How often it was killed; at last it goes through. */
  private static int killAgainAndAgain(LongIngest ingest, Path dir, int seed) throws Exception {
    Random random = new Random(seed);
    int kills = 0;
    int completed = 0;
    while (kills < KILLS / 2 || completed == 0) {
      Process victim = ingest.start(dir);
      if (kills < KILLS / 2 && !victim.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS)) {
        victim.destroyForcibly();
        kills++;
      }
      boolean done = victim.waitFor() == 0;
      completed += done ? 1 : 0;
      ingest.lookAt(dir, done);
      if (done) {
        Folders.delete(dir);
      }
    }
    return kills;
  }

  /** A first run by the bulk loader leaves all or nothing. */
  @Test
  void firstBuild_killedAtRandom_leavesAnEmptyStoreAndCompletes() throws Exception {
    LongIngest ingest = LongIngest.of(BULK_PAPERS, tmp);
    Random random = new Random(20241);
    int all = ingest.sources().size();
    for (int i = 0; i < 6; i++) {
      Process victim = ingest.start(dir, Victim.BULK);
      if (!victim.waitFor(random.nextInt(2 * LONGEST), TimeUnit.MILLISECONDS)) {
        victim.destroyForcibly();
      }
      boolean done = victim.waitFor() == 0;
      assertThat(ingest.lookAt(dir, done)).isEqualTo(done ? all : 0);
      if (done) {
        Folders.delete(dir);
      }
    }
    assertThat(ingest.start(dir, Victim.BULK).waitFor()).as(ingest.said()).isZero();
    assertThat(ingest.lookAt(dir, true)).isEqualTo(all);
    assertThat(dir.resolve("tdb2-2")).isDirectory();
  }

  @Test
  void write_failingAtEveryStep_leavesTheStoreAsItWas() {
    Set<Triple> first = Samples.titles(0, 40, "通知");
    Set<Triple> second = Samples.titles(20, 60, "意见");
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(new Batch().replace(Samples.graph(1), first));
      int steps = 80;
      for (int step = 1; step <= steps; step++) {
        int nth = step;
        assertThatThrownBy(
                () ->
                    store.commit(
                        new Batch().replace(Samples.graph(1), second),
                        dsg -> new FailingGraph(dsg, nth)))
            .hasMessage("disk on fire");
        assertThat(store.graph(Samples.graph(1))).isEqualTo(first);
      }
      // One more step than there are writes: now it goes through, in the same store.
      store.commit(
          new Batch().replace(Samples.graph(1), second), dsg -> new FailingGraph(dsg, steps + 1));
      assertThat(store.graph(Samples.graph(1))).isEqualTo(second);
    }
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(store.graph(Samples.graph(1))).isEqualTo(second);
    }
  }
}
