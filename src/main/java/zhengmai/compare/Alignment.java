package zhengmai.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which unit of the one text is which of the other: the same words first, then what is alike. */
final class Alignment {
  /** What has less in common is no pair. */
  private static final double LEAST = 0.16;

  /** A provision with the same number is the more likely the same. */
  private static final double SAME_PATH = 0.04;

  /** So much of their first sentences do those have in common that open alike. */
  private static final double OPENING = 0.6;

  /** How much of a part must stand in the whole that it was split from. */
  private static final double PART = 0.55;

  /** A part is no shorter than this, in pairs of characters. */
  private static final int SHORTEST_PART = 6;

  /** What stands at the same place among its neighbours is the more likely the same. */
  private static final double NEIGHBOUR = 0.08;

  final int[] ofLeft;
  final int[] ofRight;

  /** Further units of the second text that a unit of the first became, and the other way. */
  final Map<Integer, List<Integer>> splits = new TreeMap<>();

  final Map<Integer, List<Integer>> merges = new TreeMap<>();
  final boolean bounded;

  private final List<Unit> leftUnits;
  private final List<Unit> rightUnits;
  private final List<String> left;
  private final List<String> right;
  private final List<int[]> leftGrams;
  private final List<int[]> rightGrams;

  /** Of units, by how they read once masked. */
  Alignment(List<Unit> leftUnits, List<Unit> rightUnits, Mask mask) {
    this.leftUnits = leftUnits;
    this.rightUnits = rightUnits;
    this.left = leftUnits.stream().map(u -> mask.of(u.words())).toList();
    this.right = rightUnits.stream().map(u -> mask.of(u.words())).toList();
    this.leftGrams = left.stream().map(Grams::of).toList();
    this.rightGrams = right.stream().map(Grams::of).toList();
    this.ofLeft = new int[left.size()];
    this.ofRight = new int[right.size()];
    Arrays.fill(ofLeft, -1);
    Arrays.fill(ofRight, -1);
    same(plain(leftUnits), plain(rightUnits));
    same(left, right);
    Similarity similarity = new Similarity(leftGrams, rightGrams);
    List<Similarity.Candidate> candidates = similarity.candidates(LEAST - SAME_PATH);
    choose(candidates);
    titled(mask);
    parts(candidates, similarity);
    this.bounded = similarity.isBounded();
  }

  private static List<String> plain(List<Unit> units) {
    return units.stream().map(u -> Mask.plain(u.words())).toList();
  }

  /** Pairs units with the same words, in their order. */
  private void same(List<String> a, List<String> b) {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int j = 0; j < b.size(); j++) {
      if (ofRight[j] < 0) {
        free.computeIfAbsent(b.get(j), k -> new ArrayDeque<>(1)).add(j);
      }
    }
    for (int i = 0; i < a.size(); i++) {
      Deque<Integer> found = ofLeft[i] < 0 ? free.get(a.get(i)) : null;
      if (found != null && !found.isEmpty()) {
        pair(i, found.poll());
      }
    }
  }

  private void pair(int i, int j) {
    ofLeft[i] = j;
    ofRight[j] = i;
  }

  /** The best first; a neighbour of what is paired already has an advantage. */
  private void choose(List<Similarity.Candidate> candidates) {
    List<Similarity.Candidate> open =
        candidates.stream()
            .filter(c -> ofLeft[c.left()] < 0 && ofRight[c.right()] < 0)
            .filter(c -> c.score() + samePath(c) >= LEAST)
            .sorted(
                Comparator.comparingDouble(this::favoured)
                    .reversed()
                    .thenComparingInt(Similarity.Candidate::left)
                    .thenComparingInt(Similarity.Candidate::right))
            .toList();
    for (Similarity.Candidate c : open) {
      if (ofLeft[c.left()] < 0 && ofRight[c.right()] < 0) {
        pair(c.left(), c.right());
      }
    }
  }

  /** What has the same number and opens alike is the same, however it goes on: 1.统筹地区全覆盖。…. */
  private void titled(Mask mask) {
    Map<String, Integer> open = new HashMap<>();
    for (int j = 0; j < ofRight.length; j++) {
      if (ofRight[j] < 0) {
        open.put(rightUnits.get(j).path(), j);
      }
    }
    for (int i = 0; i < ofLeft.length; i++) {
      Integer j = ofLeft[i] < 0 ? open.get(leftUnits.get(i).path()) : null;
      if (j != null && opensAlike(leftUnits.get(i), rightUnits.get(j), mask)) {
        pair(i, j);
      }
    }
  }

  private static boolean opensAlike(Unit a, Unit b, Mask mask) {
    int[] first = Grams.of(mask.of(a.opening()));
    int[] second = Grams.of(mask.of(b.opening()));
    long common = Arrays.stream(first).filter(g -> Arrays.binarySearch(second, g) >= 0).count();
    return common > 1 && 2.0 * common / (first.length + second.length) >= OPENING;
  }

  private double samePath(Similarity.Candidate c) {
    String path = leftUnits.get(c.left()).path();
    return path.equals(rightUnits.get(c.right()).path()) ? SAME_PATH : 0;
  }

  private double favoured(Similarity.Candidate c) {
    double score = c.score() + samePath(c);
    score += c.left() > 0 && c.right() > 0 && ofLeft[c.left() - 1] == c.right() - 1 ? NEIGHBOUR : 0;
    boolean next = c.left() + 1 < ofLeft.length && ofLeft[c.left() + 1] == c.right() + 1;
    return score + (next ? NEIGHBOUR : 0);
  }

  /** What is left may be a part of what is paired. */
  private void parts(List<Similarity.Candidate> candidates, Similarity similarity) {
    Map<Integer, Integer> wholeOfRight = new HashMap<>();
    Map<Integer, Integer> wholeOfLeft = new HashMap<>();
    double[] bestRight = new double[ofRight.length];
    double[] bestLeft = new double[ofLeft.length];
    for (Similarity.Candidate c : candidates) {
      int i = c.left();
      int j = c.right();
      if (ofRight[j] < 0
          && ofLeft[i] >= 0
          && rightGrams.get(j).length >= SHORTEST_PART
          && right.get(j).length() < left.get(i).length()) {
        double within = similarity.within(rightGrams.get(j), leftGrams.get(i));
        if (within > Math.max(PART, bestRight[j])) {
          bestRight[j] = within;
          wholeOfRight.put(j, i);
        }
      }
      if (ofLeft[i] < 0
          && ofRight[j] >= 0
          && leftGrams.get(i).length >= SHORTEST_PART
          && left.get(i).length() < right.get(j).length()) {
        double within = similarity.within(leftGrams.get(i), rightGrams.get(j));
        if (within > Math.max(PART, bestLeft[i])) {
          bestLeft[i] = within;
          wholeOfLeft.put(i, j);
        }
      }
    }
    wholeOfRight.forEach((j, i) -> splits.computeIfAbsent(i, k -> new ArrayList<>()).add(j));
    wholeOfLeft.forEach((i, j) -> merges.computeIfAbsent(j, k -> new ArrayList<>()).add(i));
    // What is split and merged at once is neither clearly: the split stands.
    merges.keySet().removeIf(j -> splits.containsKey(ofRight[j]));
  }
}
