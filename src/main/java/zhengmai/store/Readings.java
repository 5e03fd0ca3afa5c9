package zhengmai.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Zm;

/**
 * As what each address was last read: the graph {@link Iris#READINGS}. What 国家医保局's page of 48号
 * gave yesterday and gives today need not be read twice.
 *
 * <p>Changes are kept here until {@link #write} adds them to a batch.
 */
final class Readings {
  private static final Node GRAPH = NodeFactory.createURI(Iris.READINGS);

  private final Store store;
  private final Set<Triple> added = new HashSet<>();
  private final Set<Triple> removed = new HashSet<>();
  private @Nullable Map<String, String> known = null;

  Readings(Store store) {
    this.store = store;
  }

  /** Whether what the address gives was last read as this. */
  boolean isRead(String address, String as) {
    return as.equals(known().get(address));
  }

  /** What the address gives was read as this. */
  void note(String address, String as) {
    if (!isRead(address, as)) {
      forget(address);
      known().put(address, as);
      Triple t = triple(address, as);
      removed.remove(t);
      added.add(t);
    }
  }

  /** What the address gives is to be read again. */
  void forget(String address) {
    String as = known().remove(address);
    if (as != null) {
      Triple t = triple(address, as);
      added.remove(t);
      removed.add(t);
    }
  }

  /** The same, of an address that may be of something in an archive: the archive is read again. */
  void forgetAround(String address) {
    List.copyOf(known().keySet()).stream().filter(address::startsWith).forEach(this::forget);
  }

  private Map<String, String> known() {
    if (known == null) {
      known = new HashMap<>();
      List<Quad> stored =
          store.read(d -> Iter.toList(d.find(GRAPH, Node.ANY, Zm.READ_AS, Node.ANY)));
      for (Quad q : stored) {
        known.put(q.getSubject().getURI(), q.getObject().getLiteralLexicalForm());
      }
    }
    return known;
  }

  /** Adds what happened to the batch, and begins anew. */
  void write(Batch batch) {
    if (store.read(d -> d.getGraph(GRAPH).isEmpty())) {
      if (!added.isEmpty()) {
        batch.replace(Iris.READINGS, added);
      }
    } else {
      batch.patch(Iris.READINGS, removed, added);
    }
    added.clear();
    removed.clear();
  }

  private static Triple triple(String address, String as) {
    return Triple.create(
        NodeFactory.createURI(address), Zm.READ_AS, NodeFactory.createLiteralString(as));
  }
}
