package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;
import zhengmai.text.RecordTexts;

class GraphCheckTest {
  @Test
  void shapes_file_hasNoFaultsAndMessagesInBothLanguages() {
    assertThat(Fixtures.SHAPES.faults()).isEmpty();
    List<Finding> findings = findings(Fixtures.bare(5).title(Optional.of("关于《样例")).build());
    assertThat(findings)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.print()).isEqualTo("样例.txt:5: 标题里的书名号不成对 / the title's 《》 do not match");
              assertThat(f.code()).isEqualTo("title-unbalanced");
            });
  }

  @Test
  void hits_noticeInOrder_areNone() {
    assertThat(findings(Fixtures.bare(5).build())).isEmpty();
  }

  @Test
  void hits_publishedBeforeSigned_isAWarning() {
    NoticeRecord notice =
        Fixtures.bare(5).datePublished(Optional.of(LocalDate.of(2021, 11, 1))).build();
    assertThat(findings(notice))
        .extracting(Finding::code)
        .containsExactly("published-before-signed");
  }

  @Test
  void hits_noIssuerNoRegionNoLevel_areWarnings() {
    NoticeRecord notice =
        Fixtures.bare(5).issuers(List.of()).regions(List.of()).level(Optional.empty()).build();
    assertThat(findings(notice))
        .extracting(Finding::code, Finding::severity)
        .containsExactlyInAnyOrder(
            tuple("issuer-missing", Severity.WARNING),
            tuple("region-missing", Severity.WARNING),
            tuple("level-missing", Severity.WARNING));
  }

  @Test
  void hits_dateThatIsNone_isAViolation() {
    Graph graph = graph(Fixtures.bare(5).dateSigned(Optional.empty()).build());
    Node record = graph.find(Node.ANY, Std.TYPE, Zm.Type.NOTICE_RECORD).next().getSubject();
    graph.add(
        record, Std.DATE_DOCUMENT, NodeFactory.createLiteralDT("2021-13-40", XSDDatatype.XSDdate));
    assertThat(Fixtures.SHAPES.hits(graph))
        .anySatisfy(
            h -> {
              assertThat(h.finding().code()).isEqualTo("date-signed-unreadable");
              assertThat(h.finding().severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void hits_lastLineBeforeFirst_isAViolation() {
    Graph graph = graph(Fixtures.bare(5).build());
    Node record = graph.find(Node.ANY, Std.TYPE, Zm.Type.NOTICE_RECORD).next().getSubject();
    graph.remove(record, Zm.END_LINE, Node.ANY);
    graph.add(record, Zm.END_LINE, NodeFactory.createLiteralDT("3", XSDDatatype.XSDinteger));
    assertThat(Fixtures.SHAPES.hits(graph))
        .anyMatch(h -> h.finding().code().equals("lines-reversed"));
  }

  @Test
  void summary_sameMessageAndIssuer_isOneFinding() {
    List<SourceRecord> records =
        List.of(
            Fixtures.bare(5).title(Optional.of("《甲")).build(),
            Fixtures.bare(60).title(Optional.of("《乙")).build(),
            Fixtures.bare(120).title(Optional.of("《丙")).issuers(List.of("北京市医保局")).build());
    Graph graph = Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, records, List.of());
    assertThat(GraphCheck.summary(Fixtures.SHAPES.hits(graph)))
        .extracting(Finding::zh)
        .containsExactly("标题里的书名号不成对（内蒙古自治区医疗保障局）：2处", "标题里的书名号不成对（北京市医疗保障局）：1处");
  }

  @Test
  void build_recordWithAViolation_staysOutAndTheOthersGoIn() {
    NoticeRecord nameless =
        Fixtures.bare(5).title(Optional.empty()).documentNumber(Optional.empty()).build();
    NoticeRecord good = Fixtures.bare(60).build();
    SourceGraphs graphs = new SourceGraphs(Fixtures.RDF, Fixtures.SHAPES);
    SourceGraphs.Fit fit =
        graphs.build(
            Fixtures.SOURCE,
            RecordTexts.NONE,
            new Extraction("compendium", List.of(nameless, good), List.of()));
    assertThat(fit.records()).containsExactly(good);
    assertThat(fit.name()).isEqualTo(Iris.source(Fixtures.SOURCE.sha256()));
    assertThat(fit.findings()).extracting(Finding::code).containsExactly("nameless-record");
    assertThat(fit.graph().find(Node.ANY, Std.TYPE, Zm.Type.NOTICE_RECORD).toList()).hasSize(1);
    assertThat(fit.graph().find(Node.ANY, Std.TYPE, Zm.Type.FINDING).toList()).hasSize(1);
  }

  private static Graph graph(NoticeRecord notice) {
    return Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, List.of(notice), List.of());
  }

  private static List<Finding> findings(NoticeRecord notice) {
    return Fixtures.SHAPES.hits(graph(notice)).stream().map(GraphCheck.Hit::finding).toList();
  }
}
