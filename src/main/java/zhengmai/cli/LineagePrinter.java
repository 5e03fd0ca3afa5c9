package zhengmai.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.link.Edge;
import zhengmai.link.Lineage;
import zhengmai.link.Policy;
import zhengmai.model.DocumentNumber;
import zhengmai.store.result.CsvFormat;

/** A lineage as a tree of lines, or as a table. */
final class LineagePrinter {
  private static final String[] HEADS = {
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
    "行 line"
  };

  private LineagePrinter() {}

  /** The tree: upward first, the start, then downward. */
  static void tree(Lineage.Tree tree, PrintStream out) {
    if (!tree.up().isEmpty()) {
      out.println("↑ 依据 what it stands on");
      tree.up().forEach(s -> step(s, out));
    }
    out.println("● " + describe(tree.start()));
    if (!tree.down().isEmpty()) {
      out.println("↓ 后续 what came of it");
      tree.down().forEach(s -> step(s, out));
    }
  }

  private static void step(Lineage.Step step, PrintStream out) {
    String indent = "    ".repeat(step.depth() - 1);
    String mark =
        switch (step.mark()) {
          case NONE -> "";
          case SEEN -> " （见上 seen above）";
          case CYCLE -> " （循环 cycle）";
        };
    out.println(
        "%s├─ %s  %s%s".formatted(indent, relation(step.edge()), describe(step.policy()), mark));
    step.edge()
        .evidence()
        .ifPresent(
            e -> out.println("%s│    “%s” %s:%d".formatted(indent, e.quote(), e.file(), e.line())));
    step.steps().forEach(s -> step(s, out));
  }

  private static String relation(Edge edge) {
    return edge.stated() ? edge.relation() : edge.relation() + " (推得 concluded)";
  }

  private static String describe(Policy p) {
    StringBuilder s = new StringBuilder(p.label());
    p.facts().documentNumber().ifPresent(n -> s.append(' ').append(n.value().print()));
    if (!p.regions().isEmpty()) {
      s.append(" [").append(String.join("、", p.regions())).append(']');
    }
    p.date().ifPresent(d -> s.append(' ').append(d));
    return s.append(p.held() ? "" : " （无原文 not held）").toString();
  }

  /** One row a step. */
  static void csv(Lineage.Tree tree, PrintStream out, boolean bom) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (bom) {
      writer.write('\ufeff');
    }
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL.builder().setHeader(HEADS).get());
    rows(tree.up(), "up", csv);
    rows(tree.down(), "down", csv);
    csv.flush();
  }

  private static void rows(List<Lineage.Step> steps, String direction, CSVPrinter csv)
      throws IOException {
    for (Lineage.Step s : steps) {
      Policy p = s.policy();
      csv.printRecord(
          s.depth(),
          direction,
          s.edge().relation(),
          CsvFormat.harmless(p.label()),
          p.facts().documentNumber().map(n -> n.value()).map(DocumentNumber::print).orElse(""),
          String.join("；", p.regions()),
          p.date().map(Object::toString).orElse(""),
          p.stage().code(),
          p.held(),
          s.edge().confidence(),
          CsvFormat.harmless(s.edge().evidence().map(Edge.Evidence::quote).orElse("")),
          s.edge().evidence().map(Edge.Evidence::file).orElse(""),
          s.edge().evidence().map(e -> String.valueOf(e.line())).orElse(""));
      rows(s.steps(), direction, csv);
    }
  }
}
