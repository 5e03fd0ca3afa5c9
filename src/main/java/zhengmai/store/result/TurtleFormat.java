package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.resultset.RDFOutput;

/**
 * Turtle: the graph of a CONSTRUCT or DESCRIBE in the order of its subjects; rows in the W3C's
 * result-set vocabulary, so that every question has an answer in Turtle.
 */
public final class TurtleFormat implements ResultFormat {
  @Override
  public String name() {
    return "ttl";
  }

  @Override
  public String mediaType() {
    return "text/turtle; charset=utf-8";
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    if (answer instanceof Answer.Triples triples) {
      write(Cells.sorted(triples), triples.prefixes(), out);
    } else if (answer instanceof Answer.Truth truth) {
      RDFOutput.encodeAsModel(truth.holds()).write(out, "TURTLE");
    } else if (answer instanceof Answer.Rows rows) {
      Model model = RDFOutput.encodeAsModel(ResultSet.adapt(rows.rows()));
      model.write(out, "TURTLE");
    }
    out.flush();
  }

  private static void write(Iterator<Triple> sorted, PrefixMapping prefixes, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    prefixes.getNsPrefixMap().forEach(writer::prefix);
    sorted.forEachRemaining(writer::triple);
    writer.finish();
  }
}
