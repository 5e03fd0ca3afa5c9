package zhengmai.store;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;

/** What a look-up in a dataset gives. */
final class Quads {
  private Quads() {}

  /** The first; the rest is not looked for. */
  static Optional<Quad> first(Iterator<Quad> found) {
    try {
      return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }
}
