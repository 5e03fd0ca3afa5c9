package zhengmai.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import zhengmai.link.SourceRecords;

/**
 * Puts sources into a store and takes them out, and keeps the conclusions in step: one compendium
 * in the same commit, ten thousand files in commits of many with the conclusions drawn once, at the
 * end. A run that is cut off leaves whole sources, and the next one draws the conclusions.
 */
public final class SourceWriter {
  /** Triples of a commit; some 10,000 policies. The store's files grow with every commit. */
  private static final long COMMIT = 400_000;

  private final GraphStore store;
  private final Linking linking;
  private final long commit;
  private final Map<String, Optional<SourceRecords>> sources = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private Batch batch = new Batch();
  private Changes changes = Changes.NONE;
  private boolean postponed = false;

  /**
   * What a run did.
   *
   * @param changes of the store
   * @param linked what was concluded anew; nothing where nothing had changed
   */
  public record Result(Changes changes, Optional<Linking.Summary> linked) {}

  /** For this store. */
  public SourceWriter(GraphStore store, Linking linking) {
    this(store, linking, COMMIT);
  }

  SourceWriter(GraphStore store, Linking linking, long commit) {
    this.store = store;
    this.linking = linking;
    this.commit = commit;
  }

  /** A graph that is no source: reference data, the ontology. */
  public void put(String graph, Collection<Triple> triples) {
    batch.replace(graph, triples);
  }

  /** A source, new or read anew; the second of one name is passed over. */
  public void put(String graph, Collection<Triple> triples, SourceRecords records) {
    if (seen.add(graph)) {
      batch.replace(graph, triples);
      sources.put(graph, Optional.of(records));
      if (batch.size() >= commit) {
        postpone();
      }
    }
  }

  /** Takes a source out. */
  public void remove(String graph) {
    batch.remove(graph);
    sources.put(graph, Optional.empty());
  }

  private void postpone() {
    if (changedSources().isEmpty()) {
      changes = changes.plus(store.commit(batch));
    } else {
      linking.leaveForLater(batch);
      changes = changes.plus(store.commit(batch));
      postponed = true;
    }
    batch = new Batch();
    sources.clear();
  }

  private List<Linking.Change> changedSources() {
    Set<String> changed = store.changedBy(batch);
    return sources.entrySet().stream()
        .filter(e -> changed.contains(e.getKey()))
        .map(e -> new Linking.Change(e.getKey(), e.getValue()))
        .toList();
  }

  /** Writes what is left and brings the conclusions up to date. */
  public Result finish() {
    List<Linking.Change> changed = changedSources();
    Optional<Linking.Summary> linked = Optional.empty();
    if (!postponed && linking.canInclude()) {
      if (!changed.isEmpty()) {
        linked = Optional.of(linking.include(batch, changed));
      }
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
