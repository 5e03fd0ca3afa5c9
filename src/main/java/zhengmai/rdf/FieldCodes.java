package zhengmai.rdf;

/** Names of the record format for those fields whose words may need a list of their own. */
final class FieldCodes {
  static final String ISSUERS = "issuers";
  static final String SIGNATORIES = "signatories";
  static final String CATEGORY = "category";
  static final String KEYWORDS = "keywords";
  static final String REGIONS = "regions";
  static final String GENRE = "genre";
  static final String TOPICS = "topics";
  static final String INFERRED = "inferred";

  private FieldCodes() {}
}
