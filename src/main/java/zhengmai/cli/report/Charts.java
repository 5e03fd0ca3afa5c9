package zhengmai.cli.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhengmai.cli.report.Summary.Spread;

/**
 * Charts as inline SVG. Drawn here and not by a library: those at hand ask the machine's fonts for
 * every width, so that the same graph gives another picture elsewhere and none where there are no
 * fonts.
 */
final class Charts {
  private static final int WIDTH = 680;
  private static final int ROW = 18;
  private static final int NAME = 190;
  private static final int NUMBER = 46;
  private static final int TALL = 250;
  private static final int LEFT = 34;
  private static final int BOTTOM = 40;

  /** Told apart by people who do not tell red from green, and by the marks when printed grey. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00");

  private final Html out;

  Charts(Html out) {
    this.out = out;
  }

  /** A bar for each, one below the other. */
  void bars(String label, Map<String, Integer> values) {
    int most = values.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    open(label, values.size() * ROW + 4);
    int y = 0;
    for (Map.Entry<String, Integer> e : values.entrySet()) {
      double width = (double) (WIDTH - NAME - NUMBER) * e.getValue() / most;
      text(shown(e.getKey()), NAME - 6, y + 13, "end");
      rect(NAME, y + 3, width, ROW - 5);
      text(Integer.toString(e.getValue()), NAME + width + 5, y + 13, "start");
      y += ROW;
    }
    out.close();
  }

  /** A column for each, side by side: months in their order. */
  void columns(String label, Map<String, Integer> values) {
    int most = values.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double step = Math.min(64, (double) (WIDTH - LEFT) / Math.max(1, values.size()));
    int every = (int) Math.ceil(44 / step);
    open(label, TALL - 40);
    int floor = TALL - 40 - BOTTOM / 2;
    int i = 0;
    for (Map.Entry<String, Integer> e : values.entrySet()) {
      double height = (double) (floor - 20) * e.getValue() / most;
      double x = LEFT + i * step;
      rect(x + 1, floor - height, Math.max(1, step - 3), height);
      if (step >= 16) {
        text(Integer.toString(e.getValue()), x + step / 2, floor - height - 4, "middle");
      }
      if (i % every == 0) {
        text(shown(e.getKey()), x + step / 2, floor + 15, "middle");
      }
      i++;
    }
    line(LEFT, floor, WIDTH, floor, "#888");
    out.close();
  }

  /** How many provinces have a document of their own, day after day. */
  void curves(String label, List<Spread> spreads) {
    LocalDate from = day(spreads, true);
    LocalDate to = day(spreads, false);
    long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    int most = spreads.stream().mapToInt(s -> s.first().size()).max().orElse(1);
    open(label, TALL + spreads.size() * ROW);
    int floor = TALL - BOTTOM;
    for (int n = 0; n <= most; n += Math.max(1, most / 6)) {
      double y = floor - (double) (floor - 14) * n / most;
      line(LEFT, y, WIDTH - 20, y, "#ddd");
      text(Integer.toString(n), LEFT - 6, y + 4, "end");
    }
    for (int i = 0; i <= 4; i++) {
      double x = LEFT + (WIDTH - 20.0 - LEFT) * i / 4;
      String words = from.plusDays(days * i / 4).toString();
      text(words, x, floor + 18, i == 0 ? "start" : i == 4 ? "end" : "middle");
    }
    for (int i = 0; i < spreads.size(); i++) {
      curve(spreads.get(i), i, from, days, most, floor);
    }
    out.close();
  }

  private void curve(Spread s, int i, LocalDate from, long days, int most, int floor) {
    String colour = COLOURS.get(i % COLOURS.size());
    StringBuilder path = new StringBuilder();
    List<LocalDate> sorted = s.first().stream().sorted().toList();
    double last = floor;
    for (int n = 0; n < sorted.size(); n++) {
      double x = LEFT + (WIDTH - 20.0 - LEFT) * ChronoUnit.DAYS.between(from, sorted.get(n)) / days;
      double y = floor - (double) (floor - 14) * (n + 1) / most;
      path.append(n == 0 ? "M" : "L").append(at(x)).append(' ').append(at(last));
      path.append('L').append(at(x)).append(' ').append(at(y));
      last = y;
    }
    path.append('L').append(WIDTH - 20).append(' ').append(at(last));
    String dash = i == 0 ? "none" : (2 + 3 * i) + " 3";
    out.leaf(
        "path",
        "",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        "2",
        "stroke-dasharray",
        dash);
    int y = TALL + i * ROW;
    out.leaf(
        "path",
        "",
        "d",
        "M%d %dh28".formatted(LEFT, y),
        "stroke",
        colour,
        "stroke-width",
        "3",
        "stroke-dasharray",
        dash);
    String name = s.name().equals(s.title()) ? s.title() : s.name() + " " + s.title();
    text("%s（%d）".formatted(shortened(name, 100), s.first().size()), LEFT + 36, y + 4, "start");
  }

  private static LocalDate day(List<Spread> spreads, boolean first) {
    List<LocalDate> all = spreads.stream().flatMap(s -> s.first().stream()).sorted().toList();
    return first ? all.get(0) : all.get(all.size() - 1);
  }

  private void open(String label, int height) {
    out.open(
            "svg",
            "viewBox",
            "0 0 %d %d".formatted(WIDTH, height),
            "role",
            "img",
            "aria-label",
            label)
        .leaf("title", label);
  }

  private void rect(double x, double y, double width, double height) {
    out.leaf(
        "rect",
        "",
        "x",
        at(x),
        "y",
        at(y),
        "width",
        at(width),
        "height",
        at(height),
        "fill",
        "#0072b2");
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    out.leaf("line", "", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "stroke", colour);
  }

  private void text(String words, double x, double y, String anchor) {
    out.leaf("text", words, "x", at(x), "y", at(y), "text-anchor", anchor);
  }

  private static String shown(String key) {
    return key.isEmpty() ? "未写明 none" : shortened(key, 30);
  }

  /** Cut to a width; a Chinese character is two wide. */
  private static String shortened(String words, int most) {
    int wide = 0;
    for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
      wide += words.codePointAt(i) < 0x2e80 ? 1 : 2;
      if (wide > most) {
        return words.substring(0, i) + "…";
      }
    }
    return words;
  }

  private static String at(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }
}
