package zhengmai.cli.report;

import java.util.List;
import zhengmai.compare.Change;
import zhengmai.compare.Comparison;
import zhengmai.compare.ComparisonTable;
import zhengmai.compare.Pair;
import zhengmai.compare.Span;
import zhengmai.compare.Unit;

/** A comparison as one page that stands by itself: the texts side by side, fit to be printed. */
public final class ComparisonPage {
  private static final String STYLE =
      """
      body{font:16px/1.7 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#222}
      h1{font-size:1.3rem}p{white-space:pre-line}table{border-collapse:collapse;width:100%;table-layout:fixed}
      td,th{border-top:1px solid #ccc;padding:.4rem .6rem;vertical-align:top;text-align:left;overflow-wrap:anywhere;white-space:pre-line}
      col.k{width:5.5rem}.path{color:#666;font-size:.85rem;display:block}del{background:#fbdcd8;text-decoration:line-through}
      ins{background:#d8efd9;text-decoration:none}tr.adapted del,tr.adapted ins{background:#fdf0c8}
      tr.same td{color:#666}tr.added td:last-child{background:#eef7ee}tr.out td:nth-child(2){background:#fbf0ee}
      @media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
      """;

  private ComparisonPage() {}

  /** The page of two texts with these names. */
  public static String of(Comparison comparison, String first, String second) {
    Html page = new Html();
    page.open("html", "lang", "zh-CN").open("head").open("meta", "charset", "utf-8").close();
    page.leaf("title", "对照：" + first + " / " + second).leaf("style", STYLE).close();
    page.open("body").leaf("h1", "对照 Comparison");
    page.leaf("p", new ComparisonTable(comparison).summary());
    page.open("table").open("colgroup").open("col", "class", "k").close().open("col").close();
    page.open("col").close().close();
    page.row("th", List.of("对照", first, second));
    comparison.pairs().forEach(p -> row(page, p));
    return "<!DOCTYPE html>\n" + page.close().close().close() + "\n";
  }

  private static void row(Html page, Pair p) {
    String look =
        switch (p.change()) {
          case SAME -> "same";
          case ADAPTED -> "adapted";
          case ADDED -> "added";
          case LEFT_OUT -> "out";
          default -> "changed";
        };
    page.open("tr", "class", look);
    page.leaf("td", p.change().zh() + (p.moved() ? "\n移位" : ""));
    cell(page, p, p.left(), Span.Kind.OUT, "del");
    cell(page, p, p.right(), Span.Kind.IN, "ins");
    page.close();
  }

  private static void cell(Html page, Pair p, List<Unit> units, Span.Kind own, String mark) {
    page.open("td");
    for (Unit u : units) {
      page.leaf("span", u.path(), "class", "path");
    }
    if (p.change() == Change.ADDED || p.change() == Change.LEFT_OUT) {
      units.forEach(u -> page.say(u.words()));
    }
    for (Span s : p.spans()) {
      if (s.kind() == Span.Kind.KEPT) {
        page.say(s.text());
      } else if (s.kind() == own) {
        page.leaf(mark, s.text());
      }
    }
    page.close();
  }
}
