package zhengmai.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * A Turtle file, parsed. A mistake is a finding with line and column and never an exception; what
 * stands before it is there.
 *
 * @param file the text
 * @param graph its triples
 * @param blocks subject to triples, both in the order of the file
 * @param findings what is wrong with its syntax
 */
public record Turtle(
    TextFile file, Graph graph, Map<Node, List<Triple>> blocks, List<Finding> findings) {

  /** Parses a file. */
  public static Turtle parse(TextFile file) {
    Collector collector = new Collector();
    Faults faults = new Faults(file.name());
    try {
      RDFParser.fromString(withoutMark(file.text()), Lang.TURTLE)
          .base(Iris.BASE)
          .checking(true)
          .errorHandler(faults)
          .parse(collector);
    } catch (RiotException | IRIException e) {
      faults.stopped(String.valueOf(e.getMessage()));
    }
    return new Turtle(file, collector.graph, collector.blocks, List.copyOf(faults.findings));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static final class Collector extends StreamRDFBase {
    private final Graph graph = GraphMemFactory.createGraphMemRoaring();
    private final Map<Node, List<Triple>> blocks = new LinkedHashMap<>();

    @Override
    public void triple(Triple triple) {
      graph.add(triple);
      blocks.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
    }

    @Override
    public void prefix(String prefix, String iri) {
      graph.getPrefixMapping().setNsPrefix(prefix, iri);
    }
  }

  /** Keeps what the parser says; after a fault it cannot go on. */
  private static final class Faults implements ErrorHandler {
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Faults(String file) {
      this.file = file;
    }

    @Override
    public void warning(String message, long line, long column) {
      add(Severity.WARNING, message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      add(Severity.ERROR, message, line, column);
      throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }

    void stopped(String message) {
      if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        add(Severity.ERROR, message, 0, 0);
      }
    }

    private void add(Severity severity, String message, long line, long column) {
      findings.add(
          new Finding(
              severity,
              file,
              (int) Math.max(0, line),
              (int) Math.max(0, column),
              "turtle-syntax",
              RiotMessages.chinese(message),
              message));
    }
  }
}
