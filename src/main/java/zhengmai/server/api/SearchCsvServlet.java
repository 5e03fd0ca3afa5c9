package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.server.model.Days;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.Policies;
import zhengmai.server.model.ReadModel;
import zhengmai.server.model.Regions;
import zhengmai.server.model.SearchRequest;

/** {@code /api/search.csv}: all that a search finds, row by row as it is written. */
final class SearchCsvServlet extends ApiServlet {
  private static final String[] HEAD = {
    "标题 Title", "发文字号 Document number", "地区 Region", "层级 Level", "阶段 Stage", "成文日期 Date signed",
    "发布日期 Date published", "施行 In force from", "最后一日 Last day", "效力 Force", "有原文 Text held",
        "引用 Cites",
    "被引 Cited by", "标识 IRI"
  };

  private final transient LiveModel live;

  SearchCsvServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SearchRequest search = params.search();
    ReadModel model = live.current();
    int[] rows = model.rows(search);
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"zhengmai.csv\"");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    // Without the mark Excel takes Chinese for noise.
    out.write('\uFEFF');
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord((Object[]) HEAD);
    for (int row : rows) {
      print(csv, model, row, search);
    }
    csv.flush();
  }

  private static void print(CSVPrinter csv, ReadModel model, int row, SearchRequest search)
      throws IOException {
    Policies p = model.policies();
    String regions =
        p.regions(row).stream()
            .map(c -> model.regions().region(c).map(Regions.Region::zh).orElse(c))
            .collect(Collectors.joining("；"));
    csv.printRecord(
        safe(p.title(row)),
        p.number(row),
        regions,
        p.level(row),
        p.stage(row),
        Days.print(p.signed(row)),
        Days.print(p.published(row)),
        Days.print(p.inForceFrom(row)),
        Days.print(p.inForceUntil(row)),
        model.force(row, search.on()).zh(),
        p.held(row) ? "是" : "否",
        model.relations().upCount(row),
        model.relations().downCount(row),
        p.iri(row));
  }

  /** A spreadsheet would take a cell that begins so for a formula. */
  static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
