package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/**
 * The W3C's SPARQL 1.1 Query Results JSON, which keeps types and IRIs: {@code "region": {"type":
 * "literal", "value": "甘肃省"}}.
 */
public final class JsonFormat implements ResultFormat {
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var PREDICATE = Var.alloc("predicate");
  private static final Var OBJECT = Var.alloc("object");

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/sparql-results+json";
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    RowSetWriter writer = RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON);
    if (answer instanceof Answer.Truth truth) {
      writer.write(out, truth.holds(), new Context());
    } else if (answer instanceof Answer.Triples triples) {
      writer.write(out, rows(triples), new Context());
    } else if (answer instanceof Answer.Rows rows) {
      writer.write(out, rows.rows(), new Context());
    }
    out.flush();
  }

  private static RowSet rows(Answer.Triples triples) {
    Iterator<Binding> rows =
        Iter.map(
            Cells.sorted(triples),
            t ->
                BindingFactory.builder()
                    .add(SUBJECT, t.getSubject())
                    .add(PREDICATE, t.getPredicate())
                    .add(OBJECT, t.getObject())
                    .build());
    return RowSetStream.create(List.of(SUBJECT, PREDICATE, OBJECT), rows);
  }
}
