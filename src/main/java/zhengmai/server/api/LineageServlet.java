package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.readmodel.Days;
import zhengmai.readmodel.Facet;
import zhengmai.readmodel.FacetName;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.SearchRequest;
import zhengmai.readmodel.Walk;

/**
 * {@code /api/lineage?iri=…&up=3&down=3}: policies and the relations between them. With {@code
 * openUp=IRI}, {@code openDown=IRI} neighbours of other policies are told besides; {@code
 * shutUp=IRI}, {@code shutDown=IRI} hide what is only reached through them.
 */
final class LineageServlet extends ApiServlet {
  private static final int LEVELS = 3;
  private static final int LIMIT = 2_000;
  private static final int MAX = 100_000;
  private static final int BYTES_A_POLICY = 600;
  private static final int BYTES_AN_EDGE = 24;

  private final transient LiveModel live;
  private transient volatile @Nullable LineageNodes nodes;

  LineageServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    LocalDate day = params.date("on").orElseGet(Params::today);
    LineageNodes nodes = nodes(model, day);
    String asked = String.valueOf(request.getQueryString());
    send(response, JSON, nodes.answer(asked, () -> answer(walk(params, model), nodes)));
  }

  private static byte[] answer(Walk walk, LineageNodes nodes) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(walk.size() * BYTES_A_POLICY);
    write(json, "{\"cut\":" + walk.isCut() + ",\"nodes\":[");
    for (int i = 0; i < walk.size(); i++) {
      write(json, i == 0 ? "" : ",");
      json.writeBytes(nodes.json(walk.row(i)));
      write(json, walk.depth(i) + "}");
    }
    write(json, "],\"edges\":[");
    StringBuilder edges = new StringBuilder(walk.edgeCount() * BYTES_AN_EDGE);
    for (int e = 0; e < walk.edgeCount(); e++) {
      edges.append(e == 0 ? "[" : ",[").append(walk.younger(e)).append(',').append(walk.older(e));
      edges.append(",\"").append(walk.kind(e).code()).append("\"]");
    }
    write(json, edges.toString());
    write(json, "]}");
    return json.toByteArray();
  }

  /** The nodes of this model and day, kept from one request to the next. */
  private LineageNodes nodes(ReadModel model, LocalDate day) {
    LineageNodes now = nodes;
    if (now == null || !now.areOf(model, day)) {
      now = new LineageNodes(model, day);
      nodes = now;
    }
    return now;
  }

  private static void write(ByteArrayOutputStream out, String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  static Walk walk(Params params, ReadModel model) {
    int start = Found.row(model, params.required("iri"));
    RoaringBitmap within =
        params.text("region").map(r -> region(model, r)).orElseGet(RoaringBitmap::new);
    return Walk.of(
        model.relations(),
        new Walk.Request(
            start,
            up(params),
            down(params),
            params.relations(),
            within,
            new Walk.Folds(
                rows(params, model, "openUp"),
                rows(params, model, "openDown"),
                rows(params, model, "shutUp"),
                rows(params, model, "shutDown")),
            params.number("limit", LIMIT, MAX)));
  }

  private static RoaringBitmap rows(Params params, ReadModel model, String name) {
    RoaringBitmap rows = new RoaringBitmap();
    params.values(name).forEach(iri -> rows.add(Found.row(model, iri)));
    return rows;
  }

  static int up(Params params) {
    return params.number("up", LEVELS, Integer.MAX_VALUE);
  }

  static int down(Params params) {
    return params.number("down", LEVELS, Integer.MAX_VALUE);
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
    return RoaringBitmap.or(model.found(search.policiesOnly()), national);
  }
}
