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
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.SourceRecord;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

class RecordRdfTest {
  private static final Path NOTICE = Fixtures.RESOURCES.resolve("notice.ttl");
  private static final Path DIGEST = Fixtures.RESOURCES.resolve("digest.ttl");

  private static final Set<Node> CONCLUDED =
      Set.of(Zm.RECORD_OF, Zm.HELD, Zm.CITES_POLICY, Zm.RUNG, Zm.CONFIDENCE);

  @Test
  void graph_noticeWithEverything_isAsExpected() throws IOException {
    same(
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, List.of(Fixtures.full()), List.of()),
        NOTICE);
  }

  @Test
  void graph_digestWithArticleAndFinding_isAsExpected() throws IOException {
    List<SourceRecord> records = List.of(Fixtures.issue(), Fixtures.article());
    same(
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, records, List.of(Fixtures.finding())),
        DIGEST);
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
    Graph a =
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, List.of(Fixtures.full()), List.of());
    Graph b =
        new RecordRdf(Fixtures.REFERENCE)
            .graph(Fixtures.SOURCE, RecordTexts.NONE, List.of(Fixtures.full()), List.of());
    assertThat(triples(a)).isEqualTo(triples(b)).isNotEmpty();
  }

  @Test
  void graph_any_hasNoBlankNodesAndNoTime() {
    Graph graph =
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, List.of(Fixtures.full()), List.of());
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
            RecordTexts.NONE,
            List.of(Fixtures.bare(5).build(), Fixtures.bare(5).build()),
            List.of());
    assertThat(graph.find(Node.ANY, Std.TYPE, Zm.Type.NOTICE_RECORD).toList()).hasSize(2);
  }

  @Test
  void graph_any_saysNothingOfPolicies() {
    Graph graph =
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, List.of(Fixtures.full()), List.of());
    assertThat(graph.find(Node.ANY, Std.TYPE, Zm.Type.POLICY).toList()).isEmpty();
    assertThat(graph.stream().toList())
        .noneMatch(t -> t.toString().contains(Iris.BASE + "policy/"))
        .noneMatch(t -> CONCLUDED.contains(t.getPredicate()));
  }

  @Test
  void graph_textOfANotice_hasItsParagraphsAndTheirLines() {
    SourceText text = SourceText.of("样例.txt", "别的文件\n关于样例的通知\n\n各市：\n\n3 / 8\n\n现通知如下。\n再别的文件\n");
    NoticeRecord notice =
        new NoticeRecord.Builder(new Place("样例.txt", 2, 8)).title(Optional.of("关于样例的通知")).build();
    Graph graph =
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.of(text), List.of(notice), List.of());
    ResourceDescription record =
        ResourceDescription.of(
            graph, GraphBuilder.iri(Iris.record(Fixtures.SOURCE.sha256(), "notice", 2)));
    assertThat(record.text(Zm.TEXT)).hasValue("关于样例的通知\n各市：\n现通知如下。");
    assertThat(record.text(Zm.PARAGRAPH_LINES)).hasValue("2 4 8");
  }

  @Test
  void graph_textOfANotice_hasItsProvisionsWithPlaceHeadingAndParent() {
    SourceText text =
        SourceText.of("样例.txt", "关于样例的通知\n各市：\n一、总体要求\n（一）目标。到2025年全部完成。\n1.先行先试。\n二、任务\n");
    NoticeRecord notice =
        new NoticeRecord.Builder(new Place("样例.txt", 1, 6)).title(Optional.of("关于样例的通知")).build();
    Graph graph =
        Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.of(text), List.of(notice), List.of());
    Node record = GraphBuilder.iri(Iris.record(Fixtures.SOURCE.sha256(), "notice", 1));
    Node first = Iris.provision(record, "一");
    Node item = Iris.provision(record, "一/（一）");
    assertThat(graph.contains(first, Std.PART_OF, record)).isTrue();
    assertThat(graph.contains(item, Std.PART_OF, first)).isTrue();
    ResourceDescription part = ResourceDescription.of(graph, first);
    assertThat(part.text(Std.TITLE)).hasValue("总体要求");
    assertThat(part.text(Zm.EXTENT)).hasValue("12+32");
    assertThat(graph.find(Node.ANY, Std.TYPE, Zm.Type.PROVISION).toList()).hasSize(3);
  }

  @Test
  void graph_textOfADigest_isWithItsArticlesAlone() {
    SourceText text = SourceText.of("周报.txt", "一\n".repeat(400));
    List<SourceRecord> records = List.of(Fixtures.issue(), Fixtures.article());
    Graph graph = Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.of(text), records, List.of());
    assertThat(graph.find(Node.ANY, Zm.TEXT, Node.ANY).mapWith(Triple::getSubject).toList())
        .containsExactly(
            GraphBuilder.iri(
                Iris.record(
                    Fixtures.SOURCE.sha256(), "article", Fixtures.article().source().line())));
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
