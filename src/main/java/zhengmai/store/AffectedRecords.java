package zhengmai.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import zhengmai.link.NameKeys;
import zhengmai.link.RecordRef;
import zhengmai.link.SourceRecords;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.rdf.ConclusionsRdf;
import zhengmai.rdf.Iris;
import zhengmai.rdf.RecordReader;
import zhengmai.rdf.Zm;

/**
 * The stored records around a change: those that share a name with it, directly or through others.
 * 医保发〔2021〕48号 leads to all who cite it by number, these to the title that one of them gives with
 * the number, and that to all who cite it by title.
 *
 * <p>Whole records are taken, since it takes the citing document to know whose citation it is; but
 * names only lead on from the notice or citation that was reached itself. So the walk stays within
 * the names of one policy, its editions and its regional counterparts.
 */
final class AffectedRecords {
  private static final Node CONCLUSIONS = NodeFactory.createURI(Iris.CONCLUSIONS);
  private static final Pattern CITATION = Pattern.compile("(.*)/citation/\\d+");
  private static final Pattern RECORD = Pattern.compile(".*/([a-z]+)/(\\d+)(?:-(\\d+))?");

  /** Kinds of citations that lead on to the document that cites. */
  private static final List<Node> LEADING =
      Arrays.stream(Relation.values()).filter(NameKeys::leadToCiting).map(Zm::relation).toList();

  private final DatasetGraph d;
  private final RecordReader reader;
  private final Set<String> changed;
  private final Set<Node> keys = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  /** Notices and citations that were reached. */
  private final Set<Node> reached = new HashSet<>();

  /** Their records, by the graph that holds them. */
  private final Map<Node, Set<Node>> records = new HashMap<>();

  private final Map<Node, Optional<Source>> sources = new HashMap<>();

  /**
   * Around nothing yet.
   *
   * @param changed names of the graphs that change, whose records are left out
   */
  AffectedRecords(DatasetGraph d, RecordReader reader, Set<String> changed) {
    this.d = d;
    this.reader = reader;
    this.changed = changed;
  }

  /** Goes on from these names. */
  void reach(Collection<Long> names) {
    names.forEach(k -> queue(ConclusionsRdf.key(k)));
    while (!open.isEmpty()) {
      List<Node> some = List.copyOf(open);
      open.clear();
      ahead(some, k -> Quad.create(CONCLUSIONS, Node.ANY, Zm.NAME_KEY, k));
      Set<Node> items = new LinkedHashSet<>();
      for (Node key : some) {
        d.find(CONCLUSIONS, Node.ANY, Zm.NAME_KEY, key)
            .forEachRemaining(q -> items.add(q.getSubject()));
      }
      items.removeAll(reached);
      aheadOf(items);
      items.forEach(this::reach);
    }
  }

  /** What will be asked of these notices and citations. */
  private void aheadOf(Set<Node> items) {
    List<Node> citations = items.stream().filter(i -> citing(i).isPresent()).toList();
    ahead(items, i -> Quad.create(Node.ANY, recordOf(i), Zm.LINE, Node.ANY));
    ahead(items, i -> Quad.create(CONCLUSIONS, i, Zm.NAME_KEY, Node.ANY));
    LEADING.forEach(r -> ahead(citations, c -> Quad.create(Node.ANY, c, Zm.RELATION, r)));
  }

  private void ahead(Collection<Node> nodes, Function<Node, Quad> pattern) {
    LookAhead.tell(d, nodes.stream().map(pattern).toList());
  }

  private void queue(Node key) {
    if (keys.add(key)) {
      open.addLast(key);
    }
  }

  private void reach(Node item) {
    if (!reached.add(item)) {
      return;
    }
    boolean cites = citing(item).isPresent();
    Node record = recordOf(item);
    if (!take(record)) {
      reached.remove(item);
      return;
    }
    queueKeysOf(item);
    if (cites && LEADING.stream().anyMatch(r -> d.contains(Node.ANY, item, Zm.RELATION, r))) {
      queueKeysOf(record);
    }
  }

  /** The notice itself, or that whose citation it is. */
  private static Node recordOf(Node item) {
    return citing(item).orElse(item);
  }

  private static Optional<Node> citing(Node item) {
    Matcher citation = CITATION.matcher(item.getURI());
    return citation.matches()
        ? Optional.of(NodeFactory.createURI(citation.group(1)))
        : Optional.empty();
  }

  private void queueKeysOf(Node item) {
    d.find(CONCLUSIONS, item, Zm.NAME_KEY, Node.ANY).forEachRemaining(q -> queue(q.getObject()));
  }

