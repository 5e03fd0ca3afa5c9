package zhengmai.cli;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import zhengmai.rdf.ReferenceFiles;
import zhengmai.rdf.Turtle;

/** The ontology as a graph of the store, so that questions can ask for labels of properties. */
final class OntologyGraph {
  static final String NAME = "https://w3id.org/zhengmai/ontology";

  private OntologyGraph() {}

  /** The ontology's triples; its mistakes are said, and what could be read is taken. */
  static Graph read(Path folder, Console console) {
    ReferenceFiles files = ReferenceFiles.one(folder.resolve("zhengmai.ttl"));
    files.findings().forEach(console::say);
    if (files.files().isEmpty()) {
      return GraphFactory.createDefaultGraph();
    }
    Turtle turtle = Turtle.parse(files.files().get(0));
    turtle.findings().forEach(console::say);
    return turtle.graph();
  }
}
