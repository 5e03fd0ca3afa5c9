package zhengmai.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the standard vocabularies that the graph uses as they are. */
final class Std {
  private static final String ELI = "http://data.europa.eu/eli/ontology#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");
  static final Node SUB_ORGANIZATION_OF = iri("http://www.w3.org/ns/org#subOrganizationOf");

  static final Node PASSED_BY = iri(ELI + "passed_by");
  static final Node JURISDICTION = iri(ELI + "jurisdiction");
  static final Node TYPE_DOCUMENT = iri(ELI + "type_document");
  static final Node IS_ABOUT = iri(ELI + "is_about");
  static final Node DATE_DOCUMENT = iri(ELI + "date_document");
  static final Node DATE_PUBLICATION = iri(ELI + "date_publication");
  static final Node IN_FORCE_FROM = iri(ELI + "first_date_entry_in_force");
  static final Node IN_FORCE_UNTIL = iri(ELI + "date_no_longer_in_force");

  static final Node TITLE = iri(DCT + "title");
  static final Node ALTERNATIVE = iri(DCT + "alternative");
  static final Node CREATOR = iri(DCT + "creator");
  static final Node DATE = iri(DCT + "date");
  static final Node DESCRIPTION = iri(DCT + "description");
  static final Node FORMAT = iri(DCT + "format");
  static final Node ABSTRACT = iri(DCT + "abstract");
  static final Node IS_PART_OF = iri(DCT + "isPartOf");

  static final Node TEXT_QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
  static final Node EXACT = iri(OA + "exact");

  static final Node RESULT_MESSAGE = iri(SH + "resultMessage");
  static final Node RESULT_SEVERITY = iri(SH + "resultSeverity");
  static final Node SH_VIOLATION = iri(SH + "Violation");
  static final Node SH_WARNING = iri(SH + "Warning");
  static final Node SH_INFO = iri(SH + "Info");

  static final Node CONCEPT = iri(SKOS + "Concept");
  static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  static final Node ALT_LABEL = iri(SKOS + "altLabel");
  static final Node HIDDEN_LABEL = iri(SKOS + "hiddenLabel");
  static final Node NOTATION = iri(SKOS + "notation");
  static final Node BROADER = iri(SKOS + "broader");
  static final Node IN_SCHEME = iri(SKOS + "inScheme");

  private Std() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
