package zhengmai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.exec.QueryExec;

/** A store on disk during whose n-th write another program fills the disk. */
record FillingStore(GraphStore store, Path filler, AtomicInteger left) implements Store {
  @Override
  public Changes commit(Batch batch) {
    return store.commit(batch, Filling::new);
  }

  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    return store.query(query, use);
  }

  @Override
  public <T> T read(Function<DatasetGraph, T> use) {
    return store.read(use);
  }

  @Override
  public <T> T readUnion(Function<Graph, T> use) {
    return store.readUnion(use);
  }

  @Override
  public Set<String> changedBy(Batch batch) {
    return store.changedBy(batch);
  }

  @Override
  public boolean compactIfItPays() throws IOException {
    return store.compactIfItPays();
  }

  @Override
  public void close() {
    store.close();
  }

  private final class Filling extends DatasetGraphWrapper {
    Filling(DatasetGraph dsg) {
      super(dsg);
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
      if (left.decrementAndGet() == 0) {
        SmallDisk.fill(filler);
      }
      super.add(g, s, p, o);
    }
  }
}
