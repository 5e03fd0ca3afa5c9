package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import zhengmai.model.Conflict;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;

class RecordRdfTest {
  private static final Path NOTICE = Fixtures.RESOURCES.resolve("notice.ttl");
  private static final Path DIGEST = Fixtures.RESOURCES.resolve("digest.ttl");

  @Test
  void graph_noticeWithEverything_isAsExpected() throws IOException {
    same(Fixtures.RDF.graph(Fixtures.SOURCE, List.of(Fixtures.full()), List.of()), NOTICE);
  }

  @Test
  void graph_digestWithArticleAndFinding_isAsExpected() throws IOException {
    List<SourceRecord> records = List.of(Fixtures.issue(), Fixtures.article());
    same(Fixtures.RDF.graph(Fixtures.SOURCE, records, List.of(Fixtures.finding())), DIGEST);
  }

  @Test
  void graph_everyTerm_isDeclared() throws IOException {
    Turtle ontology =
        Turtle.parse(ReferenceFiles.one(Path.of("ontology/zhengmai.ttl")).files().get(0));
    Set<String> declared = OntologyCheck.declared(ontology);
    for (Path path : List.of(NOTICE, DIGEST)) {
      TextFile file = new TextFile(path.toString(), Files.readString(path));
      assertThat(TermCheck.check(file, declared)).isEmpty();
    }
  }

  @Test
  void graph_sameRecordsAgain_isTheSame() {
    Graph a = Fixtures.RDF.graph(Fixtures.SOURCE, List.of(Fixtures.full()), List.of());
    Graph b =
        new RecordRdf(Fixtures.REFERENCE)
            .graph(Fixtures.SOURCE, List.of(Fixtures.full()), List.of());
    assertThat(triples(a)).isEqualTo(triples(b)).isNotEmpty();
  }

  @Test
  void graph_any_hasNoBlankNodesAndNoTime() {
    Graph graph = Fixtures.RDF.graph(Fixtures.SOURCE, List.of(Fixtures.full()), List.of());
    assertThat(graph.stream().toList())
        .allMatch(t -> t.getSubject().isURI() && !t.getObject().isBlank())
        .noneMatch(t -> t.getPredicate().equals(Zm.READ_AT));
    Triple time = RecordRdf.readAt(Fixtures.SOURCE, Instant.EPOCH);
    assertThat(time.getPredicate()).isEqualTo(Zm.READ_AT);
  }

  @Test
  void graph_twoNoticesOnOneLine_haveTwoIris() {
    Graph graph =
        Fixtures.RDF.graph(
            Fixtures.SOURCE,
            List.of(Fixtures.bare(5).build(), Fixtures.bare(5).build()),
            List.of());
    assertThat(graph.find(Node.ANY, Std.TYPE, Zm.Type.NOTICE_RECORD).toList()).hasSize(2);
  }

  @Test
  void policy_numberInBodyDiffers_isNamedByTheBodys() {
    assertThat(policy(Fixtures.full())).isEqualTo(Iris.BASE + "policy/内医保发-2021-81");
  }

  @Test
  void policy_numberInDoubtWithoutABody_isNamedByItsTitle() {
    NoticeRecord doubtful =
        Fixtures.bare(5)
            .conflicts(
                List.of(
                    new Conflict(
                        "documentNumber",
                        List.of(new Conflict.Value("甲", 5), new Conflict.Value("乙", 9)))))
            .build();
    assertThat(policy(doubtful)).startsWith(Iris.BASE + "policy/内蒙古自治区/2021-12-01/");
  }

  @Test
  void policy_withoutNumber_isTheSameForShortAndFullNameOfTheIssuer() {
    NoticeRecord.Builder unnumbered = Fixtures.bare(5).documentNumber(Optional.empty());
    String full = policy(unnumbered.build());
    assertThat(policy(unnumbered.issuers(List.of("自治区医疗保障局")).build())).isEqualTo(full);
    assertThat(policy(unnumbered.issuers(List.of("内蒙古自治区财政厅")).build())).isNotEqualTo(full);
  }

  private static String policy(NoticeRecord notice) {
    Graph graph = Fixtures.RDF.graph(Fixtures.SOURCE, List.of(notice), List.of());
    return graph.find(Node.ANY, Zm.RECORD_OF, Node.ANY).next().getObject().getURI();
  }

  private static Set<String> triples(Graph graph) {
    Set<String> lines = new TreeSet<>();
    graph.stream().forEach(t -> lines.add(t.toString()));
    return lines;
  }

  /** Compares with the file; the difference tells what is missing and what is too much. */
  private static void same(Graph actual, Path expected) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Golden.write(actual, expected);
    }
    Graph wanted = RDFDataMgr.loadGraph(expected.toString());
    assertThat(triples(actual)).containsExactlyElementsOf(triples(wanted));
    assertThat(actual.isIsomorphicWith(wanted)).isTrue();
    assertThat(Fixtures.SHAPES.hits(actual)).isEmpty();
  }
}
