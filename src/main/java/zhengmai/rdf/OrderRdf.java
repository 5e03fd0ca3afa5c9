package zhengmai.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * The words of a field as the source has them, where the plain statements would not give them back:
 * a set of values has no order, and 管理办法 leads to a form whose name is 办法. Such a field has {@code
 * …/notice/160/list/keywords} beside it.
 */
final class OrderRdf {
  private final Names names;
  private final GraphBuilder out;

  OrderRdf(Names names, GraphBuilder out) {
    this.names = names;
    this.out = out;
  }

  /** The IRI of a field's list. */
  static Node list(Node subject, String field) {
    return GraphBuilder.iri(subject.getURI() + "/list/" + field);
  }

  /** Words that the graph has as they are. */
  void printed(Node subject, String field, List<String> words) {
    if (words.size() > 1) {
      add(subject, field, words);
    }
  }

  /** Words that the graph has as concepts or regions of this kind. */
  void named(Node subject, String field, String kind, List<String> words) {
    boolean lost = words.stream().anyMatch(w -> !names.name(kind, names.iri(kind, w)).equals(w));
    if (words.size() > 1 || lost) {
      add(subject, field, words);
    }
  }

  private void add(Node subject, String field, List<String> words) {
    Node list = list(subject, field);
    out.link(subject, Zm.ORDERED_LIST, list)
        .link(list, Std.TYPE, RDF.Nodes.Seq)
        .string(list, Zm.FIELD, field);
    for (int i = 0; i < words.size(); i++) {
      out.string(list, RDF.li(i + 1).asNode(), words.get(i));
    }
  }
}
