package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import zhengmai.model.Conflict;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;

/** A notice record, just as the source has it. */
final class NoticeRdf {
  static final String INSTRUMENT = "instrument";
  static final String CONFLICT = "conflict";
  static final String VALUE = "value";
  static final String EVIDENCE = "evidence";

  private final Names names;
  private final OrderRdf order;
  private final GraphBuilder out;

  NoticeRdf(Names names, GraphBuilder out) {
    this.names = names;
    this.order = new OrderRdf(names, out);
    this.out = out;
  }

  void add(Node record, NoticeRecord notice) {
    Optional<String> region = notice.regions().stream().findFirst();
    out.link(record, Std.TYPE, Zm.Type.NOTICE_RECORD);
    header(record, notice);
    bodies(record, notice, region);
    times(record, notice);
    traits(record, notice);
    words(record, notice);
    instruments(record, notice.instruments());
    new VersionRdf(names, out).addAll(record, notice.versions(), region);
    new CitationRdf(names, out).addAll(record, notice.citations(), region);
    conflicts(record, notice.conflicts());
    evidence(record, notice.evidence());
    notice.inferred().forEach(f -> out.string(record, Zm.INFERRED_FIELD, f));
    order.printed(record, FieldCodes.INFERRED, notice.inferred());
  }

  private void header(Node record, NoticeRecord notice) {
    out.zh(record, Std.TITLE, notice.title())
        .zh(record, Zm.TITLE_IN_BODY, notice.titleInBody())
        .string(record, Zm.DOCUMENT_NUMBER, notice.documentNumber().map(DocumentNumber::print))
        .string(
            record,
            Zm.DOCUMENT_NUMBER_IN_BODY,
            notice.documentNumberInBody().map(DocumentNumber::print))
        .flag(record, Zm.ISSUERS_OPEN, notice.issuersOpen());
    notice.printed().forEach((field, value) -> out.string(record, Zm.printed(field), value));
  }

  private void bodies(Node record, NoticeRecord notice, Optional<String> region) {
    Optional<String> whose = notice.level().flatMap(l -> whose(l, region));
    List<Node> issuers = names.agencies(notice.issuers(), region, whose, out);
    issuers.forEach(a -> out.link(record, Std.PASSED_BY, a));
    issuers.stream().findFirst().ifPresent(a -> out.link(record, Zm.LEAD_ISSUER, a));
    notice.issuers().forEach(n -> out.string(record, Zm.ISSUER_NAME, n));
    names
        .agencies(notice.signatories(), region, whose, out)
        .forEach(a -> out.link(record, Zm.SIGNED_BY, a));
    notice.signatories().forEach(n -> out.string(record, Zm.SIGNATORY_NAME, n));
    order.printed(record, FieldCodes.ISSUERS, notice.issuers());
    order.printed(record, FieldCodes.SIGNATORIES, notice.signatories());
  }

  /** The region whose bodies a form alone is: a city's is not in the record. */
  private static Optional<String> whose(Level level, Optional<String> region) {
    return level == Level.SUB_PROVINCIAL ? Optional.empty() : region;
  }

  private void times(Node subject, NoticeRecord notice) {
    out.date(subject, Std.DATE_DOCUMENT, notice.dateSigned())
        .date(subject, Std.DATE_PUBLICATION, notice.datePublished())
        .date(subject, Zm.COMMENT_DEADLINE, notice.commentDeadline())
        .date(subject, Std.IN_FORCE_FROM, notice.effectiveDate().flatMap(e -> e.date()))
        .flag(
            subject,
            Zm.EFFECTIVE_ON_ISSUE,
            notice.effectiveDate().map(e -> e.date().isEmpty()).orElse(false));
    notice.expires().ifPresent(e -> expiry(subject, e));
  }

  private void expiry(Node subject, Expiry expiry) {
    if (expiry instanceof Expiry.On on) {
      out.date(subject, Std.IN_FORCE_UNTIL, Optional.of(on.date()));
    } else {
      out.typed(subject, Zm.VALID_FOR, expiry.print(), XSDDatatype.XSDduration);
    }
  }

  private void traits(Node record, NoticeRecord notice) {
    new TraitsRdf(names, out)
        .add(
            record,
            notice.level(),
            Optional.of(notice.status()),
            notice.regions(),
            notice.genre(),
            notice.topics());
    order.named(record, FieldCodes.REGIONS, Names.REGION, notice.regions());
    order.named(record, FieldCodes.GENRE, Names.GENRE, notice.genre().stream().toList());
    order.named(record, FieldCodes.TOPICS, Names.TOPIC, notice.topics());
  }

  /** The source's own words for what it is about. */
  private void words(Node record, NoticeRecord notice) {
    List<String> category = notice.category().stream().toList();
    concepts(record, Zm.CATEGORY, Names.CATEGORY, category);
    concepts(record, Zm.KEYWORD, Names.KEYWORD, notice.keywords());
    order.named(record, FieldCodes.CATEGORY, Names.CATEGORY, category);
    order.named(record, FieldCodes.KEYWORDS, Names.KEYWORD, notice.keywords());
  }

  private void concepts(Node subject, Node property, String kind, List<String> words) {
    words.forEach(w -> out.link(subject, property, names.concept(kind, w, out)));
  }

  private void instruments(Node record, List<Instrument> instruments) {
    for (int i = 0; i < instruments.size(); i++) {
      Instrument instrument = instruments.get(i);
      Node node = Iris.part(record, INSTRUMENT, i + 1);
      out.link(record, Zm.ISSUES, node)
          .link(node, Std.TYPE, Zm.Type.INSTRUMENT)
          .zh(node, Std.TITLE, instrument.title())
          .link(node, Zm.STAGE, GraphBuilder.iri(Iris.stage(instrument.status())));
      List<String> form = instrument.form().stream().toList();
      concepts(node, Std.TYPE_DOCUMENT, Names.FORM, form);
      order.named(node, FieldCodes.GENRE, Names.FORM, form);
    }
  }

  private void conflicts(Node record, List<Conflict> conflicts) {
    for (int i = 0; i < conflicts.size(); i++) {
      Conflict conflict = conflicts.get(i);
      Node node = Iris.part(record, CONFLICT, i + 1);
      out.link(record, Zm.CONFLICT, node)
          .link(node, Std.TYPE, Zm.Type.CONFLICT)
          .string(node, Zm.CONFLICT_FIELD, conflict.field());
      for (int v = 0; v < conflict.values().size(); v++) {
        Conflict.Value said = conflict.values().get(v);
        Node value = Iris.part(node, VALUE, v + 1);
        out.link(node, Zm.CONFLICT_VALUE, value)
            .link(value, Std.TYPE, Zm.Type.CONFLICT_VALUE)
            .string(value, Zm.VALUE, said.value())
            .integer(value, Zm.LINE, said.line());
      }
    }
  }

  private void evidence(Node record, List<Evidence> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      Node node = Iris.part(record, EVIDENCE, i + 1);
      out.link(record, Zm.EVIDENCE, node)
          .link(node, Std.TYPE, Zm.Type.EVIDENCE)
          .string(node, Zm.FIELD, evidence.get(i).field());
      CitationRdf.words(node, evidence.get(i).quote(), out);
    }
  }
}
