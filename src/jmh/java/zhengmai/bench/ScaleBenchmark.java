package zhengmai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import zhengmai.cli.Main;
import zhengmai.generated.GeneratedCorpus;
import zhengmai.model.ReferenceData;
import zhengmai.rdf.ReferenceReader;
import zhengmai.store.GraphStore;

/**
 * The main job at any size: compendia written with known answers are read into a new store, all but
 * the last one; then the last one is added. Tells what was found of what was written, and the time
 * and memory it took.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests verify -Dbench=zhengmai.bench.ScaleBenchmark -Dbench.args="1000 10000"
 * </pre>
 */
public final class ScaleBenchmark {
  private static final String LINKS =
      """
      PREFIX zm: <https://w3id.org/zhengmai/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      SELECT ?by ?relation ?number {
        ?c zm:citingPolicy ?a ; zm:citesPolicy ?b ; zm:relation ?relation .
        ?b zm:documentNumber ?number .
        OPTIONAL { ?a zm:documentNumber ?own }
        ?a dct:title ?title
        BIND(COALESCE(?own, STR(?title)) AS ?by)
      }
      """;

  private ScaleBenchmark() {}

  /** Runs for each number of documents. */
  public static void main(String[] sizes) throws IOException {
    ReferenceData data = ReferenceReader.read(Path.of("data/reference")).data();
    for (String size : sizes) {
      run(Integer.parseInt(size), data);
    }
  }

  private static void run(int papers, ReferenceData data) throws IOException {
    Path dir = Files.createTempDirectory("zhengmai-scale");
    Path texts = Files.createDirectory(dir.resolve("texts"));
    GeneratedCorpus corpus = GeneratedCorpus.write(texts, papers, 42, data);
    Path last = dir.resolve("last.txt");
    Files.move(corpus.files().get(corpus.files().size() - 1), last);
    Path store = dir.resolve("db");
    peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
    double before = cpu();
    double first = ingest(texts, store, dir);
    double cpu = cpu() - before;
    long megabytes = kilobytes(store) >> 10;
    long heap = peaks().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
    double second = ingest(last, store, dir);
    Set<String> found = links(store);
    System.out.printf(
        "%,d papers: %.1f s (%.1f s of CPU on %d cores), %.2f ms a paper, heap peak %,d MB, store"
            + " %,d MB; one more compendium %.2f s;"
            + " precision %.4f, recall %.4f of %,d links%n",
        papers,
        first,
        cpu,
        Runtime.getRuntime().availableProcessors(),
        1000 * first / papers,
        heap,
        megabytes,
        second,
        share(found, corpus.links()),
        share(corpus.links(), found),
        corpus.links().size());
  }

  private static double ingest(Path what, Path store, Path dir) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    long start = System.nanoTime();
    int code =
        Main.run(
            nowhere,
            System.err,
            "ingest",
            what.toString(),
            "--store",
            store.toString(),
            "--rejected",
            dir.resolve("rejected.csv").toString());
    if (code != 0) {
      throw new IllegalStateException("ingest ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds of CPU that this process has had. */
  private static double cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  /** What the disk gives for the files; TDB2's have holes. */
  private static long kilobytes(Path dir) throws IOException {
    Process du = new ProcessBuilder("du", "-sk", dir.toString()).start();
    try (Scanner out = new Scanner(du.getInputStream(), StandardCharsets.UTF_8)) {
      return out.nextLong();
    }
  }

  private static Set<String> links(Path store) {
    Set<String> found = new TreeSet<>();
    try (GraphStore open = GraphStore.openExisting(store)) {
      open.query(
          QueryFactory.create(LINKS),
          exec -> {
            exec.select()
                .forEachRemaining(
                    row ->
                        found.add(
                            row.get("by").getLiteralLexicalForm()
                                + " "
                                + row.get("relation").getLocalName()
                                + " "
                                + row.get("number").getLiteralLexicalForm()));
            return found;
          });
    }
    return found;
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.stream().filter(in::contains).count() / (double) of.size();
  }

  private static List<MemoryPoolMXBean> peaks() {
    List<MemoryPoolMXBean> heap = new ArrayList<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        heap.add(pool);
      }
    }
    return heap;
  }
}
