package zhengmai.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.cli.report.Summary.Count;

/**
 * {@code index.html}: the numbers that matter on some pages of A4, Chinese first. It asks no other
 * host for anything.
 */
public final class SummaryPage {
  private static final String STYLE =
      """
      :root { color: #1a1a1a; background: #fff; font: 15px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
      body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
      h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #999 }
      .en { color: #555; font-size: .85em; font-weight: normal }
      dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin: 1rem 0 }
      dl div { border: 1px solid #ccc; padding: .5rem .7rem } dt { font-size: .8rem; color: #555 } dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums }
      svg { display: block; width: 100%; height: auto } svg text { font-size: 11.5px; fill: #1a1a1a }
      table { border-collapse: collapse; width: 100%; font-size: .87rem } th, td { border-bottom: 1px solid #ddd; padding: .25rem .4rem; text-align: left; vertical-align: top }
      td { overflow-wrap: anywhere }
      section { break-inside: avoid } section.long { break-inside: auto } tr, svg { break-inside: avoid } h2 { break-after: avoid } thead { display: table-header-group }
      @page { size: A4; margin: 16mm 14mm }
      @media print { :root { font-size: 10.5pt } body { max-width: none; margin: 0; padding: 0 } svg { print-color-adjust: exact; -webkit-print-color-adjust: exact } a { color: inherit } }
      """;

  private static final Map<String, String> RUNGS =
      Map.of(
          "number", "发文字号 number",
          "full-title", "全标题 full title",
          "instrument-title", "所发文本标题 instrument",
          "alias", "人工别名 alias",
          "bare-title", "光标题 bare title",
          "none", "认定不了 not resolved");

  private final Html html = new Html();
  private final Charts charts = new Charts(html);
  private final Summary summary;

  private SummaryPage(Summary summary) {
    this.summary = summary;
  }

  /** The page. */
  public static String of(Summary summary, List<Written> reports, Map<String, String> given) {
    return "<!DOCTYPE html>\n" + new SummaryPage(summary).page(reports, given) + "\n";
  }

