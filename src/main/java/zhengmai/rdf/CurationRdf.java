package zhengmai.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import zhengmai.link.Conclusions;
import zhengmai.model.Curation;

/** Rows of curation as triples of the graph {@link Iris#CURATION}: who corrected what, and why. */
public final class CurationRdf {
  private CurationRdf() {}

  /** All rows, followed or refused; what one changed points to it in the {@link Conclusions}. */
  public static Set<Triple> triples(List<Curation> rows) {
    GraphBuilder out = new GraphBuilder();
    for (Curation row : rows) {
      Node node = GraphBuilder.iri(Iris.curation(row.file(), row.line()));
      out.link(node, Std.TYPE, Zm.Type.CURATION)
          .string(node, Zm.CURATION_KIND, row.kind().code())
          .string(node, Zm.CURATION_SUBJECT, row.subject())
          .string(node, Zm.CURATION_OBJECT, row.object())
          .string(node, Zm.FIELD, Optional.of(row.field()).filter(f -> !f.isEmpty()))
          .string(node, Std.CREATOR, row.who())
          .string(node, Std.DATE, row.when())
          .string(node, Std.DESCRIPTION, row.why())
          .string(node, Zm.FILE_NAME, row.file())
          .integer(node, Zm.LINE, row.line());
    }
    return new HashSet<>(out.graph().find().toList());
  }
}
