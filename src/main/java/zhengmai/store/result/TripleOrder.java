package zhengmai.store.result;

import java.util.Comparator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Subject, then predicate, then object; rdf:type, which Turtle writes as {@code a}, like any other.
 */
final class TripleOrder implements Comparator<Triple> {
  static final TripleOrder INSTANCE = new TripleOrder();

  private TripleOrder() {}

  @Override
  public int compare(Triple a, Triple b) {
    int subject = NodeCmp.compareRDFTerms(a.getSubject(), b.getSubject());
    if (subject != 0) {
      return subject;
    }
    int predicate = NodeCmp.compareRDFTerms(a.getPredicate(), b.getPredicate());
    return predicate != 0 ? predicate : NodeCmp.compareRDFTerms(a.getObject(), b.getObject());
  }
}
