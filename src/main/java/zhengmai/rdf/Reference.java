package zhengmai.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import zhengmai.model.Finding;
import zhengmai.model.ReferenceData;

/**
 * The reference files as read.
 *
 * @param data what reading needs
 * @param concepts the IRIs of the words
 * @param graphs graph name to graph, for the store: {@code id/reference/regions}
 * @param findings mistakes in the files
 */
public record Reference(
    ReferenceData data, Concepts concepts, Map<String, Graph> graphs, List<Finding> findings) {
  public Reference {
    graphs = Collections.unmodifiableMap(new LinkedHashMap<>(graphs));
    findings = List.copyOf(findings);
  }
}
