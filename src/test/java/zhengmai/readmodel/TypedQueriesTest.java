package zhengmai.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.cli.Main;
import zhengmai.store.GraphStore;

/** What people type finds the right document among the first three. */
class TypedQueriesTest {
  private static final double WANTED = 0.95;
  private static final int SHOWN = 3;
  private static final Path CORPUS = Path.of("../shared/corpus");

  @Test
  @Slow
  void samples_typedQueries_findTheDocument(@TempDir Path dir) {
    check("samples", dir, Path.of("data/samples"));
  }

  @Test
  @Slow
  void corpus_typedQueries_findTheDocument(@TempDir Path dir) {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
    check("corpus", dir, CORPUS);
  }

  private static void check(String table, Path dir, Path folder) {
    Path db = dir.resolve("db");
    PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    Main.run(
        out,
        out,
        "ingest",
        "--store=" + db,
        "--rejected=" + dir.resolve("rejected.csv"),
        folder.toString());
    List<String> queries = lines(table);
    List<String> missed = new ArrayList<>();
    try (GraphStore store = GraphStore.open(db);
        LiveModel live = new LiveModel(store)) {
      ReadModel model = live.upToDate();
      for (String line : queries) {
        String[] parts = line.split(" => ", 2);
        List<String> first = first(model, parts[0]);
        if (Arrays.stream(parts[1].split(" \\| ")).noneMatch(e -> isIn(e, first))) {
          missed.add(line + "\n    " + first);
        }
      }
    }
    double share = 1 - (double) missed.size() / queries.size();
    assertThat(share)
        .as("%d queries; missed: %s", queries.size(), String.join("\n", missed))
        .isGreaterThanOrEqualTo(WANTED);
  }

  private static boolean isIn(String expected, List<String> titles) {
    return titles.stream().anyMatch(t -> t.contains(expected));
  }

  /** Where nothing is found, what the first offer finds, as the page shows it. */
  private static List<String> first(ReadModel model, String typed) {
    SearchRequest asked =
        new SearchRequest(
            typed,
            "",
            Map.of(),
            Days.NONE,
            Days.NONE,
            LocalDate.EPOCH,
            SearchRequest.Sort.RELEVANCE,
            0,
            SHOWN);
    SearchResult found = model.search(asked);
    List<String> offers = found.found() > 0 ? List.of() : model.offers(asked);
    if (!offers.isEmpty()) {
      found = model.search(asked.withText(offers.get(0)));
    }
    Policies p = model.policies();
    return found.rows().stream().map(r -> p.number(r) + " " + p.title(r)).toList();
  }

  private static List<String> lines(String table) {
    try (InputStream in = TypedQueriesTest.class.getResourceAsStream("/search/" + table + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
