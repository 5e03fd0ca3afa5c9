package zhengmai.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.TDB2;

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
 * <p>Queries see the union of all named graphs as the default graph. Measured with {@code
 * src/jmh}'s UnionBenchmark on a busy machine of two cores, p50 in ms, files in MB:
 *
 * <pre>
 * 100,000 policies, 1.49 million triples, 1,000 graphs
 *                        provincial plans   count a topic   by number   basedOn+   load s   files
 * union default graph                 784           1,197         1.9      2,063       62     652
 * copy in default graph               346           1,657         1.5      2,637       92     828
 * union as plain graph              1,622           1,747         0.8      1,728       62     652
 *
 * 10,000 policies, 0.15 million triples, 100 graphs
 * union default graph                 142             593         4.1        668
 * copy in default graph                76             501         4.0        824
 * union as plain graph                688             559         1.0        499
 * FROM list                         6,322          25,204         7.5     26,828
 * </pre>
 *
 * The copy halves the time of one join and is no better elsewhere; for that it costs half as much
 * loading again and a quarter more disk, and removing a source would have to ask of every triple
 * whether another source says it too. So it is TDB2's union default graph.
 */
public final class GraphStore implements Store {
  /** Where the graph is when nothing else is said. */
  public static final Path DEFAULT_PATH = Path.of("zhengmai-db");

  /** From this many triples on, a first load goes by the bulk loader. */
  static final long BULK_FROM = 50_000;

  private final StoreFolder folder;
  private final AutoCloseable held;
  private final boolean readOnly;
  private final Connection connection;
  private final AtomicLong version = new AtomicLong();
  private int users = 1;

