package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import zhengmai.model.Relation;
import zhengmai.rdf.Prefixes;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.Regions;

/** {@code /api/info}: how much there is, and the names that every page needs. */
final class InfoServlet extends ApiServlet {
  private final transient LiveModel live;

  InfoServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    JsonObject json = new JsonObject();
    json.addProperty("version", model.version());
    json.addProperty("policies", model.policies().count());
    json.addProperty("relations", model.relations().size());
    json.addProperty("today", Params.today().toString());
    JsonArray kinds = new JsonArray();
    for (Relation relation : Relation.values()) {
      JsonObject one = new JsonObject();
      one.addProperty("code", relation.code());
      one.addProperty("property", relation.property());
      one.addProperty("inLineage", Relation.ofLineage().contains(relation));
      one.addProperty("stated", relation.isStated());
      one.addProperty("fromOlder", relation.isFromOlder());
      one.addProperty("zh", relation.zh());
      one.addProperty("en", relation.en());
      one.addProperty("inverseZh", relation.inverseZh());
      one.addProperty("inverseEn", relation.inverseEn());
      one.addProperty("colour", relation.colour());
      one.addProperty("onDark", relation.onDark());
      kinds.add(one);
    }
    json.add("kinds", kinds);
    JsonArray regions = new JsonArray();
    model.regions().all().forEach(r -> regions.add(region(r)));
    json.add("regions", regions);
    JsonObject prefixes = new JsonObject();
    Prefixes.all().forEach(prefixes::addProperty);
    json.add("prefixes", prefixes);
    json(response, json);
  }

  private static JsonObject region(Regions.Region r) {
    JsonObject json = new JsonObject();
    json.addProperty("code", r.code());
    json.addProperty("zh", r.zh());
    json.addProperty("en", r.en());
    json.addProperty("short", r.shortName());
    json.addProperty("rank", r.rank());
    return json;
  }
}
