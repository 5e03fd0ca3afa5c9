package zhengmai.store;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The graph in a SPARQL 1.1 store elsewhere, such as Fuseki at {@code
 * https://kg.example.org/zhengmai}: a dataset of its own, with the same named graphs as on disk.
 * Questions are answered there, over the union of all named graphs ({@link RemoteUnion}); what
 * linking must look at is read from there ({@link RemoteGraphs}); and of a commit only the
 * differences are sent ({@link RemoteCommit}).
 *
 * <p>Over HTTP there is no transaction that spans requests and no lock: one program may write at a
 * time, and a reader may see a large commit half done, with the mark that says so.
 */
public final class RemoteStore implements Store {
  /** Triples of a request; some ten megabytes. */
  private static final int REQUEST = 50_000;

  private final RemoteConnection connection;
  private final int request;
  private final RemoteUnion union;
  private RemoteGraphs graphs;

  private RemoteStore(RemoteConnection connection, int request) {
    this.connection = connection;
    this.request = request;
    this.union = new RemoteUnion(connection);
    this.graphs = new RemoteGraphs(connection);
  }

  /**
   * Looks whether the endpoint answers.
   *
   * @throws StoreException when it does not: with the address and what to do
   */
  public static RemoteStore open(Endpoint endpoint) {
    return open(endpoint, REQUEST);
  }

  /** As {@link #open(Endpoint)}, with requests of so many triples. */
  static RemoteStore open(Endpoint endpoint, int request) {
    RemoteStore store = new RemoteStore(new RemoteConnection(endpoint), request);
    store.graphs.names();
    return store;
  }

  @Override
  public synchronized <T> T query(Query query, Function<QueryExec, T> use) {
    return connection.ask(union.over(query, graphs), use);
  }

  @Override
  public synchronized <T> T read(Function<DatasetGraph, T> use) {
    return use.apply(graphs);
  }

  /** Of a copy of it all in memory: thousands of looks into it would be as many requests. */
  @Override
  public synchronized <T> T readUnion(Function<Graph, T> use) {
    Graph copy = GraphMemFactory.createGraphMemRoaring();
    graphs.find().forEachRemaining(q -> copy.add(q.asTriple()));
    return use.apply(copy);
  }

  @Override
  public synchronized Changes commit(Batch batch) {
    Map<Node, Difference> differences = Differences.of(batch, graphs);
    if (differences.isEmpty()) {
      return Changes.NONE;
    }
    try {
      new RemoteCommit(connection, graphs, request).write(differences);
    } finally {
      graphs = new RemoteGraphs(connection);
    }
    return Differences.count(differences);
  }

  @Override
  public synchronized Set<String> changedBy(Batch batch) {
    return Differences.names(Differences.of(batch, graphs));
  }

  /** The store elsewhere sees to its files itself. */
  @Override
  public boolean compactIfItPays() {
    return false;
  }

  @Override
  public void close() {
    // Connections to an endpoint end by themselves.
  }
}
