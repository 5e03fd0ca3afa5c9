package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.SearchRequest;
import zhengmai.readmodel.SearchResult;
import zhengmai.readmodel.Understanding;
import zhengmai.store.GraphStore;

/**
 * {@code /api/search?q=DRG&region=620000}: a page of policies, with the words of their texts that
 * have what was looked for, and counts by facet.
 */
final class SearchServlet extends ApiServlet {
  /** Values told of a facet; further ones are counted only. */
  private static final int VALUES = 60;

  private final transient GraphStore store;
  private final transient LiveModel live;

  SearchServlet(GraphStore store, LiveModel live) {
    this.store = store;
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SearchRequest search = params.search();
    ReadModel model = live.current();
    SearchResult found = model.search(search);
    JsonObject json = new JsonObject();
    if (found.found() == 0 && !search.text().isBlank()) {
      UnansweredQuery.tell(search, model, json);
      List<String> offers = search.field().isEmpty() ? model.offers(search) : List.of();
      if (!offers.isEmpty()) {
        // What was meant, for sure or nearly so, is shown at once; the page says so.
        json.add("offers", strings(offers));
        search = search.withText(offers.get(0));
        found = model.search(search);
        json.addProperty("instead", search.text());
      }
    }
    if (!search.text().isBlank()) {
      understood(model.understand(search), json);
    }
    json.addProperty("total", found.total());
    json.addProperty("found", found.found());
    json.addProperty("offset", search.offset());
    json.add("policies", policies(found.rows(), search, model));
    int values = params.number("values", VALUES, Integer.MAX_VALUE);
    JsonArray facets = new JsonArray();
    found.facets().forEach(f -> facets.add(facet(f, values)));
    json.add("facets", facets);
    json(response, json);
  }

  private static void understood(Understanding understanding, JsonObject json) {
    JsonArray conditions = new JsonArray();
    for (Understanding.Condition c : understanding.conditions()) {
      JsonObject one = new JsonObject();
      one.addProperty("facet", c.facet().code());
      one.addProperty("key", c.key());
      one.addProperty("zh", c.zh());
      one.addProperty("en", c.en());
      one.addProperty("text", c.text());
      one.addProperty("without", c.without());
      conditions.add(one);
    }
    json.add("understood", conditions);
    JsonArray expanded = new JsonArray();
    for (Understanding.Expanded e : understanding.expanded()) {
      JsonObject one = new JsonObject();
      one.addProperty("text", e.text());
      one.add("names", strings(e.names()));
      expanded.add(one);
    }
    json.add("expanded", expanded);
    json.addProperty("plain", understanding.plain());
  }

  static JsonArray strings(List<String> texts) {
    JsonArray json = new JsonArray();
    texts.forEach(json::add);
    return json;
  }

  private JsonArray policies(List<Integer> rows, SearchRequest search, ReadModel model) {
    PolicyCards cards = new PolicyCards(model, search.on());
    JsonArray policies = new JsonArray();
    rows.forEach(r -> policies.add(cards.card(r)));
    if (!search.text().isBlank()) {
      // Who looks in texts alone wants to see them, whatever the title says.
      boolean inTexts = search.field().equals("text");
      List<Set<String>> words = model.spellings(search);
      store.read(d -> passages(new Passages(new GraphReader(d), words), policies, inTexts));
    }
    return policies;
  }

  private static JsonArray passages(Passages passages, JsonArray policies, boolean inTexts) {
    for (JsonElement element : policies) {
      JsonObject card = element.getAsJsonObject();
      String title = inTexts ? "" : card.get("title").getAsString();
      passages
          .of(GraphReader.iri(card.get("iri").getAsString()), title)
          .ifPresent(p -> card.add("passage", p));
    }
    return policies;
  }

  private static JsonObject facet(SearchResult.Counts counts, int limit) {
    JsonObject json = new JsonObject();
    json.addProperty("name", counts.name().code());
    json.addProperty("values", counts.values().size());
    JsonArray values = new JsonArray();
    int told = 0;
    for (SearchResult.Count c : counts.values()) {
      if (told++ < limit || c.chosen()) {
        values.add(value(c));
      }
    }
    json.add("counts", values);
    return json;
  }

  private static JsonObject value(SearchResult.Count c) {
    JsonObject json = new JsonObject();
    json.addProperty("key", c.value().key());
    json.addProperty("zh", c.value().zh());
    json.addProperty("en", c.value().en());
    json.addProperty("count", c.count());
    if (c.chosen()) {
      json.addProperty("chosen", true);
    }
    return json;
  }
}
