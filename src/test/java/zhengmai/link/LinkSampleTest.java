package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhengmai.model.DocumentNumber;

/**
 * How much of a real corpus is resolved, and 200 of its links, drawn by lot, to be read by a
 * person: {@code target/link-sample.tsv}.
 */
class LinkSampleTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Path SAMPLE = Path.of("target/link-sample.tsv");

  @Test
  void citationsOfTheRealCorpus_areResolved() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no ../shared beside the project");
    Conclusions c;
    try (Stream<Path> files = Files.list(CORPUS)) {
      c =
          Linker.link(
              files
                  .filter(f -> f.toString().endsWith(".txt"))
                  .sorted()
                  .map(Extracted::read)
                  .toList(),
              Papers.DATA,
              List.of());
    }
    long resolved = c.citations().stream().filter(r -> r.policy().isPresent()).count();
    List<ResolvedCitation> links =
        new ArrayList<>(c.citations().stream().filter(r -> r.policy().isPresent()).toList());
    Collections.shuffle(links, new Random(2021));
    Map<PolicyId, Policy> policies = c.byId();
    Files.write(SAMPLE, links.stream().limit(200).map(r -> row(r, policies)).sorted().toList());
    assertThat((double) resolved / c.citations().size()).isGreaterThanOrEqualTo(0.97);
  }

  private static String row(ResolvedCitation r, Map<PolicyId, Policy> policies) {
    Policy p = r.policy().map(policies::get).orElseThrow();
    String numbers =
        p.numbers().stream().map(DocumentNumber::print).collect(Collectors.joining("；"));
    return String.join(
        "\t",
        r.ref().record().toString(),
        r.citing().map(policies::get).map(Policy::label).orElse("(article)"),
        r.citation().type().code(),
        r.citation().quote().line() + "",
        r.citation().quote().text(),
        r.rung().code(),
        p.held() ? "held" : "not held",
        String.join("、", p.regions()),
        numbers,
        p.label());
  }
}
