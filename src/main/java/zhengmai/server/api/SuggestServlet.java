package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.Suggestion;

/** {@code /api/suggest?q=门诊}: what may be meant while it is typed: topics, regions, policies. */
final class SuggestServlet extends ApiServlet {
  private static final int EACH = 4;

  private final transient LiveModel live;

  SuggestServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    JsonArray all = new JsonArray();
    for (Suggestion s : model.suggest(params.search().text(), EACH)) {
      JsonObject one = new JsonObject();
      one.addProperty("kind", s.kind());
      one.addProperty("zh", s.zh());
      one.addProperty("en", s.en());
      one.addProperty("key", s.key());
      all.add(one);
    }
    JsonObject json = new JsonObject();
    json.add("suggestions", all);
    json(response, json);
  }
}
