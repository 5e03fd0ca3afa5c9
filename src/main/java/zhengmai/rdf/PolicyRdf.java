package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import zhengmai.link.Applied;
import zhengmai.link.ChosenValue;
import zhengmai.link.ChosenValue.Why;
import zhengmai.link.Facts;
import zhengmai.link.Force;
import zhengmai.link.Policy;
import zhengmai.link.PolicyId;
import zhengmai.link.RecordRef;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.Stage;
import zhengmai.text.TitleKeys;

/** What is concluded of a policy: its facts, what ended it, and how its sources were weighed. */
final class PolicyRdf {
  private final Names names;
  private final Function<PolicyId, Node> policy;
  private final GraphBuilder out;
  private final TraitsRdf traits;

  /** Descriptions of bodies and words; those stand in the graphs of the sources. */
  private final GraphBuilder elsewhere = new GraphBuilder();

  PolicyRdf(Names names, Function<PolicyId, Node> policy, GraphBuilder out) {
    this.names = names;
    this.policy = policy;
    this.out = out;
    this.traits = new TraitsRdf(names, out, elsewhere);
  }

  void add(Node node, Policy p) {
    Facts f = p.facts();
    out.link(node, Std.TYPE, Zm.Type.POLICY).flag(node, Zm.HELD, p.held());
    p.formerIds().forEach(id -> out.link(node, Zm.FORMER_IRI, GraphBuilder.iri(Iris.policy(id))));
    titles(node, p);
    described(node, p);
    out.date(node, Std.DATE_DOCUMENT, value(f.dateSigned()))
        .date(node, Std.DATE_PUBLICATION, value(f.datePublished()))
        .date(node, Zm.COMMENT_DEADLINE, value(f.commentDeadline()));
    f.printed().forEach((field, v) -> out.string(node, Zm.printed(field), v.value()));
    force(node, p.force());
    instruments(node, p.instruments());
    new VersionRdf(names, out, elsewhere)
        .addAll(node, p.versions(), p.regions().stream().findFirst());
    choices(node, f);
  }

  private void titles(Node node, Policy p) {
    Optional<String> title = value(p.facts().title());
    out.zh(node, Std.TITLE, title);
    Optional<String> key = title.map(TitleKeys::key);
    p.titles().stream()
        .filter(t -> !Optional.of(TitleKeys.key(t)).equals(key))
        .forEach(t -> out.zh(node, Std.ALTERNATIVE, t));
    Optional<DocumentNumber> number = p.id().number().or(() -> value(p.facts().documentNumber()));
    number.ifPresent(n -> NumberRdf.add(node, n, out));
    p.numbers().stream()
        .map(DocumentNumber::print)
        .filter(n -> !n.equals(number.map(DocumentNumber::print).orElse("")))
        .forEach(n -> out.string(node, Zm.ALSO_NUMBERED, n));
  }

  private void described(Node node, Policy p) {
    Facts f = p.facts();
    for (int i = 0; i < p.issuers().size(); i++) {
      Node agency = names.agency(p.issuers().get(i), elsewhere);
      out.link(node, Std.PASSED_BY, agency);
      if (i == 0) {
        out.link(node, Zm.LEAD_ISSUER, agency);
      }
    }
    traits.add(
        node,
        value(f.level()),
        value(f.stage()),
        p.regions(),
        value(f.genre()),
        value(f.topics()).orElse(List.of()));
    p.categories()
        .forEach(c -> out.link(node, Zm.CATEGORY, names.concept(Names.CATEGORY, c, elsewhere)));
    p.keywords()
        .forEach(k -> out.link(node, Zm.KEYWORD, names.concept(Names.KEYWORD, k, elsewhere)));
  }

  /** When it holds, so that a day needs only be compared. */
  private void force(Node node, Force f) {
    out.string(node, Zm.FORCE_BASIS, f.basis().code())
        .date(node, Zm.FORCE_FROM, f.from())
        .date(node, Std.IN_FORCE_FROM, f.statedFrom())
        .date(node, Zm.TERM_UNTIL, f.term())
        .date(node, Std.IN_FORCE_UNTIL, f.end().map(Force.End::last))
        .date(node, Zm.EXTENDED_FROM, f.extension().map(Force.Turn::from))
        .date(node, Zm.PARTLY_REPEALED_FROM, f.part().map(Force.Turn::from));
    f.end().ifPresent(e -> out.string(node, Zm.FORCE_REASON, e.state().code()));
    f.endedBy().forEach(id -> out.link(node, Zm.ENDED_BY, policy.apply(id)));
    f.extension()
        .ifPresent(t -> t.by().forEach(id -> out.link(node, Zm.EXTENDED_BY, policy.apply(id))));
    f.part()
        .ifPresent(
            t -> t.by().forEach(id -> out.link(node, Zm.PARTLY_REPEALED_BY, policy.apply(id))));
  }

