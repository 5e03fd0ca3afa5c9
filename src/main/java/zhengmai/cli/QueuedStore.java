package zhengmai.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.store.Batch;
import zhengmai.store.Changes;
import zhengmai.store.Store;

/** The store of a service in the hands of the one job that may write; closing it ends the turn. */
final class QueuedStore implements Store {
  private final Store store;
  private final Runnable after;

  QueuedStore(Store store, Runnable after) {
    this.store = store;
    this.after = after;
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
  public Changes commit(Batch batch) {
    return store.commit(batch);
  }

  @Override
  public Set<String> changedBy(Batch batch) {
    return store.changedBy(batch);
  }

  @Override
  public Set<Triple> graph(String name) {
    return store.graph(name);
  }

  @Override
  public void writeCanonical(Writer out) throws IOException {
    store.writeCanonical(out);
  }

  @Override
  public boolean compactIfItPays() throws IOException {
    return store.compactIfItPays();
  }

  @Override
  public void close() {
    try {
      store.close();
    } finally {
      after.run();
    }
  }
}
