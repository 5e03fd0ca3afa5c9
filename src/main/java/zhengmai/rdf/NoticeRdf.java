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
import zhengmai.model.NoticeRecord;

/** A notice record, just as the source has it, and the policy that it speaks of. */
final class NoticeRdf {
  private final Names names;
  private final GraphBuilder out;

  NoticeRdf(Names names, GraphBuilder out) {
    this.names = names;
    this.out = out;
  }

  void add(Node record, NoticeRecord notice) {
    Optional<String> region = notice.regions().stream().findFirst();
    PolicyKey key = PolicyKey.of(notice);
    String iri = key.iri(notice, n -> names.canonical(n, region), record.getURI());
    Node policy = GraphBuilder.iri(iri);
    out.link(record, Std.TYPE, Zm.Type.NOTICE_RECORD).link(record, Zm.RECORD_OF, policy);
    header(record, notice, region);
    times(record, notice);
    described(record, notice);
    instruments(record, record, notice.instruments());
    new CitationRdf(names, out).addAll(record, notice.citations(), region);
    conflicts(record, notice.conflicts());
    evidence(record, notice.evidence());
    policy(policy, record, notice, key, region);
  }

  private void header(Node record, NoticeRecord notice, Optional<String> region) {
    out.zh(record, Std.TITLE, notice.title())
        .zh(record, Zm.TITLE_IN_BODY, notice.titleInBody())
        .string(record, Zm.DOCUMENT_NUMBER, notice.documentNumber().map(DocumentNumber::print))
        .string(
            record,
            Zm.DOCUMENT_NUMBER_IN_BODY,
            notice.documentNumberInBody().map(DocumentNumber::print))
        .flag(record, Zm.ISSUERS_OPEN, notice.issuersOpen());
    issuers(record, notice.issuers(), region);
    notice.issuers().forEach(n -> out.string(record, Zm.ISSUER_NAME, n));
    for (String name : notice.signatories()) {
      out.string(record, Zm.SIGNATORY_NAME, name)
          .link(record, Zm.SIGNED_BY, names.agency(name, region, out));
    }
    notice
        .category()
        .ifPresent(c -> out.link(record, Zm.CATEGORY, names.concept("category", c, out)));
    notice.keywords().forEach(k -> out.link(record, Zm.KEYWORD, names.concept("keyword", k, out)));
  }

  private void issuers(Node subject, List<String> issuers, Optional<String> region) {
    for (int i = 0; i < issuers.size(); i++) {
      Node agency = names.agency(issuers.get(i), region, out);
      out.link(subject, Std.PASSED_BY, agency);
      if (i == 0) {
        out.link(subject, Zm.LEAD_ISSUER, agency);
      }
    }
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

  /** What record and policy say alike. */
  private void described(Node subject, NoticeRecord notice) {
    notice.level().ifPresent(l -> out.link(subject, Zm.LEVEL, GraphBuilder.iri(Iris.level(l))));
    out.link(subject, Zm.STAGE, GraphBuilder.iri(Iris.stage(notice.status())));
    notice.regions().forEach(r -> out.link(subject, Std.JURISDICTION, names.region(r)));
    notice
        .genre()
        .ifPresent(g -> out.link(subject, Std.TYPE_DOCUMENT, names.concept("genre", g, out)));
    notice.topics().forEach(t -> out.link(subject, Std.IS_ABOUT, names.concept("topic", t, out)));
  }

  private void instruments(Node subject, Node record, List<Instrument> instruments) {
    for (int i = 0; i < instruments.size(); i++) {
      Instrument instrument = instruments.get(i);
      Node node = GraphBuilder.iri(record.getURI() + "/instrument/" + (i + 1));
      out.link(subject, Zm.ISSUES, node)
          .link(node, Std.TYPE, Zm.Type.INSTRUMENT)
          .zh(node, Std.TITLE, instrument.title())
          .link(node, Zm.STAGE, GraphBuilder.iri(Iris.stage(instrument.status())));
      instrument
          .form()
          .ifPresent(f -> out.link(node, Std.TYPE_DOCUMENT, names.concept("form", f, out)));
    }
  }

  private void conflicts(Node record, List<Conflict> conflicts) {
    for (int i = 0; i < conflicts.size(); i++) {
      Conflict conflict = conflicts.get(i);
      Node node = GraphBuilder.iri(record.getURI() + "/conflict/" + (i + 1));
      out.link(record, Zm.CONFLICT, node)
          .link(node, Std.TYPE, Zm.Type.CONFLICT)
          .string(node, Zm.CONFLICT_FIELD, conflict.field());
      for (int v = 0; v < conflict.values().size(); v++) {
        Conflict.Value said = conflict.values().get(v);
        Node value = GraphBuilder.iri(node.getURI() + "/value/" + (v + 1));
        out.link(node, Zm.CONFLICT_VALUE, value)
            .link(value, Std.TYPE, Zm.Type.CONFLICT_VALUE)
            .string(value, Zm.VALUE, said.value())
            .integer(value, Zm.LINE, said.line());
      }
    }
  }

  private void evidence(Node record, List<Evidence> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      Node node = GraphBuilder.iri(record.getURI() + "/evidence/" + (i + 1));
      out.link(record, Zm.EVIDENCE, node)
          .link(node, Std.TYPE, Zm.Type.EVIDENCE)
          .string(node, Zm.FIELD, evidence.get(i).field());
      CitationRdf.words(node, evidence.get(i).quote(), out);
    }
  }

  private void policy(
      Node policy, Node record, NoticeRecord notice, PolicyKey key, Optional<String> region) {
    out.link(policy, Std.TYPE, Zm.Type.POLICY)
        .flag(policy, Zm.HELD, true)
        .zh(policy, Std.TITLE, key.title());
    key.number().ifPresent(n -> CitationRdf.number(policy, n, out));
    issuers(policy, key.issuers(), region);
    out.date(policy, Std.DATE_DOCUMENT, notice.dateSigned())
        .date(policy, Std.DATE_PUBLICATION, notice.datePublished())
        .date(policy, Zm.COMMENT_DEADLINE, notice.commentDeadline())
        .date(policy, Std.IN_FORCE_FROM, Force.from(notice))
        .date(policy, Std.IN_FORCE_UNTIL, Force.until(notice));
    described(policy, notice);
    instruments(policy, record, notice.instruments());
  }
}
