package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhengmai.extract.digest.BodyLines.Kind;

/**
 * Finds where the articles begin: aligns the entries of the contents list with the lines of the
 * body, in order. A title weighs by how like it is, and more where the layout has one (behind a
 * back link or section, before a 来源 line); the alignment of greatest weight wins. What stands where
 * the layout has a title, and no entry claims, is an article that the contents do not list.
 */
final class Heads {
  static final int TITLE_LINES = 6;
  private static final double ALIKE = 0.6;
  private static final double SAME = 0.9;
  private static final double OPENING = 0.3;
  private static final double PUBLISHED = 0.4;

  /** Up to so many pairs of an entry and a place are compared and aligned. */
  private static final long ALIGNED = 250_000;

  /**
   * Where an article begins.
   *
   * @param item its entry in the contents list
   * @param at index of its title among the body's lines
   * @param lines how many lines the title takes
   */
  record Head(Optional<ContentsItem> item, int at, int lines) {}

  private record Candidate(double weight, int lines) {}

  private final BodyLines body;
  private final List<ContentsItem> items;
  private final Map<Character, List<Integer>> byFirst = new HashMap<>();
  private final List<Integer> places = new ArrayList<>();
  private final boolean few;

  private Heads(BodyLines body, List<ContentsItem> items) {
    this.body = body;
    this.items = items;
    for (int at = 0; at < body.size(); at++) {
      String key = body.get(at).key();
      if (body.is(at, Kind.TEXT) && !key.isEmpty()) {
        byFirst.computeIfAbsent(key.charAt(0), c -> new ArrayList<>()).add(at);
        if (body.isOpening(at) || body.titleLines(at) > 0) {
          places.add(at);
        }
      }
    }
    few = (long) places.size() * items.size() <= ALIGNED;
  }

  /** The articles' beginnings, in the order of the body. */
  static List<Head> find(BodyLines body, List<ContentsItem> items) {
    Heads heads = new Heads(body, items);
    return heads.all();
  }

