package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;
import zhengmai.extract.Layouts;
import zhengmai.link.SourceRecords;
import zhengmai.model.Source;
import zhengmai.rdf.Iris;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

/** What stands at an address, what stood there, and what follows from the one and not the other. */
@Slow
class SourceHistoryTest {
  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));
  private static final RecordRdf RDF = new RecordRdf(REFERENCE);
  private static final Layouts LAYOUTS = new Layouts(REFERENCE.data());
  private static final String PAGE = "https://example.org/art/1.html";

  private static SourceRecords page(int serial, String title) {
    String text =
        """
        甘肃省医疗保障局关于%s的通知
        甘医保发〔2021〕%d号

        各市州医疗保障局：
        根据《DRG/DIP支付方式改革三年行动计划》（医保发〔2021〕48号），现就有关事项通知如下。
        甘肃省医疗保障局
        2021年12月%d日
        """
            .formatted(title, serial, 1 + serial % 28);
    String sha = "%08x".formatted(text.hashCode()).repeat(8);
    String name = "page-" + serial + ".txt";
    Source source =
        new Source(sha, name, Optional.empty(), "text/plain", "notice", ProgramFingerprint.brief());
    return new SourceRecords(source, LAYOUTS.extract(SourceText.of(name, text)).records());
  }

  private static String graph(SourceRecords s) {
    return RecordRdf.graphName(s.source());
  }

  private static List<Triple> triples(SourceRecords s) {
    return RDF.graph(s.source(), RecordTexts.NONE, s.records(), List.of()).find().toList();
  }

  private static SourceWriter writer(GraphStore store, String time) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return new SourceWriter(store, new Linking(store, REFERENCE, List.of()), clock);
  }

  private static Set<String> lines(GraphStore store, String graph) {
    return store.graph(graph).stream()
        .map(NodeFmtLib::str)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rebuilt(GraphStore store) {
    Batch batch = new Batch();
    new Linking(store, REFERENCE, List.of()).rebuild(batch);
    store.commit(batch);
    return lines(store, Iris.CONCLUSIONS);
  }

  private static List<String> held(GraphStore store) {
    List<String> numbers = new ArrayList<>();
    store.query(
        QueryFactory.create(
            """
            PREFIX zm: <https://w3id.org/zhengmai/ontology#>
            SELECT ?number { ?p zm:held true ; zm:documentNumber ?number } ORDER BY ?number
            """),
        exec -> {
          exec.select().forEachRemaining(r -> numbers.add(r.get("number").getLiteralLexicalForm()));
          return true;
        });
    return numbers;
  }

  private static List<String> changes(GraphStore store, String since) {
    SavedQuery question = SavedQueries.read(Path.of("queries")).find("changes").orElseThrow();
    return Rows.maps(store, question, Map.of("since", since, "until", "2022-12-31")).stream()
        .map(
            r ->
                r.get("day")
                    + " "
                    + r.get("change")
                    + " "
                    + r.get("number")
                    + r.getOrDefault("detail", ""))
        .toList();
  }

  @Test
  void pageThatChanged_isAnotherVersion_andTheOldOneStaysToBeAsked(@TempDir Path dir) {
    SourceRecords first = page(7, "开展DRG试点");
    SourceRecords second = page(8, "开展DRG付费");
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      SourceWriter one = writer(store, "2022-01-05T01:00:00Z");
      one.put(CheckedGraph.of(graph(first), triples(first)), first, PAGE);
      one.finish();
      assertThat(held(store)).containsExactly("甘医保发〔2021〕7号");

      SourceWriter two = writer(store, "2022-02-05T01:00:00Z");
      two.put(CheckedGraph.of(graph(second), triples(second)), second, PAGE);
      two.finish();
      assertThat(held(store)).containsExactly("甘医保发〔2021〕8号");
      assertThat(store.graph(graph(first))).containsExactlyInAnyOrderElementsOf(triples(first));
      assertThat(changes(store, "2022-02-01"))
          .containsExactlyInAnyOrder(
              "2022-02-05 新增 甘医保发〔2021〕8号", "2022-02-05 撤下 甘医保发〔2021〕7号" + PAGE);
      assertThat(changes(store, "2022-03-01")).isEmpty();
    }
  }

  @Test
  void pageThatChangedInOneField_saysWhichAndFromWhatToWhat(@TempDir Path dir) {
    SourceRecords first = page(7, "开展DRG试点");
    SourceRecords second = page(7, "开展DRG付费");
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      SourceWriter one = writer(store, "2022-01-05T01:00:00Z");
      one.put(CheckedGraph.of(graph(first), triples(first)), first, PAGE);
      one.finish();
      SourceWriter two = writer(store, "2022-02-05T01:00:00Z");
      two.put(CheckedGraph.of(graph(second), triples(second)), second, PAGE);
      two.finish();
      assertThat(changes(store, "2022-02-01"))
          .containsExactly(
              "2022-02-05 变更 甘医保发〔2021〕7号标题＋甘肃省医疗保障局关于开展DRG付费的通知；标题－甘肃省医疗保障局关于开展DRG试点的通知");
    }
  }

  @Test
  void pageAsItWas_readAgain_changesNothing(@TempDir Path dir) {
    SourceRecords first = page(7, "开展DRG试点");
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      SourceWriter one = writer(store, "2022-01-05T01:00:00Z");
      one.put(CheckedGraph.of(graph(first), triples(first)), first, PAGE);
      one.finish();
      SourceWriter again = writer(store, "2022-02-05T01:00:00Z");
      again.put(CheckedGraph.of(graph(first), triples(first)), first, PAGE);
      assertThat(again.finish().changes()).isEqualTo(Changes.NONE);
    }
  }

  @Test
  void pageThatIsGone_isWithdrawn_andComesBackWhenItComesBack(@TempDir Path dir) {
    SourceRecords first = page(7, "开展DRG试点");
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      SourceWriter one = writer(store, "2022-01-05T01:00:00Z");
      one.put(CheckedGraph.of(graph(first), triples(first)), first, PAGE);
      one.finish();
      Set<String> before = lines(store, Iris.CONCLUSIONS);

      SourceWriter two = writer(store, "2022-02-05T01:00:00Z");
      assertThat(two.addresses()).containsExactly(PAGE);
      assertThat(two.withdraw(PAGE)).isTrue();
      assertThat(two.withdraw(PAGE)).isFalse();
      two.finish();
      assertThat(held(store)).isEmpty();
      assertThat(changes(store, "2022-02-01")).containsExactly("2022-02-05 撤下 甘医保发〔2021〕7号" + PAGE);

      SourceWriter three = writer(store, "2022-03-05T01:00:00Z");
      assertThat(three.addresses()).isEmpty();
      three.put(CheckedGraph.of(graph(first), triples(first)), first, PAGE);
      three.finish();
      assertThat(lines(store, Iris.CONCLUSIONS)).isEqualTo(before);
    }
  }

  /** Two sites carry the same page, one of them changes it; and what a person put in stays. */
  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void pagesThatComeChangeAndGo_giveTheConclusionsOfThoseThatStand(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    List<SourceRecords> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pages.add(page(i % 4, i < 4 ? "开展DRG试点" : "开展DRG付费"));
    }
    Path dir = Files.createTempDirectory("zhengmai-history");
    try (GraphStore store = GraphStore.open(dir)) {
      Map<String, SourceRecords> standing = new HashMap<>();
      Set<SourceRecords> byHand = new HashSet<>();
      for (int round = 0; round < 6; round++) {
        SourceWriter writer = writer(store, "2022-01-0%dT01:00:00Z".formatted(round + 1));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
          SourceRecords page = pages.get(random.nextInt(pages.size()));
          String address = PAGE + random.nextInt(3);
          switch (random.nextInt(6)) {
            case 0 -> {
              writer.withdraw(address);
              standing.remove(address);
            }
            case 1 -> {
              writer.put(graph(page), triples(page), page);
              byHand.add(page);
            }
            default -> {
              writer.put(CheckedGraph.of(graph(page), triples(page)), page, address);
              standing.put(address, page);
            }
          }
        }
        writer.finish();
      }
      Set<String> step = lines(store, Iris.CONCLUSIONS);
      assertThat(rebuilt(store)).isEqualTo(step);

      Set<SourceRecords> current = new HashSet<>(standing.values());
      current.addAll(byHand);
      Path other = Files.createTempDirectory("zhengmai-history");
      try (GraphStore plain = GraphStore.open(other)) {
        SourceWriter writer = writer(plain, "2022-02-01T01:00:00Z");
        current.forEach(p -> writer.put(graph(p), triples(p), p));
        writer.finish();
        assertThat(step).isEqualTo(lines(plain, Iris.CONCLUSIONS));
      } finally {
        Folders.delete(other);
      }
    } finally {
      Folders.delete(dir);
    }
  }
}
