package zhengmai.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.link.ChosenValue.Other;
import zhengmai.link.ChosenValue.Why;
import zhengmai.link.NormalizedNotice.Kind;

/**
 * Takes one of the values that records have for a field: text over digest over table, then what
 * most say, then the first. A value that its own record outdoes is never taken.
 */
final class ValueChooser<T> {
  private record Said<T>(T value, RecordRef from, Kind kind) {}

  private final List<Said<T>> trusted = new ArrayList<>();
  private final List<Said<T>> outdone = new ArrayList<>();
  private final Map<RecordRef, Why> over = new LinkedHashMap<>();

  /** A value as a record has it. */
  void say(T value, NormalizedNotice n) {
    trusted.add(new Said<>(value, n.ref(), n.kind()));
  }

  /** A value that the record has too, and why its other one counts. */
  void outdone(T value, NormalizedNotice n, Why why) {
    outdone.add(new Said<>(value, n.ref(), n.kind()));
    over.put(n.ref(), why);
  }

  /** A value that the record has too, in a place that counts less. */
  void aside(T value, NormalizedNotice n) {
    outdone.add(new Said<>(value, n.ref(), n.kind()));
  }

  Optional<ChosenValue<T>> take() {
    if (trusted.isEmpty()) {
      return Optional.empty();
    }
    if (trusted.size() == 1 && outdone.isEmpty()) {
      Said<T> only = trusted.get(0);
      return Optional.of(new ChosenValue<>(only.value(), only.from(), Why.ONLY, List.of()));
    }
    Map<T, Integer> counts = new LinkedHashMap<>();
    trusted.forEach(s -> counts.merge(s.value(), 1, Integer::sum));
    Said<T> best =
        trusted.stream()
            .min(
                Comparator.<Said<T>, Kind>comparing(Said::kind)
                    .thenComparing(s -> -counts.getOrDefault(s.value(), 0))
                    .thenComparing(Said::from))
            .orElseThrow();
    return Optional.of(
        new ChosenValue<>(best.value(), best.from(), why(best, counts), others(best)));
  }

  private Why why(Said<T> best, Map<T, Integer> counts) {
    Why own = over.get(best.from());
    if (own != null) {
      return own;
    }
    if (counts.size() == 1) {
      return trusted.size() == 1 ? Why.ONLY : Why.AGREED;
    }
    Kind next =
        trusted.stream()
            .filter(s -> !s.value().equals(best.value()))
            .map(Said::kind)
            .min(Comparator.naturalOrder())
            .orElse(best.kind());
    if (next != best.kind()) {
      return next == Kind.TABLE ? Why.TEXT_OVER_TABLE : Why.TEXT_OVER_DIGEST;
    }
    int most = counts.getOrDefault(best.value(), 0);
    boolean alone = counts.values().stream().filter(n -> n == most).count() == 1;
    return alone ? Why.MOST : Why.FIRST;
  }

  private List<Other<T>> others(Said<T> best) {
    Map<T, Other<T>> others = new LinkedHashMap<>();
    List<Said<T>> all = new ArrayList<>(trusted);
    all.addAll(outdone);
    all.sort(Comparator.comparing(Said::from));
    for (Said<T> s : all) {
      if (!s.value().equals(best.value())) {
        others.putIfAbsent(s.value(), new Other<>(s.value(), s.from()));
      }
    }
    return List.copyOf(others.values());
  }
}
