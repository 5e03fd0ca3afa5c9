package zhengmai.server;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import zhengmai.store.Column;
import zhengmai.store.GraphSource;
import zhengmai.store.Parameter;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Vocabulary;

/** What the heads of the saved questions say, as JSON: of it a form is made. */
final class QuestionHeads {
  private static final Gson GSON = new Gson();

  private QuestionHeads() {}

  /** {@code {"questions":[…],"choices":{"scheme/topics":["DRG/DIP支付方式",…]}}}. */
  static JsonObject of(SavedQueries saved, GraphSource graph) {
    Vocabulary vocabulary = new Vocabulary(graph);
    JsonArray all = new JsonArray();
    saved.queries().forEach(q -> all.add(head(q)));
    JsonObject choices = new JsonObject();
    saved.queries().stream()
        .flatMap(q -> q.head().parameters().stream())
        .flatMap(p -> p.vocabulary().stream())
        .distinct()
        .sorted()
        .forEach(v -> choices.add(v, names(vocabulary, v)));
    JsonObject json = new JsonObject();
    json.add("questions", all);
    json.add("choices", choices);
    return json;
  }

  private static JsonArray names(Vocabulary vocabulary, String scheme) {
    JsonArray names = new JsonArray();
    vocabulary.all(scheme).forEach(c -> names.add(c.name()));
    return names;
  }

  private static JsonObject head(SavedQuery q) {
    JsonObject json = new JsonObject();
    json.addProperty("name", q.name());
    json.addProperty("zh", q.head().titleZh());
    json.addProperty("en", q.head().titleEn());
    json.addProperty("descriptionZh", q.head().descriptionZh());
    json.addProperty("descriptionEn", q.head().descriptionEn());
    json.addProperty("topicZh", q.head().topicZh());
    json.addProperty("topicEn", q.head().topicEn());
    json.addProperty("view", q.head().view().name().toLowerCase(Locale.ROOT));
    q.head().headline().ifPresent(h -> json.addProperty("headline", h));
    json.addProperty("sparql", q.query().serialize());
    JsonArray parameters = new JsonArray();
    q.head().parameters().forEach(p -> parameters.add(parameter(p)));
    json.add("parameters", parameters);
    JsonArray columns = new JsonArray();
    q.query().getResultVars().forEach(v -> columns.add(column(q.head().column(v))));
    json.add("columns", columns);
    return json;
  }

  private static JsonObject parameter(Parameter p) {
    JsonObject json = new JsonObject();
    json.addProperty("name", p.name());
    json.addProperty("type", p.type().code());
    json.addProperty("optional", p.optional());
    p.fallback().ifPresent(f -> json.addProperty("default", f));
    p.vocabulary().ifPresent(v -> json.addProperty("vocabulary", v));
    if (!p.choices().isEmpty()) {
      json.add("choices", GSON.toJsonTree(p.choices()));
    }
    json.addProperty("zh", p.zh());
    json.addProperty("en", p.en());
    json.addProperty("hintZh", p.type().zh());
    json.addProperty("hintEn", p.type().en());
    return json;
  }

  private static JsonObject column(Column c) {
    JsonObject json = new JsonObject();
    json.addProperty("variable", c.variable());
    json.addProperty("zh", c.zh());
    json.addProperty("en", c.en());
    return json;
  }
}
