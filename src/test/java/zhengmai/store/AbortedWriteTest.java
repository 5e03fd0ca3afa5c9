package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/**
 * Jena GH-3877: after an aborted write, a write transaction that reads first leaves a gap in the
 * file of terms, and what was stored can never be read again. The same steps are taken twice: on
 * TDB2 as it is, and through the store.
 */
@Timeout(120)
@Slow
class AbortedWriteTest {
  private static final int ROWS = 5_000;
  private static final Set<Triple> FIRST = Samples.titles(0, ROWS, "通知");
  private static final Set<Triple> LOST = Samples.titles(ROWS, 2 * ROWS, "中断");
  private static final Set<Triple> SECOND = Samples.titles(2 * ROWS, 3 * ROWS, "意见");

  private final Path tmp;

  AbortedWriteTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @Test
  void tdb2AsItIs_abortThenReadThenWrite_losesData() {
    Path dir = tmp.resolve("naive");
    assertThat(dir.toFile().mkdir()).isTrue();
    DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(dir.toString());
    Node graph = NodeFactory.createURI(Samples.graph(1));
    write(dsg, graph, FIRST, false);
    write(dsg, graph, LOST, true);
    write(dsg, graph, SECOND, false);
    TDBInternal.expel(dsg);

    DatasetGraph again = DatabaseMgr.connectDatasetGraph(dir.toString());
    try {
      assertThatThrownBy(() -> readAll(again)).hasMessageContaining("NodeTableTRDF");
    } finally {
      TDBInternal.expel(again);
    }
  }

  @Test
  void store_abortThenReadThenWrite_keepsEveryRow() {
    Path dir = tmp.resolve("ours");
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(new Batch().replace(Samples.graph(1), FIRST));
      assertThatThrownBy(
              () ->
                  store.commit(
                      new Batch().replace(Samples.graph(2), LOST),
                      dsg -> new FailingGraph(dsg, ROWS)))
          .hasMessage("disk on fire");
      assertThat(store.size()).isEqualTo(ROWS);
      store.commit(new Batch().replace(Samples.graph(3), SECOND));
    }
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(store.graphs()).containsExactly(Samples.graph(1), Samples.graph(3));
      assertThat(store.graph(Samples.graph(1))).isEqualTo(FIRST);
      assertThat(store.graph(Samples.graph(3))).isEqualTo(SECOND);
    }
  }

  private static void write(DatasetGraph dsg, Node graph, Set<Triple> triples, boolean abort) {
    dsg.begin(TxnType.WRITE);
    Triple first = triples.iterator().next();
    dsg.contains(graph, first.getSubject(), first.getPredicate(), first.getObject());
    dsg.find().forEachRemaining(q -> {});
    triples.forEach(t -> dsg.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
    if (abort) {
      dsg.abort();
    } else {
      dsg.commit();
    }
    dsg.end();
  }

  private static void readAll(DatasetGraph dsg) {
    dsg.begin(TxnType.READ);
    try {
      dsg.find().forEachRemaining(q -> {});
    } finally {
      dsg.end();
    }
  }
}
