package zhengmai.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.text.RecordTexts;

/**
 * Graphs that are fit for the store: made by {@link RecordRdf} and looked over by {@link
 * GraphCheck}. A record that breaks a rule (没有标题也没有字号) stays out, and a finding says so; the others
 * go in.
 */
public final class SourceGraphs {
  private final RecordRdf rdf;
  private final GraphCheck check;

  /**
   * A graph and what was found in making it.
   *
   * @param name of the graph
   * @param graph without the records kept out
   * @param records that went in
   * @param findings of the reading, then those of the check
   */
  public record Fit(String name, Graph graph, List<SourceRecord> records, List<Finding> findings) {}

  public SourceGraphs(RecordRdf rdf, GraphCheck check) {
    this.rdf = rdf;
    this.check = check;
  }

  /** The graph of what was read from the source. */
  public Fit build(Source source, RecordTexts texts, Extraction found) {
    Extraction read = withMisnumbered(texts, found);
    Graph graph = rdf.graph(source, texts, read.records(), read.findings());
    List<GraphCheck.Hit> hits = check.hits(graph);
    Set<String> broken =
        hits.stream()
            .filter(h -> h.finding().severity() == Severity.ERROR)
            .map(GraphCheck.Hit::focus)
            .collect(Collectors.toSet());
    List<Finding> told = hits.stream().map(GraphCheck.Hit::finding).toList();
    List<SourceRecord> fit = broken.isEmpty() ? read.records() : without(broken, source, read);
    if (!broken.isEmpty()) {
      List<Finding> reasons = told.stream().filter(f -> f.severity() == Severity.ERROR).toList();
      graph = rdf.graph(source, texts, fit, joined(read.findings(), reasons));
    }
    return new Fit(RecordRdf.graphName(source), graph, fit, joined(read.findings(), told));
  }

  /** The numbers of a text's provisions are looked at where its provisions are written. */
  private static Extraction withMisnumbered(RecordTexts texts, Extraction read) {
    List<Finding> findings = new ArrayList<>(read.findings());
    for (SourceRecord record : read.records()) {
      if (record instanceof NoticeRecord) {
        texts
            .of(record)
            .ifPresent(f -> findings.addAll(TextRdf.misnumbered(record.source().file(), f)));
      }
    }
    return new Extraction(read.layout(), read.records(), findings);
  }

  private static List<SourceRecord> without(Set<String> broken, Source source, Extraction read) {
    List<String> iris = RecordRdf.recordIris(source, read.records());
    List<SourceRecord> fit = new ArrayList<>();
    for (int i = 0; i < iris.size(); i++) {
      String iri = iris.get(i);
      // What belongs to a record, as its citations, has an IRI under the record's.
      if (broken.stream().noneMatch(b -> b.equals(iri) || b.startsWith(iri + "/"))) {
        fit.add(read.records().get(i));
      }
    }
    return fit;
  }

  private static List<Finding> joined(List<Finding> a, List<Finding> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }
}
