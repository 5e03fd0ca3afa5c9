package zhengmai.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import zhengmai.link.Conclusions;
import zhengmai.link.LinkedParts;
import zhengmai.link.Linker;
import zhengmai.link.NameKeys;
import zhengmai.link.Policy;
import zhengmai.link.PolicyId;
import zhengmai.link.RecordRef;
import zhengmai.link.SourceRecords;
import zhengmai.model.Curation;
import zhengmai.model.Finding;
import zhengmai.rdf.ConclusionsRdf;
import zhengmai.rdf.CurationRdf;
import zhengmai.rdf.Fingerprint;
import zhengmai.rdf.Iris;
import zhengmai.rdf.RecordReader;
import zhengmai.rdf.Reference;
import zhengmai.rdf.Zm;

/**
 * Keeps a store's conclusions in step with its sources. When 2021年12月汇编 comes, only what shares a
 * name with one of its notices or citations is looked at again; the result is the same as if all
 * sources had been read anew.
 *
 * <p>How: the sources' records and all records that share a name with them, directly or through
 * others, are linked twice, without the change and with it. What both give alike cancels out; the
 * rest is what changes in the store.
 */
public final class Linking {
  private static final Node GRAPH = NodeFactory.createURI(Iris.CONCLUSIONS);

  private final Store store;
  private final Reference reference;
  private final List<Curation> curation;
  private final RecordReader reader;
  private final ConclusionsRdf rdf;
  private final String builtWith;

  /**
   * A source that comes, changes or goes.
   *
   * @param graph the name of its graph
   * @param now what it says from now on; nothing where it goes or another takes its place
   */
  public record Change(String graph, Optional<SourceRecords> now) {}

  /**
   * What was done.
   *
   * @param policies how many policies there are among the records looked at
   * @param relinked records that were looked at
   * @param findings of linking, for those who changed the sources
   * @param largest components of what was linked anew as a whole, the largest first
   * @param tooLarge those of them that hold so much of the whole that parts are of little use
   */
  public record Summary(
      int policies,
      int relinked,
      List<Finding> findings,
      List<LinkedParts.Component> largest,
      List<LinkedParts.Component> tooLarge) {}

  /** For this store, with these bodies, words and corrections. */
  public Linking(Store store, Reference reference, List<Curation> curation) {
    this.store = store;
    this.reference = reference;
    this.curation = List.copyOf(curation);
    this.reader = new RecordReader(reference);
    this.rdf = new ConclusionsRdf(reference);
    this.builtWith = hash(reference, curation);
  }

  /** Whether the store's conclusions are those of its sources and of this curation. */
  public boolean isUpToDate() {
    return store.read(
        d ->
            d.contains(GRAPH, GRAPH, Zm.BUILT_WITH, string(builtWith))
                && !d.contains(GRAPH, GRAPH, Zm.STALE, Node.ANY));
  }

  /** Whether a change can be worked into what is concluded; else all must be drawn anew. */
  boolean canInclude() {
    return isUpToDate() || isNew();
  }

  /** Whether there is nothing that conclusions could have been drawn from. */
  private boolean isNew() {
    return store.read(
        d ->
            !d.contains(GRAPH, GRAPH, Node.ANY, Node.ANY)
                && !d.contains(Node.ANY, Node.ANY, Zm.SHA256, Node.ANY));
  }

  /** Says in the store that its conclusions do not know all of its sources. */
  public void leaveForLater(Batch batch) {
    if (isNew()) {
      batch.replace(Iris.CONCLUSIONS, List.of(stale()));
    } else {
      batch.patch(Iris.CONCLUSIONS, List.of(), List.of(stale()));
    }
  }

  /**
   * Adds to the batch what the changes mean for the conclusions. The conclusions must be up to
   * date, or the store be new.
   */
  public Summary include(Batch batch, List<Change> changes) {
    if (!canInclude()) {
      throw new IllegalStateException("conclusions are not up to date: rebuild them");
    }
    return store.read(d -> include(d, batch, changes));
  }

