package zhengmai.rdf;

import org.apache.jena.graph.Node;
import zhengmai.model.DocumentNumber;

/** A policy's number and its parts: 医保发〔2021〕48号 is 医保发, 2021 and 48. */
final class NumberRdf {
  private NumberRdf() {}

  static void add(Node policy, DocumentNumber number, GraphBuilder out) {
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
