package zhengmai.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the standard vocabularies that the graph uses as they are: {@code dct:title}. */
public final class Std {
  private static final String ELI = "http://data.europa.eu/eli/ontology#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  public static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  public static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");
  public static final Node DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  public static final Node GENERATED_AT = iri(PROV + "generatedAtTime");
  public static final Node INVALIDATED_AT = iri(PROV + "invalidatedAtTime");
  public static final Node AT_LOCATION = iri(PROV + "atLocation");
  public static final Node SPECIALIZATION_OF = iri(PROV + "specializationOf");
  public static final Node REVISION_OF = iri(PROV + "wasRevisionOf");
  public static final Node SUB_ORGANIZATION_OF = iri("http://www.w3.org/ns/org#subOrganizationOf");

  public static final Node PART_OF = iri(ELI + "is_part_of");
  public static final Node PASSED_BY = iri(ELI + "passed_by");
  public static final Node JURISDICTION = iri(ELI + "jurisdiction");
  public static final Node TYPE_DOCUMENT = iri(ELI + "type_document");
  public static final Node IS_ABOUT = iri(ELI + "is_about");
  public static final Node DATE_DOCUMENT = iri(ELI + "date_document");
  public static final Node VERSION_DATE = iri(ELI + "version_date");
  public static final Node DATE_PUBLICATION = iri(ELI + "date_publication");
  public static final Node IN_FORCE_FROM = iri(ELI + "first_date_entry_in_force");
  public static final Node IN_FORCE_UNTIL = iri(ELI + "date_no_longer_in_force");

  public static final Node TITLE = iri(DCT + "title");
  public static final Node ALTERNATIVE = iri(DCT + "alternative");
  public static final Node CREATOR = iri(DCT + "creator");
  public static final Node DATE = iri(DCT + "date");
  public static final Node DESCRIPTION = iri(DCT + "description");
  public static final Node FORMAT = iri(DCT + "format");
  public static final Node ABSTRACT = iri(DCT + "abstract");
  public static final Node IS_PART_OF = iri(DCT + "isPartOf");

  public static final Node TEXT_QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
  public static final Node EXACT = iri(OA + "exact");

  public static final Node RESULT_MESSAGE = iri(SH + "resultMessage");
  public static final Node RESULT_SEVERITY = iri(SH + "resultSeverity");
  public static final Node SH_VIOLATION = iri(SH + "Violation");
  public static final Node SH_WARNING = iri(SH + "Warning");
  public static final Node SH_INFO = iri(SH + "Info");

  public static final Node CONCEPT = iri(SKOS + "Concept");
  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS + "altLabel");
  public static final Node HIDDEN_LABEL = iri(SKOS + "hiddenLabel");
  public static final Node NOTATION = iri(SKOS + "notation");
  public static final Node BROADER = iri(SKOS + "broader");
  public static final Node IN_SCHEME = iri(SKOS + "inScheme");

  private Std() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
