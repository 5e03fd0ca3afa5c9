package zhengmai.server.model;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the standard vocabularies by which the read model reads the graph. */
final class Terms {
  private static final String ELI = "http://data.europa.eu/eli/ontology#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String DCT = "http://purl.org/dc/terms/";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node TITLE = iri(DCT + "title");
  static final Node ALTERNATIVE = iri(DCT + "alternative");
  static final Node DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");
  static final Node EXACT = iri("http://www.w3.org/ns/oa#exact");
  static final Node PASSED_BY = iri(ELI + "passed_by");
  static final Node JURISDICTION = iri(ELI + "jurisdiction");
  static final Node TYPE_DOCUMENT = iri(ELI + "type_document");
  static final Node IS_ABOUT = iri(ELI + "is_about");
  static final Node DATE_DOCUMENT = iri(ELI + "date_document");
  static final Node DATE_PUBLICATION = iri(ELI + "date_publication");
  static final Node IN_FORCE_FROM = iri(ELI + "first_date_entry_in_force");
  static final Node IN_FORCE_UNTIL = iri(ELI + "date_no_longer_in_force");
  static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  static final Node ALT_LABEL = iri(SKOS + "altLabel");
  static final Node BROADER = iri(SKOS + "broader");
  static final Node NOTATION = iri(SKOS + "notation");

  private Terms() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
