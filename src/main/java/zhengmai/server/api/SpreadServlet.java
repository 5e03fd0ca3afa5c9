package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import zhengmai.server.model.Days;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.ReadModel;
import zhengmai.server.model.Spread;

/** {@code /api/spread?iri=…}: which provinces carried a national policy out, and when. */
final class SpreadServlet extends ApiServlet {
  private final transient LiveModel live;

  SpreadServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    int row = Found.row(model, params.required("iri"));
    Cards cards = new Cards(model, Params.today());
    Spread spread = Spread.of(model, row);
    JsonObject json = new JsonObject();
    json.add("policy", cards.card(row));
    JsonArray adoptions = new JsonArray();
    for (Spread.Adoption a : spread.adoptions()) {
      JsonObject one = new JsonObject();
      one.addProperty("province", a.province());
      one.add("policy", cards.card(a.policy()));
      JsonArray relations = new JsonArray();
      a.relations().forEach(r -> relations.add(r.code()));
      one.add("relations", relations);
      one.addProperty("day", Days.print(a.day()));
      if (a.lag() != Days.NONE) {
        one.addProperty("lag", a.lag());
      }
      one.addProperty("rank", a.rank());
      one.addProperty("first", a.first());
      adoptions.add(one);
    }
    json.add("adoptions", adoptions);
    JsonArray missing = new JsonArray();
    spread.notFound().forEach(missing::add);
    json.add("notFound", missing);
    json(response, json);
  }
}
