package zhengmai.link;

import java.util.Comparator;
import java.util.Objects;

/**
 * Which citation: the third of the notice on line 160.
 *
 * @param record the citing record
 * @param index from 1, in the order of the record's citations or mentions
 */
public record CitationRef(RecordRef record, int index) implements Comparable<CitationRef> {
  private static final Comparator<CitationRef> ORDER =
      Comparator.comparing(CitationRef::record).thenComparingInt(CitationRef::index);

  public CitationRef {
    Objects.requireNonNull(record, "record");
  }

  @Override
  public int compareTo(CitationRef other) {
    return ORDER.compare(this, other);
  }
}