  private void instruments(Node node, List<Instrument> instruments) {
    for (int i = 0; i < instruments.size(); i++) {
      Instrument instrument = instruments.get(i);
      Node at = GraphBuilder.iri(node.getURI() + "/instrument/" + (i + 1));
      out.link(node, Zm.ISSUES, at)
          .link(at, Std.TYPE, Zm.Type.INSTRUMENT)
          .zh(at, Std.TITLE, instrument.title())
          .link(at, Zm.STAGE, GraphBuilder.iri(Iris.stage(instrument.status())));
      instrument
          .form()
          .ifPresent(f -> out.link(at, Std.TYPE_DOCUMENT, names.concept(Names.FORM, f, elsewhere)));
    }
  }

  private void choices(Node node, Facts f) {
    choice(node, "title", f.title());
    choice(node, "documentNumber", f.documentNumber());
    choice(node, "issuers", f.issuers());
    choice(node, "regions", f.regions());
    choice(node, "level", f.level());
    choice(node, "genre", f.genre());
    choice(node, "status", f.stage());
    choice(node, "dateSigned", f.dateSigned());
    choice(node, "datePublished", f.datePublished());
    choice(node, "effectiveDate", f.effectiveDate());
    choice(node, "expires", f.expires());
    choice(node, "commentDeadline", f.commentDeadline());
    choice(node, "topics", f.topics());
    f.printed().forEach((field, v) -> choice(node, field.code(), Optional.of(v)));
  }

  /** Other names that those who cite a document use for it are its other titles, and no choice. */
  private <T> void choice(Node policyNode, String field, Optional<ChosenValue<T>> taken) {
    if (taken.isEmpty()
        || taken.get().why() == Why.CITED
        || (taken.get().others().isEmpty() && taken.get().why() != Why.CURATED)) {
      return;
    }
    ChosenValue<T> t = taken.get();
    Node node = GraphBuilder.iri(policyNode.getURI() + "/choice/" + field);
    out.link(policyNode, Zm.CHOICE, node)
        .link(node, Std.TYPE, Zm.Type.CHOICE)
        .string(node, Zm.FIELD, field)
        .string(node, Zm.REASON, t.why().code())
        .string(node, Zm.VALUE, print(t.value()))
        .link(node, Zm.TAKEN_FROM, place(t.from()));
    for (int i = 0; i < t.others().size(); i++) {
      Node other = GraphBuilder.iri(node.getURI() + "/other/" + (i + 1));
      out.link(node, Zm.OTHER_VALUE, other)
          .link(other, Std.TYPE, Zm.Type.CONFLICT_VALUE)
          .string(other, Zm.VALUE, print(t.others().get(i).value()))
          .link(other, Zm.TAKEN_FROM, place(t.others().get(i).from()));
    }
  }

  private static Node place(RecordRef ref) {
    return GraphBuilder.iri(
        ref.kind().equals("curation") ? Iris.curation(ref.file(), ref.line()) : Iris.record(ref));
  }

  private static String print(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(PolicyRdf::print).collect(Collectors.joining("；"));
    }
    if (value instanceof DocumentNumber n) {
      return n.print();
    }
    if (value instanceof Level l) {
      return l.code();
    }
    if (value instanceof Stage s) {
      return s.code();
    }
    if (value instanceof EffectiveDate d) {
      return d.print();
    }
    return value instanceof Expiry e ? e.print() : value.toString();
  }

  /** What a row of curation changed. */
  void curated(Applied applied) {
    Node row = GraphBuilder.iri(Iris.curation(applied.row().file(), applied.row().line()));
    applied.policy().ifPresent(p -> out.link(policy.apply(p), Zm.CURATED_BY, row));
    applied
        .citation()
        .ifPresent(c -> out.link(GraphBuilder.iri(Iris.citation(c)), Zm.CURATED_BY, row));
  }

  private static <T> Optional<T> value(Optional<ChosenValue<T>> taken) {
    return taken.map(ChosenValue::value);
  }
}
