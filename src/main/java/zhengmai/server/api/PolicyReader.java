package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.server.model.ReadModel;

/**
 * What the graph says of one policy: each fact with its values, the records it comes from with
 * their lines and words, what was chosen where they disagree, what it issues, and its citations.
 */
final class PolicyReader {
  /** Property to the name of the field in evidence and choices; in the order shown. */
  private static final Map<Node, String> FACTS = new LinkedHashMap<>();

  static {
    FACTS.put(Std.TITLE, "title");
    FACTS.put(Std.ALTERNATIVE, "alternative");
    FACTS.put(Zm.DOCUMENT_NUMBER, "documentNumber");
    FACTS.put(Zm.ALSO_NUMBERED, "alsoNumbered");
    FACTS.put(Std.PASSED_BY, "issuers");
    FACTS.put(Std.JURISDICTION, "regions");
    FACTS.put(Zm.LEVEL, "level");
    FACTS.put(Zm.STAGE, "status");
    FACTS.put(Std.TYPE_DOCUMENT, "genre");
    FACTS.put(Std.DATE_DOCUMENT, "dateSigned");
    FACTS.put(Std.DATE_PUBLICATION, "datePublished");
    FACTS.put(Std.IN_FORCE_FROM, "effectiveDate");
    FACTS.put(Std.IN_FORCE_UNTIL, "expires");
    FACTS.put(Zm.COMMENT_DEADLINE, "commentDeadline");
    FACTS.put(Std.IS_ABOUT, "topics");
    FACTS.put(Zm.CATEGORY, "category");
    FACTS.put(Zm.KEYWORD, "keywords");
  }

  private final GraphReader graph;
  private final ReadModel model;
  private final Cards cards;

  PolicyReader(GraphReader graph, ReadModel model, Cards cards) {
    this.graph = graph;
    this.model = model;
    this.cards = cards;
  }

  JsonObject read(int row) {
    Node policy = GraphReader.iri(model.policies().iri(row));
    List<Node> records = graph.subjects(Zm.RECORD_OF, policy);
    JsonObject json = new JsonObject();
    json.add("policy", cards.card(row));
    json.add("facts", facts(policy, records));
    json.add("records", array(records, this::record));
    json.add("instruments", array(graph.objects(policy, Zm.ISSUES), this::instrument));
    json.add("choices", array(graph.objects(policy, Zm.CHOICE), this::choice));
    JsonArray conflicts = new JsonArray();
    records.forEach(r -> graph.objects(r, Zm.CONFLICT).forEach(c -> conflicts.add(conflict(r, c))));
    json.add("conflicts", conflicts);
    json.addProperty("forceReason", graph.text(policy, Zm.FORCE_REASON));
    json.add("endedBy", array(graph.objects(policy, Zm.ENDED_BY), cards::card));
    new CitationReader(graph, model, cards).read(policy, records, json);
    return json;
  }

  private interface Reader {
    JsonObject read(Node node);
  }

  private static JsonArray array(List<Node> nodes, Reader reader) {
    JsonArray array = new JsonArray();
    nodes.forEach(n -> array.add(reader.read(n)));
    return array;
  }

  private JsonArray facts(Node policy, List<Node> records) {
    JsonArray facts = new JsonArray();
    FACTS.forEach(
        (property, field) -> {
          List<Node> values = graph.objects(policy, property);
          if (!values.isEmpty()) {
            JsonObject fact = new JsonObject();
            fact.addProperty("field", field);
            fact.addProperty("property", property.getURI());
            fact.add("values", array(values, this::value));
            fact.add("evidence", evidence(records, field));
            facts.add(fact);
          }
        });
    return facts;
  }

  private JsonObject value(Node value) {
    JsonObject json = new JsonObject();
    if (value.isURI()) {
      json.addProperty("iri", value.getURI());
      json.addProperty("key", GraphReader.last(value));
      json.addProperty("zh", graph.label(value, "zh"));
      json.addProperty("en", graph.label(value, "en"));
    } else {
      json.addProperty("zh", GraphReader.text(value));
    }
    return json;
  }

  private JsonArray evidence(List<Node> records, String field) {
    JsonArray all = new JsonArray();
    for (Node record : records) {
      for (Node words : graph.objects(record, Zm.EVIDENCE)) {
        if (graph.text(words, Zm.FIELD).equals(field)) {
          JsonObject one = new JsonObject();
          one.addProperty("quote", graph.text(words, Std.EXACT));
          one.addProperty("line", graph.number(words, Zm.LINE));
          one.addProperty("file", file(record));
          all.add(one);
        }
      }
    }
    return all;
  }

  private String file(Node record) {
    return graph.object(record, Std.DERIVED_FROM).map(s -> graph.text(s, Zm.FILE_NAME)).orElse("");
  }

  private JsonObject record(Node record) {
    JsonObject json = new JsonObject();
    json.addProperty("iri", record.toString());
    json.addProperty("file", file(record));
    json.addProperty("line", graph.number(record, Zm.LINE));
    json.addProperty("endLine", graph.number(record, Zm.END_LINE));
    graph
        .object(record, Std.DERIVED_FROM)
        .ifPresent(
            s -> {
              json.addProperty("source", s.toString());
              json.addProperty("url", graph.text(s, Zm.SOURCE_URL));
            });
    return json;
  }

  private JsonObject instrument(Node instrument) {
    JsonObject json = new JsonObject();
    json.addProperty("title", graph.text(instrument, Std.TITLE));
    graph
        .object(instrument, Std.TYPE_DOCUMENT)
        .ifPresent(f -> json.addProperty("form", graph.label(f, "zh")));
    graph
        .object(instrument, Zm.STAGE)
        .ifPresent(s -> json.addProperty("stage", GraphReader.last(s)));
    return json;
  }

  private JsonObject choice(Node choice) {
    JsonObject json = new JsonObject();
    json.addProperty("field", graph.text(choice, Zm.FIELD));
    json.addProperty("reason", graph.text(choice, Zm.REASON));
    json.add("taken", said(choice));
    json.add("others", array(graph.objects(choice, Zm.OTHER_VALUE), this::said));
    return json;
  }

  private JsonObject said(Node node) {
    JsonObject json = new JsonObject();
    json.addProperty("value", graph.text(node, Zm.VALUE));
    graph
        .object(node, Zm.TAKEN_FROM)
        .ifPresent(
            r -> {
              json.addProperty("file", file(r));
              json.addProperty("line", graph.number(r, Zm.LINE));
            });
    return json;
  }

  private JsonObject conflict(Node record, Node conflict) {
    JsonObject json = new JsonObject();
    json.addProperty("field", graph.text(conflict, Zm.CONFLICT_FIELD));
    json.addProperty("file", file(record));
    json.add(
        "values",
        array(
            graph.objects(conflict, Zm.CONFLICT_VALUE),
            v -> {
              JsonObject value = new JsonObject();
              value.addProperty("value", graph.text(v, Zm.VALUE));
              value.addProperty("line", graph.number(v, Zm.LINE));
              return value;
            }));
    return json;
  }
}
