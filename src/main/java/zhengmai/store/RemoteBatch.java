package zhengmai.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Many patterns of one shape as one question: what they have in common stands in the question, what
 * differs in its {@code VALUES}.
 */
final class RemoteBatch {
  private final List<Quad> patterns;
  private final Quad first;

  /** Of these, at least one, all with {@link Node#ANY} in the same places. */
  RemoteBatch(List<Quad> patterns) {
    this.patterns = patterns;
    this.first = patterns.get(0);
  }

  /** The quads of each pattern; none for those that nothing fits. */
  Map<Quad, List<Quad>> ask(RemoteConnection connection) {
    Map<Var, Function<Quad, Node>> varying = varying();
    Map<Quad, List<Quad>> found = new HashMap<>();
    patterns.forEach(p -> found.put(p, new ArrayList<>()));
    Function<QueryExec, Boolean> read =
        e -> {
          e.select()
              .forEachRemaining(
                  row -> {
                    Quad quad = quad(row);
                    List<Quad> those = found.get(patternOf(quad));
                    if (those != null) {
                      those.add(quad);
                    }
                  });
          return true;
        };
    connection.ask(RemoteQueries.findAny(first, varying, patterns), read);
    return found;
  }

  private Map<Var, Function<Quad, Node>> varying() {
    Map<Var, Function<Quad, Node>> places = new LinkedHashMap<>();
    places.put(RemoteQueries.G, Quad::getGraph);
    places.put(RemoteQueries.S, Quad::getSubject);
    places.put(RemoteQueries.P, Quad::getPredicate);
    places.put(RemoteQueries.O, Quad::getObject);
    places
        .values()
        .removeIf(at -> patterns.stream().allMatch(p -> at.apply(p).equals(at.apply(first))));
    return places;
  }

  private Quad quad(Binding row) {
    return Quad.create(
        told(row, RemoteQueries.G, first.getGraph()),
        told(row, RemoteQueries.S, first.getSubject()),
        told(row, RemoteQueries.P, first.getPredicate()),
        told(row, RemoteQueries.O, first.getObject()));
  }

  private static Node told(Binding row, Var var, Node common) {
    Node node = row.get(var);
    return node == null ? common : node;
  }

  private Quad patternOf(Quad quad) {
    return Quad.create(
        orAny(first.getGraph(), quad.getGraph()),
        orAny(first.getSubject(), quad.getSubject()),
        orAny(first.getPredicate(), quad.getPredicate()),
        orAny(first.getObject(), quad.getObject()));
  }

  private static Node orAny(Node like, Node node) {
    return like.isConcrete() ? node : Node.ANY;
  }
}
