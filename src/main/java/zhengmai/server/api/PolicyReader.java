package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.apache.jena.graph.Node;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.ReadModel;

/**
 * What the graph says of one policy: each fact with its values, the records it comes from with
 * their lines and words, what was chosen where they disagree, what it issues, and its citations.
 */
final class PolicyReader {
  private final GraphReader graph;
  private final ReadModel model;
  private final PolicyCards cards;

  PolicyReader(GraphReader graph, ReadModel model, PolicyCards cards) {
    this.graph = graph;
    this.model = model;
    this.cards = cards;
  }

  JsonObject read(int row) {
    Node policy = GraphReader.iri(model.policies().iri(row));
    List<Node> records = graph.subjects(Zm.RECORD_OF, policy);
    JsonObject json = new JsonObject();
    json.add("policy", cards.card(row));
    json.add("facts", new FactReader(graph, policy, records).read());
    json.add("records", array(records, this::record));
    json.add("versions", array(graph.objects(policy, Zm.VERSION), this::version));
    json.add("instruments", array(graph.objects(policy, Zm.ISSUES), this::instrument));
    json.add("choices", array(graph.objects(policy, Zm.CHOICE), this::choice));
    JsonArray conflicts = new JsonArray();
    records.forEach(r -> graph.objects(r, Zm.CONFLICT).forEach(c -> conflicts.add(conflict(r, c))));
    json.add("conflicts", conflicts);
    json.add("force", cards.force(row));
    json.addProperty("forceReason", graph.text(policy, Zm.FORCE_REASON));
    json.add("endedBy", array(graph.objects(policy, Zm.ENDED_BY), cards::card));
    json.add("extendedBy", array(graph.objects(policy, Zm.EXTENDED_BY), cards::card));
    json.add("partlyRepealedBy", array(graph.objects(policy, Zm.PARTLY_REPEALED_BY), cards::card));
    new CitationFacts(graph, model, cards).read(policy, records, json);
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

  private JsonObject record(Node record) {
    JsonObject json = new JsonObject();
    json.addProperty("iri", record.toString());
    json.addProperty("file", graph.file(record));
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

  /** One of the texts that a document has had: when and how it came to be. */
  private JsonObject version(Node version) {
    JsonObject json = new JsonObject();
    json.addProperty("event", graph.text(version, Zm.VERSION_EVENT));
    json.addProperty("date", graph.text(version, Std.VERSION_DATE));
    json.addProperty("from", graph.text(version, Std.IN_FORCE_FROM));
    json.addProperty("issuer", graph.text(version, Zm.ISSUER_NAME));
    json.addProperty("order", graph.text(version, Zm.ORDER_NUMBER));
    return json;
  }

  private JsonObject instrument(Node instrument) {
    JsonObject json = new JsonObject();
    json.addProperty("title", graph.text(instrument, Std.TITLE));
    graph
        .object(instrument, Std.TYPE_DOCUMENT)
        .ifPresent(
            f -> {
              json.addProperty("form", graph.label(f, "zh"));
              json.addProperty("formEn", graph.label(f, "en"));
            });
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
              json.addProperty("file", graph.file(r));
              json.addProperty("line", graph.number(r, Zm.LINE));
            });
    return json;
  }

  private JsonObject conflict(Node record, Node conflict) {
    JsonObject json = new JsonObject();
    json.addProperty("field", graph.text(conflict, Zm.CONFLICT_FIELD));
    json.addProperty("file", graph.file(record));
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
