package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.server.model.Days;
import zhengmai.server.model.Facet;
import zhengmai.server.model.FacetName;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.Policies;
import zhengmai.server.model.ReadModel;
import zhengmai.server.model.SearchRequest;
import zhengmai.server.model.Walk;

/** {@code /api/lineage?iri=…&up=3&down=3}: policies and the relations between them. */
final class LineageServlet extends ApiServlet {
  private static final int LEVELS = 3;
  private static final int LIMIT = 2_000;
  private static final int MAX = 100_000;
  private static final int BYTES_A_POLICY = 300;

  private final transient LiveModel live;

  LineageServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    LocalDate day = params.date("on").orElseGet(Params::today);
    Walk walk = walk(params, model);
    StringBuilder json = new StringBuilder(walk.size() * BYTES_A_POLICY);
    json.append("{\"cut\":").append(walk.isCut()).append(",\"nodes\":[");
    for (int i = 0; i < walk.size(); i++) {
      json.append(i == 0 ? "" : ",");
      node(json, model, walk.row(i), walk.depth(i), day);
    }
    json.append("],\"edges\":[");
    for (int e = 0; e < walk.edgeCount(); e++) {
      json.append(e == 0 ? "[" : ",[").append(walk.younger(e)).append(',').append(walk.older(e));
      json.append(",\"").append(walk.kind(e).code()).append("\"]");
    }
    json.append("]}");
    send(response, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Walk walk(Params params, ReadModel model) {
    int start = Found.row(model, params.required("iri"));
    RoaringBitmap within =
        params.text("region").map(r -> region(model, r)).orElseGet(RoaringBitmap::new);
    return Walk.of(
        model.relations(),
        new Walk.Request(
            start,
            params.number("up", LEVELS, Integer.MAX_VALUE),
            params.number("down", LEVELS, Integer.MAX_VALUE),
            params.relations(),
            within,
            params.number("limit", LIMIT, MAX)));
  }

  /** A region's documents and the nation's, without which nothing would hang together. */
  private static RoaringBitmap region(ReadModel model, String code) {
    SearchRequest search =
        new SearchRequest(
            "",
            "",
            Map.of(FacetName.REGION, List.of(code)),
            Days.NONE,
            Days.NONE,
            LocalDate.EPOCH,
            SearchRequest.Sort.NEWEST,
            0,
            0);
    RoaringBitmap national =
        model
            .facet(FacetName.LEVEL, LocalDate.EPOCH)
            .value("national")
            .map(Facet.Value::policies)
            .orElseGet(RoaringBitmap::new);
    return RoaringBitmap.or(model.found(search), national);
  }

  private static void node(StringBuilder json, ReadModel model, int row, int depth, LocalDate day) {
    Policies p = model.policies();
    text(json.append("{\"iri\":"), p.iri(row));
    text(json.append(",\"title\":"), p.title(row));
    text(json.append(",\"number\":"), p.number(row));
    json.append(",\"date\":\"").append(Days.print(p.date(row)));
    json.append("\",\"year\":").append(p.year(row)).append(",\"regions\":[");
    List<String> regions = p.regions(row);
    for (int i = 0; i < regions.size(); i++) {
      text(json.append(i == 0 ? "" : ","), regions.get(i));
    }
    text(json.append("],\"level\":"), p.level(row));
    text(json.append(",\"stage\":"), p.stage(row));
    text(json.append(",\"force\":"), model.force(row, day).code());
    json.append(",\"held\":").append(p.held(row)).append(",\"depth\":").append(depth);
    json.append(",\"up\":").append(model.relations().upCount(row));
    json.append(",\"down\":").append(model.relations().downCount(row)).append('}');
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
