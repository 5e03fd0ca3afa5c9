package zhengmai.rdf;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import zhengmai.model.Finding;

/** Inputs of which nothing was taken, as findings in a graph of their own: 扫描件.pdf, 没有文字. */
public final class RejectedRdf {
  /** The graph. */
  public static final String GRAPH = Iris.BASE + "rejected";

  private RejectedRdf() {}

  /** The triples of these findings, each of which names its input as its file. */
  public static List<Triple> of(Collection<Finding> findings) {
    GraphBuilder out = new GraphBuilder();
    for (Finding f : findings) {
      Node at = GraphBuilder.iri(Iris.rejected(f));
      FindingRdf.add(at, f, out);
      out.string(at, Zm.FILE_NAME, f.file());
    }
    return out.graph().find().toList();
  }

  /** Of the graph's triples, those of inputs that are not these. */
  public static List<Triple> without(Collection<Triple> graph, Predicate<String> input) {
    Set<Node> gone =
        graph.stream()
            .filter(t -> t.getPredicate().equals(Zm.FILE_NAME))
            .filter(t -> input.test(t.getObject().getLiteralLexicalForm()))
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    return graph.stream().filter(t -> !gone.contains(t.getSubject())).toList();
  }
}
