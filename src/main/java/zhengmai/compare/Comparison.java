package zhengmai.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two texts side by side.
 *
 * @param pairs in the order of the second text; what was left out stands where it was in the first
 * @param bounded whether the texts are so large or so repetitive that not all candidates were
 *     looked at; what is paired is right all the same, more may be
 */
public record Comparison(List<Pair> pairs, boolean bounded) {
  public Comparison {
    pairs = List.copyOf(pairs);
  }

  /** How many rows there are of each kind. */
  public Map<Change, Integer> counts() {
    Map<Change, Integer> counts = new TreeMap<>();
    pairs.forEach(p -> counts.merge(p.change(), 1, Integer::sum));
    return counts;
  }

  /** How many rows stand elsewhere. */
  public int moved() {
    return (int) pairs.stream().filter(Pair::moved).count();
  }

  /** The share of the second text's characters that the first has in the same pair, 0 to 1. */
  public double kept() {
    long kept = 0;
    long all = 0;
    for (Pair p : pairs) {
      for (Span s : p.spans()) {
        kept += s.kind() == Span.Kind.KEPT ? s.text().length() : 0;
      }
      all += p.right().stream().mapToLong(u -> u.words().length()).sum();
    }
    return all == 0 ? 0 : (double) kept / all;
  }
}
