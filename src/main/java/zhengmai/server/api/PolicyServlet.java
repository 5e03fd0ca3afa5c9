package zhengmai.server.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.store.GraphStore;

/** {@code /api/policy?iri=…}: all that is known of one policy, with where it comes from. */
final class PolicyServlet extends ApiServlet {
  private final transient GraphStore store;
  private final transient LiveModel live;

  PolicyServlet(GraphStore store, LiveModel live) {
    this.store = store;
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    json(response, page(params, store, live));
  }

  /** All that is known of the policy that a request names. */
  static JsonObject page(Params params, GraphStore store, LiveModel live) {
    ReadModel model = live.current();
    int row = Found.row(model, params.required("iri"));
    PolicyCards cards = new PolicyCards(model, params.date("on").orElseGet(Params::today));
    return store.read(d -> new PolicyReader(new GraphReader(d), model, cards).read(row));
  }
}
