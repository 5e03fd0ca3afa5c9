package zhengmai.readmodel;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.util.LongHeap;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.readmodel.SearchRequest.Sort;

/** The orders of results; a row's own number is the order from new to old. */
final class Orders {
  private final Policies policies;

  /** By row, its place in the order. */
  private final int[] byTitle;

  private final int[] byCitations;

  Orders(Policies policies, Relations relations) {
    this.policies = policies;
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    byte[][] keys = new byte[policies.size()][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = collator.getCollationKey(policies.title(i)).toByteArray();
    }
    byTitle = places((a, b) -> Arrays.compareUnsigned(keys[a], keys[b]));
    byCitations = places(Comparator.comparingInt(i -> -relations.downCount(i)));
  }

  /** By row, which place it has in the order. */
  private int[] places(Comparator<Integer> order) {
    int[] places = new int[policies.size()];
    int[] next = {0};
    IntStream.range(0, places.length)
        .boxed()
        .sorted(order)
        .forEachOrdered(row -> places[row] = next[0]++);
    return places;
  }

  int[] page(Sort sort, RoaringBitmap found, int offset, int limit) {
    int size = found.getCardinality();
    int count = Math.max(0, Math.min(limit, size - offset));
    if (count == 0) {
      return new int[0];
    }
    return switch (sort) {
      case NEWEST, RELEVANCE -> newest(found, offset, count);
      case OLDEST -> oldest(found, offset, count);
      case TITLE -> first(found, row -> -byTitle[row], offset, count);
      case CITED -> first(found, row -> -byCitations[row], offset, count);
    };
  }

  private static int[] newest(RoaringBitmap found, int offset, int count) {
    PeekableIntIterator it = found.getIntIterator();
    it.advanceIfNeeded(found.select(offset));
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = it.next();
    }
    return rows;
  }

  /** Those without a date stand last here as well. */
  private int[] oldest(RoaringBitmap found, int offset, int count) {
    int[] rows = found.toArray();
    int dated = rows.length;
    while (dated > 0 && policies.date(rows[dated - 1]) == Days.NONE) {
      dated--;
    }
    for (int i = 0, j = dated - 1; i < j; i++, j--) {
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return Arrays.copyOfRange(rows, offset, offset + count);
  }

  /** The highest score first, of equal ones the newest. */
  static int[] best(RoaringBitmap found, Hits.Fit fit, int offset, int limit) {
    int count = Math.max(0, Math.min(limit, found.getCardinality() - offset));
    // Scores are not negative, so their bits are in their order.
    return first(found, row -> Float.floatToIntBits(fit.of(row)), offset, count);
  }

  /** The highest first, of equal ones the newest. */
  private static int[] first(RoaringBitmap found, IntUnaryOperator weight, int offset, int count) {
    if (count == 0) {
      return new int[0];
    }
    int wanted = offset + count;
    // Keeps the greatest keys: those of the highest weights, and of equal weights the lowest rows.
    LongHeap heap = new LongHeap(wanted);
    found.forEach(
        (int row) ->
            heap.insertWithOverflow(
                ((long) weight.applyAsInt(row) << 32) | (Integer.MAX_VALUE - row)));
    int[] rows = new int[count];
    for (int i = wanted - 1; i >= 0; i--) {
      int row = Integer.MAX_VALUE - (int) heap.pop();
      if (i >= offset) {
        rows[i - offset] = row;
      }
    }
    return rows;
  }
}
