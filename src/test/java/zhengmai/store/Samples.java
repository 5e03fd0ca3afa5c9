package zhengmai.store;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Small graphs for tests. */
final class Samples {
  static final String ID = "https://w3id.org/zhengmai/id/";
  static final String TITLE = "http://purl.org/dc/terms/title";

  private Samples() {}

  static Triple title(int policy, String title) {
    return Triple.create(
        NodeFactory.createURI(ID + "policy/" + policy),
        NodeFactory.createURI(TITLE),
        NodeFactory.createLiteralLang(title, "zh"));
  }

  static Set<Triple> titles(int from, int to, String title) {
    Set<Triple> triples = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      triples.add(title(i, title + "（" + i + "号）"));
    }
    return triples;
  }

  static String graph(int i) {
    return ID + "graph/" + i;
  }

  static List<String> graphs(Store store) {
    return store.read(
        d -> {
          List<String> names = new ArrayList<>();
          d.listGraphNodes().forEachRemaining(n -> names.add(n.getURI()));
          return names;
        });
  }

  /** Leaves nothing in it. */
  static void clear(Store store) {
    Batch batch = new Batch();
    graphs(store).forEach(batch::remove);
    store.commit(batch);
  }

  static String canonical(Store store) throws IOException {
    StringWriter out = new StringWriter();
    store.writeCanonical(out);
    return out.toString();
  }
}
