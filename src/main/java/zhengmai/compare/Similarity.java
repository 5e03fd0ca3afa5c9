package zhengmai.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much two units have in common: the cosine of their pairs of characters, rare ones weighing
 * more (tf–idf). An index from pairs to units finds the candidates; pairs that many units have find
 * none.
 */
final class Similarity {
  /** Pairs of characters in more units than this lead to no candidate. */
  private static final int COMMON = 400;

  /** So many steps over the index are taken; a text of 50 pages needs some 200,000. */
  private static final long MOST_STEPS = 20_000_000;

  private final List<int[]> left;
  private final List<int[]> right;
  private final Map<Integer, Integer> frequency = new HashMap<>();
  private final double[] leftNorm;
  private final double[] rightNorm;
  private final int units;
  private boolean bounded;

  /** A candidate. */
  record Candidate(int left, int right, double score) {}

  Similarity(List<int[]> left, List<int[]> right) {
    this.left = left;
    this.right = right;
    this.units = left.size() + right.size();
    left.forEach(this::count);
    right.forEach(this::count);
    this.leftNorm = left.stream().mapToDouble(this::norm).toArray();
    this.rightNorm = right.stream().mapToDouble(this::norm).toArray();
  }

  private void count(int[] grams) {
    for (int g : grams) {
      frequency.merge(g, 1, Integer::sum);
    }
  }

  private double weight(int gram) {
    double idf = Math.log(1 + (double) units / frequency.getOrDefault(gram, 1));
    return idf * idf;
  }

  private double norm(int[] grams) {
    double sum = 0;
    for (int g : grams) {
      sum += weight(g);
    }
    return Math.sqrt(sum);
  }

  boolean isBounded() {
    return bounded;
  }

  /** Pairs of units with something in common. */
  List<Candidate> candidates(double least) {
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < right.size(); i++) {
      for (int g : right.get(i)) {
        index.computeIfAbsent(g, k -> new ArrayList<>(2)).add(i);
      }
    }
    List<Candidate> all = new ArrayList<>();
    long steps = 0;
    double[] score = new double[right.size()];
    for (int i = 0; i < left.size(); i++) {
      List<Integer> touched = new ArrayList<>();
      for (int g : left.get(i)) {
        List<Integer> found = index.getOrDefault(g, List.of());
        boolean few = found.size() <= COMMON;
        if (!few || steps > MOST_STEPS) {
          bounded |= few;
          continue;
        }
        steps += found.size();
        double weight = weight(g);
        for (int j : found) {
          if (score[j] == 0) {
            touched.add(j);
          }
          score[j] += weight;
        }
      }
      for (int j : touched) {
        double cosine = score[j] / (leftNorm[i] * rightNorm[j]);
        if (cosine >= least) {
          all.add(new Candidate(i, j, cosine));
        }
        score[j] = 0;
      }
    }
    return all;
  }

  /** How much of a unit, by weight, stands in another: 1 where all of it does. */
  double within(int[] part, int[] whole) {
    double common = 0;
    double all = 0;
    int k = 0;
    for (int g : part) {
      double weight = weight(g);
      all += weight;
      while (k < whole.length && whole[k] < g) {
        k++;
      }
      common += k < whole.length && whole[k] == g ? weight : 0;
    }
    return all == 0 ? 0 : common / all;
  }
}