  private Summary include(DatasetGraph d, Batch batch, List<Change> changes) {
    List<SourceRecords> old = new ArrayList<>();
    List<SourceRecords> now = new ArrayList<>();
    for (Change c : changes) {
      current(d, NodeFactory.createURI(c.graph())).ifPresent(old::add);
      c.now().ifPresent(now::add);
    }
    NameKeys oldKeys = NameKeys.of(old, reference.data());
    NameKeys newKeys = NameKeys.of(now, reference.data());
    Set<String> changed = new HashSet<>();
    changes.forEach(c -> changed.add(c.graph()));
    AffectedRecords around = new AffectedRecords(d, reader, changed);
    around.reach(oldKeys.all());
    around.reach(newKeys.all());
    while (true) {
      List<SourceRecords> context = around.sources();
      Conclusions before = link(context, old);
      Conclusions after = link(context, now);
      if (around.reachCitationsOf(moved(before, after, around))) {
        continue;
      }
      Set<Triple> gone = triples(before, oldKeys, around);
      Set<Triple> come = triples(after, newKeys, around);
      come.add(built());
      batch.patch(Iris.CONCLUSIONS, gone, come);
      batch.replace(Iris.CURATION, CurationRdf.triples(curation));
      Set<Finding> told = new TreeSet<>(Linking::inOrder);
      told.addAll(after.findings());
      told.removeAll(before.findings());
      return new Summary(
          after.policies().size(),
          after.policyOf().size(),
          List.copyOf(told),
          List.of(),
          List.of());
    }
  }

  private static int inOrder(Finding a, Finding b) {
    return a.print().compareTo(b.print());
  }

  private Conclusions link(List<SourceRecords> context, List<SourceRecords> changed) {
    List<SourceRecords> all = new ArrayList<>(context);
    all.addAll(changed);
    return Linker.link(all, reference.data(), curation);
  }

  /**
   * Stored notices whose policy is another one now, or one of another date or stage: what they cite
   * must be looked at too, for it is tied to them.
   */
  private static Set<RecordRef> moved(
      Conclusions before, Conclusions after, AffectedRecords around) {
    Map<PolicyId, Policy> then = before.byId();
    Map<PolicyId, Policy> now = after.byId();
    Set<RecordRef> moved = new HashSet<>();
    for (RecordRef ref : around.reached()) {
      Policy a = then.get(before.policyOf().get(ref));
      Policy b = now.get(after.policyOf().get(ref));
      boolean same =
          a != null
              && b != null
              && a.id().equals(b.id())
              && a.stage() == b.stage()
              && a.date().equals(b.date())
              && a.facts().effectiveDate().equals(b.facts().effectiveDate());
      if (!same) {
        moved.add(ref);
      }
    }
    return moved;
  }

  private Set<Triple> triples(Conclusions c, NameKeys keys, AffectedRecords around) {
    Map<PolicyId, String> known = new HashMap<>();
    around
        .beside()
        .forEach(
            (ref, iri) -> {
              PolicyId id = c.policyOf().get(ref);
              if (id != null) {
                known.put(id, iri);
              }
            });
    Set<Triple> all = rdf.triples(c, known);
    all.addAll(ConclusionsRdf.keys(keys));
    return all;
  }

  /** Draws all conclusions anew from all sources, into the batch. */
  public Summary rebuild(Batch batch) {
    return conclude(batch, store.read(this::all));
  }

  /** Draws all conclusions from these sources, which are all that there are, into the batch. */
  Summary conclude(Batch batch, List<SourceRecords> all) {
    LinkedParts linked = LinkedParts.link(all, reference.data(), curation);
    Conclusions c = linked.conclusions();
    Set<Triple> triples = rdf.triples(c, Map.of());
    triples.addAll(ConclusionsRdf.keys(linked.keys()));
    triples.add(built());
    batch.replace(Iris.CONCLUSIONS, triples);
    batch.replace(Iris.CURATION, CurationRdf.triples(curation));
    return new Summary(
        c.policies().size(),
        c.policyOf().size(),
        c.findings(),
        linked.largest(),
        linked.tooLarge());
  }

  private List<SourceRecords> all(DatasetGraph d) {
    List<SourceRecords> all = new ArrayList<>();
    d.listGraphNodes().forEachRemaining(g -> current(d, g).ifPresent(all::add));
    return all;
  }

  /** What a source says, unless another took its place. */
  private Optional<SourceRecords> current(DatasetGraph d, Node graph) {
    if (!graph.getURI().startsWith(Iris.BASE + "source/") || !SourceHistory.isCurrent(d, graph)) {
      return Optional.empty();
    }
    Graph g = d.getGraph(graph);
    return RecordReader.source(g).map(s -> new SourceRecords(s, reader.records(g)));
  }

  private Triple built() {
    return Triple.create(GRAPH, Zm.BUILT_WITH, string(builtWith));
  }

  /** The mark that the conclusions do not know all sources. */
  static Triple stale() {
    return Triple.create(
        GRAPH, Zm.STALE, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
  }

  private static Node string(String s) {
    return NodeFactory.createLiteralString(s);
  }

  private static String hash(Reference reference, List<Curation> curation) {
    Fingerprint all = new Fingerprint().add(reference.graphs().values());
    curation.forEach(c -> all.add(c.toString()));
    return MadeBy.value(all.sha256());
  }
}
