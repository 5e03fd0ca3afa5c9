package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import zhengmai.generated.GeneratedCorpus;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;

/** A long ingest in a process of its own, and what it gives when nothing disturbs it. */
final class LongIngest {
  private static final String SOURCE = Iris.BASE + "source/";

  static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));

  private final Path texts;
  private final Path log;
  private final Map<String, Set<Triple>> undisturbed = new HashMap<>();
  private final String canonical;

  private LongIngest(Path tmp, int papers) throws IOException {
    this.texts = Files.createDirectory(tmp.resolve("texts"));
    this.log = tmp.resolve("log.txt");
    GeneratedCorpus.write(texts, papers, 11, REFERENCE.data());
    Path calm = tmp.resolve("calm");
    Victim.ingest(GraphStore.open(calm), texts);
    try (GraphStore store = GraphStore.openExisting(calm)) {
      store.graphs().forEach(g -> undisturbed.put(g, store.graph(g)));
      canonical = Samples.canonical(store);
    }
  }

  /** Of so many papers, a hundred in each source; runs it once, undisturbed, in this folder. */
  static LongIngest of(int papers, Path tmp) throws IOException {
    return new LongIngest(tmp, papers);
  }

  /**
   * Into the store at this place; it is just before opening the store when this returns.
   *
   * @param more what {@link Victim} is told beside that
   */
  Process start(Path dir, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                dir.toString(),
                texts.toString()));
    command.addAll(List.of(more));
    Process started = new ProcessBuilder(command).redirectError(log.toFile()).start();
    assertThat(started.inputReader().readLine()).isEqualTo(Victim.READY);
    return started;
  }

  /** Names of the graphs of its sources. */
  List<String> sources() {
    return undisturbed.keySet().stream().filter(g -> g.startsWith(SOURCE)).sorted().toList();
  }

  /** What the last one said. */
  String said() throws IOException {
    return Files.readString(log);
  }

  /** The same in this process. */
  void into(Store store) throws IOException {
    Victim.ingest(store, texts);
  }

  /** The store as a run left it, dead or done; returns how many sources it has. */
  int lookAt(Path dir, boolean done) throws IOException {
    try (GraphStore store = GraphStore.open(dir)) {
      return lookAt(store, done);
    }
  }

  /** As {@link #lookAt(Path, boolean)}. */
  int lookAt(Store store, boolean done) throws IOException {
    int sources = 0;
    for (String graph : Samples.graphs(store)) {
      if (graph.startsWith(SOURCE)) {
        assertThat(store.graph(graph)).isEqualTo(undisturbed.get(graph));
        sources++;
      }
    }
    if (done) {
      assertThat(Samples.canonical(store)).isEqualTo(canonical);
      assertThat(new Linking(store, REFERENCE, List.of()).isUpToDate()).isTrue();
    }
    return sources;
  }
}
