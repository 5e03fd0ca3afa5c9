package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.rdf.ReferenceReader;
import zhengmai.rdf.TextFile;
import zhengmai.source.CurationReader;
import zhengmai.source.harvest.ListingReader;
import zhengmai.store.SavedQueries;

/**
 * Files damaged at random, of every format and of our own reference files: each is read, refused by
 * name or counted by kind, and nothing is thrown. A few in each run, {@code
 * -Dzhengmai.mutants=20000} at night; the seed is told with a failure and can be given by {@code
 * -Dzhengmai.seed}. What once was thrown at stays in {@code never-throws}.
 */
@Slow
final class DamagedFilesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final int MUTANTS = Integer.getInteger("zhengmai.mutants", 120);
  private static final long SEED = Long.getLong("zhengmai.seed", System.nanoTime());

  /** Files of one run of the program: enough for one start, few enough to find the one. */
  private static final int AT_ONCE = 40;

  private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|^Exception in");

  private final Random random = new Random(SEED);
  private final Mutator mutator = new Mutator(SEED);
  private final Path folder;

  DamagedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void tellTheSeed() {
    System.out.println("DamagedFilesTest: -Dzhengmai.seed=" + SEED);
  }

  @Test
  void documents_damaged_areReadRefusedOrCounted() throws IOException {
    List<Path> whole = new ArrayList<>();
    for (String of : List.of("stranger", "bad", "never-throws")) {
      whole.addAll(files(RESOURCES.resolve(of)));
    }
    for (int done = 0; done < MUTANTS; done += AT_ONCE) {
      Path batch = Files.createDirectory(folder.resolve("batch-" + done));
      for (int i = 0; i < AT_ONCE; i++) {
        Path one = any(whole);
        byte[] bytes = mutator.damaged(Files.readAllBytes(one), Files.readAllBytes(any(whole)));
        Files.write(batch.resolve("%d-%s".formatted(i, one.getFileName())), bytes);
      }
      requireAccounted(batch);
    }
  }

  @Test
  void pastFaults_areReadRefusedOrCounted() throws IOException {
    requireAccounted(RESOURCES.resolve("never-throws"));
  }

  @Test
  void referenceFiles_damaged_giveFindings() throws IOException {
    List<Path> whole = files(Path.of("data/reference"));
    for (int i = 0; i < MUTANTS / 10; i++) {
      TextFile damaged = textFile(any(whole), any(whole));
      assertThat(ReferenceReader.read(List.of(damaged)).findings())
          .allSatisfy(f -> assertThat(f.file()).isEqualTo(damaged.name()));
    }
  }

  @Test
  void questions_damaged_giveFindings() throws IOException {
    List<Path> whole = files(Path.of("queries"));
    for (int i = 0; i < MUTANTS; i++) {
      SavedQueries.of(textFile(any(whole), any(whole)), true);
    }
  }

  @Test
  void curationAndSources_damaged_giveFindings() throws IOException {
    Path curation = Path.of("data/curation/curation.csv");
    Path sources = Path.of("data/sources.csv");
    for (int i = 0; i < MUTANTS; i++) {
      Path batch = Files.createDirectory(folder.resolve("own-" + i));
      Files.write(
          batch.resolve("curation.csv"),
          mutator.damaged(Files.readAllBytes(curation), Files.readAllBytes(sources)));
      CurationReader.read(batch);
      Path listings = batch.resolve("sources.csv");
      Files.write(
          listings, mutator.damaged(Files.readAllBytes(sources), Files.readAllBytes(curation)));
      ListingReader.read(listings);
    }
  }

  private TextFile textFile(Path one, Path other) throws IOException {
    return new TextFile(
        one.getFileName().toString(),
        text(mutator.damaged(Files.readAllBytes(one), Files.readAllBytes(other))));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Path any(List<Path> files) {
    return files.get(random.nextInt(files.size()));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f) && !f.getFileName().toString().equals("README.md"))
          .sorted()
          .toList();
    }
  }

  /** Every file of a folder is a source of a record, or named in a message, or counted. */
  private static void requireAccounted(Path batch) throws IOException {
    Ran ran = Ran.of("extract", batch.toString());

    String about = "-Dzhengmai.seed=%d, %s:%n%s".formatted(SEED, batch, ran.err());
    assertThat(ran.code()).as(about).isIn(Main.OK, Main.FINDINGS);
    assertThat(TRACE.matcher(ran.err()).find()).as(about).isFalse();
    Set<String> read = new HashSet<>();
    ran.out()
        .lines()
        .map(l -> JsonParser.parseString(l).getAsJsonObject().getAsJsonObject("source"))
        .forEach(s -> read.add(s.get("file").getAsString()));
    List<String> lost =
        files(batch).stream()
            .map(f -> f.getFileName().toString())
            .filter(n -> read.stream().noneMatch(r -> r.equals(n) || r.contains(n + "!")))
            .filter(n -> !ran.err().contains(n))
            .toList();
    assertThat(lost).as(about).isEmpty();
  }
}
