package zhengmai.link;

import java.util.Comparator;
import java.util.Objects;

/**
 * Which record: {@code 3fa9c01b77de…/notice/160}, the notice on line 160 of {@code 2021-12.txt}.
 *
 * @param sha256 of the source
 * @param file the source's name
 * @param kind {@code notice} or {@code article}
 * @param line its first line
 * @param nth 1; 2 for the second record of this kind on the line
 */
public record RecordRef(String sha256, String file, String kind, int line, int nth)
    implements Comparable<RecordRef> {
  private static final Comparator<RecordRef> ORDER =
      Comparator.comparing(RecordRef::file)
          .thenComparing(RecordRef::sha256)
          .thenComparingInt(RecordRef::line)
          .thenComparing(RecordRef::kind)
          .thenComparingInt(RecordRef::nth);

  public RecordRef {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(kind, "kind");
  }

  /** Whether a notice, and not an article, is meant. */
  public boolean isNotice() {
    return kind.equals("notice");
  }

  @Override
  public int compareTo(RecordRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
