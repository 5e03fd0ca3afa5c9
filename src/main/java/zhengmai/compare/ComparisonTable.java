package zhengmai.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A comparison as rows for a spreadsheet, and as plain text. */
public final class ComparisonTable {
  private static final List<String> HEADS =
      List.of(
          "对照 Change",
          "移位 Moved",
          "甲条款 First provision",
          "甲文字 First text",
          "乙条款 Second provision",
          "乙文字 Second text",
          "相似 Similarity",
          "差异 Differences");

  private final Comparison comparison;

  /** Of this comparison. */
  public ComparisonTable(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The heads of the columns. */
  public List<String> heads() {
    return HEADS;
  }

  /** A row for each pair; in the differences 〔−…〕 is only in the first text, 〔+…〕 in the second. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Pair p : comparison.pairs()) {
      rows.add(
          List.of(
              p.change().zh() + " " + p.change().en(),
              p.moved() ? "移位 moved" : "",
              paths(p.left()),
              words(p.left()),
              paths(p.right()),
              words(p.right()),
              String.format(Locale.ROOT, "%.2f", p.similarity()),
              marked(p)));
    }
    return rows;
  }

  /** The whole as text, one paragraph a pair, with a summary before it. */
  public String text() {
    StringBuilder b = new StringBuilder(summary()).append("\n\n");
    for (Pair p : comparison.pairs()) {
      b.append(p.change().zh()).append(p.moved() ? "·移位" : "").append("  ");
      String left = paths(p.left());
      String right = paths(p.right());
      b.append(left.isEmpty() ? "—" : left).append(" → ").append(right.isEmpty() ? "—" : right);
      b.append('\n').append(p.spans().isEmpty() ? words(p.left()) + words(p.right()) : marked(p));
      b.append("\n\n");
    }
    return b.toString();
  }

  /** 相同108，改用49…: how many of each kind, in both languages. */
  public String summary() {
    String zh =
        comparison.counts().entrySet().stream()
            .map(e -> e.getKey().zh() + e.getValue())
            .collect(Collectors.joining("，"));
    String en =
        comparison.counts().entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().en())
            .collect(Collectors.joining(", "));
    int kept = (int) Math.round(comparison.kept() * 100);
    String none = comparison.pairs().isEmpty() ? "两份正文都没有条款 / neither text has provisions" : "";
    String bound =
        comparison.bounded()
            ? "\n文本太长或太重复，没有比完所有候选；配上的不受影响 / the texts are too long or too repetitive"
                + " for all candidates to be looked at; what is paired holds"
            : "";
    return none.isEmpty()
        ? zh
            + "，移位"
            + comparison.moved()
            + "；乙的文字有"
            + kept
            + "%出自甲的对应条款\n"
            + en
            + ", "
            + comparison.moved()
            + " moved; "
            + kept
            + "% of the second text is that of the first"
            + bound
        : none;
  }

  private static String paths(List<Unit> units) {
    return units.stream().map(Unit::path).collect(Collectors.joining("；"));
  }

  private static String words(List<Unit> units) {
    return units.stream().map(Unit::words).collect(Collectors.joining("\n"));
  }

  private static String marked(Pair p) {
    StringBuilder b = new StringBuilder();
    for (Span s : p.spans()) {
      switch (s.kind()) {
        case KEPT -> b.append(s.text());
        case OUT -> b.append("〔−").append(s.text()).append('〕');
        case IN -> b.append("〔+").append(s.text()).append('〕');
      }
    }
    return b.toString();
  }
}
