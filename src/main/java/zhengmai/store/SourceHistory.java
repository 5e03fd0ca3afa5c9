package zhengmai.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * When each source was read, and which took the place of which: the graph {@link Iris#HISTORY}. A
 * page of 国家医保局 that reads otherwise today is a new version of what stood at its address; the old
 * source stays in the store with the time at which it ceased to hold, and nothing is concluded from
 * it any more.
 *
 * <p>A source counts as long as one of its versions does: one that was put in without an address
 * always, one at an address until another stands there or the address is given up.
 *
 * <p>Changes are kept here until {@link #write} adds them to a batch.
 */
final class SourceHistory {
  private static final Node GRAPH = NodeFactory.createURI(Iris.HISTORY);
  private static final Node CONCLUSIONS = NodeFactory.createURI(Iris.CONCLUSIONS);

  private final Store store;
  private final Node now;
  private Graph added = GraphMemFactory.createGraphMemRoaring();
  private Graph removed = GraphMemFactory.createGraphMemRoaring();
  private final Set<Node> touched = new HashSet<>();

  /** The history of the store, with what happens at this time. */
  SourceHistory(Store store, Instant now) {
    this.store = store;
    this.now =
        NodeFactory.createLiteralDT(
            now.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
  }

  /** Whether conclusions are drawn from this source, as the store now stands. */
  static boolean isCurrent(DatasetGraph d, Node source) {
    return !d.contains(GRAPH, source, Std.INVALIDATED_AT, Node.ANY);
  }

  /** Whether conclusions are to be drawn from this source. */
  boolean isCurrent(String source) {
    return !contains(iri(source), Std.INVALIDATED_AT, Node.ANY);
  }

  /** The source was put in, from nowhere in particular. */
  void read(String source) {
    Node version = iri(Iris.version(source, 1));
    if (!contains(version, Std.TYPE, Zm.Type.SOURCE_VERSION)) {
      describe(version, iri(source), 1);
    }
    revive(iri(source));
  }

  /** The source stands at this address now, in the place of what stood there before. */
  void read(String source, String address) {
    Optional<Node> standing = standingAt(address);
    if (standing.filter(v -> contains(v, Std.SPECIALIZATION_OF, iri(source))).isPresent()) {
      return;
    }
    int last = versionsAt(address).stream().mapToInt(this::number).max().orElse(0);
    Node version = iri(Iris.version(address, last + 1));
    describe(version, iri(source), last + 1);
    add(version, Std.AT_LOCATION, iri(address));
    if (last > 0) {
      add(version, Std.REVISION_OF, iri(Iris.version(address, last)));
    }
    revive(iri(source));
    standing.ifPresent(this::end);
  }

  private void describe(Node version, Node source, int number) {
    add(version, Std.TYPE, Zm.Type.SOURCE_VERSION);
    add(version, Std.SPECIALIZATION_OF, source);
    add(version, Std.GENERATED_AT, now);
    add(
        version,
        Zm.VERSION_NUMBER,
        NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
  }

  /** Nothing stands at this address any more; whether anything did. */
  boolean withdraw(String address) {
    Optional<Node> standing = standingAt(address);
    standing.ifPresent(this::end);
    return standing.isPresent();
  }

  /** The source was never here. */
  void forget(String source) {
    for (Node version : subjects(Std.SPECIALIZATION_OF, iri(source))) {
      find(version, Node.ANY, Node.ANY).forEach(this::remove);
      find(Node.ANY, Std.REVISION_OF, version).forEach(this::remove);
    }
    revive(iri(source));
  }

  /** Addresses at which something stands, in order. */
  List<String> addresses() {
    Set<String> all = new TreeSet<>();
    Set<Node> ended = new HashSet<>(subjects(Std.INVALIDATED_AT, Node.ANY));
    for (Triple t : find(Node.ANY, Std.AT_LOCATION, Node.ANY)) {
      if (!ended.contains(t.getSubject())) {
        all.add(t.getObject().getURI());
      }
    }
    return List.copyOf(all);
  }

  /** Addresses at which the source stands or stood. */
  List<String> addressesOf(String source) {
    return subjects(Std.SPECIALIZATION_OF, iri(source)).stream()
        .flatMap(version -> find(version, Std.AT_LOCATION, Node.ANY).stream())
        .map(t -> t.getObject().getURI())
        .toList();
  }

  private List<Node> versionsAt(String address) {
    return subjects(Std.AT_LOCATION, iri(address));
  }

  private Optional<Node> standingAt(String address) {
    return versionsAt(address).stream().filter(this::isStanding).findFirst();
  }

  private boolean isStanding(Node version) {
    return !contains(version, Std.INVALIDATED_AT, Node.ANY);
  }

  private int number(Node version) {
    return find(version, Zm.VERSION_NUMBER, Node.ANY).stream()
        .mapToInt(t -> Integer.parseInt(t.getObject().getLiteralLexicalForm()))
        .max()
        .orElse(0);
  }

  private void end(Node version) {
    add(version, Std.INVALIDATED_AT, now);
    for (Triple t : find(version, Std.SPECIALIZATION_OF, Node.ANY)) {
      Node source = t.getObject();
      if (subjects(Std.SPECIALIZATION_OF, source).stream().noneMatch(this::isStanding)) {
        retire(source);
      }
    }
  }

  /** Keeps which policies its records were of, for who asks what became of them. */
  private void retire(Node source) {
    touched.add(source);
    add(source, Std.INVALIDATED_AT, now);
    store
        .<List<Triple>>read(
            d -> {
              List<Triple> was = new ArrayList<>();
              d.find(source, Node.ANY, Std.DERIVED_FROM, source)
                  .forEachRemaining(
                      q ->
                          d.find(CONCLUSIONS, q.getSubject(), Zm.RECORD_OF, Node.ANY)
                              .forEachRemaining(
                                  r ->
                                      was.add(
                                          Triple.create(
                                              r.getSubject(), Zm.WAS_RECORD_OF, r.getObject()))));
              return was;
            })
        .forEach(this::add);
  }

  private void revive(Node source) {
    if (!contains(source, Std.INVALIDATED_AT, Node.ANY)) {
      return;
    }
    touched.add(source);
    find(source, Std.INVALIDATED_AT, Node.ANY).forEach(this::remove);
    List<Node> records =
        store.read(
            d ->
                Iter.iter(d.find(source, Node.ANY, Std.DERIVED_FROM, source))
                    .map(Quad::getSubject)
                    .toList());
    records.forEach(r -> find(r, Zm.WAS_RECORD_OF, Node.ANY).forEach(this::remove));
  }

  /** Sources from which conclusions were drawn and no longer are, or the other way round. */
  Set<String> turned() {
    Set<String> turned = new TreeSet<>();
    for (Node source : touched) {
      if (store.read(d -> isCurrent(d, source)) != isCurrent(source.getURI())) {
        turned.add(source.getURI());
      }
    }
    return turned;
  }

  /** Adds what happened to the batch, and begins anew. */
  void write(Batch batch) {
    List<Triple> come = added.find().toList();
    if (store.read(d -> d.getGraph(GRAPH).isEmpty())) {
      if (!come.isEmpty()) {
        batch.replace(Iris.HISTORY, come);
      }
    } else {
      batch.patch(Iris.HISTORY, removed.find().toList(), come);
    }
    added = GraphMemFactory.createGraphMemRoaring();
    removed = GraphMemFactory.createGraphMemRoaring();
    touched.clear();
  }

  private void add(Node s, Node p, Node o) {
    add(Triple.create(s, p, o));
  }

  private void add(Triple t) {
    removed.delete(t);
    added.add(t);
  }

  private void remove(Triple t) {
    if (added.contains(t)) {
      added.delete(t);
    }
    removed.add(t);
  }

  private boolean contains(Node s, Node p, Node o) {
    return !find(s, p, o).isEmpty();
  }

  private List<Node> subjects(Node p, Node o) {
    return find(Node.ANY, p, o).stream().map(Triple::getSubject).toList();
  }

  /** As the store has it, with what is not written yet. */
  private List<Triple> find(Node s, Node p, Node o) {
    Set<Triple> all = new HashSet<>();
    store.read(
        d -> {
          d.find(GRAPH, s, p, o).forEachRemaining(q -> all.add(q.asTriple()));
          return true;
        });
    removed.find(s, p, o).forEachRemaining(all::remove);
    added.find(s, p, o).forEachRemaining(all::add);
    return List.copyOf(all);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
