package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.Slow;

@Timeout(120)
@Slow
class GraphStoreTest {
  private final Path tmp;

  GraphStoreTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  /**
   * A number that TDB2 keeps by value came back in another form, and each run changed the graph.
   */
  @ParameterizedTest
  @CsvSource({
    "1.0E0,double",
    "1,double",
    "007,integer",
    "+5,int",
    "2021-12-01Z,date",
    "0.5,float",
    "1,boolean"
  })
  void commit_numbersInAnyFormTwice_changesNothing(String form, String type) {
    Triple t =
        Triple.create(
            NodeFactory.createURI("http://example.org/s"),
            NodeFactory.createURI("http://example.org/p"),
            NodeFactory.createLiteralDT(
                form, NodeFactory.getType("http://www.w3.org/2001/XMLSchema#" + type)));
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      assertThat(store.commit(new Batch().replace("http://example.org/g", List.of(t))).added())
          .isEqualTo(1);
      assertThat(store.commit(new Batch().replace("http://example.org/g", List.of(t))))
          .isEqualTo(Changes.NONE);
    }
  }

  @Test
  void commit_sameContentTwice_changesNothing() throws IOException {
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      Batch batch = batch();
      assertThat(store.commit(batch)).isEqualTo(new Changes(2, 20, 0));
      String once = Samples.canonical(store);
      assertThat(store.commit(batch())).isEqualTo(Changes.NONE);
      assertThat(Samples.canonical(store)).isEqualTo(once);
      assertThat(once.lines()).hasSize(20).isSorted();
    }
  }

  @Test
  void commit_anyOrder_sameCanonicalForm() throws IOException {
    try (GraphStore a = GraphStore.open(tmp.resolve("a"));
        GraphStore b = GraphStore.open(tmp.resolve("b"))) {
      a.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 5, "通知")));
      a.commit(new Batch().replace(Samples.graph(2), Samples.titles(3, 9, "意见")));
      b.commit(new Batch().replace(Samples.graph(2), Samples.titles(3, 9, "意见")));
      b.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 5, "通知")));
      assertThat(Samples.canonical(a)).isEqualTo(Samples.canonical(b));
    }
  }

  @Test
  void commit_changedSource_replacesItWhole() {
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      store.commit(batch());
      Changes changes =
          store.commit(new Batch().replace(Samples.graph(1), Samples.titles(5, 12, "通知")));
      assertThat(changes).isEqualTo(new Changes(1, 2, 5));
      assertThat(store.graph(Samples.graph(1))).isEqualTo(Samples.titles(5, 12, "通知"));
      assertThat(store.graph(Samples.graph(2))).hasSize(10);
    }
  }

  @Test
  void remove_source_takesExactlyItsTriples() throws IOException {
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      store.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 10, "通知")));
      String before = Samples.canonical(store);
      // Half of what the second source says, the first says too.
      store.commit(new Batch().replace(Samples.graph(2), Samples.titles(5, 15, "通知")));
      assertThat(store.commit(new Batch().remove(Samples.graph(2))))
          .isEqualTo(new Changes(1, 0, 10));
      assertThat(Samples.canonical(store)).isEqualTo(before);
      assertThat(store.graphs()).containsExactly(Samples.graph(1));
    }
  }

  @Test
  void query_withoutGraphClause_seesAllSourcesOnce() {
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      store.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 10, "通知")));
      store.commit(new Batch().replace(Samples.graph(2), Samples.titles(5, 15, "通知")));
      int rows =
          store.query(
              QueryFactory.create("SELECT * { ?s <%s> ?o }".formatted(Samples.TITLE)),
              exec -> exec.select().materialize().stream().toList().size());
      assertThat(rows).isEqualTo(15);
    }
  }

  @Test
  void open_again_readsWhatWasWritten() throws IOException {
    Path dir = tmp.resolve("db");
    String written;
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(batch());
      written = Samples.canonical(store);
    }
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(Samples.canonical(store)).isEqualTo(written);
    }
  }

  @Test
  void commit_largeIntoEmptyStore_goesByTheLoaderAndReadsBack() throws IOException {
    Path dir = tmp.resolve("db");
    int half = (int) GraphStore.BULK_FROM / 2;
    Batch batch =
        new Batch()
            .replace(Samples.graph(1), Samples.titles(0, half, "通知"))
            .replace(Samples.graph(2), Samples.titles(half, 2 * half, "意见"));
    try (GraphStore store = GraphStore.open(dir)) {
      assertThat(store.commit(batch)).isEqualTo(new Changes(2, 2L * half, 0));
      assertThat(store.size()).isEqualTo(2L * half);
      assertThat(store.commit(batch)).isEqualTo(Changes.NONE);
    }
    assertThat(dir.resolve("tdb2-2")).isDirectory();
    assertThat(dir.resolve("tdb2-1")).doesNotExist();
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(store.size()).isEqualTo(2L * half);
      assertThat(store.graph(Samples.graph(2))).contains(Samples.title(half, "意见（" + half + "号）"));
    }
  }

  @Test
  void compact_keepsEverything() throws IOException {
    Path dir = tmp.resolve("db");
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(batch());
      String before = Samples.canonical(store);
      assertThat(store.compactIfItPays()).isFalse();
      store.compact();
      assertThat(Samples.canonical(store)).isEqualTo(before);
      store.commit(new Batch().replace(Samples.graph(3), Samples.titles(0, 3, "公告")));
    }
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(store.size()).isEqualTo(23);
    }
  }

  @Test
  void compaction_pays_onlyWhenFilesAreThreeTimesTooLong() {
    long mb = 1L << 20;
    assertThat(Compaction.pays(400 * mb, () -> 0)).isFalse();
    assertThat(Compaction.pays(2_000 * mb, () -> 0)).isTrue();
    assertThat(Compaction.pays(2_000 * mb, () -> 3_000_000)).isFalse();
  }

  @Test
  void replace_whatCannotBeStored_isRefusedBeforeAnythingIsWritten() {
    Node s = NodeFactory.createURI(Samples.ID + "x");
    Node p = NodeFactory.createURI(Samples.TITLE);
    List<Triple> bad = new ArrayList<>();
    bad.add(Triple.create(s, p, NodeFactory.createLiteralDT("1.10", XSDDatatype.XSDdecimal)));
    bad.add(Triple.create(s, p, NodeFactory.createBlankNode()));
    bad.add(Triple.create(s, p, NodeFactory.createLiteralString("半个\uD842字")));
    bad.add(Triple.create(s, p, NodeFactory.createURI("not an iri")));
    bad.add(Triple.create(s, NodeFactory.createLiteralString("p"), p));
    for (Triple t : bad) {
      assertThatThrownBy(() -> new Batch().replace(Samples.graph(1), Set.of(t)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(Samples.graph(1));
    }
    assertThatThrownBy(() -> new Batch().remove("a b")).isInstanceOf(StoreException.class);
  }

  @Test
  void use_afterClose_isRefused() {
    GraphStore store = GraphStore.open(tmp.resolve("db"));
    store.close();
    store.close();
    assertThatThrownBy(store::size)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
  }

  private static Batch batch() {
    return new Batch()
        .replace(Samples.graph(1), Samples.titles(0, 10, "通知"))
        .replace(Samples.graph(2), Samples.titles(10, 20, "意见"));
  }
}
