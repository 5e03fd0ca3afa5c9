package zhengmai.cli.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The words by which sources give the titles of policies, with their files and lines. */
final class TitleWords {
  /** Of what is only cited, the words of one who cites it; an article is its own record. */
  private static final String QUERY =
      """
      PREFIX zm: <https://w3id.org/zhengmai/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      SELECT ?policy (MIN(CONCAT(STR(?place), "\\n", STR(?at), "\\n", STR(?words))) AS ?first) {
        VALUES ?policy { %s }
        {
          ?record zm:recordOf ?policy ; zm:evidence ?said .
          ?said zm:field "title"
        } UNION {
          ?policy zm:evidence ?said .
          ?said zm:field "title"
          BIND(?policy AS ?record)
        } UNION {
          ?citation zm:citesPolicy ?policy ; zm:quote ?said ; zm:citingRecord ?record
          FILTER NOT EXISTS { ?own zm:recordOf ?policy }
        }
        ?said oa:exact ?words ; zm:line ?at .
        ?record prov:wasDerivedFrom/zm:fileName ?place
      }
      GROUP BY ?policy
      """;

  private final Service service;

  TitleWords(Service service) {
    this.service = service;
  }

  /** Adds {@code words} to the cards of policies. */
  void addTo(JsonArray cards) {
    if (cards.isEmpty()) {
      return;
    }
    String iris =
        StreamSupport.stream(cards.spliterator(), false)
            .map(c -> "<%s>".formatted(c.getAsJsonObject().get("iri").getAsString()))
            .collect(Collectors.joining(" "));
    JsonObject table =
        JsonParser.parseString(
                service.sparql(QUERY.formatted(iris), "application/sparql-results+json"))
            .getAsJsonObject();
    Map<String, JsonObject> words = new HashMap<>();
    for (JsonElement row : table.getAsJsonObject("results").getAsJsonArray("bindings")) {
      JsonObject cells = row.getAsJsonObject();
      if (cells.has("first")) {
        words.put(value(cells, "policy"), words(value(cells, "first").split("\n", 3)));
      }
    }
    for (JsonElement card : cards) {
      JsonObject said = words.get(card.getAsJsonObject().get("iri").getAsString());
      if (said != null) {
        card.getAsJsonObject().add("words", said);
      }
    }
  }

  private static JsonObject words(String[] placeLineWords) {
    JsonObject json = new JsonObject();
    json.addProperty("quote", placeLineWords[2]);
    json.addProperty("file", placeLineWords[0]);
    json.addProperty("line", Integer.parseInt(placeLineWords[1]));
    return json;
  }

  private static String value(JsonObject cells, String name) {
    return cells.getAsJsonObject(name).get("value").getAsString();
  }
}
