package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import zhengmai.readmodel.Facet;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.Matrix;

/** {@code /api/matrix?year=2021}: how many documents each region has on each topic. */
final class MatrixServlet extends ApiServlet {
  private final transient LiveModel live;

  MatrixServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matrix matrix = Matrix.of(live.current(), params.search());
    JsonObject json = new JsonObject();
    json.add("regions", values(matrix.regions()));
    json.add("topics", values(matrix.topics()));
    JsonArray counts = new JsonArray();
    matrix.counts().forEach(row -> counts.add(numbers(row)));
    json.add("counts", counts);
    json.add("policies", numbers(matrix.policies()));
    json(response, json);
  }

  private static JsonArray values(List<Facet.Value> values) {
    JsonArray json = new JsonArray();
    for (Facet.Value v : values) {
      JsonObject one = new JsonObject();
      one.addProperty("key", v.key());
      one.addProperty("zh", v.zh());
      one.addProperty("en", v.en());
      json.add(one);
    }
    return json;
  }

  private static JsonArray numbers(List<Integer> numbers) {
    JsonArray json = new JsonArray();
    numbers.forEach(json::add);
    return json;
  }
}
