package zhengmai.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.extract.Layouts;
import zhengmai.link.ChosenValue;
import zhengmai.link.Conclusions;
import zhengmai.link.DerivedRelation;
import zhengmai.link.Linker;
import zhengmai.link.Policy;
import zhengmai.link.PolicyId;
import zhengmai.link.ResolvedCitation;
import zhengmai.link.SourceRecords;
import zhengmai.model.ReferenceData;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

/** Read and linked from the printed page on: a thousand documents, and what each rests on. */
class GeneratedCorpusTest {
  private static final ReferenceData DATA = ReferenceReader.read(Path.of("data/reference")).data();

  @Test
  void aThousandPapers_readAndLinked_areWhatWasWritten(@TempDir Path dir) throws IOException {
    GeneratedCorpus corpus = GeneratedCorpus.write(dir, 1000, 42, DATA);
    Conclusions c = Linker.link(read(corpus.files()), DATA, List.of());
    Map<PolicyId, Policy> policies = c.byId();
    Set<String> found = new TreeSet<>();
    for (ResolvedCitation r : c.citations()) {
      Optional<Policy> citing = r.citing().map(policies::get);
      Optional<Policy> cited = r.policy().map(policies::get);
      if (citing.isPresent() && cited.isPresent()) {
        found.add(name(citing.get()) + " " + r.citation().type().code() + " " + name(cited.get()));
      }
    }
    assertThat(beside(found, corpus.links())).as("wrong links").hasSizeLessThan(10);
    assertThat(beside(corpus.links(), found)).as("links not found").hasSizeLessThan(10);
    assertThat(share(found, corpus.links())).as("precision").isGreaterThanOrEqualTo(0.995);
    assertThat(share(corpus.links(), found)).as("recall").isGreaterThanOrEqualTo(0.995);
    assertThat(c.policies().stream().filter(p -> !p.held()).map(Policy::label)).isEmpty();
    assertThat(c.policies().size()).isEqualTo(corpus.policies());
    Set<String> adopted = new TreeSet<>();
    for (DerivedRelation d : c.derived()) {
      if (d.kind() == Relation.DRAFT_OF) {
        Policy draft = c.policy(d.from()).orElseThrow();
        Policy formal = c.policy(d.to()).orElseThrow();
        adopted.add(name(draft) + " → " + name(formal));
      }
    }
    assertThat(adopted).isEqualTo(corpus.adopted());
  }

  private static String name(Policy p) {
    return p.facts()
        .documentNumber()
        .map(n -> n.value().print())
        .or(() -> p.facts().title().map(ChosenValue::value))
        .orElseThrow();
  }

  private static List<String> beside(Set<String> of, Set<String> in) {
    return of.stream().filter(l -> !in.contains(l)).toList();
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.stream().filter(in::contains).count() / (double) of.size();
  }

  private static List<SourceRecords> read(List<Path> files) {
    Layouts layouts = new Layouts(DATA);
    List<SourceRecords> all = new ArrayList<>();
    for (Path path : files) {
      SourceFile file = Formats.read(path);
      var read = layouts.extract(file.text().orElseThrow());
      Source source =
          new Source(
              file.sha256(),
              path.getFileName().toString(),
              Optional.empty(),
              "text/plain",
              read.layout(),
              ProgramFingerprint.brief());
      all.add(new SourceRecords(source, read.records()));
    }
    return all;
  }
}
