package zhengmai.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;

/** Writes an expectation anew, only when asked with {@code -Dgolden.update=true}. */
final class Golden {
  private Golden() {}

  static void write(Graph graph, Path path) throws IOException {
    PrefixMapping prefixes = graph.getPrefixMapping();
    prefixes.setNsPrefix("zm", Zm.NS);
    prefixes.setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.setNsPrefix("eli", "http://data.europa.eu/eli/ontology#");
    prefixes.setNsPrefix("dct", "http://purl.org/dc/terms/");
    prefixes.setNsPrefix("oa", "http://www.w3.org/ns/oa#");
    prefixes.setNsPrefix("prov", "http://www.w3.org/ns/prov#");
    prefixes.setNsPrefix("sh", "http://www.w3.org/ns/shacl#");
    prefixes.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    try (OutputStream out = Files.newOutputStream(path)) {
      RDFDataMgr.write(out, graph, Lang.TURTLE);
    }
  }
}