  private String page(List<Written> reports, Map<String, String> given) {
    html.open("html", "lang", "zh-CN").open("head");
    html.open("meta", "charset", "utf-8").close();
    html.open("meta", "name", "viewport", "content", "width=device-width").close();
    html.leaf("title", "政脉摘要 Zhengmai summary").leaf("style", STYLE).close();
    html.open("body").both("h1", "政脉摘要", "Zhengmai summary");
    String only =
        given.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("，"));
    html.both(
        "p",
        "截至%s%s".formatted(summary.day(), only.isEmpty() ? "" : "，只含" + only),
        "as of " + summary.day());
    numbers();
    bars("各地文件数", "Documents held by region", Count.REGION);
    bars("各主题文件数", "Documents held by topic", Count.TOPIC);
    months();
    bars("文本阶段", "Stages", Count.STAGE);
    rungs();
    spread();
    wanted();
    conflicts();
    drafts();
    files(reports);
    return html.close().close().toString();
  }

  private void section(String zh, String en, boolean isLong) {
    html.open("section", "class", isLong ? "long" : "whole").both("h2", zh, en);
  }

  private void numbers() {
    int citations = summary.total(Count.RUNG);
    int resolved = citations - summary.all(Count.RUNG).getOrDefault("none", 0);
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("有原文的文件 Held", Integer.toString(summary.total(Count.HELD)));
    pairs.put("只见于引用 Not held", Integer.toString(summary.total(Count.NOT_HELD)));
    pairs.put("摘编文章 Articles", Integer.toString(summary.total(Count.ARTICLE)));
    pairs.put("引用 Citations", Integer.toString(citations));
    pairs.put("已认定 Resolved", share(resolved, citations));
    pairs.put("各说不一 Conflicting values", Integer.toString(summary.total(Count.CONFLICT)));
    pairs.put("征求意见稿 Drafts", Integer.toString(summary.drafts()));
    pairs.put("正在征求 Open now", Integer.toString(summary.open().size()));
    html.pairs(pairs);
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "—" : Math.round(1000.0 * part / whole) / 10.0 + "%";
  }

  private void bars(String zh, String en, Count what) {
    section(zh, en, false);
    charts.bars(zh + " " + en, summary.ranked(what));
    html.close();
  }

  private void months() {
    Map<String, Integer> months = summary.all(Count.MONTH);
    List<String> dated = months.keySet().stream().filter(k -> !k.isEmpty()).toList();
    List<String> span =
        dated.isEmpty() ? List.of() : span(dated.get(0), dated.get(dated.size() - 1));
    boolean many = span.size() > 36;
    Map<String, Integer> shown = new TreeMap<>();
    // A month without documents is shown as one.
    span.forEach(m -> shown.put(many ? m.substring(0, 4) : m, 0));
    months.forEach(
        (k, n) -> shown.merge(many && !k.isEmpty() ? k.substring(0, 4) : k, n, Integer::sum));
    section(
        many ? "各年文件数" : "各月文件数",
        many ? "Documents held by year" : "Documents held by month",
        false);
    charts.columns("各月文件数 by month", shown);
    html.close();
  }

  private static List<String> span(String first, String last) {
    YearMonth end = YearMonth.parse(last);
    return Stream.iterate(YearMonth.parse(first), m -> !m.isAfter(end), m -> m.plusMonths(1))
        .map(YearMonth::toString)
        .toList();
  }

  private void rungs() {
    Map<String, Integer> named = new LinkedHashMap<>();
    summary.ranked(Count.RUNG).forEach((k, n) -> named.put(RUNGS.getOrDefault(k, k), n));
    section("引用凭什么认定", "Citations by what resolved them", false);
    charts.bars("引用凭什么认定 by rung", named);
    html.close();
  }

  private void spread() {
    section("落实最广的国家文件", "National documents carried out most widely", false);
    if (summary.widest().isEmpty()) {
      none();
    } else {
      html.both(
          "p",
          "有文件落实的省数，按%s日期逐日累计（只计有这种日期的）；其余各省是本来源未见，不等于没有出台。"
              .formatted(summary.widest().get(0).basis()),
          "Provinces with a document of their own, added up day by day, each by one and the same kind of day; the others are not found in these sources.");
      charts.curves("各省落实的进度 spread over the provinces", summary.widest());
    }
    html.close();
  }

  private void wanted() {
    section("最想要的文件", "Most wanted: cited, and no text held", true);
    table(
        List.of("标题 Title", "发文字号 Number", "文件 Documents", "地区 Regions", "文章 Articles"),
        List.of("title", "number", "documents", "regionCount", "articles"),
        summary.wanted());
  }

  private void conflicts() {
    section("来源自相矛盾的字段", "Fields on which sources contradict themselves (values)", false);
    if (summary.all(Count.CONFLICT).isEmpty()) {
      none();
    } else {
      charts.bars("矛盾的字段 conflicts by field", summary.ranked(Count.CONFLICT));
    }
    html.close();
  }

  private void drafts() {
    section("正在征求意见", "Drafts open for comment on " + summary.day(), true);
    table(
        List.of("截止 Deadline", "地区 Region", "标题 Title"),
        List.of("deadline", "regions", "title"),
        summary.open());
  }

  private void table(List<String> heads, List<String> columns, List<Map<String, String>> rows) {
    if (rows.isEmpty()) {
      none();
    } else {
      html.open("table").open("thead").row("th", heads).close().open("tbody");
      for (Map<String, String> row : rows) {
        List<String> cells = new ArrayList<>();
        columns.forEach(c -> cells.add(row.getOrDefault(c, "")));
        html.row("td", cells);
      }
      html.close().close();
    }
    html.close();
  }

  private void none() {
    html.both("p", "没有。", "None.");
  }

  private void files(List<Written> reports) {
    section("报表", "Reports", true);
    html.open("table").open("thead").row("th", List.of("文件 File", "内容 What", "行 Rows")).close();
    html.open("tbody");
    for (Written r : reports) {
      html.open("tr").open("td").leaf("a", r.fileName(), "href", r.fileName()).close();
      html.leaf("td", r.question().head().titleZh() + " " + r.question().head().titleEn());
      html.leaf("td", Long.toString(r.rows())).close();
    }
    html.close().close().close();
  }
}
