package zhengmai.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhengmai.model.ReferenceData;
import zhengmai.provision.ProvisionReader;
import zhengmai.provision.ProvisionTree;

/** Compares two texts provision by provision: 国家的三年行动计划 and 甘肃's, a draft and what became of it. */
public final class Comparer {
  private final Mask mask;

  /** Which names are places is told by the reference data. */
  public Comparer(ReferenceData reference) {
    this(
        reference.regions().stream()
            .flatMap(
                r ->
                    IntStream.range(-1, r.shortNames().size())
                        .mapToObj(i -> i < 0 ? r.name() : r.shortNames().get(i)))
            .collect(Collectors.toSet()));
  }

  /** With these names of places. */
  public Comparer(Collection<String> places) {
    this.mask = new Mask(places);
  }

  /** Compares running texts, one line a paragraph, as {@code zm:text} holds them. */
  public Comparison compare(String first, String second) {
    return compare(ProvisionReader.read(first), ProvisionReader.read(second));
  }

  /** Compares the provisions of two texts. */
  public Comparison compare(ProvisionTree first, ProvisionTree second) {
    List<Unit> left = Units.of(first);
    List<Unit> right = Units.of(second);
    Alignment alignment = new Alignment(left, right, mask);
    return new Comparison(rows(left, right, alignment), alignment.bounded);
  }

  private List<Pair> rows(List<Unit> left, List<Unit> right, Alignment a) {
    Set<Integer> partsRight = parts(a.splits.values());
    Set<Integer> partsLeft = parts(a.merges.values());
    Set<Integer> moved = moved(a);
    List<Pair> rows = new ArrayList<>();
    int next = 0;
    for (int j = 0; j < right.size(); j++) {
      int i = a.ofRight[j];
      if (i >= 0 && !moved.contains(j)) {
        next = leftOut(left, a, partsLeft, next, i, rows);
      }
      if (i >= 0) {
        rows.add(pair(left, right, a, i, j, moved.contains(j)));
      } else if (!partsRight.contains(j)) {
        rows.add(new Pair(Change.ADDED, false, List.of(), List.of(right.get(j)), 0, List.of()));
      }
    }
    leftOut(left, a, partsLeft, next, left.size(), rows);
    return rows;
  }

  private static Set<Integer> parts(Collection<List<Integer>> of) {
    Set<Integer> parts = new HashSet<>();
    of.forEach(parts::addAll);
    return parts;
  }

  private static int leftOut(
      List<Unit> left, Alignment a, Set<Integer> parts, int from, int to, List<Pair> rows) {
    for (int i = from; i < to; i++) {
      if (a.ofLeft[i] < 0 && !parts.contains(i)) {
        rows.add(new Pair(Change.LEFT_OUT, false, List.of(left.get(i)), List.of(), 0, List.of()));
      }
    }
    return Math.max(from, to);
  }

  /** Those of the second text whose counterparts cross the order of the others. */
  private static Set<Integer> moved(Alignment a) {
    int[] paired = IntStream.range(0, a.ofRight.length).filter(j -> a.ofRight[j] >= 0).toArray();
    boolean[] kept = Order.kept(IntStream.of(paired).map(j -> a.ofRight[j]).toArray());
    return IntStream.range(0, paired.length)
        .filter(k -> !kept[k])
        .mapToObj(k -> paired[k])
        .collect(Collectors.toSet());
  }

  private Pair pair(List<Unit> left, List<Unit> right, Alignment a, int i, int j, boolean moved) {
    List<Unit> lefts = units(left, i, Optional.ofNullable(a.merges.get(j)));
    List<Unit> rights = units(right, j, Optional.ofNullable(a.splits.get(i)));
    String before = words(lefts);
    String after = words(rights);
    List<Span> spans = CharacterMarks.of(before, after);
    Change change =
        rights.size() > 1 ? Change.SPLIT : lefts.size() > 1 ? Change.MERGED : change(before, after);
    return new Pair(change, moved, lefts, rights, similarity(spans), spans);
  }

  private Change change(String before, String after) {
    if (Mask.plain(before).equals(Mask.plain(after))) {
      return Change.SAME;
    }
    return mask.of(before).equals(mask.of(after)) ? Change.ADAPTED : Change.CHANGED;
  }

  private static List<Unit> units(List<Unit> all, int first, Optional<List<Integer>> more) {
    List<Integer> indices = new ArrayList<>(more.orElse(List.of()));
    indices.add(first);
    Collections.sort(indices);
    return indices.stream().map(all::get).toList();
  }

  private static String words(List<Unit> units) {
    return units.stream().map(Unit::words).collect(Collectors.joining("\n"));
  }

  /** The share of characters in common. */
  private static double similarity(List<Span> spans) {
    double kept = 0;
    double all = 0;
    for (Span s : spans) {
      boolean both = s.kind() == Span.Kind.KEPT;
      kept += both ? 2.0 * s.text().length() : 0;
      all += (both ? 2.0 : 1.0) * s.text().length();
    }
    return all == 0 ? 1 : kept / all;
  }
}
