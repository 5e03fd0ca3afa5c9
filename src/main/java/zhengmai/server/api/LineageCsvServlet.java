package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.server.model.Days;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.Policies;
import zhengmai.server.model.ReadModel;
import zhengmai.server.model.Regions;
import zhengmai.server.model.Walk;

/** {@code /api/lineage.csv?iri=…}: a row for each document of a lineage, the start first. */
final class LineageCsvServlet extends ApiServlet {
  private static final String[] HEAD = {
    "层数 Depth",
    "关系 Relation",
    "标题 Title",
    "发文字号 Document number",
    "地区 Region",
    "日期 Date",
    "阶段 Stage",
    "有原文 Text held",
    "标识 IRI"
  };

  private final transient LiveModel live;

  LineageCsvServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    Walk walk = LineageServlet.walk(params, model);
    List<List<String>> relations = relations(walk);
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"lineage.csv\"");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    // Without the mark Excel takes Chinese for noise.
    out.write('\uFEFF');
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord((Object[]) HEAD);
    for (int i = 0; i < walk.size(); i++) {
      print(csv, model, walk.row(i), walk.depth(i), relations.get(i));
    }
    csv.flush();
  }

  /** The relations by which each hangs on those nearer to the start. */
  private static List<List<String>> relations(Walk walk) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < walk.size(); i++) {
      all.add(new ArrayList<>());
    }
    for (int e = 0; e < walk.edgeCount(); e++) {
      int younger = walk.younger(e);
      int older = walk.older(e);
      boolean down = Math.abs(walk.depth(younger)) > Math.abs(walk.depth(older));
      all.get(down ? younger : older).add(walk.kind(e).code());
    }
    return all;
  }

  private static void print(
      CSVPrinter csv, ReadModel model, int row, int depth, List<String> relations)
      throws IOException {
    Policies p = model.policies();
    List<String> regions =
        p.regions(row).stream()
            .map(c -> model.regions().region(c).map(Regions.Region::zh).orElse(c))
            .toList();
    csv.printRecord(
        depth,
        String.join("；", relations.stream().distinct().toList()),
        SearchCsvServlet.safe(p.title(row)),
        p.number(row),
        String.join("；", regions),
        Days.print(p.date(row)),
        p.stage(row),
        p.held(row) ? "是" : "否",
        p.iri(row));
  }
}
