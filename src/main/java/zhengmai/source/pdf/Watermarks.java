package zhengmai.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows the words that are printed over a page and are none of its text: turned ones, those of
 * round seals, light ones, and level ones that lie over the text, larger than it, coloured, or said
 * again and again.
 */
final class Watermarks {
  /** So many times on one page the same words are no text where they lie over others. */
  private static final int REPEATED = 3;

  /** Larger than the page's text. */
  private static final double LARGER = 1.25;

  /** The next character of the same words is no further away, in sizes. */
  private static final double GAP = 3;

  private Watermarks() {}

  /** The page's characters without them, in order. */
  static List<Ink> without(List<Ink> page) {
    List<Ink> level = page.stream().filter(i -> !i.turned()).toList();
    List<List<Ink>> runs = runs(level);
    double size = usualSize(level);
    Map<String, Integer> said = new HashMap<>();
    runs.forEach(r -> said.merge(text(r), 1, Integer::sum));
    Set<List<Ink>> suspects = new HashSet<>();
    List<List<Ink>> plain = new ArrayList<>();
    for (List<Ink> run : runs) {
      Ink first = run.get(0);
      boolean repeated = run.size() > REPEATED && said.getOrDefault(text(run), 0) >= REPEATED;
      boolean odd = first.light() || first.coloured() || first.size() > LARGER * size || repeated;
      (odd ? suspects : plain).add(run);
    }
    List<Ink> text = plain.stream().flatMap(List::stream).filter(i -> !i.isBlank()).toList();
    Set<String> printedOver = printedOver(suspects, new Rows(text));
    List<Ink> kept = new ArrayList<>();
    for (List<Ink> run : runs) {
      if (!suspects.contains(run) || !printedOver.contains(key(run))) {
        kept.addAll(run);
      }
    }
    return kept;
  }

  /** What lies over the text in one place is no text in the others. */
  private static Set<String> printedOver(Set<List<Ink>> suspects, Rows text) {
    Set<String> found = new HashSet<>();
    for (List<Ink> run : suspects) {
      boolean larger = run.get(0).light() && run.stream().anyMatch(i -> !i.isBlank());
      if (larger || run.stream().anyMatch(i -> !i.isBlank() && text.overlap(i))) {
        found.add(key(run));
      }
    }
    return found;
  }

  private static String key(List<Ink> run) {
    return Math.round(run.get(0).size()) + text(run);
  }

  private static String text(List<Ink> run) {
    StringBuilder b = new StringBuilder();
    run.forEach(i -> b.append(i.glyph().getUnicode()));
    return b.toString().strip();
  }

  /** Characters that were drawn one behind the other on one line in one way. */
  private static List<List<Ink>> runs(List<Ink> page) {
    List<List<Ink>> runs = new ArrayList<>();
    Ink before = null;
    for (Ink ink : page) {
      if (before == null || !goesOn(before, ink)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(ink);
      before = ink;
    }
    return runs;
  }

  private static boolean goesOn(Ink before, Ink ink) {
    double gap = ink.left() - before.right();
    return Math.abs(before.y() - ink.y()) < 1
        && Math.abs(before.size() - ink.size()) < 0.5
        && before.light() == ink.light()
        && before.coloured() == ink.coloured()
        && gap > -ink.size()
        && gap < GAP * ink.size();
  }

  private static double usualSize(List<Ink> page) {
    List<Double> sizes = page.stream().map(Ink::size).sorted(Comparator.naturalOrder()).toList();
    return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
  }

  /** Characters by their height on the page, so that few are looked at. */
  private static final class Rows {
    private static final double STEP = 40;
    private final Map<Long, List<Ink>> rows = new HashMap<>();

    Rows(List<Ink> text) {
      for (Ink ink : text) {
        rows.computeIfAbsent(row(ink.y()), k -> new ArrayList<>()).add(ink);
      }
    }

    private static long row(double y) {
      return (long) Math.floor(y / STEP);
    }

    boolean overlap(Ink ink) {
      for (long r = row(ink.y() - ink.size()); r <= row(ink.y() + STEP); r++) {
        if (rows.getOrDefault(r, List.of()).stream().anyMatch(ink::overlaps)) {
          return true;
        }
      }
      return false;
    }
  }
}
