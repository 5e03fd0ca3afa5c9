package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Quote;
import zhengmai.provision.PinpointReader;

/** Citations under the record that makes them: {@code …/notice/160/citation/1}. */
final class CitationRdf {
  static final String PART = "citation";

  private final Names names;
  private final OrderRdf order;
  private final GraphBuilder out;

  CitationRdf(Names names, GraphBuilder out) {
    this.names = names;
    this.order = new OrderRdf(names, out);
    this.out = out;
  }

  void addAll(Node record, List<Citation> citations, Optional<String> region) {
    for (int i = 0; i < citations.size(); i++) {
      add(Iris.part(record, PART, i + 1), record, citations.get(i), region);
    }
  }

  private void add(Node node, Node record, Citation citation, Optional<String> region) {
    out.link(node, Std.TYPE, Zm.Type.CITATION)
        .link(node, Zm.CITING_RECORD, record)
        .link(node, Zm.RELATION, Zm.relation(citation.type()))
        .zh(node, Zm.CITED_TITLE, citation.title())
        .string(node, Zm.CITED_NUMBER, citation.documentNumber().map(DocumentNumber::print));
    names
        .agencies(citation.issuers(), region, Optional.empty(), out)
        .forEach(a -> out.link(node, Zm.CITED_ISSUER, a));
    citation.issuers().forEach(n -> out.string(node, Zm.CITED_ISSUER_NAME, n));
    order.printed(node, FieldCodes.ISSUERS, citation.issuers());
    effect(node, citation);
    Node quote = GraphBuilder.iri(node.getURI() + "/quote");
    out.link(node, Zm.QUOTE, quote).link(quote, Std.TYPE, Std.TEXT_QUOTE_SELECTOR);
    words(quote, citation.quote(), out);
  }

  /** What is done to the document, where the text says more of it than the relation. */
  private void effect(Node node, Citation citation) {
    out.string(node, Zm.CITED_PROVISION, citation.provision());
    for (String path : citation.provision().map(PinpointReader::paths).orElse(List.of())) {
      out.string(node, Zm.CITED_PATH, path);
    }
    out.date(node, Zm.EFFECT_DATE, citation.effectDate().flatMap(EffectiveDate::date))
        .flag(
            node,
            Zm.EFFECT_ON_ISSUE,
            citation.effectDate().map(d -> d.date().isEmpty()).orElse(false));
    Expiry until = citation.until().orElse(null);
    if (until instanceof Expiry.On on) {
      out.date(node, Zm.EXTENDED_UNTIL, Optional.of(on.date()));
    } else if (until != null) {
      out.typed(node, Zm.EXTENDED_FOR, until.print(), XSDDatatype.XSDduration);
    }
  }

  static void words(Node node, Quote quote, GraphBuilder out) {
    out.string(node, Std.EXACT, quote.text())
        .integer(node, Zm.LINE, quote.line())
        .integer(node, Zm.OFFSET, quote.offset());
  }
}
