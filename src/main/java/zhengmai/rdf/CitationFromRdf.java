package zhengmai.rdf;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Citation;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Quote;
import zhengmai.model.Relation;

/** The citations under a record, as {@link CitationRdf} writes them. */
final class CitationFromRdf {
  private CitationFromRdf() {}

  static List<Citation> all(ResourceDescription record) {
    return record.parts(CitationRdf.PART).stream().map(CitationFromRdf::citation).toList();
  }

  private static Citation citation(ResourceDescription node) {
    return new Citation(
        relation(node),
        node.text(Zm.CITED_TITLE),
        node.number(Zm.CITED_NUMBER),
        node.printed(FieldCodes.ISSUERS, Zm.CITED_ISSUER_NAME),
        quote(node.the(Zm.QUOTE)),
        node.text(Zm.CITED_PROVISION),
        effectDate(node),
        until(node));
  }

  private static Optional<EffectiveDate> effectDate(ResourceDescription node) {
    return node.flag(Zm.EFFECT_ON_ISSUE)
        ? Optional.of(EffectiveDate.ON_ISSUE)
        : node.date(Zm.EFFECT_DATE).map(EffectiveDate::on);
  }

  private static Optional<Expiry> until(ResourceDescription node) {
    Optional<Expiry> day = node.date(Zm.EXTENDED_UNTIL).map(Expiry.On::new);
    return day.or(() -> node.text(Zm.EXTENDED_FOR).map(p -> new Expiry.After(Period.parse(p))));
  }

  private static Relation relation(ResourceDescription node) {
    return Zm.relationOf(node.theNode(Zm.RELATION))
        .orElseThrow(() -> node.fault(Zm.RELATION, "expected a relation such as zm:basedOn"));
  }

  /** Words, their line and their place. */
  static Quote quote(ResourceDescription node) {
    return new Quote(node.theText(Std.EXACT), node.theInteger(Zm.LINE), node.theInteger(Zm.OFFSET));
  }
}
