package zhengmai.rdf;

import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;
import zhengmai.model.Place;

/** Articles and the issues of digests, as {@link DigestRdf} writes them. */
final class DigestFromRdf {
  private final Names names;

  DigestFromRdf(Names names) {
    this.names = names;
  }

  static DigestRecord issue(Place place, ResourceDescription record) {
    return new DigestRecord(
        place,
        record.text(Zm.SERIES),
        record.integer(Zm.ISSUE_YEAR),
        record.text(Zm.ISSUE_NUMBER),
        record.date(Zm.PERIOD_START),
        record.date(Zm.PERIOD_END),
        record.printed(FieldCodes.INFERRED, Zm.INFERRED_FIELD));
  }

  ArticleRecord article(Place place, ResourceDescription record) {
    return new ArticleRecord(
        place,
        record.text(Zm.SECTION),
        record.theText(Std.TITLE),
        record.text(Zm.TITLE_IN_BODY),
        record.text(Zm.PUBLISHER_NAME),
        record.integer(Zm.TOC_PAGE),
        record.text(Std.ABSTRACT),
        record.named(FieldCodes.REGIONS, Std.JURISDICTION, Names.REGION, names),
        record.named(FieldCodes.TOPICS, Std.IS_ABOUT, Names.TOPIC, names),
        CitationFromRdf.all(record),
        record.date(Std.DATE_PUBLICATION));
  }
}
