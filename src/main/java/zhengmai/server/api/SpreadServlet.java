package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import zhengmai.link.DateBasis;
import zhengmai.link.Diffusion;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.Spread;

/**
 * {@code /api/spread?iri=…&basis=成文}: which provinces carried a national policy out, and when, by
 * one basis of dates.
 */
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
    PolicyCards cards = new PolicyCards(model, Params.today());
    Spread spread = Spread.of(model, row, params.basis());
    JsonObject json = new JsonObject();
    json.add("policy", cards.card(row));
    json.add("basis", basis(spread.basis()));
    json.addProperty("start", print(spread.start()));
    json.add("days", cards.days(row));
    JsonArray adoptions = new JsonArray();
    spread.adoptions().forEach(a -> adoptions.add(adoption(a, cards)));
    json.add("adoptions", adoptions);
    JsonArray missing = new JsonArray();
    spread.notFound().forEach(missing::add);
    json.add("notFound", missing);
    json(response, json);
  }

  private static JsonObject basis(DateBasis basis) {
    JsonObject json = new JsonObject();
    json.addProperty("zh", basis.zh());
    json.addProperty("en", basis.en());
    return json;
  }

  private static JsonObject adoption(Diffusion.Adoption<Spread.Tie> a, PolicyCards cards) {
    Spread.Tie tie = a.of().document();
    JsonObject one = new JsonObject();
    one.addProperty("province", a.of().province());
    one.add("policy", cards.card(tie.policy()));
    JsonArray relations = new JsonArray();
    tie.relations().forEach(r -> relations.add(r.code()));
    one.add("relations", relations);
    one.addProperty("day", print(a.of().day()));
    one.add("days", cards.days(tie.policy()));
    a.lag().ifPresent(lag -> one.addProperty("lag", lag));
    one.addProperty("rank", a.rank());
    one.addProperty("first", a.first());
    return one;
  }

  private static String print(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
