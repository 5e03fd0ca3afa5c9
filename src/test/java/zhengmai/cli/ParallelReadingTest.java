package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.pipeline.OrderedWork;
import zhengmai.source.ocr.Ocr;
import zhengmai.store.GraphStore;

/** The samples, and files that are refused, read by one thread and by several. */
@Slow
class ParallelReadingTest {
  private final Path tmp;

  ParallelReadingTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @Test
  void ingest_withOneThreadAndWithThree_givesTheSameGraphAndTheSameRejections() throws IOException {
    Path bad = Files.createDirectory(tmp.resolve("bad"));
    for (int i = 0; i < 9; i++) {
      Files.write(bad.resolve(i + ".txt"), new byte[] {0, 1, 2, (byte) i});
    }
    List<Path> paths =
        List.of(Path.of("data/samples/compendium"), Path.of("data/samples/html"), bad);
    List<String> one = ingest(paths, 1);
    List<String> three = ingest(paths, 3);
    assertThat(three).isEqualTo(one);
    assertThat(Files.readString(tmp.resolve("3.csv")))
        .isEqualTo(Files.readString(tmp.resolve("1.csv")))
        .contains("0.txt", "8.txt");
  }

  /** All quads but for the second in which each source was read. */
  private List<String> ingest(List<Path> paths, int threads) throws IOException {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Ingester ingester =
        new Ingester(
            new Console(nowhere, nowhere),
            Home.find(),
            Optional.empty(),
            Ocr.NEVER,
            new OrderedWork(threads, 1 << 20));
    try (GraphStore store = GraphStore.open(tmp.resolve("db" + threads))) {
      ingester.ingest(paths, store, tmp.resolve(threads + ".csv"));
      StringWriter quads = new StringWriter();
      store.writeCanonical(quads);
      return quads.toString().lines().filter(l -> !l.contains("prov#generatedAtTime")).toList();
    }
  }
}
