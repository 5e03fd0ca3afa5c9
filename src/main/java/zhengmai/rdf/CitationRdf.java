package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;

/** Citations under the record that makes them: {@code …/notice/160/citation/1}. */
final class CitationRdf {
  /** The first rung of the ladder, and the only one that needs no other record. */
  private static final String BY_NUMBER = "number";

  private final Names names;
  private final GraphBuilder out;

  CitationRdf(Names names, GraphBuilder out) {
    this.names = names;
    this.out = out;
  }

  void addAll(Node record, List<Citation> citations, Optional<String> region) {
    for (int i = 0; i < citations.size(); i++) {
      Node node = GraphBuilder.iri(record.getURI() + "/citation/" + (i + 1));
      add(node, record, citations.get(i), region);
    }
  }

  private void add(Node node, Node record, Citation citation, Optional<String> region) {
    out.link(node, Std.TYPE, Zm.Type.CITATION)
        .link(node, Zm.CITING_RECORD, record)
        .link(node, Zm.RELATION, Zm.relation(citation.type()))
        .zh(node, Zm.CITED_TITLE, citation.title())
        .string(node, Zm.CITED_NUMBER, citation.documentNumber().map(DocumentNumber::print));
    for (String issuer : citation.issuers()) {
      out.string(node, Zm.CITED_ISSUER_NAME, issuer)
          .link(node, Zm.CITED_ISSUER, names.agency(issuer, region, out));
    }
    Node quote = GraphBuilder.iri(node.getURI() + "/quote");
    out.link(node, Zm.QUOTE, quote).link(quote, Std.TYPE, Std.TEXT_QUOTE_SELECTOR);
    words(quote, citation.quote(), out);
    citation.documentNumber().filter(NumberScope::isFull).ifPresent(n -> resolved(node, n));
  }

  /** The number says which document is meant, held or not. */
  private void resolved(Node node, DocumentNumber number) {
    Node policy = GraphBuilder.iri(Iris.policy(number));
    out.link(node, Zm.CITES_POLICY, policy)
        .string(node, Zm.RUNG, BY_NUMBER)
        .typed(node, Zm.CONFIDENCE, "1.0E0", XSDDatatype.XSDdouble)
        .link(policy, Std.TYPE, Zm.Type.POLICY);
    number(policy, number, out);
  }

  static void words(Node node, Quote quote, GraphBuilder out) {
    out.string(node, Std.EXACT, quote.text())
        .integer(node, Zm.LINE, quote.line())
        .integer(node, Zm.OFFSET, quote.offset());
  }

  /** A policy's number and its parts. */
  static void number(Node policy, DocumentNumber number, GraphBuilder out) {
    out.string(policy, Zm.DOCUMENT_NUMBER, number.print())
        .string(policy, Zm.NUMBER_SERIAL, number.serial());
    if (!number.code().isEmpty()) {
      out.string(policy, Zm.AGENCY_CODE, number.code());
    }
    if (number.year() > 0) {
      out.integer(policy, Zm.NUMBER_YEAR, number.year());
    }
  }
}
