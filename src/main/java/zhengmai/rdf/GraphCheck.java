package zhengmai.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * The quality of a graph after {@code ontology/shapes.ttl}. Each hit has its severity: a violation
 * keeps the record out, a warning (发布日期早于成文日期) is only told. Whether the graph "conforms" is not
 * asked, since one warning would make it fail.
 */
public final class GraphCheck {
  private final Shapes shapes;
  private final List<Finding> faults;

  /**
   * A rule that a node breaks.
   *
   * @param finding where and what
   * @param focus the IRI of the node
   * @param issuer the printed name of the record's issuer; empty where it has none
   */
  public record Hit(Finding finding, String focus, String issuer) {}

  private GraphCheck(Shapes shapes, List<Finding> faults) {
    this.shapes = shapes;
    this.faults = List.copyOf(faults);
  }

  /** With the rules of this file; what is wrong with the file itself is in {@link #faults}. */
  public static GraphCheck of(TextFile file) {
    Turtle turtle = Turtle.parse(file);
    List<Finding> faults = new ArrayList<>(turtle.findings());
    try {
      return new GraphCheck(Shapes.parse(turtle.graph()), faults);
    } catch (ShaclParseException e) {
      String en = String.valueOf(e.getMessage());
      faults.add(
          new Finding(
              Severity.ERROR,
              file.name(),
              0,
              0,
              "shapes",
              "SHACL 规则写得不对：" + en,
              "bad SHACL: " + en));
      return new GraphCheck(Shapes.parse(new GraphBuilder().graph()), faults);
    }
  }

  /** Mistakes in the file of rules. */
  public List<Finding> faults() {
    return faults;
  }

  /** Every rule broken, in the order of file and line. */
  public List<Hit> hits(Graph graph) {
    return sorted(broken(graph));
  }

  /**
   * Every rule broken in a whole store, those of conclusions included.
   *
   * @param today the day of the check: a document dated after tomorrow is a mistake
   */
  public List<Hit> hits(Graph graph, LocalDate today) {
    List<Hit> hits = broken(graph);
    hits.addAll(new ConclusionsCheck(graph, today).hits());
    return sorted(hits);
  }

  private List<Hit> broken(Graph graph) {
    Places places = new Places(graph);
    List<Hit> hits = new ArrayList<>();
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
      hits.add(hit(entry, places));
    }
    return hits;
  }

  private static List<Hit> sorted(List<Hit> hits) {
    hits.sort(
        (a, b) -> {
          int byFile = a.finding().file().compareTo(b.finding().file());
          int byLine = Integer.compare(a.finding().line(), b.finding().line());
          return byFile != 0 ? byFile : byLine != 0 ? byLine : a.focus().compareTo(b.focus());
        });
    return hits;
  }

  /** One finding for each message and issuer, with how many there are and where the first is. */
  public static List<Finding> summary(List<Hit> hits) {
    Map<List<String>, List<Hit>> groups = new LinkedHashMap<>();
    for (Hit hit : hits) {
      List<String> key = List.of(hit.finding().code(), hit.issuer());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
    }
    return groups.values().stream().map(GraphCheck::grouped).toList();
  }

  private static Finding grouped(List<Hit> hits) {
    Finding f = hits.get(0).finding();
    String issuer = hits.get(0).issuer();
    String by = issuer.isEmpty() ? "" : "（" + issuer + "）";
    return new Finding(
        f.severity(),
        f.file(),
        f.line(),
        f.column(),
        f.code(),
        "%s%s：%d处".formatted(f.zh(), by, hits.size()),
        "%s%s: %d".formatted(f.en(), issuer.isEmpty() ? "" : " (" + issuer + ")", hits.size()));
  }

  private static Hit hit(ReportEntry entry, Places places) {
    Node focus = entry.focusNode();
    Node record = places.record(focus);
    Finding finding =
        new Finding(
            severity(entry),
            places.file(record),
            places.line(focus, record),
            0,
            code(entry.source()),
            message(entry, "zh"),
            message(entry, "en"));
    return new Hit(finding, focus.toString(), places.issuer(record));
  }

  private static Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    if (level.equals(Std.SH_VIOLATION)) {
      return Severity.ERROR;
    }
    return level.equals(Std.SH_WARNING) ? Severity.WARNING : Severity.INFO;
  }

  private static String code(Node shape) {
    return shape.isURI() ? shape.getURI().replaceFirst(".*[#/]", "") : "shape";
  }

  private static String message(ReportEntry entry, String language) {
    Collection<Node> messages = entry.messages();
    if (messages != null) {
      for (Node node : messages) {
        if (node.isLiteral() && node.getLiteralLanguage().equals(language)) {
          return node.getLiteralLexicalForm();
        }
      }
    }
    return String.valueOf(entry.message());
  }
}
