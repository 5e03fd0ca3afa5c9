package zhengmai.server;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs something to make, kept for as long as the very objects that it was made from
 * are the same: the OpenAPI description for the questions as they were last parsed.
 */
final class Latest<V> {
  private volatile @Nullable Made<V> made;

  /** Makes the value. */
  @FunctionalInterface
  interface Maker<V> {
    V make() throws IOException;
  }

  /** The value made from these objects, made now if it was not. */
  V of(Maker<V> maker, Object... from) throws IOException {
    Made<V> last = made;
    if (last == null || !last.isOf(from)) {
      last = new Made<>(List.of(from), maker.make());
      made = last;
    }
    return last.value;
  }

  private record Made<V>(List<Object> from, V value) {
    boolean isOf(Object... others) {
      for (int i = 0; i < others.length; i++) {
        if (from.get(i) != others[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
