package zhengmai.rdf;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import zhengmai.model.Conflict;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.PrintedField;
import zhengmai.model.Stage;

/** A notice record, as {@link NoticeRdf} writes it. */
final class NoticeFromRdf {
  private final Names names;

  NoticeFromRdf(Names names) {
    this.names = names;
  }

  NoticeRecord notice(Place place, ResourceDescription record) {
    NoticeRecord.Builder out = new NoticeRecord.Builder(place);
    header(record, out);
    times(record, out);
    traits(record, out);
    return out.instruments(
            record.parts(NoticeRdf.INSTRUMENT, Zm.ISSUES).stream().map(this::instrument).toList())
        .versions(VersionRdf.read(record))
        .citations(CitationFromRdf.all(record))
        .conflicts(
            record.parts(NoticeRdf.CONFLICT, Zm.CONFLICT).stream()
                .map(NoticeFromRdf::conflict)
                .toList())
        .evidence(
            record.parts(NoticeRdf.EVIDENCE, Zm.EVIDENCE).stream()
                .map(NoticeFromRdf::evidence)
                .toList())
        .inferred(record.printed(FieldCodes.INFERRED, Zm.INFERRED_FIELD))
        .build();
  }

  private static void header(ResourceDescription record, NoticeRecord.Builder out) {
    out.title(record.text(Std.TITLE))
        .titleInBody(record.text(Zm.TITLE_IN_BODY))
        .documentNumber(record.number(Zm.DOCUMENT_NUMBER))
        .documentNumberInBody(record.number(Zm.DOCUMENT_NUMBER_IN_BODY))
        .issuers(record.printed(FieldCodes.ISSUERS, Zm.ISSUER_NAME))
        .issuersOpen(record.flag(Zm.ISSUERS_OPEN))
        .signatories(record.printed(FieldCodes.SIGNATORIES, Zm.SIGNATORY_NAME));
  }

  private static void times(ResourceDescription record, NoticeRecord.Builder out) {
    out.dateSigned(record.date(Std.DATE_DOCUMENT))
        .datePublished(record.date(Std.DATE_PUBLICATION))
        .commentDeadline(record.date(Zm.COMMENT_DEADLINE))
        .effectiveDate(effective(record))
        .expires(expiry(record));
  }

  private static Optional<EffectiveDate> effective(ResourceDescription record) {
    return record.flag(Zm.EFFECTIVE_ON_ISSUE)
        ? Optional.of(EffectiveDate.ON_ISSUE)
        : record.date(Std.IN_FORCE_FROM).map(EffectiveDate::on);
  }

  private static Optional<Expiry> expiry(ResourceDescription record) {
    Optional<Expiry> day = record.date(Std.IN_FORCE_UNTIL).map(Expiry.On::new);
    return day.or(() -> record.text(Zm.VALID_FOR).map(p -> new Expiry.After(Period.parse(p))));
  }

  private void traits(ResourceDescription record, NoticeRecord.Builder out) {
    out.level(record.node(Zm.LEVEL).map(n -> of(Level.values(), Iris::level, n, record, Zm.LEVEL)))
        .status(stage(record))
        .regions(record.named(FieldCodes.REGIONS, Std.JURISDICTION, Names.REGION, names))
        .genre(one(record.named(FieldCodes.GENRE, Std.TYPE_DOCUMENT, Names.GENRE, names)))
        .topics(record.named(FieldCodes.TOPICS, Std.IS_ABOUT, Names.TOPIC, names))
        .category(one(record.named(FieldCodes.CATEGORY, Zm.CATEGORY, Names.CATEGORY, names)))
        .keywords(record.named(FieldCodes.KEYWORDS, Zm.KEYWORD, Names.KEYWORD, names));
    for (PrintedField field : PrintedField.values()) {
      out.printed(field, record.text(Zm.printed(field)));
    }
  }

  private Instrument instrument(ResourceDescription node) {
    return new Instrument(
        node.theText(Std.TITLE),
        one(node.named(FieldCodes.GENRE, Std.TYPE_DOCUMENT, Names.FORM, names)),
        stage(node));
  }

  private static Conflict conflict(ResourceDescription node) {
    return new Conflict(
        node.theText(Zm.CONFLICT_FIELD),
        node.parts(NoticeRdf.VALUE, Zm.CONFLICT_VALUE).stream()
            .map(v -> new Conflict.Value(v.theText(Zm.VALUE), v.theInteger(Zm.LINE)))
            .toList());
  }

  private static Evidence evidence(ResourceDescription node) {
    return new Evidence(node.theText(Zm.FIELD), CitationFromRdf.quote(node));
  }

  private static Stage stage(ResourceDescription node) {
    return of(Stage.values(), Iris::stage, node.theNode(Zm.STAGE), node, Zm.STAGE);
  }

  /** The constant with this IRI. */
  private static <E> E of(
      E[] constants, Function<E, String> iri, Node value, ResourceDescription node, Node property) {
    for (E constant : constants) {
      if (iri.apply(constant).equals(value.getURI())) {
        return constant;
      }
    }
    throw node.fault(property, value + " is not one of " + List.of(constants));
  }

  private static Optional<String> one(List<String> words) {
    return words.stream().findFirst();
  }
}
