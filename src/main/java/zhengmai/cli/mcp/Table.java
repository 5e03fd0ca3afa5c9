package zhengmai.cli.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A table of SPARQL results as JSON. */
final class Table {
  private Table() {}

  static JsonObject withUnknown(String json) {
    return withUnknown(JsonParser.parseString(json).getAsJsonObject());
  }

  /** Adds how many rows have no value, by column; a yes or no has none. */
  static JsonObject withUnknown(JsonObject table) {
    if (!table.has("results")) {
      return table;
    }
    JsonObject unknown = new JsonObject();
    for (JsonElement name : table.getAsJsonObject("head").getAsJsonArray("vars")) {
      int rows = 0;
      for (JsonElement row : table.getAsJsonObject("results").getAsJsonArray("bindings")) {
        rows += isEmpty(row.getAsJsonObject(), name.getAsString()) ? 1 : 0;
      }
      if (rows > 0) {
        unknown.addProperty(name.getAsString(), rows);
      }
    }
    table.add("unknown", unknown);
    return table;
  }

  /** A list of names that has none is an empty text. */
  private static boolean isEmpty(JsonObject row, String column) {
    return !row.has(column) || row.getAsJsonObject(column).get("value").getAsString().isEmpty();
  }
}
