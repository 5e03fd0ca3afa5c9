package zhengmai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.cli.Main;

/** The manuals name nothing that is not there, and their queries have answers. */
final class DocumentationTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Manuals MANUALS = new Manuals(HOME);

  @Test
  void manuals_nameOnlyWhatIsThere() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path page : Manuals.all(HOME)) {
      for (String fault : MANUALS.faults(page, Files.readString(page))) {
        faults.add(HOME.relativize(page) + ":" + fault);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** The check itself: what is not there is found, in text, in code, in tables. */
  @Test
  void page_namingWhatIsNotThere_isFound() {
    String page =
        """
        [一页](nowhere.md) [网](https://example.org/) [设计](src/site/markdown/architecture.md#一)
        见 `src/main/java/zhengmai/nowhere`、`--nowhere`、`--store`、`zm:nowhere`、`zm:held`、`queries/名字.rq`

            ./zhengmai ingest data/catalog --stor db && ./zhengmai query no-such --param a=b
            ./zhengmai dig 文件   # 例 --example

        ```
        ./zhengmai changes --since 2022-01-01 --question nothing-known
        ```
        | `./zhengmai query wanted --frmat csv` | `./verify --fast` |
        """;
    assertThat(MANUALS.faults(HOME.resolve("x.md"), page))
        .containsExactly(
            "1: no file nowhere.md",
            "2: no file src/main/java/zhengmai/nowhere",
            "2: no command has the option --nowhere",
            "2: no term zm:nowhere",
            "4: ingest has no option --stor",
            "4: no question no-such",
            "5: no command dig",
            "8: no question nothing-known",
            "10: query has no option --frmat");
  }

  @Test
  void readmes_haveNinetyLinesAtMost() throws IOException {
    for (String name : List.of("README.md", "README.en.md")) {
      assertThat(Files.readAllLines(HOME.resolve(name))).as(name).hasSizeLessThanOrEqualTo(90);
    }
  }

  @Test
  void pages_allStandInTheSitesMenu() throws IOException {
    String site = Files.readString(HOME.resolve("src/site/site.xml"));
    for (Path page : Manuals.all(HOME)) {
      String name = page.getFileName().toString();
      if (page.startsWith(HOME.resolve("src/site"))) {
        assertThat(site).contains('"' + name.replaceFirst("\\.md$", ".html") + '"');
      }
    }
  }

  /** The queries of the page on SPARQL are run as they stand there. */
  @Test
  void sparqlByExample_everyQueryHasAnAnswer(@TempDir Path folder) throws IOException {
    String store = folder.resolve("db").toString();
    String rejected = folder.resolve("rejected.csv").toString();
    assertThat(
            run("ingest", "data/samples", "data/catalog", "--store", store, "--rejected", rejected))
        .isNotNull();
    List<String> queries =
        Manuals.queries(Files.readString(HOME.resolve("src/site/markdown/sparql.md")));
    assertThat(queries).hasSizeGreaterThanOrEqualTo(8);
    for (int i = 0; i < queries.size(); i++) {
      Path file = Files.writeString(folder.resolve(i + ".rq"), queries.get(i));
      String answer = run("query", file.toString(), "--store", store, "--format", "csv");
      assertThat(answer.lines().count()).as(queries.get(i)).isGreaterThan(1);
    }
  }

  /** What a command prints; it must end with 0. */
  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
