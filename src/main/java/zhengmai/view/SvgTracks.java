package zhengmai.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places for the vertical lines of a gutter, side by side where they would touch. A line is told by
 * its port: the trunk that ends there, or the piece from a port up to its channel.
 */
final class SvgTracks {
  /** How far apart two lines on one track must be. */
  private static final double CLEAR = 8;

  private static final class Span {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
  }

  private final Map<SvgPort, Span> spans = new HashMap<>();
  private final Map<SvgPort, Integer> tracks = new HashMap<>();
  private int count = 0;

  /** The line of this port reaches as far as {@code y}. */
  void reach(SvgPort port, double y) {
    Span span = spans.computeIfAbsent(port, k -> new Span());
    span.from = Math.min(span.from, y);
    span.to = Math.max(span.to, y);
  }

  /** Short lines get the tracks next to the boxes, so that long ones pass outside of them. */
  void assign() {
    List<Map.Entry<SvgPort, Span>> open = new ArrayList<>(spans.entrySet());
    open.sort(
        Comparator.<Map.Entry<SvgPort, Span>>comparingDouble(
                e -> e.getValue().to - e.getValue().from)
            .thenComparing(Map.Entry::getKey));
    List<List<Span>> used = new ArrayList<>();
    for (Map.Entry<SvgPort, Span> e : open) {
      int track = 0;
      while (track < used.size() && touches(used.get(track), e.getValue())) {
        track++;
      }
      if (track == used.size()) {
        used.add(new ArrayList<>());
      }
      used.get(track).add(e.getValue());
      tracks.put(e.getKey(), track);
    }
    count = used.size();
  }

  private static boolean touches(List<Span> used, Span span) {
    return used.stream().anyMatch(u -> span.from < u.to + CLEAR && u.from < span.to + CLEAR);
  }

  /** How many tracks there are. */
  int count() {
    return count;
  }

  /** The track of a port's line, from 0. */
  int track(SvgPort port) {
    return tracks.getOrDefault(port, 0);
  }
}
