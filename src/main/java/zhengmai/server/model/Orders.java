package zhengmai.server.model;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.util.LongHeap;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.server.model.SearchRequest.Sort;

/** The orders of results; a row's own number is the order from new to old. */
final class Orders {
  private final Policies policies;
  private final int[] byTitle;
  private final int[] byCitations;

  Orders(Policies policies, Relations relations) {
    this.policies = policies;
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    byte[][] keys = new byte[policies.size()][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = collator.getCollationKey(policies.title(i)).toByteArray();
    }
    byTitle = rows((a, b) -> Arrays.compareUnsigned(keys[a], keys[b]));
    byCitations = rows(Comparator.comparingInt(i -> -relations.downCount(i)));
  }

  private int[] rows(Comparator<Integer> order) {
    return IntStream.range(0, policies.size())
        .boxed()
        .sorted(order)
        .mapToInt(Integer::intValue)
        .toArray();
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
      case TITLE -> along(byTitle, found, offset, count);
      case CITED -> along(byCitations, found, offset, count);
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

  private static int[] along(int[] order, RoaringBitmap found, int offset, int count) {
    return Arrays.stream(order).filter(found::contains).skip(offset).limit(count).toArray();
  }

  /** The highest score first, of equal ones the newest. */
  static int[] best(RoaringBitmap found, Hits hits, int offset, int limit) {
    int size = found.getCardinality();
    int wanted = (int) Math.min((long) offset + limit, size);
    if (wanted <= offset) {
      return new int[0];
    }
    // Keeps the greatest keys: those of the highest scores, and of equal scores the lowest rows.
    LongHeap heap = new LongHeap(wanted);
    found.forEach((int row) -> heap.insertWithOverflow(key(hits.score(row), row)));
    int[] rows = new int[wanted - offset];
    for (int i = wanted - 1; i >= 0; i--) {
      int row = Integer.MAX_VALUE - (int) heap.pop();
      if (i >= offset) {
        rows[i - offset] = row;
      }
    }
    return rows;
  }

  /** Scores are not negative, so their bits are in their order. */
  private static long key(float score, int row) {
    return ((long) Float.floatToIntBits(score) << 32) | (Integer.MAX_VALUE - row);
  }
}
