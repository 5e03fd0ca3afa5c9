package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengmai.extract.Layouts;
import zhengmai.extract.Readings;
import zhengmai.model.Extraction;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.model.Stage;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.Inputs;
import zhengmai.source.SourceFile;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

class RecordReaderTest {
  private static final Reference SHIPPED = ReferenceReader.read(Path.of("data/reference"));
  private static final Layouts LAYOUTS = new Layouts(SHIPPED.data());
  private static final RecordReader READER = new RecordReader(Fixtures.REFERENCE);

  private static final Path WILD = Path.of("../shared/corpus/wild");

  static List<Path> documents() {
    List<Path> folders =
        Stream.of("data/samples", "data/catalog", "../shared/corpus").map(Path::of).toList();
    return Inputs.of(folders.stream().filter(Files::isDirectory).toList()).files().stream()
        .filter(f -> !f.startsWith(Readings.SAMPLES.resolve("files")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void records_ofADocument_areThoseExtracted(Path path) {
    SourceFile file = Formats.read(path);
    if (file.text().isEmpty() && path.startsWith(WILD)) {
      assertThat(file.findings()).isNotEmpty();
      return;
    }
    SourceText text = file.text().orElseThrow();
    Extraction read =
        CatalogReader.recognises(text) ? CatalogReader.read(text) : LAYOUTS.extract(text);
    Source source =
        new Source(file.sha256(), text.file(), Optional.empty(), "text/plain", read.layout(), "1");
    Graph graph =
        new RecordRdf(SHIPPED).graph(source, RecordTexts.of(text), read.records(), read.findings());
    RecordReader reader = new RecordReader(SHIPPED);
    assertThat(reader.records(graph)).isEqualTo(read.records());
    // Among documents of all kinds are annexes and agreements, which make no record.
    assertThat(read.records().isEmpty()).isEqualTo(read.layout().isEmpty());
    assertThat(read.records().isEmpty() && !path.startsWith(WILD)).isFalse();
    assertThat(RecordReader.source(graph)).hasValue(source);
  }

  @Test
  void records_everyKindAndField_areThoseGiven() {
    assertThat(READER.records(graph(everything()))).isEqualTo(everything());
  }

  @Test
  void records_fromAStoreOnDisk_areThoseGiven() {
    DatasetGraph store = DatabaseMgr.createDatasetGraph();
    Node name = GraphBuilder.iri(RecordRdf.graphName(Fixtures.SOURCE));
    Txn.executeWrite(
        store,
        () ->
            graph(everything())
                .find()
                .forEachRemaining(
                    t -> store.add(name, t.getSubject(), t.getPredicate(), t.getObject())));
    store.begin(TxnType.READ);
    assertThat(READER.records(store.getGraph(name))).isEqualTo(everything());
    assertThat(READER.records(store.getUnionGraph())).isEqualTo(everything());
    assertThat(RecordReader.source(store.getGraph(name))).hasValue(Fixtures.SOURCE);
    store.end();
  }

  @Test
  void records_aliasOrIriOfAListedWord_comeBackAsPrinted() {
    NoticeRecord notice =
        Fixtures.bare(5)
            .topics(List.of("DRG"))
            .genre(Optional.of("通 知"))
            .regions(List.of("150000"))
            .instruments(List.of(new Instrument("样例", Optional.of("管理办法"), Stage.FINAL)))
            .build();
    NoticeRecord other = Fixtures.bare(90).topics(List.of("DRG-DIP支付方式")).build();
    assertThat(READER.records(graph(List.of(notice, other)))).containsExactly(notice, other);
  }

  @Test
  void records_manyOnOneLine_areInTheOrderGiven() {
    List<SourceRecord> notices =
        Stream.iterate(1, i -> i + 1)
            .limit(12)
            .map(i -> (SourceRecord) Fixtures.bare(5).title(Optional.of("第" + i)).build())
            .toList();
    assertThat(READER.records(graph(notices))).isEqualTo(notices);
  }

  @Test
  void records_graphOfNoSource_areNone() {
    Graph empty = GraphMemFactory.createDefaultGraph();
    assertThat(READER.records(empty)).isEmpty();
    assertThat(RecordReader.source(empty)).isEmpty();
  }

  @Test
  void record_byItsIri_isTheOne() {
    Graph graph = graph(everything());
    List<String> iris = RecordRdf.recordIris(Fixtures.SOURCE, everything());
    for (int i = 0; i < iris.size(); i++) {
      assertThat(READER.record(graph, GraphBuilder.iri(iris.get(i)))).hasValue(everything().get(i));
    }
  }

  @Test
  void record_iriOfAFindingOrOfNothing_isNone() {
    Graph graph = graph(everything());
    Node finding = GraphBuilder.iri(Iris.finding(Fixtures.SOURCE.sha256(), 1));
    assertThat(graph.contains(finding, Node.ANY, Node.ANY)).isTrue();
    assertThat(READER.record(graph, finding)).isEmpty();
    assertThat(READER.record(graph, GraphBuilder.iri(Iris.BASE + "nothing"))).isEmpty();
  }

  @Test
  void record_lineTakenAway_namesNodeAndProperty() {
    Graph graph = graph(List.of(Fixtures.bare(5).build()));
    Node record = graph.find(Node.ANY, Std.TYPE, Zm.Type.NOTICE_RECORD).next().getSubject();
    graph.remove(record, Zm.END_LINE, Node.ANY);
    assertThatThrownBy(() -> READER.record(graph, record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(record + ": " + Zm.END_LINE + ": expected a value");
  }

  private static List<SourceRecord> everything() {
    return List.of(
        Fixtures.issue(), Fixtures.full(), Fixtures.article(), Fixtures.bare(70).build());
  }

  private static Graph graph(List<? extends SourceRecord> records) {
    return Fixtures.RDF.graph(
        Fixtures.SOURCE, RecordTexts.NONE, List.copyOf(records), List.of(Fixtures.finding()));
  }
}
