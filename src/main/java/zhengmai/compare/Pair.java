package zhengmai.compare;

import java.util.List;

/**
 * A row of a comparison: units of the one text that are units of the other.
 *
 * @param change what became of them
 * @param moved whether they stand elsewhere among those around them
 * @param left of the first text; none where added, several where merged
 * @param right of the second text; none where left out, several where split
 * @param similarity from 0 to 1
 * @param spans the characters, in order; empty where only one text has it
 */
public record Pair(
    Change change,
    boolean moved,
    List<Unit> left,
    List<Unit> right,
    double similarity,
    List<Span> spans) {
  public Pair {
    left = List.copyOf(left);
    right = List.copyOf(right);
    spans = List.copyOf(spans);
  }
}
