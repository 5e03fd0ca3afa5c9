package zhengmai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;
import zhengmai.store.result.CsvTable;

/** Records as a table: one row a notice or article, lists joined by ；. */
final class RecordCsv implements AutoCloseable {
  private static final String[] HEADS = {
    "类型 type",
    "文件 file",
    "行 line",
    "止行 endLine",
    "标题 title",
    "正文标题 titleInBody",
    "发文字号 documentNumber",
    "发文机关 issuers",
    "成文日期 dateSigned",
    "发布日期 datePublished",
    "施行日期 effectiveDate",
    "有效期 expires",
    "征求意见截止 commentDeadline",
    "类别 category",
    "索引号 indexNumber",
    "主题分类 subject",
    "关键字 keywords",
    "层级 level",
    "地区 regions",
    "文种 genre",
    "阶段 status",
    "所发文件 instruments",
    "主题 topics",
    "引用 citations",
    "栏目 section",
    "来源 publisher"
  };

  private final CSVPrinter csv;

  RecordCsv(PrintStream out, boolean bom) throws IOException {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    if (bom) {
      writer.write('\ufeff');
    }
    csv = new CSVPrinter(writer, CSVFormat.EXCEL.builder().setHeader(HEADS).get());
  }

  /** One row; a digest issue has none, its articles have. */
  void print(SourceRecord record) throws IOException {
    if (record instanceof NoticeRecord n) {
      row(
          "notice",
          n.source().file(),
          n.source().line(),
          n.source().endLine(),
          text(n.title()),
          text(n.titleInBody()),
          text(n.documentNumberInBody().or(n::documentNumber).map(DocumentNumber::print)),
          list(n.issuers()),
          text(n.dateSigned()),
          text(n.datePublished()),
          text(n.effectiveDate().map(d -> d.print())),
          text(n.expires().map(e -> e.print())),
          text(n.commentDeadline()),
          text(n.category()),
          text(n.indexNumber()),
          text(n.subject()),
          list(n.keywords()),
          text(n.level().map(l -> l.code())),
          list(n.regions()),
          text(n.genre()),
          n.status().code(),
          list(n.instruments().stream().map(i -> i.title()).toList()),
          list(n.topics()),
          citations(n.citations()),
          "",
          "");
    } else if (record instanceof ArticleRecord a) {
      row(
          "article",
          a.source().file(),
          a.source().line(),
          a.source().endLine(),
          a.title(),
          text(a.titleInBody()),
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          list(a.regions()),
          "",
          "",
          "",
          list(a.topics()),
          citations(a.mentions()),
          text(a.section()),
          text(a.publisher()));
    }
  }

  private void row(Object... cells) throws IOException {
    Object[] safe = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      safe[i] = cells[i] instanceof String s ? CsvTable.harmless(s) : cells[i];
    }
    csv.printRecord(safe);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String list(List<String> values) {
    return String.join("；", values);
  }

  private static String citations(List<Citation> citations) {
    return String.join("；", citations.stream().map(RecordCsv::citation).toList());
  }

  /** {@code repeals《X》甘医保发〔2019〕12号（自2023-01-01起）}. */
  private static String citation(Citation c) {
    return c.type().code()
        + c.title().map(t -> "《" + t + "》").orElse("")
        + c.documentNumber().map(DocumentNumber::print).orElse("")
        + c.provision().map(p -> "（" + p + "）").orElse("")
        + c.effectDate().map(d -> "（自" + d.print() + "起）").orElse("")
        + c.until().map(e -> "（至" + e.print() + "）").orElse("");
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