  private List<Head> all() {
    List<Map<Integer, Candidate>> candidates = new ArrayList<>();
    int[] chosen;
    if (few) {
      items.forEach(item -> candidates.add(candidates(item)));
      chosen = align(candidates);
      strays(candidates, chosen);
    } else {
      chosen = oneByOne(candidates);
    }
    List<Head> heads = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < chosen.length; i++) {
      Candidate c = chosen[i] < 0 ? null : candidates.get(i).get(chosen[i]);
      if (c != null) {
        heads.add(new Head(Optional.of(items.get(i)), chosen[i], c.lines()));
        for (int n = 0; n < c.lines(); n++) {
          taken.add(chosen[i] + n);
        }
      }
    }
    List<Head> unlisted = unlisted(taken);
    adopt(heads, unlisted, chosen);
    heads.addAll(unlisted);
    heads.sort(Comparator.comparingInt(Head::at));
    return heads;
  }

  private Map<Integer, Candidate> candidates(ContentsItem item) {
    Map<Integer, Candidate> found = new HashMap<>();
    String key = DigestTitles.key(item.title());
    if (key.isEmpty()) {
      return found;
    }
    for (int at : byFirst.getOrDefault(key.charAt(0), List.of())) {
      candidate(key, at, SAME).ifPresent(c -> found.put(at, c));
    }
    for (int at : places) {
      if (!found.containsKey(at)) {
        candidate(key, at, ALIKE).ifPresent(c -> found.put(at, c));
      }
    }
    return found;
  }

  private Optional<Candidate> candidate(String key, int at, double atLeast) {
    StringBuilder joined = new StringBuilder();
    Candidate best = null;
    for (int n = 1; n <= TITLE_LINES && body.is(at + n - 1, Kind.TEXT); n++) {
      String next = body.get(at + n - 1).key();
      if (next.isEmpty() || joined.length() > key.length() + 8) {
        break;
      }
      joined.append(next);
      double like = DigestTitles.likeness(key, joined.toString());
      if (like < atLeast) {
        continue;
      }
      boolean published = body.is(at + n, Kind.PUBLISHER);
      double weight = like + (published ? PUBLISHED : 0) + (body.isOpening(at) ? OPENING : 0);
      if (best == null || weight > best.weight()) {
        best = new Candidate(weight, n);
      }
    }
    return Optional.ofNullable(best);
  }

  /** For each entry the place that it takes, or -1. */
  private int[] align(List<Map<Integer, Candidate>> candidates) {
    Set<Integer> all = new TreeSet<>();
    candidates.forEach(c -> all.addAll(c.keySet()));
    List<Integer> at = List.copyOf(all);
    int n = candidates.size();
    double[][] best = new double[n + 1][at.size() + 1];
    for (int i = 1; i <= n; i++) {
      for (int p = 1; p <= at.size(); p++) {
        Candidate c = candidates.get(i - 1).get(at.get(p - 1));
        double taken = c == null ? 0 : best[i - 1][p - 1] + c.weight();
        best[i][p] = Math.max(taken, Math.max(best[i - 1][p], best[i][p - 1]));
      }
    }
    int[] chosen = new int[n];
    int p = at.size();
    for (int i = n; i >= 1; i--) {
      while (p > 0 && best[i][p] == best[i][p - 1]) {
        p--;
      }
      boolean taken = p > 0 && best[i][p] > best[i - 1][p];
      chosen[i - 1] = taken ? at.get(--p) : -1;
    }
    return chosen;
  }

  /** Of very many entries, each takes the next place that has its title. */
  private int[] oneByOne(List<Map<Integer, Candidate>> candidates) {
    int[] chosen = new int[items.size()];
    int last = -1;
    for (int i = 0; i < chosen.length; i++) {
      String key = DigestTitles.key(items.get(i).title());
      Map<Integer, Candidate> found = new HashMap<>();
      chosen[i] = -1;
      if (!key.isEmpty()) {
        chosen[i] = next(key, last, found);
      }
      candidates.add(found);
      last = Math.max(last, chosen[i]);
    }
    return chosen;
  }

  private int next(String key, int after, Map<Integer, Candidate> found) {
    List<Integer> at = byFirst.getOrDefault(key.charAt(0), List.of());
    int from = Collections.binarySearch(at, after + 1);
    for (int i = from < 0 ? -from - 1 : from; i < at.size(); i++) {
      Optional<Candidate> c = candidate(key, at.get(i), SAME).filter(x -> x.weight() > 1);
      if (c.isPresent()) {
        found.put(at.get(i), c.get());
        return at.get(i);
      }
    }
    return -1;
  }

  /** Entries that the body has in another order. */
  private static void strays(List<Map<Integer, Candidate>> candidates, int[] chosen) {
    Set<Integer> taken = new HashSet<>();
    for (int at : chosen) {
      taken.add(at);
    }
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0) {
        continue;
      }
      chosen[i] =
          candidates.get(i).entrySet().stream()
              .filter(e -> !taken.contains(e.getKey()) && e.getValue().weight() > SAME + OPENING)
              .max(Comparator.comparingDouble(e -> e.getValue().weight()))
              .map(Map.Entry::getKey)
              .orElse(-1);
      taken.add(chosen[i]);
    }
  }

  /** Places with a title and a 来源 line behind a back link or section, which no entry claims. */
  private List<Head> unlisted(Set<Integer> taken) {
    List<Head> heads = new ArrayList<>();
    for (int at : places) {
      int lines = body.titleLines(at);
      boolean free = lines > 0 && body.isOpening(at);
      for (int n = 0; n < lines; n++) {
        free &= !taken.contains(at + n);
      }
      if (free) {
        heads.add(new Head(Optional.empty(), at, lines));
      }
    }
    return heads;
  }

  /**
   * An entry whose title the body has in other words: between the neighbours' articles stands one
   * that no entry claims, of the same publisher or section.
   */
  private void adopt(List<Head> heads, List<Head> unlisted, int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0) {
        continue;
      }
      int from = -1;
      for (int k = i - 1; k >= 0 && from < 0; k--) {
        from = chosen[k];
      }
      int to = Integer.MAX_VALUE;
      for (int k = i + 1; k < chosen.length && to == Integer.MAX_VALUE; k++) {
        to = chosen[k] < 0 ? to : chosen[k];
      }
      ContentsItem item = items.get(i);
      int low = from;
      int high = to;
      Optional<Head> own =
          unlisted.stream().filter(h -> h.at() > low && h.at() < high && akin(item, h)).findFirst();
      if (own.isPresent()) {
        unlisted.remove(own.get());
        heads.add(new Head(Optional.of(item), own.get().at(), own.get().lines()));
        chosen[i] = own.get().at();
      }
    }
  }

  private boolean akin(ContentsItem item, Head head) {
    String publisher = body.get(head.at() + head.lines()).value();
    if (item.publisher().isPresent()) {
      return DigestTitles.key(item.publisher().get()).equals(DigestTitles.key(publisher));
    }
    return item.section().isPresent() && item.section().equals(body.sectionBefore(head.at()));
  }

  /** The entries that no head has. */
  static List<ContentsItem> missing(List<ContentsItem> items, List<Head> heads) {
    Set<ContentsItem> have = Collections.newSetFromMap(new IdentityHashMap<>());
    heads.forEach(h -> h.item().ifPresent(have::add));
    return items.stream().filter(i -> !have.contains(i)).toList();
  }
}
