package zhengmai.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;

/**
 * The graph on disk (TDB2): one named graph for each source, such as 2021年12月汇编, replaced whole in
 * one transaction.
 *
 * <p>Two traps of TDB2 5.6.0 are met here. An aborted write can damage the files for good
 * (GH-3877): everything is staged and checked in a {@link Batch} first, and should a write fail all
 * the same, the database is left and opened anew before anything else touches it. Files grow with
 * every commit: a batch holds many graphs, writes only what differs, goes by the bulk loader when
 * the store is empty and the batch large, and {@link #compactIfItPays()} ends a run.
 *
 * <p>Queries see the union of all named graphs as the default graph. UNION-FIGURES
 */
public final class GraphStore implements GraphSource {
  /** Where the graph is when nothing else is said. */
  public static final Path DEFAULT_PATH = Path.of("zhengmai-db");

  /** From this many triples on, a first load goes by the bulk loader. */
  static final long BULK_FROM = 200_000;

  private final StoreFolder folder;
  private final StoreLock lock;
  // A query holds the read side; only changing the connection takes the write side.
  private final ReadWriteLock connection = new ReentrantReadWriteLock(true);
  private DatasetGraph dsg;
  private boolean closed = false;

  private GraphStore(StoreFolder folder, StoreLock lock, DatasetGraph dsg) {
    this.folder = folder;
    this.lock = lock;
    this.dsg = dsg;
  }

  /**
   * Opens the store in this folder; makes it when the folder is absent or empty.
   *
   * @throws StoreException when the folder is not ours, damaged, or open in another process; it is
   *     left as it is
   */
  public static GraphStore open(Path dir) {
    return open(StoreFolder.existingOrNew(dir));
  }

  /**
   * Opens the store in this folder.
   *
   * @throws StoreException also when there is none
   */
  public static GraphStore openExisting(Path dir) {
    return open(StoreFolder.existing(dir));
  }

