package zhengmai.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import zhengmai.link.SourceRecords;
import zhengmai.rdf.RecordRdf;

/**
 * Puts sources into a store and takes them out, and keeps the conclusions in step: one compendium
 * in the same commit, ten thousand files in commits of many with the conclusions drawn once, at the
 * end. A run that is cut off leaves whole sources, and the next one draws the conclusions. A first
 * run into an empty store on disk goes by {@link FirstBuild} from some size on, and leaves nothing
 * when it is cut off.
 */
public final class SourceWriter implements AutoCloseable {
  /** Triples of a commit; some 10,000 policies. The store's files grow with every commit. */
  private static final long COMMIT = 400_000;

  private final Store store;
  private final Linking linking;
  private final SourceHistory history;
  private final Readings readings;
  private final long commit;
  private final Map<String, Optional<SourceRecords>> sources = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private Batch batch = new Batch();
  private Changes changes = Changes.NONE;
  private boolean postponed = false;

  /** The bulk load of an empty store, and what the sources say that were sent there. */
  private @Nullable FirstBuild build = null;

  private boolean mayBuild;
  private final List<SourceRecords> built = new ArrayList<>();

  /**
   * What a run did.
   *
   * @param changes of the store
   * @param linked what was concluded anew; nothing where nothing had changed
   */
  public record Result(Changes changes, Optional<Linking.Summary> linked) {}

  /**
   * For this store.
   *
   * @param clock that tells when this run reads its sources
   */
  public SourceWriter(Store store, Linking linking, Clock clock) {
    this(store, linking, clock, COMMIT);
  }

  SourceWriter(Store store, Linking linking, Clock clock, long commit) {
    this.store = store;
    this.linking = linking;
    this.history = new SourceHistory(store, clock.instant());
    this.readings = new Readings(store);
    this.commit = commit;
    this.mayBuild = commit >= GraphStore.BULK_FROM || store.isOnlyBuilt();
  }

  /** A graph that is no source: reference data, the ontology. */
  public void put(String graph, Collection<Triple> triples) {
    batch.replace(graph, triples);
  }

  /**
   * A source, new or read anew, beside all that are there; the second of one name is passed over.
   */
  public void put(String graph, Collection<Triple> triples, SourceRecords records) {
    put(CheckedGraph.of(graph, triples), records);
  }

  /** The same, looked at before. */
  public void put(CheckedGraph graph, SourceRecords records) {
    history.read(graph.name().getURI());
    write(graph, records);
  }

  /**
   * A source as it stands at an address. What stood there before stays in the store, and nothing is
   * concluded from it any more.
   *
   * @param address a URL: {@code http://www.nhsa.gov.cn/art/2021/12/3/art_37_7430.html}
   */
  public void put(CheckedGraph graph, SourceRecords records, String address) {
    history.read(graph.name().getURI(), address);
    write(graph, records);
  }

  private void write(CheckedGraph graph, SourceRecords records) {
    if (seen.add(graph.name().getURI())) {
      batch.replace(graph);
      sources.put(graph.name().getURI(), Optional.of(records));
      if (build != null || batch.size() >= Math.min(commit, GraphStore.BULK_FROM)) {
        sendOrPostpone();
      }
    }
  }

  /**
   * Nothing stands at this address any more. What stood there stays in the store, and nothing is
   * concluded from it.
   *
   * @return whether anything stood there
   */
  public boolean withdraw(String address) {
    return history.withdraw(address);
  }

  /**
   * Whether what an address gives, one source or many or none, was last read as this.
   *
   * @param as tells the bytes, and all that their reading rests on
   */
  public boolean isRead(String address, String as) {
    return readings.isRead(address, as);
  }

  /** What an address gives was read as this, and all of it was put in. */
  public void noteReading(String address, String as) {
    readings.note(address, as);
  }

  /** What an address gives is to be read again, though it be the same. */
  public void forgetReading(String address) {
    readings.forget(address);
  }

  /** Addresses at which something stands, in order. */
  public List<String> addresses() {
    return history.addresses();
  }

  /** Takes a source out, as if it had never been here. */
  public void remove(String graph) {
    history.addressesOf(graph).forEach(readings::forgetAround);
    history.forget(graph);
    batch.remove(graph);
    sources.put(graph, Optional.empty());
  }

  /** The first run into an empty store goes by the bulk loader from some size on. */
  private void sendOrPostpone() {
    if (mayBuild) {
      mayBuild = false;
      build = store.firstBuild().orElse(null);
    }
    if (build != null) {
      build.send(batch);
      batch = new Batch();
      sources.values().forEach(s -> s.ifPresent(built::add));
      sources.clear();
    } else if (batch.size() >= commit) {
      postpone();
    }
  }

  private void postpone() {
    boolean nothing = changedSources().isEmpty();
    history.write(batch);
    readings.write(batch);
    if (!nothing) {
      linking.leaveForLater(batch);
      postponed = true;
    }
    changes = changes.plus(store.commit(batch));
    batch = new Batch();
    sources.clear();
  }

  /** What other sources will be concluded from, or the same ones saying something else. */
  private List<Linking.Change> changedSources() {
    Set<String> changed = new TreeSet<>(store.changedBy(batch));
    changed.retainAll(sources.keySet());
    changed.addAll(history.turned());
    List<Linking.Change> all = new ArrayList<>();
    for (String graph : changed) {
      Optional<SourceRecords> said = sources.getOrDefault(graph, Optional.empty());
      all.add(new Linking.Change(graph, said.filter(s -> history.isCurrent(graph))));
    }
    return all;
  }

  /** Writes what is left and brings the conclusions up to date. */
  public Result finish() {
    if (build == null && store.isOnlyBuilt()) {
      sendOrPostpone();
    }
    return build == null ? finishInCommits() : finish(build);
  }

  private Result finish(FirstBuild build) {
    sendOrPostpone();
    built.removeIf(s -> !history.isCurrent(RecordRdf.graphName(s.source())));
    history.write(batch);
    readings.write(batch);
    Linking.Summary linked = linking.conclude(batch, built);
    build.send(batch);
    changes = changes.plus(build.finish());
    batch = new Batch();
    built.clear();
    this.build = null;
    return new Result(changes, Optional.of(linked));
  }

  /** Gives up what {@link #finish} has not completed; what is stored stays as it was. */
  @Override
  public void close() {
    if (build != null) {
      build.close();
      build = null;
    }
  }

  private Result finishInCommits() {
    List<Linking.Change> changed = changedSources();
    Optional<Linking.Summary> linked = Optional.empty();
    if (!postponed && linking.canInclude()) {
      if (!changed.isEmpty()) {
        linked = Optional.of(linking.include(batch, changed));
      }
      history.write(batch);
      readings.write(batch);
      changes = changes.plus(store.commit(batch));
    } else {
      postpone();
      linked = Optional.of(linking.rebuild(batch));
      changes = changes.plus(store.commit(batch));
    }
    batch = new Batch();
    sources.clear();
    return new Result(changes, linked);
  }
}
