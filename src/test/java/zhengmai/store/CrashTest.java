package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.generated.GeneratedCorpus;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;

/**
 * A long ingest that is killed, or whose writes fail: the store opens, has whole sources only, and
 * the same again completes it to what an undisturbed run gives.
 */
@Timeout(1200)
class CrashTest {
  private static final int KILLS = 50;
  private static final int PAPERS = 500;
  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));

  private final Path tmp;
  private final Path texts;
  private final Path dir;
  private final Map<String, Set<Triple>> undisturbed = new HashMap<>();
  private String canonical = "";

  CrashTest(@TempDir Path tmp) throws IOException {
    this.tmp = tmp;
    this.texts = Files.createDirectory(tmp.resolve("texts"));
    this.dir = tmp.resolve("db");
  }

  @BeforeEach
  void runUndisturbed() throws IOException {
    GeneratedCorpus.write(texts, PAPERS, 11, REFERENCE.data());
    Path calm = tmp.resolve("calm");
    Victim.ingest(calm, texts);
    try (GraphStore store = GraphStore.openExisting(calm)) {
      store.graphs().forEach(g -> undisturbed.put(g, store.graph(g)));
      canonical = Samples.canonical(store);
    }
  }

  @Test
  void ingest_killedFiftyTimesAtRandom_holdsWholeSourcesAndCompletes() throws Exception {
    Random random = new Random(20221231);
    int kills = 0;
    int completed = 0;
    while (kills < KILLS || completed == 0) {
      Process victim = start();
      if (kills < KILLS && !victim.waitFor(500 + random.nextInt(4000), TimeUnit.MILLISECONDS)) {
        victim.destroyForcibly();
        kills++;
      }
      boolean done = victim.waitFor() == 0;
      completed += done ? 1 : 0;
      lookAt(done);
      if (done) {
        Folders.delete(dir);
      }
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            dir.toString(),
            texts.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The store as a run left it, dead or done. */
  private void lookAt(boolean done) throws IOException {
    try (GraphStore store = GraphStore.open(dir)) {
      for (String graph : store.graphs()) {
        if (graph.startsWith(Iris.BASE + "source/")) {
          assertThat(store.graph(graph)).isEqualTo(undisturbed.get(graph));
        }
      }
      if (done) {
        assertThat(Samples.canonical(store)).isEqualTo(canonical);
        assertThat(new Linking(store, REFERENCE, List.of()).isUpToDate()).isTrue();
      }
    }
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
