package zhengmai.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphNull;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Iris;

/**
 * The named graphs of an endpoint, read as they are asked for. What was read is kept, for one
 * record of 2021年12月汇编 is looked at from many sides: the graphs of sources and of history whole, of
 * conclusions and reference data what was asked. So it shows the endpoint as it was when it was
 * read, and is thrown away with the next commit. Nothing can be written to it.
 */
final class RemoteGraphs extends DatasetGraphNull implements Differences.Stored, LookAhead {
  private static final int MOST_WHOLE = 200;
  private static final int MOST_FOUND = 100_000;
  private static final int VALUES = 1000;

  private final RemoteConnection connection;
  private final Map<Node, Graph> whole = new Recent<>(MOST_WHOLE);
  private final Map<Quad, List<Quad>> found = new Recent<>(MOST_FOUND);
  private final Map<Quad, Boolean> known = new Recent<>(MOST_FOUND);
  private Optional<Set<Node>> names = Optional.empty();

  RemoteGraphs(RemoteConnection connection) {
    this.connection = connection;
  }

  /** Names of all graphs that have triples. */
  Set<Node> names() {
    if (names.isEmpty()) {
      Set<Node> all = new LinkedHashSet<>();
      Function<QueryExec, Boolean> read =
          e -> {
            e.select().forEachRemaining(row -> all.add(row.get(RemoteQueries.G)));
            return true;
          };
      connection.ask(RemoteQueries.graphs(), read);
      names = Optional.of(all);
    }
    return names.get();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return names().iterator();
  }

  @Override
  public boolean containsGraph(Node graph) {
    return names().contains(graph);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public Graph getUnionGraph() {
    return GraphView.createUnionGraph(this);
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    if (g.isConcrete() && (!names().contains(g) || isReadWhole(g))) {
      return find(g, s, p, o).hasNext();
    }
    Quad pattern = Quad.create(g, s, p, o);
    if (found.containsKey(pattern) || s.isConcrete()) {
      return look(g, s, p, o).hasNext();
    }
    return known.computeIfAbsent(
        pattern, q -> connection.ask(RemoteQueries.has(g, s, p, o), QueryExec::ask));
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node g, @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    return names().contains(g) ? findIn(g, any(s), any(p), any(o)) : Iter.nullIterator();
  }

  private Iterator<Quad> findIn(Node g, Node s, Node p, Node o) {
    boolean all = !s.isConcrete() && !p.isConcrete() && !o.isConcrete();
    if (all || isReadWhole(g)) {
      return Iter.map(whole(g).find(s, p, o), t -> Quad.create(g, t));
    }
    return look(g, s, p, o);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(
      @Nullable Node s, @Nullable Node p, @Nullable Node o) {
    if (any(s).isConcrete() || any(p).isConcrete() || any(o).isConcrete()) {
      return look(Node.ANY, any(s), any(p), any(o));
    }
    return Iter.flatMap(names().iterator(), g -> findIn(g, Node.ANY, Node.ANY, Node.ANY));
  }

  /** Jena writes null for any term as well. */
  private static Node any(@Nullable Node node) {
    return node == null ? Node.ANY : node;
  }

  private boolean isReadWhole(Node graph) {
    return whole.containsKey(graph)
        || graph.getURI().startsWith(Iris.BASE + "source/")
        || graph.getURI().equals(Iris.HISTORY);
  }

  private Graph whole(Node name) {
    return whole.computeIfAbsent(name, connection::graph);
  }

  @Override
  public void lookAhead(Collection<Quad> patterns) {
    List<Quad> open = patterns.stream().filter(this::isOpen).distinct().toList();
    for (int at = 0; at < open.size(); at += VALUES) {
      List<Quad> some = open.subList(at, Math.min(open.size(), at + VALUES));
      found.putAll(new RemoteBatch(some).ask(connection));
    }
  }

  /** Whether it takes a request to tell what fits. */
  private boolean isOpen(Quad pattern) {
    Node g = pattern.getGraph();
    boolean near = g.isConcrete() && (!names().contains(g) || isReadWhole(g));
    return !near && !found.containsKey(pattern);
  }

  private Iterator<Quad> look(Node g, Node s, Node p, Node o) {
    Quad pattern = Quad.create(g, s, p, o);
    if (s.isConcrete() && !found.containsKey(pattern)) {
      // Of a policy much is asked, one thing after the other: so all of it at once.
      return all(Quad.create(g, s, Node.ANY, Node.ANY)).stream()
          .filter(q -> pattern.asTriple().matches(q.asTriple()))
          .iterator();
    }
    return all(pattern).iterator();
  }

  private List<Quad> all(Quad pattern) {
    return found.computeIfAbsent(pattern, q -> List.copyOf(rows(q)));
  }

  private Collection<Quad> rows(Quad pattern) {
    Node g = pattern.getGraph();
    Node s = pattern.getSubject();
    Node p = pattern.getPredicate();
    Node o = pattern.getObject();
    Function<QueryExec, List<Quad>> read =
        e -> {
          List<Quad> all = new ArrayList<>();
          e.select()
              .forEachRemaining(
                  row ->
                      all.add(
                          Quad.create(
                              g.isConcrete() ? g : row.get(RemoteQueries.G),
                              s.isConcrete() ? s : row.get(RemoteQueries.S),
                              p.isConcrete() ? p : row.get(RemoteQueries.P),
                              o.isConcrete() ? o : row.get(RemoteQueries.O))));
          return all;
        };
    return connection.ask(RemoteQueries.find(g, s, p, o), read);
  }

  @Override
  public Set<Triple> triples(Node graph) {
    Set<Triple> all = new LinkedHashSet<>();
    getGraph(graph).find().forEachRemaining(all::add);
    return all;
  }

  @Override
  public Set<Triple> present(Node graph, List<Triple> triples) {
    Set<Triple> present = new HashSet<>();
    if (!names().contains(graph)) {
      return present;
    }
    for (int at = 0; at < triples.size(); at += VALUES) {
      List<Triple> some = triples.subList(at, Math.min(triples.size(), at + VALUES));
      Function<QueryExec, Boolean> read =
          e -> {
            e.select()
                .forEachRemaining(
                    row ->
                        present.add(
                            Triple.create(
                                row.get(RemoteQueries.S),
                                row.get(RemoteQueries.P),
                                row.get(RemoteQueries.O))));
            return true;
          };
      connection.ask(RemoteQueries.present(graph, some), read);
    }
    return present;
  }

  @Override
  protected Graph createGraph() {
    return GraphFactory.createGraphMem();
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.emptyPrefixMap();
  }

  /** The last few things that were looked at. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
