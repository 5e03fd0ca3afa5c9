package zhengmai.rdf;

import java.util.List;
import zhengmai.model.Citation;
import zhengmai.model.Quote;
import zhengmai.model.Relation;

/** The citations under a record, as {@link CitationRdf} writes them. */
final class CitationFromRdf {
  private CitationFromRdf() {}

  static List<Citation> all(Description record) {
    return record.parts(CitationRdf.PART).stream().map(CitationFromRdf::citation).toList();
  }

  private static Citation citation(Description node) {
    return new Citation(
        relation(node),
        node.text(Zm.CITED_TITLE),
        node.number(Zm.CITED_NUMBER),
        node.printed(Field.ISSUERS, Zm.CITED_ISSUER_NAME),
        quote(node.the(Zm.QUOTE)));
  }

  private static Relation relation(Description node) {
    return Zm.relationOf(node.theNode(Zm.RELATION))
        .orElseThrow(() -> node.fault(Zm.RELATION, "expected a relation such as zm:basedOn"));
  }

  /** Words, their line and their place. */
  static Quote quote(Description node) {
    return new Quote(node.theText(Std.EXACT), node.theInteger(Zm.LINE), node.theInteger(Zm.OFFSET));
  }
}
