package zhengmai.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhengmai.link.Edge;
import zhengmai.link.Edge.Evidence;
import zhengmai.link.Lineage;
import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;

/**
 * A lineage as a table with one row a step: 1, down, basedOn, 甘肃省医疗保障局关于印发…的通知, 甘医保发〔2021〕126号.
 *
 * @param heads of the columns
 * @param rows as many cells each as there are heads
 */
public record LineageTable(List<String> heads, List<List<String>> rows) {
  private static final List<String> HEADS =
      List.of(
          "层 depth",
          "方向 direction",
          "关系 relation",
          "标题 title",
          "文号 documentNumber",
          "地区 regions",
          "日期 date",
          "阶段 stage",
          "有原文 held",
          "置信度 confidence",
          "原文 quote",
          "文件 file",
          "行 line",
          "成文日期 dateSigned",
          "发布日期 datePublished");

  public LineageTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** The table of a walk. */
  public static LineageTable of(Lineage.Tree tree) {
    List<List<String>> rows = new ArrayList<>();
    Stream.of(tree.up(), tree.down()).flatMap(List::stream).forEach(s -> rows.add(row(s)));
    return new LineageTable(HEADS, rows);
  }

  private static List<String> row(Lineage.Step s) {
    PolicyCard p = s.policy();
    Edge e = s.edge();
    return List.of(
        String.valueOf(s.depth()),
        s.direction() == Lineage.Direction.UP ? "up" : "down",
        e.relation(),
        p.label(),
        p.number().map(DocumentNumber::print).orElse(""),
        String.join("；", p.regions()),
        p.date().map(Object::toString).orElse(""),
        p.stage().code(),
        String.valueOf(p.held()),
        String.valueOf(e.confidence()),
        e.evidence().map(Evidence::quote).orElse(""),
        e.evidence().map(Evidence::file).orElse(""),
        e.evidence().map(v -> String.valueOf(v.line())).orElse(""),
        p.signed().map(Object::toString).orElse(""),
        p.published().map(Object::toString).orElse(""));
  }
}
