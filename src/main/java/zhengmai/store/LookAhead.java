package zhengmai.store;

import java.util.Collection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset that is far away: told in advance what it will be asked, such as the names of a hundred
 * notices of 2021年12月汇编, it asks for all of that in a few requests.
 */
interface LookAhead {
  /**
   * Looks for all of these.
   *
   * @param patterns all with {@code Node.ANY} in the same places
   */
  void lookAhead(Collection<Quad> patterns);

  /** Tells the dataset, if it is far away. */
  static void tell(DatasetGraph d, Collection<Quad> patterns) {
    if (d instanceof LookAhead far) {
      far.lookAhead(patterns);
    }
  }
}
