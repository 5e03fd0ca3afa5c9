package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhengmai.readmodel.FacetName;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.SearchRequest;
import zhengmai.readmodel.SearchResult;
import zhengmai.readmodel.query.QueryGrammar;
import zhengmai.readmodel.query.QueryNode;

/**
 * Why a search finds nothing: for each word what it finds alone and what is found without it, as of
 * 甘肃 没有这个词; and the topics of what is found without the word at fault.
 */
final class UnansweredQuery {
  private static final int TOPICS = 3;

  /** To look into more words one by one helps nobody. */
  private static final int WORDS = 12;

  private UnansweredQuery() {}

  static void tell(SearchRequest search, ReadModel model, JsonObject json) {
    List<QueryNode> parts = QueryGrammar.parse(search.text()).parts();
    JsonArray words = new JsonArray();
    SearchResult best = null;
    for (int i = 0; i < Math.min(WORDS, parts.size()); i++) {
      int left = i;
      String without =
          IntStream.range(0, parts.size())
              .filter(p -> p != left)
              .mapToObj(p -> grouped(parts.get(p)))
              .collect(Collectors.joining(" "));
      SearchResult alone = model.search(search.withText(parts.get(i).toString()));
      JsonObject one = new JsonObject();
      one.addProperty("text", parts.get(i).toString());
      one.addProperty("alone", alone.found());
      if (parts.size() > 1) {
        SearchResult rest = model.search(search.withText(without));
        one.addProperty("without", without);
        one.addProperty("found", rest.found());
        best = best == null || rest.found() > best.found() ? rest : best;
      }
      words.add(one);
    }
    json.add("words", words);
    json.add("near", topics(best));
  }

  private static String grouped(QueryNode node) {
    return node instanceof QueryNode.Any ? "(" + node + ")" : node.toString();
  }

  private static JsonArray topics(@Nullable SearchResult best) {
    List<SearchResult.Count> counts = new ArrayList<>();
    if (best != null && best.found() > 0) {
      best.facets().stream()
          .filter(f -> f.name() == FacetName.TOPIC)
          .forEach(f -> counts.addAll(f.values()));
    }
    JsonArray topics = new JsonArray();
    counts.stream()
        .filter(c -> !c.value().key().equals(FacetName.NONE))
        .limit(TOPICS)
        .forEach(
            c -> {
              JsonObject one = new JsonObject();
              one.addProperty("key", c.value().key());
              one.addProperty("zh", c.value().zh());
              one.addProperty("en", c.value().en());
              topics.add(one);
            });
    return topics;
  }
}