  private GraphStore(
      StoreFolder folder, AutoCloseable held, boolean readOnly, Connection connection) {
    this.folder = folder;
    this.held = held;
    this.readOnly = readOnly;
    this.connection = connection;
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
    if (!Files.isWritable(folder.dir())) {
      return openCopy(folder);
    }
    StoreLock lock = StoreLock.take(folder.dir());
    try {
      folder.begin();
      StoreFiles.check(folder.data());
      return new GraphStore(folder, lock, false, connect(folder));
    } catch (IOException e) {
      lock.close();
      throw new StoreException(
          folder.dir() + "：不能建立图谱：" + e, folder.dir() + ": cannot make the graph: " + e, e);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /** On a disk that takes no writes: TDB2 writes where it only reads, so it is given a copy. */
  private static GraphStore openCopy(StoreFolder folder) {
    StoreFiles.check(folder.data());
    WorkingCopy copy = WorkingCopy.of(folder.data());
    try {
      return new GraphStore(folder, copy, true, new Connection(folder.dir(), copy.data()));
    } catch (RuntimeException | Error e) {
      copy.close();
      throw e;
    }
  }

  private static Connection connect(StoreFolder folder) {
    Connection connection = new Connection(folder.dir(), folder.data());
    try {
      folder.finish();
      folder.removeLeftovers();
      return connection;
    } catch (IOException e) {
      connection.close();
      throw new StoreException(folder.dir() + "：" + e, folder.dir() + ": " + e, e);
    }
  }

  /** The folder. */
  public Path directory() {
    return folder.dir();
  }

  /** Where an index of texts may be kept: whatever is there can be made anew from the graph. */
  public Path textIndex() {
    return folder.text();
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

  /** Another number after every commit that changed something, while the store is open. */
  public long version() {
    return version.get();
  }

  /** Whether the folder lies where nothing can be written; then the store can only be asked. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** How many quads there are. */
  public long size() {
    return read(Tdb::quads);
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

  /** Runs {@code use} in a read transaction. */
  @Override
  public <T> T read(Function<DatasetGraph, T> use) {
    return connection.read(use);
  }

  @Override
  public <T> T readUnion(Function<Graph, T> use) {
    return read(d -> use.apply(d.getUnionGraph()));
  }

  /** In one transaction. */
  @Override
  public synchronized Changes commit(Batch batch) {
    return commit(batch, UnaryOperator.identity());
  }

  @Override
  public Set<String> changedBy(Batch batch) {
    return Differences.names(differences(batch));
  }

  /** As {@link #commit(Batch)}; {@code through} sees every write, for tests of failure. */
  synchronized Changes commit(Batch batch, UnaryOperator<DatasetGraph> through) {
    requireWritable();
    if (batch.size() >= BULK_FROM && batch.patches().isEmpty() && isEmpty()) {
      return bulk(batch);
    }
    Map<Node, Difference> differences = differences(batch);
    if (differences.isEmpty()) {
      return Changes.NONE;
    }
    Changes changes = Differences.count(differences);
    requireSpace(changes.added());
    Room room = new Room(folder, connection);
    connection.write(
        dsg -> {
          DatasetGraph seen = through.apply(dsg);
          differences.forEach((graph, difference) -> difference.apply(seen, graph, room::after));
          room.require();
        });
    version.incrementAndGet();
    return changes;
  }

  /** Reads every index and every term, and compares them. */
  public Integrity integrity() {
    return read(Integrity::of);
  }

  /** As in {@link Store}, and never a part: a damaged index may end before its quads do. */
  @Override
  public void writeCanonical(Writer out) throws IOException {
    String[] lines = read(d -> Tdb.whole(d, CanonicalQuads.of(d), l -> l.length));
    for (String line : lines) {
      out.write(line);
    }
    out.flush();
  }

  /** Hands on each quad, and tells how many there are; never a part. */
  public long eachQuad(Consumer<Quad> use) {
    return read(
        d -> {
          AtomicLong count = new AtomicLong();
          d.find()
              .forEachRemaining(
                  q -> {
                    use.accept(q);
                    count.incrementAndGet();
                  });
          return Tdb.whole(d, count.get(), n -> n);
        });
  }

  /** Whether nothing is stored. */
  public boolean isEmpty() {
    return read(d -> !d.find().hasNext());
  }

  /** Compacts when {@link Compaction} says that it pays. */
  @Override
  public synchronized boolean compactIfItPays() throws IOException {
    if (readOnly || !Compaction.pays(StoreFiles.bytes(folder.data()), this::size)) {
      return false;
    }
    compact();
    return true;
  }

  /** Compacts now; readers go on meanwhile. */
  public synchronized void compact() {
    requireWritable();
    connection.compact();
  }

  /**
   * For one user more, who closes it as well; it is closed when the last has.
   *
   * @throws StoreException when it is closed
   */
  public synchronized GraphStore retain() {
    if (users == 0) {
      throw new StoreException(folder.dir() + "：图谱已关闭", folder.dir() + ": the graph is closed");
    }
    users++;
    return this;
  }

  @Override
  public synchronized void close() {
    if (users > 0) {
      users--;
    }
    if (users > 0) {
      return;
    }
    connection.close();
    try {
      held.close();
    } catch (Exception e) {
      throw new StoreException(folder.dir() + "：" + e, folder.dir() + ": " + e, e);
    }
  }

  /**
   * Fills an empty store with quads as they come; readers see all of them or none.
   *
   * @param quads hands each quad to the one that it is given
   * @throws StoreException when the store is not empty, or a quad cannot be stored
   */
  public synchronized long fill(Consumer<Consumer<Quad>> quads) {
    requireWritable();
    if (!isEmpty()) {
      throw new StoreException(
          folder.dir() + "：图库里已有内容，未作改动", folder.dir() + ": not empty; left as it is");
    }
    return bulk(build -> quads.accept(q -> build.send(Batch.checked(q)))).added();
  }

  /**
   * Begins to fill an empty store by the bulk loader; nothing for one that is not empty.
   *
   * @throws StoreException when the disk does not take it
   */
  @Override
  public synchronized Optional<FirstBuild> firstBuild() {
    return readOnly || !isEmpty()
        ? Optional.empty()
        : Optional.of(new LoadedBuild(folder, connection, version::incrementAndGet));
  }

  private Changes bulk(Batch batch) {
    requireSpace(batch.size());
    return bulk(build -> build.send(batch));
  }

  private Changes bulk(Consumer<LoadedBuild> send) {
    try (LoadedBuild build = new LoadedBuild(folder, connection, version::incrementAndGet)) {
      send.accept(build);
      return build.finish();
    }
  }

  private void requireWritable() {
    if (readOnly) {
      throw new StoreException(
          folder.dir() + "：在只读的磁盘上，只能查询，没有写入；要改就先把文件夹复制到可写的地方",
          folder.dir()
              + ": on a read-only disk, it can only be asked; nothing written. Copy the folder to"
              + " where it can be written");
    }
  }

  /** Refuses what will not fit before anything is written. */
  private void requireSpace(long quads) {
    long needed = Compaction.BYTES_PER_QUAD * quads + Room.SPARE_BYTES;
    if (StoreFiles.free(folder.dir()) < needed) {
      throw new StoreException(
          "%s：空间不够，没有写入，已存的不受影响；约需%dMB，%s"
              .formatted(folder.dir(), needed >> 20, StoreFiles.space(folder.dir(), true)),
          "%s: not enough room, nothing written, what was stored is as it was; some %d MB needed, %s"
              .formatted(folder.dir(), needed >> 20, StoreFiles.space(folder.dir(), false)));
    }
  }

  private Map<Node, Difference> differences(Batch batch) {
    return read(d -> Differences.of(batch, new Stored(d)));
  }

  private record Stored(DatasetGraph d) implements Differences.Stored {
    @Override
    public Set<Triple> triples(Node graph) {
      return GraphStore.triples(d, graph);
    }

    @Override
    public Set<Triple> present(Node graph, List<Triple> triples) {
      Set<Triple> present = new HashSet<>();
      for (Triple t : triples) {
        if (d.contains(graph, t.getSubject(), t.getPredicate(), t.getObject())) {
          present.add(t);
        }
      }
      return present;
    }
  }

  private static Set<Triple> triples(DatasetGraph d, Node graph) {
    Set<Triple> found = new LinkedHashSet<>();
    d.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> found.add(q.asTriple()));
    return found;
  }
}
