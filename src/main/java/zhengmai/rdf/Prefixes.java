package zhengmai.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The prefixes that queries and Turtle of ours use: {@code zm:documentNumber}. */
public final class Prefixes {
  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("zm", Zm.NS),
              Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
              Map.entry("dct", "http://purl.org/dc/terms/"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("oa", "http://www.w3.org/ns/oa#"),
              Map.entry("cito", "http://purl.org/spar/cito/"),
              Map.entry("org", "http://www.w3.org/ns/org#"),
              Map.entry("owl", OWL.NS),
              Map.entry("sh", "http://www.w3.org/ns/shacl#"),
              // Not of terms in the graph, but of jena-text's text:query.
              Map.entry("text", "http://jena.apache.org/text#"),
              Map.entry("rdf", RDF.uri),
              Map.entry("rdfs", RDFS.uri),
              Map.entry("xsd", XSDDatatype.XSD + "#")));

  private Prefixes() {}

  /** Prefix to namespace, in the order of the prefixes. */
  public static Map<String, String> all() {
    return new TreeMap<>(ALL);
  }
}
