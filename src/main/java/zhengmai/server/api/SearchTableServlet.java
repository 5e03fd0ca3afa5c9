package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import zhengmai.link.ForceState;
import zhengmai.readmodel.Days;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.Policies;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.Regions;
import zhengmai.readmodel.SearchRequest;
import zhengmai.store.result.CsvTable;
import zhengmai.store.result.ResultTable;
import zhengmai.store.result.WorkbookFormat;
import zhengmai.store.result.XlsxTable;

/**
 * {@code /api/search.csv} and {@code /api/search.xlsx}: all that a search finds, row by row as it
 * is written.
 */
final class SearchTableServlet extends ApiServlet {
  private static final List<String> HEAD =
      List.of(
          "标题 Title",
          "发文字号 Document number",
          "地区 Region",
          "层级 Level",
          "阶段 Stage",
          "成文日期 Date signed",
          "发布日期 Date published",
          "施行 In force from",
          "最后一日 Last day",
          "效力 Force",
          "效力理由 Reason",
          "有原文 Text held",
          "引用 Cites",
          "被引 Cited by",
          "种类 Kind",
          "标识 IRI");

  private final transient LiveModel live;
  private final boolean isBook;

  /** As a workbook, else as CSV. */
  SearchTableServlet(LiveModel live, boolean isBook) {
    this.live = live;
    this.isBook = isBook;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SearchRequest search = params.search();
    ReadModel model = live.current();
    int[] rows = model.rows(search);
    response.setContentType(isBook ? WorkbookFormat.TYPE : "text/csv; charset=utf-8");
    response.setHeader(
        "Content-Disposition",
        FileName.attachment("zhengmai", isBook ? "xlsx" : "csv", "查找", search.text()));
    OutputStream out = response.getOutputStream();
    try (ResultTable table = isBook ? new XlsxTable(out) : new CsvTable(out, true)) {
      table.head(HEAD);
      for (int row : rows) {
        print(table, model, row, search);
      }
      table.finish();
    }
  }

  private static void print(ResultTable table, ReadModel model, int row, SearchRequest search)
      throws IOException {
    Policies p = model.policies();
    String regions =
        p.regions(row).stream()
            .map(c -> model.regions().region(c).map(Regions.Region::zh).orElse(c))
            .collect(Collectors.joining("；"));
    ForceState force = p.force(row).on(search.on()).state();
    table
        .text(p.title(row))
        .text(p.number(row))
        .text(regions)
        .text(p.level(row))
        .text(p.stage(row))
        .text(Days.print(p.signed(row)))
        .text(Days.print(p.published(row)))
        .text(p.force(row).statedFrom().map(LocalDate::toString).orElse(""))
        .text(p.force(row).end().map(e -> e.last().toString()).orElse(""))
        .text(p.isArticle(row) ? "" : force.status().zh())
        .text(p.isArticle(row) ? "" : force.zh())
        .text(p.held(row) ? "是" : "否")
        .number(model.relations().upCount(row))
        .number(model.relations().downCount(row))
        .text(p.isArticle(row) ? "文章" : "政策文件")
        .text(p.iri(row))
        .end();
  }
}
