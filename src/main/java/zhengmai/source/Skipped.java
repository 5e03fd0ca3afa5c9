package zhengmai.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files that were met in folders and archives and not looked into, counted by kind: {@code .mp4 8},
 * {@code .exe 1}. Together with what was read and what was refused they are all that was met.
 */
public final class Skipped {
  private final Map<String, Integer> counts = new TreeMap<>();
  private int total;

  /** Counts a file of a kind: {@code .mp4}. */
  public void add(String kind) {
    counts.merge(kind, 1, Integer::sum);
    total++;
  }

  /** Counts all these as well. */
  public void add(Skipped other) {
    other.counts.forEach((kind, n) -> counts.merge(kind, n, Integer::sum));
    total += other.total;
  }

  /** How many there are. */
  public int total() {
    return total;
  }

  /** The kinds, the most frequent first: {@code .mp4 8、.exe 1}. */
  public String kinds(String separator) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(separator));
  }
}