  /** Takes the record and those before it on its line; whether it is of no changing source. */
  private boolean take(Node record) {
    Node graph = graphOf(record);
    if (changed.contains(graph.getURI())) {
      return false;
    }
    Set<Node> taken = records.computeIfAbsent(graph, g -> new LinkedHashSet<>());
    taken.add(record);
    Matcher m = RECORD.matcher(record.getURI());
    if (m.matches() && m.group(3) != null) {
      String first = record.getURI().substring(0, m.start(3) - 1);
      taken.add(NodeFactory.createURI(first));
      for (int nth = 2; nth < Integer.parseInt(m.group(3)); nth++) {
        taken.add(NodeFactory.createURI(first + "-" + nth));
      }
    }
    return true;
  }

  private Node graphOf(Node record) {
    return Quads.first(d.find(Node.ANY, record, Zm.LINE, Node.ANY))
        .map(Quad::getGraph)
        .orElseThrow(() -> new StoreException("图库里没有记录" + record, "no record " + record));
  }

  /**
   * Goes on from what these notices cite.
   *
   * @return whether anything was reached that was not before
   */
  boolean reachCitationsOf(Set<RecordRef> notices) {
    int before = keys.size();
    List<Node> all = notices.stream().map(r -> NodeFactory.createURI(Iris.record(r))).toList();
    ahead(all, n -> Quad.create(Node.ANY, Node.ANY, Zm.CITING_RECORD, n));
    Set<Node> citations = new LinkedHashSet<>();
    for (Node record : all) {
      d.find(Node.ANY, Node.ANY, Zm.CITING_RECORD, record)
          .forEachRemaining(q -> citations.add(q.getSubject()));
    }
    ahead(citations, c -> Quad.create(CONCLUSIONS, c, Zm.NAME_KEY, Node.ANY));
    citations.forEach(this::queueKeysOf);
    reach(Set.of());
    return keys.size() > before;
  }

  /** The records, by their sources. */
  List<SourceRecords> sources() {
    List<SourceRecords> all = new ArrayList<>();
    records.forEach(
        (graph, nodes) -> {
          Graph g = d.getGraph(graph);
          Map<RecordRef, SourceRecord> sorted = new TreeMap<>();
          Set<Node> wanted = new LinkedHashSet<>(nodes);
          // An article's date is that of its issue.
          g.find(Node.ANY, Node.ANY, Zm.Type.DIGEST_ISSUE)
              .forEachRemaining(t -> wanted.add(t.getSubject()));
          source(graph)
              .ifPresent(
                  s -> {
                    for (Node n : wanted) {
                      reader.record(g, n).ifPresent(r -> sorted.put(ref(s, n), r));
                    }
                    all.add(new SourceRecords(s, List.copyOf(sorted.values())));
                  });
        });
    return all;
  }

  private Optional<Source> source(Node graph) {
    return sources.computeIfAbsent(graph, g -> RecordReader.source(d.getGraph(g)));
  }

  private static RecordRef ref(Source source, Node record) {
    Matcher m = RECORD.matcher(record.getURI());
    if (!m.matches()) {
      throw new IllegalArgumentException("not the IRI of a record: " + record);
    }
    int nth = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    return new RecordRef(
        source.sha256(), source.fileName(), m.group(1), Integer.parseInt(m.group(2)), nth);
  }

  /** Notices that were reached by their own names: all that bears on their policies is here. */
  Set<RecordRef> reached() {
    Set<RecordRef> all = new HashSet<>();
    refs(
        (node, ref) -> {
          if (reached.contains(node)) {
            all.add(ref);
          }
        });
    return all;
  }

  /** Notices that only stand beside, as they cite what was reached, with the IRIs of policies. */
  Map<RecordRef, String> beside() {
    List<Node> beside = new ArrayList<>();
    refs(
        (node, ref) -> {
          if (!reached.contains(node)) {
            beside.add(node);
          }
        });
    ahead(beside, n -> Quad.create(CONCLUSIONS, n, Zm.RECORD_OF, Node.ANY));
    Map<RecordRef, String> all = new HashMap<>();
    refs(
        (node, ref) -> {
          if (!reached.contains(node)) {
            Quads.first(d.find(CONCLUSIONS, node, Zm.RECORD_OF, Node.ANY))
                .ifPresent(q -> all.put(ref, q.getObject().getURI()));
          }
        });
    return all;
  }

  private void refs(BiConsumer<Node, RecordRef> use) {
    records.forEach(
        (graph, nodes) ->
            source(graph)
                .ifPresent(
                    s ->
                        nodes.forEach(
                            n -> {
                              RecordRef ref = ref(s, n);
                              if (ref.isNotice()) {
                                use.accept(n, ref);
                              }
                            })));
  }
}
