package zhengmai.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The canonical form of a dataset without blank nodes: its N-Quads lines, sorted, such as {@code
 * <s> <p> "试行" <g> .}
 */
final class CanonicalQuads {
  private CanonicalQuads() {}

  static String[] of(DatasetGraph d) {
    List<String> lines = new ArrayList<>();
    d.find().forEachRemaining(q -> lines.add(line(q)));
    String[] sorted = lines.toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private static String line(Quad q) {
    // Written in full.
    return NodeFmtLib.strNodesNT(q.getSubject(), q.getPredicate(), q.getObject(), q.getGraph())
        + " .\n";
  }
}
