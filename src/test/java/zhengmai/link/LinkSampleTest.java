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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhengmai.Slow;
import zhengmai.model.DocumentNumber;
import zhengmai.source.Inputs;

/**
 * How much of a real corpus is resolved, alone and read together with documents of other
 * publishers; and of both together 200 links, drawn by lot, and the names of all bodies, to be read
 * by a person: {@code target/link-sample.tsv}, {@code target/body-names.tsv}.
 */
class LinkSampleTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Path WILD = CORPUS.resolve("wild");
  private static final Path BODIES = Path.of("target/body-names.tsv");
  private static final Path SAMPLE = Path.of("target/link-sample.tsv");

  @Test
  void citationsOfTheRealCorpus_areResolved() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no ../shared beside the project");
    Conclusions c = Linker.link(corpus(), Papers.DATA, List.of());
    assertThat(resolved(c).size() + " of " + c.citations().size()).isEqualTo("407 of 415");
  }

  @Slow
  @Test
  void citationsOfCorpusAndWildTogether_areResolved() throws IOException {
    assumeTrue(Files.isDirectory(WILD), "no ../shared beside the project");
    List<SourceRecords> sources = new ArrayList<>(corpus());
    Inputs.of(List.of(WILD)).files().forEach(f -> Extracted.any(f).ifPresent(sources::add));
    Conclusions c = Linker.link(sources, Papers.DATA, List.of());
    List<ResolvedCitation> links = resolved(c);
    assertThat((double) links.size() / c.citations().size()).isGreaterThanOrEqualTo(0.97);
    Collections.shuffle(links, new Random(2021));
    Map<PolicyId, Policy> policies = c.byId();
    Files.write(SAMPLE, links.stream().limit(200).map(r -> row(r, policies)).sorted().toList());
    Map<String, String> bodies = new TreeMap<>();
    c.policies().forEach(p -> p.issuers().forEach(b -> bodies.putIfAbsent(b, p.id().key())));
    Files.write(
        BODIES, bodies.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList());
  }

  private static List<SourceRecords> corpus() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .map(Extracted::read)
          .toList();
    }
  }

  private static List<ResolvedCitation> resolved(Conclusions c) {
    return new ArrayList<>(c.citations().stream().filter(r -> r.policy().isPresent()).toList());
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
