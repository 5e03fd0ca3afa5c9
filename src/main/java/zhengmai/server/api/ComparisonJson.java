package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import zhengmai.compare.Comparison;
import zhengmai.compare.Pair;
import zhengmai.compare.Span;
import zhengmai.compare.Unit;

/** A comparison as JSON: {@code {"counts":{"same":2},"rows":[{"change":"same","spans":[…]}]}}. */
public final class ComparisonJson {
  private ComparisonJson() {}

  /** The whole of it. */
  public static JsonObject of(Comparison comparison) {
    JsonObject json = new JsonObject();
    JsonObject counts = new JsonObject();
    comparison.counts().forEach((change, n) -> counts.addProperty(change.en(), n));
    json.add("counts", counts);
    json.addProperty("moved", comparison.moved());
    json.addProperty("kept", rounded(comparison.kept()));
    json.addProperty("bounded", comparison.bounded());
    JsonArray rows = new JsonArray();
    comparison.pairs().forEach(p -> rows.add(row(p)));
    json.add("rows", rows);
    return json;
  }

  private static JsonObject row(Pair p) {
    JsonObject json = new JsonObject();
    json.addProperty("change", p.change().en());
    json.addProperty("moved", p.moved());
    json.addProperty("similarity", rounded(p.similarity()));
    json.add("left", units(p.left()));
    json.add("right", units(p.right()));
    JsonArray spans = new JsonArray();
    for (Span s : p.spans()) {
      JsonObject span = new JsonObject();
      span.addProperty("kind", s.kind().name().toLowerCase(Locale.ROOT));
      span.addProperty("text", s.text());
      spans.add(span);
    }
    json.add("spans", spans);
    return json;
  }

  private static JsonArray units(List<Unit> units) {
    JsonArray array = new JsonArray();
    for (Unit u : units) {
      JsonObject unit = new JsonObject();
      unit.addProperty("path", u.path());
      unit.addProperty("label", u.label());
      unit.addProperty("words", u.words());
      array.add(unit);
    }
    return array;
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
