package zhengmai.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/** Inputs of which nothing was taken, as findings in a graph of their own: 扫描件.pdf, 没有文字. */
public final class RejectedRdf {
  /** The graph. */
  public static final String GRAPH = Iris.BASE + "rejected";

  private RejectedRdf() {}

  /** The triples of these findings, errors each of which names its input as its file. */
  public static List<Triple> of(Collection<Finding> findings) {
    GraphBuilder out = new GraphBuilder();
    for (Finding f : findings) {
      Node at = GraphBuilder.iri(Iris.rejected(f));
      FindingRdf.add(at, f, out);
      out.string(at, Zm.FILE_NAME, f.file());
    }
    return out.graph().find().toList();
  }

  /** The findings that {@link #of} made triples of, in the order of their files and lines. */
  public static List<Finding> findings(Collection<Triple> triples) {
    Graph graph = GraphMemFactory.createGraphMemRoaring();
    triples.forEach(graph::add);
    List<Finding> findings = new ArrayList<>();
    graph
        .find(Node.ANY, Zm.FILE_NAME, Node.ANY)
        .forEachRemaining(t -> findings.add(finding(graph, t.getSubject())));
    findings.sort(
        Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::code)
            .thenComparing(Finding::zh));
    return findings;
  }

  private static Finding finding(Graph graph, Node at) {
    String line = text(graph, at, Zm.LINE, "");
    String column = text(graph, at, Zm.COLUMN, "");
    return new Finding(
        Severity.ERROR,
        text(graph, at, Zm.FILE_NAME, ""),
        line.isEmpty() ? 0 : Integer.parseInt(line),
        column.isEmpty() ? 0 : Integer.parseInt(column),
        text(graph, at, Zm.CODE, ""),
        text(graph, at, Std.RESULT_MESSAGE, "zh"),
        text(graph, at, Std.RESULT_MESSAGE, "en"));
  }

  private static String text(Graph graph, Node at, Node property, String language) {
    return graph.find(at, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(o -> o.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }
}
