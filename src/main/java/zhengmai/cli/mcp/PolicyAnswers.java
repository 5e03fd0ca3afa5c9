package zhengmai.cli.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What is told of policies: the pages' answers with the words they rest on and what is unknown. */
final class PolicyAnswers {
  /** Told of a policy's citations, each way; the rest is counted. */
  private static final int MOST = 60;

  private static final String SHORTER_ZH = "请减小limit";
  private static final String SHORTER_EN = "give a smaller limit";

  /** What every policy has, so that its absence tells something. */
  private static final List<String> EXPECTED =
      List.of(
          "documentNumber",
          "issuers",
          "regions",
          "level",
          "status",
          "dateSigned",
          "datePublished",
          "effectiveDate",
          "topics");

  private static final Set<String> OF_FORCE =
      Set.of("status", "dateSigned", "datePublished", "effectiveDate", "expires");

  private final Service service;
  private final PolicyNames names;
  private final TitleWords titles;

  PolicyAnswers(Service service) {
    this.service = service;
    this.names = new PolicyNames(service);
    this.titles = new TitleWords(service);
  }

  String search(Given given) {
    Map<String, String> asked =
        new LinkedHashMap<>(given.texts("q", "kind", "from", "to", "on", "sort"));
    asked.put("offset", String.valueOf(given.number("offset", 0)));
    asked.put("limit", String.valueOf(given.number("limit", 10)));
    asked.put("values", "8");
    JsonObject found = service.json("/api/search", asked);
    JsonArray hits = found.getAsJsonArray("policies");
    titles.addTo(hits);
    for (JsonElement hit : hits) {
      unknownOfCard(hit.getAsJsonObject());
    }
    return Service.bounded(found.toString(), SHORTER_ZH, SHORTER_EN);
  }

  String policy(Given given) {
    JsonObject page = page(given);
    Set<String> told = new HashSet<>();
    page.getAsJsonArray("facts").forEach(f -> told.add(text(f, "field")));
    page.add("unknown", missing(EXPECTED, told));
    for (String list : List.of("cites", "citedBy", "articles", "sisters")) {
      shorten(page, list);
    }
    return page.toString();
  }

  String inForce(Given given) {
    JsonObject page = page(given);
    JsonObject answer = new JsonObject();
    Set<String> others = new HashSet<>();
    for (String name : List.of("policy", "force", "forceReason")) {
      answer.add(name, page.get(name));
    }
    for (String name : List.of("endedBy", "extendedBy", "partlyRepealedBy")) {
      JsonArray by = page.getAsJsonArray(name);
      by.forEach(p -> others.add(text(p, "iri")));
      answer.add(name, by);
    }
    answer.add("facts", those(page, "facts", f -> OF_FORCE.contains(text(f, "field"))));
    answer.add(
        "words",
        those(
            page,
            "citedBy",
            c -> c.has("policy") && others.contains(text(c.get("policy"), "iri"))));
    Set<String> told = new HashSet<>();
    answer.getAsJsonArray("facts").forEach(f -> told.add(text(f, "field")));
    answer.add("unknown", missing(List.of("effectiveDate", "expires"), told));
    return answer.toString();
  }

  String lineage(Given given) {
    Map<String, String> asked = new LinkedHashMap<>(given.texts("relation"));
    asked.put("iri", names.iri(given));
    asked.put("up", String.valueOf(given.number("up", 3)));
    asked.put("down", String.valueOf(given.number("down", 3)));
    JsonArray steps = StepTable.of(service.text("/api/lineage.csv", asked, "text/csv"));
    JsonObject answer = new JsonObject();
    answer.addProperty("policy", asked.get("iri"));
    answer.add("steps", steps);
    JsonObject unknown = new JsonObject();
    for (String column : List.of("documentNumber", "date", "quote")) {
      unknown.addProperty(column, count(steps, column, ""));
    }
    unknown.addProperty("textNotHeld", count(steps, "held", "false"));
    answer.add("unknown", unknown);
    return Service.bounded(
        answer.toString(), "请减小up、down，或给出relation", "give smaller up and down, or a relation");
  }

  String spread(Given given) {
    Map<String, String> asked = new LinkedHashMap<>(given.texts("basis"));
    String policy = names.iri(given);
    asked.put("iri", policy);
    JsonObject spread = service.json("/api/spread", asked);
    JsonArray hits = new JsonArray();
    hits.add(spread.getAsJsonObject("policy"));
    int undated = 0;
    for (JsonElement element : spread.getAsJsonArray("adoptions")) {
      JsonObject adoption = element.getAsJsonObject();
      JsonObject by = adoption.getAsJsonObject("policy");
      hits.add(by);
      adoption.add(
          "words",
          service
              .json("/api/evidence", Map.of("from", text(by, "iri"), "to", policy))
              .get("evidence"));
      undated += text(adoption, "day").isEmpty() ? 1 : 0;
    }
    titles.addTo(hits);
    JsonObject unknown = new JsonObject();
    unknown.addProperty("undated", undated);
    unknown.add("provincesNotFound", spread.get("notFound"));
    spread.add("unknown", unknown);
    return spread.toString();
  }

  private JsonObject page(Given given) {
    Map<String, String> asked = new LinkedHashMap<>(given.texts("on"));
    asked.put("iri", names.iri(given));
    return service.json("/api/policy", asked);
  }

  private static void unknownOfCard(JsonObject card) {
    JsonArray unknown = new JsonArray();
    for (String field : List.of("number", "date", "level", "stage")) {
      if (text(card, field).isEmpty()) {
        unknown.add(field);
      }
    }
    if (card.getAsJsonArray("regions").isEmpty()) {
      unknown.add("regions");
    }
    card.add("unknown", unknown);
  }

  private static void shorten(JsonObject page, String list) {
    JsonArray all = page.getAsJsonArray(list);
    if (all.size() > MOST) {
      page.addProperty(list + "LeftOut", all.size() - MOST);
      JsonArray first = new JsonArray();
      StreamSupport.stream(all.spliterator(), false).limit(MOST).forEach(first::add);
      page.add(list, first);
    }
  }

  private static JsonArray those(
      JsonObject page, String list, java.util.function.Predicate<JsonObject> fits) {
    JsonArray some = new JsonArray();
    for (JsonElement e : page.getAsJsonArray(list)) {
      if (fits.test(e.getAsJsonObject())) {
        some.add(e);
      }
    }
    return some;
  }

  private static JsonArray missing(List<String> expected, Set<String> told) {
    JsonArray missing = new JsonArray();
    expected.stream().filter(f -> !told.contains(f)).forEach(missing::add);
    return missing;
  }

  private static int count(JsonArray rows, String column, String value) {
    int n = 0;
    for (JsonElement row : rows) {
      n += text(row, column).equals(value) ? 1 : 0;
    }
    return n;
  }

  private static String text(JsonElement object, String field) {
    return object.getAsJsonObject().get(field).getAsString();
  }
}