  private static GraphStore open(StoreFolder folder) {
    StoreLock lock = StoreLock.take(folder.dir());
    try {
      StoreFiles.check(folder.data());
      DatasetGraph dsg = Tdb.connect(folder.data());
      folder.removeLeftovers();
      return new GraphStore(folder, lock, dsg);
    } catch (IOException e) {
      lock.close();
      throw new StoreException(folder.dir() + "：" + e, folder.dir() + ": " + e, e);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /** The folder. */
  public Path directory() {
    return folder.dir();
  }

  /** Names of all graphs, sorted. */
  public Set<String> graphs() {
    return read(
        d -> {
          Set<String> names = new TreeSet<>();
          d.listGraphNodes().forEachRemaining(n -> names.add(n.getURI()));
          return names;
        });
  }

  /** The triples of one graph; none when there is no such graph. */
  public Set<Triple> graph(String name) {
    Node graph = NodeFactory.createURI(name);
    return read(d -> triples(d, graph));
  }

  /** How many quads there are. */
  public long size() {
    return read(d -> Iter.count(d.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
  }

  /** Writes the canonical form: N-Quads, sorted. The same graph gives the same bytes. */
  public void writeCanonical(Writer out) throws IOException {
    String[] lines = read(CanonicalQuads::of);
    for (String line : lines) {
      out.write(line);
    }
    out.flush();
  }

  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    return read(
        d -> {
          try (QueryExec exec =
              QueryExec.dataset(d)
                  .query(query)
                  .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                  .build()) {
            return use.apply(exec);
          }
        });
  }

  /**
   * Runs {@code use} in a read transaction. What it returns must not need the dataset. For the
   * endpoint, and for readers of whole graphs.
   */
  public <T> T read(Function<DatasetGraph, T> use) {
    connection.readLock().lock();
    try {
      requireOpen();
      dsg.begin(TxnType.READ);
      try {
        return use.apply(dsg);
      } catch (TDBException | DBOpEnvException e) {
        throw new StoreException(
            "%s：读不出来，图谱可能已损坏（%s）".formatted(folder.dir(), e.getMessage()),
            "%s: cannot be read, the graph may be damaged (%s)"
                .formatted(folder.dir(), e.getMessage()),
            e);
      } finally {
        dsg.end();
      }
    } finally {
      connection.readLock().unlock();
    }
  }

  /** Replaces and removes the graphs of the batch in one transaction. Writes only differences. */
  public synchronized Changes commit(Batch batch) {
    return commit(batch, () -> {});
  }

  /** As {@link #commit(Batch)}; {@code beforeEnd} runs before the commit, for tests of failure. */
  synchronized Changes commit(Batch batch, Runnable beforeEnd) {
    if (batch.size() >= BULK_FROM && isEmpty()) {
      return bulk(batch);
    }
    Map<Node, Difference> differences = read(d -> differences(d, batch));
    if (differences.isEmpty()) {
      return Changes.NONE;
    }
    boolean done = false;
    try {
      write(differences, beforeEnd);
      done = true;
    } finally {
      if (!done) {
        leaveAborted();
      }
    }
    long added = differences.values().stream().mapToLong(d -> d.added().size()).sum();
    long removed = differences.values().stream().mapToLong(d -> d.removed().size()).sum();
    return new Changes(differences.size(), added, removed);
  }

  /** Whether nothing is stored. */
  public boolean isEmpty() {
    return read(d -> !d.find().hasNext());
  }

  /** Compacts when {@link Compaction} says that it pays; call it at the end of a run. */
  public synchronized boolean compactIfItPays() throws IOException {
    if (!Compaction.pays(StoreFiles.bytes(folder.data()), this::size)) {
      return false;
    }
    compact();
    return true;
  }

  /** Compacts now; readers go on meanwhile. */
  public synchronized void compact() {
    requireOpen();
    DatabaseMgr.compact(dsg, true);
  }

  @Override
  public synchronized void close() {
    connection.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        Tdb.leave(dsg);
        lock.close();
      }
    } finally {
      connection.writeLock().unlock();
    }
  }

  private void write(Map<Node, Difference> differences, Runnable beforeEnd) {
    connection.readLock().lock();
    try {
      requireOpen();
      dsg.begin(TxnType.WRITE);
      differences.forEach((graph, difference) -> difference.apply(dsg, graph));
      beforeEnd.run();
      dsg.commit();
      dsg.end();
    } finally {
      connection.readLock().unlock();
    }
  }

  private Changes bulk(Batch batch) {
    connection.writeLock().lock();
    try {
      long added = BulkLoad.into(folder.next(), batch);
      Tdb.leave(dsg);
      folder.switchToNext();
      dsg = Tdb.connect(folder.data());
      int graphs = (int) batch.graphs().values().stream().filter(t -> !t.isEmpty()).count();
      return new Changes(graphs, added, 0);
    } catch (IOException e) {
      throw new StoreException(folder.dir() + "：不能写入：" + e, folder.dir() + ": " + e, e);
    } finally {
      connection.writeLock().unlock();
    }
  }

  /** GH-3877: after an abort, nothing may read or write through the same connection. */
  private void leaveAborted() {
    connection.writeLock().lock();
    try {
      if (dsg.isInTransaction()) {
        dsg.abort();
        dsg.end();
      }
      Tdb.leave(dsg);
      dsg = Tdb.connect(folder.data());
    } finally {
      connection.writeLock().unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreException(folder.dir() + "：图谱已关闭", folder.dir() + ": the graph is closed");
    }
  }

  private static Map<Node, Difference> differences(DatasetGraph d, Batch batch) {
    Map<Node, Difference> all = new LinkedHashMap<>();
    batch
        .graphs()
        .forEach(
            (graph, wanted) -> {
              Difference difference = Difference.between(triples(d, graph), wanted);
              if (!difference.isEmpty()) {
                all.put(graph, difference);
              }
            });
    return all;
  }

  private static Set<Triple> triples(DatasetGraph d, Node graph) {
    Set<Triple> found = new LinkedHashSet<>();
    d.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> found.add(q.asTriple()));
    return found;
  }
}
