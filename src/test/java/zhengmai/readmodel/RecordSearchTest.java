package zhengmai.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.SearchRequest.Sort;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/** Words of running texts are found exactly where SPARQL's CONTAINS finds them. */
class RecordSearchTest {
  private static final String ID = "https://w3id.org/zhengmai/id/";
  private static final String LETTERS = "医保支付方式改革医保支付医保，。、《》\n7 D";
  private static final String HAN = "医保支付方式改革";

  private static Node iri(String name) {
    return NodeFactory.createURI(ID + name);
  }

  private static String letters(Random random, String of, int length) {
    return random
        .ints(length, 0, of.length())
        .mapToObj(i -> String.valueOf(of.charAt(i)))
        .collect(Collectors.joining());
  }

  /** A source of some notices; not every record has a policy, or a text. */
  private static List<Triple> source(Random random, String name) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Node record = iri("source/" + name + "/notice/" + i);
      triples.add(Triple.create(record, Std.TYPE, Zm.Type.NOTICE_RECORD));
      if (random.nextInt(5) > 0) {
        Node text = NodeFactory.createLiteralLang(letters(random, LETTERS, 40), "zh");
        triples.add(Triple.create(record, Zm.TEXT, text));
      }
      if (random.nextInt(6) > 0) {
        Node policy = iri("policy/" + random.nextInt(20));
        triples.add(Triple.create(record, Zm.RECORD_OF, policy));
        triples.add(Triple.create(policy, Std.TYPE, Zm.Type.POLICY));
      }
    }
    return triples;
  }

  private static Set<String> found(ReadModel model, String text, String field) {
    SearchRequest request =
        new SearchRequest(
            text, field, Map.of(), Days.NONE, Days.NONE, LocalDate.EPOCH, Sort.NEWEST, 0, 99);
    return model.search(request).rows().stream()
        .map(model.policies()::iri)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> contains(GraphStore store, String words) {
    String query =
        """
        PREFIX zm: <%s>
        SELECT DISTINCT ?p { ?p a zm:Policy . ?r zm:recordOf ?p ; zm:text ?t FILTER(CONTAINS(?t, "%s")) }
        """
            .formatted(Zm.NS, words);
    return store.query(
        QueryFactory.create(query),
        exec -> {
          Set<String> iris = new TreeSet<>();
          exec.select().forEachRemaining(row -> iris.add(row.get("p").getURI()));
          return iris;
        });
  }

  @Test
  void search_textsThatComeChangeAndGo_findsWhatContainsFinds(@TempDir Path dir) {
    Random random = new Random(11);
    int hits = 0;
    try (GraphStore store = GraphStore.open(dir.resolve("db"));
        LiveModel live = new LiveModel(store)) {
      for (int round = 0; round < 12; round++) {
        Batch batch = new Batch();
        for (int i = 0; i < 3; i++) {
          String name = String.valueOf(random.nextInt(8));
          boolean gone = round > 3 && random.nextInt(3) == 0;
          batch.replace(ID + "source/" + name, gone ? List.of() : source(random, name));
        }
        store.commit(batch);
        ReadModel model = live.upToDate();
        for (int length = 1; length <= 6; length++) {
          String words = letters(random, HAN, length);
          Set<String> expected = contains(store, words);
          assertThat(found(model, words, "text"))
              .as("%s, round %d", words, round)
              .isEqualTo(expected);
          assertThat(found(model, words, "")).containsAll(expected);
          hits += expected.size();
        }
      }
    }
    assertThat(hits).as("the texts have some of the words").isGreaterThan(100);
  }

  private static void holdsOneText(GraphStore store) {
    Node policy = iri("policy/1");
    store.commit(
        new Batch()
            .replace(
                ID + "source/1",
                List.of(
                    Triple.create(policy, Std.TYPE, Zm.Type.POLICY),
                    Triple.create(iri("r/1"), Zm.RECORD_OF, policy),
                    Triple.create(
                        iri("r/1"), Zm.TEXT, NodeFactory.createLiteralLang("推进总额预算管理", "zh")))));
  }

  private static void finds(GraphStore store) {
    try (LiveModel live = new LiveModel(store)) {
      assertThat(found(live.upToDate(), "总额预算", "text")).containsExactly(ID + "policy/1");
    }
  }

  @Test
  void open_indexOfTheLastTime_isGoneOnWith(@TempDir Path dir) throws IOException {
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      holdsOneText(store);
      finds(store);
      Set<String> before = segments(store);
      finds(store);
      assertThat(segments(store)).isNotEmpty().isEqualTo(before);
    }
  }

  private static Set<String> segments(GraphStore store) throws IOException {
    try (Stream<Path> files = Files.list(store.textIndex())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith("_"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void open_damagedIndex_isMadeAnew(@TempDir Path dir) throws IOException {
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      holdsOneText(store);
      finds(store);
      try (Stream<Path> files = Files.list(store.textIndex())) {
        for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
          Files.writeString(file, "damaged");
        }
      }
      finds(store);
    }
  }

  @Test
  void open_folderThatCannotBeWrittenTo_searchesAllTheSame(@TempDir Path dir) throws IOException {
    try (GraphStore store = GraphStore.open(dir.resolve("db"))) {
      holdsOneText(store);
      Files.writeString(store.textIndex(), "a file where the folder should be");
      finds(store);
    }
  }

  @Test
  void search_wordsOfTitleAndText_titleComesFirst(@TempDir Path dir) {
    try (GraphStore store = GraphStore.open(dir.resolve("db"));
        LiveModel live = new LiveModel(store)) {
      Batch batch = new Batch();
      List<Triple> triples = new ArrayList<>();
      for (String name : List.of("a", "b", "c")) {
        Node policy = iri("policy/" + name);
        String title = name.equals("b") ? "关于总额预算管理的通知" : "关于样例的通知";
        triples.add(Triple.create(policy, Std.TYPE, Zm.Type.POLICY));
        triples.add(Triple.create(policy, Std.TITLE, NodeFactory.createLiteralLang(title, "zh")));
        triples.add(Triple.create(iri("r/" + name), Zm.RECORD_OF, policy));
        Node text = NodeFactory.createLiteralLang("各市：\n推进总额预算管理，按DRG付费。\n", "zh");
        triples.add(Triple.create(iri("r/" + name), Zm.TEXT, text));
      }
      store.commit(batch.replace(ID + "source/1", triples));
      ReadModel model = live.upToDate();
      SearchRequest asked =
          new SearchRequest(
              "预算管理 DRG付费",
              "",
              Map.of(),
              Days.NONE,
              Days.NONE,
              LocalDate.EPOCH,
              Sort.RELEVANCE,
              0,
              9);
      assertThat(model.search(asked).rows().stream().map(model.policies()::iri))
          .hasSize(3)
          .first()
          .isEqualTo(ID + "policy/b");
    }
  }
}
