package zhengmai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.PrintedField;
import zhengmai.model.SourceRecord;
import zhengmai.model.Stage;
import zhengmai.store.result.CsvTable;

/** Records as a table: one row a notice or article, lists joined by ；. */
final class RecordCsv implements AutoCloseable {
  private static final List<String> HEADS_TO_CATEGORY =
      List.of(
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
          "类别 category");

  private static final List<String> HEADS_BEHIND =
      List.of(
          "关键字 keywords",
          "层级 level",
          "地区 regions",
          "文种 genre",
          "阶段 status",
          "所发文件 instruments",
          "主题 topics",
          "引用 citations",
          "栏目 section",
          "来源 publisher",
          "落款机关 signatories",
          "机关未列全 issuersOpen");

  private static final Pattern BARS_AT_END = Pattern.compile("\\|+$");

  private final CsvTable csv;

  RecordCsv(PrintStream out, boolean bom) throws IOException {
    csv = new CsvTable(out, bom).row(heads());
  }

  private static List<String> heads() {
    List<String> heads = new ArrayList<>(HEADS_TO_CATEGORY);
    PrintedField.original().forEach(f -> heads.add(head(f)));
    heads.addAll(HEADS_BEHIND);
    PrintedField.added().forEach(f -> heads.add(head(f)));
    return heads;
  }

  private static String head(PrintedField field) {
    return field.zh() + " " + field.code();
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
          cells(PrintedField.original(), n::printed),
          list(n.keywords()),
          text(n.level().map(l -> l.code())),
          list(n.regions()),
          text(n.genre()),
          n.status().code(),
          list(n.instruments().stream().map(RecordCsv::instrument).toList()),
          list(n.topics()),
          citations(n.citations()),
          "",
          "",
          list(n.signatories()),
          n.issuersOpen() ? "是" : "",
          cells(PrintedField.added(), n::printed));
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
          text(a.datePublished()),
          "",
          "",
          "",
          "",
          cells(PrintedField.original(), f -> Optional.empty()),
          "",
          "",
          list(a.regions()),
          "",
          "",
          "",
          list(a.topics()),
          citations(a.mentions()),
          text(a.section()),
          text(a.publisher()),
          "",
          "",
          cells(PrintedField.added(), f -> Optional.empty()));
    }
  }

  private void row(Object... cells) throws IOException {
    for (Object cell : cells) {
      if (cell instanceof Integer n) {
        csv.number(n);
      } else if (cell instanceof List<?> several) {
        for (Object one : several) {
          csv.text(one.toString());
        }
      } else {
        csv.text(cell.toString());
      }
    }
    csv.end();
  }

  private static List<String> cells(
      Set<PrintedField> fields, Function<PrintedField, Optional<String>> value) {
    return fields.stream().map(f -> text(value.apply(f))).toList();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String list(List<String> values) {
    return String.join("；", values);
  }

  /** As a catalogue has it: {@code 甲办法（试行）|办法|trial}. */
  private static String instrument(Instrument i) {
    String form = i.form().map(f -> "|" + f).orElse("");
    String bar = form.isEmpty() ? "||" : "|";
    return i.title() + form + (i.status() == Stage.FINAL ? "" : bar + i.status().code());
  }

  /** As a catalogue has them: {@code repeals|甲办法|医保发〔2021〕48号|第三条|2023-01-01}. */
  private static String citations(List<Citation> citations) {
    return String.join("；", citations.stream().map(RecordCsv::citation).toList());
  }

  private static String citation(Citation c) {
    String all =
        String.join(
            "|",
            c.type().code(),
            c.title().orElse(""),
            text(c.documentNumber().map(DocumentNumber::print)),
            text(c.provision()),
            text(c.effectDate().map(d -> d.print())),
            text(c.until().map(e -> e.print())));
    return BARS_AT_END.matcher(all).replaceFirst("");
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
