package zhengmai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import zhengmai.extract.Layouts;
import zhengmai.model.Extraction;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.text.SourceText;

/**
 * Full extraction, one thread, warm: all fields, citations and topics of a compendium. The column
 * {@code characters} is characters a second.
 *
 * <pre>
 *   mvn -q -Pbench -DskipTests verify
 *   mvn -q -Pbench -DskipTests verify -Dbench.args="-p file=/some/other.txt -prof gc"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 6, time = 5)
// The collector is the one that ./zhengmai starts with.
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseParallelGC"})
@Threads(1)
public class ExtractionBenchmark {
  /** About as long as a real compendium. */
  private static final int LENGTH = 1_000_000;

  /** A file, or a folder whose first file with this beginning of its name is read. */
  @Param("../shared/corpus/004")
  public String file = "";

  private Supplier<Extraction> extraction =
      () -> {
        throw new IllegalStateException("not loaded");
      };
  private int length;

  /** Counts characters besides calls. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    public long characters;

    private long processor;

    @Setup(Level.Iteration)
    public void reset() {
      characters = 0;
      processor = processorTime();
    }

    /** On a busy machine the clock tells little; the time that the thread really had tells more. */
    @TearDown(Level.Iteration)
    public void print() {
      double seconds = (processorTime() - processor) / 1e9;
      System.out.printf("%,.0f characters a second of processor time; ", characters / seconds);
    }

    private static long processorTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  /** Reads text and reference data. */
  @Setup
  public void load() throws IOException {
    Layouts layouts = new Layouts(ReferenceReader.read(Path.of("data/reference")).data());
    List<Path> found = beginning(Path.of(file));
    SourceText text = found.isEmpty() ? samples() : read(found.get(0));
    extraction = () -> layouts.extract(text);
    length = text.content().length();
    System.out.printf("%s: %,d characters%n", text.file(), length);
  }

  private static List<Path> beginning(Path path) throws IOException {
    Path folder = path.getParent() == null ? Path.of(".") : path.getParent();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, path.getFileName() + "*")) {
      files.forEach(found::add);
    }
    return found;
  }

  private static SourceText read(Path path) {
    SourceFile file = Formats.read(path);
    return file.text().orElseThrow(() -> new IllegalStateException(path + ": " + file.findings()));
  }

  /** The samples of the compendium, one behind the other, again and again. */
  private static SourceText samples() throws IOException {
    StringBuilder all = new StringBuilder();
    while (all.length() < LENGTH) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(Path.of("data/samples/compendium"), "*.txt")) {
        for (Path path : files) {
          all.append(Files.readString(path)).append("\n\n");
        }
      }
    }
    return SourceText.of("samples", all.toString());
  }

  /** Extracts all records. */
  @Benchmark
  public Extraction extract(Read read) {
    read.characters += length;
    return extraction.get();
  }
}
