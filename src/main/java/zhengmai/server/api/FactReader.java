package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import zhengmai.model.PrintedField;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * The facts of a policy, each with its values and the words it rests on: its own, those of the
 * fields that it was read from (层级 from who issued it), or those of the citations that alone tell
 * of it. Where a record has no words for it, the record's place.
 */
final class FactReader {
  /** Property to the name of the field in evidence and choices; in the order shown. */
  private static final Map<Node, String> FACTS = new LinkedHashMap<>();

  /** Of what has no words of its own: the fields that it is read from. */
  private static final Map<String, List<String>> READ_FROM =
      Map.of(
          "alternative", List.of("title", "titleInBody"),
          "alsoNumbered", List.of("documentNumber", "documentNumberInBody"),
          "documentNumber", List.of("documentNumberInBody"),
          "title", List.of("titleInBody"),
          "regions", List.of("issuers", "title"),
          "level", List.of("issuers", "title"),
          "status", List.of("title"),
          "genre", List.of("title"),
          "topics", List.of("title", "keywords"));

  /** More citations than these add nothing to what the first ones show. */
  private static final int CITATIONS = 12;

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
    for (PrintedField field : PrintedField.values()) {
      FACTS.put(Zm.printed(field), field.code());
    }
  }

  private final GraphReader graph;
  private final Node policy;
  private final List<Node> records;

  FactReader(GraphReader graph, Node policy, List<Node> records) {
    this.graph = graph;
    this.policy = policy;
    this.records = records;
  }

  JsonArray read() {
    JsonArray facts = new JsonArray();
    FACTS.forEach(
        (property, field) -> {
          List<Node> values = values(property);
          if (!values.isEmpty()) {
            JsonObject fact = new JsonObject();
            fact.addProperty("field", field);
            fact.addProperty("property", property.getURI());
            JsonArray said = new JsonArray();
            values.forEach(v -> said.add(value(v)));
            fact.add("values", said);
            rest(fact, field, values);
            facts.add(fact);
          }
        });
    return facts;
  }

  /** The bodies in the order in which the source names them, the leading one first. */
  private List<Node> values(Node property) {
    List<Node> values = new ArrayList<>(graph.objects(policy, property));
    if (property.equals(Std.PASSED_BY) && values.size() > 1) {
      List<String> order = new ArrayList<>();
      graph.object(policy, Zm.LEAD_ISSUER).ifPresent(l -> order.add(graph.label(l, "zh")));
      records.forEach(r -> order.addAll(listed(r, "issuers")));
      values.sort(
          Comparator.comparingInt(
              v -> {
                int at = order.indexOf(graph.label(v, "zh"));
                return at < 0 ? Integer.MAX_VALUE : at;
              }));
    }
    return values;
  }

  private List<String> listed(Node record, String field) {
    Node list = NodeFactory.createURI(record + "/list/" + field);
    List<String> words = new ArrayList<>();
    for (int i = 1; ; i++) {
      String word = graph.text(list, RDF.li(i).asNode());
      if (word.isEmpty()) {
        return words;
      }
      words.add(word);
    }
  }

  /** Adds the evidence, and what else it was read from where it has no words of its own. */
  private void rest(JsonObject fact, String field, List<Node> values) {
    JsonArray evidence = evidence(field::equals);
    String from = "";
    if (evidence.isEmpty() && !records.isEmpty()) {
      List<String> others =
          READ_FROM.getOrDefault(field, List.of()).stream()
              .filter(other -> !evidence(other::equals).isEmpty())
              .toList();
      evidence = evidence(others::contains);
      from = String.join(" ", others);
    }
    if (evidence.isEmpty()) {
      evidence = citations(field, values);
      from = "citations";
    }
    if (evidence.isEmpty()) {
      evidence = places();
      from = "";
    }
    fact.addProperty("from", from);
    fact.add("evidence", evidence);
  }

  private JsonArray evidence(Predicate<String> fields) {
    JsonArray all = new JsonArray();
    for (Node record : records) {
      for (Node words : graph.objects(record, Zm.EVIDENCE)) {
        if (fields.test(graph.text(words, Zm.FIELD))) {
          all.add(words(words, record));
        }
      }
    }
    return all;
  }

  /** Of what no source holds: the words by which others name it, those that say this first. */
  private JsonArray citations(String field, List<Node> values) {
    boolean ending = field.equals("expires");
    if (!records.isEmpty() && !ending) {
      return new JsonArray();
    }
    List<String> texts = values.stream().map(GraphReader::text).toList();
    List<Node> citing =
        graph.subjects(Zm.CITES_POLICY, policy).stream()
            .filter(c -> !ending || graph.objects(c, Zm.RELATION).contains(Zm.REPEALS))
            .sorted(Comparator.comparing((Node c) -> !says(c, texts)))
            .limit(CITATIONS)
            .toList();
    JsonArray all = new JsonArray();
    for (Node citation : citing) {
      graph
          .object(citation, Zm.QUOTE)
          .ifPresent(
              q -> graph.object(citation, Zm.CITING_RECORD).ifPresent(r -> all.add(words(q, r))));
    }
    return all;
  }

  private boolean says(Node citation, List<String> texts) {
    return texts.contains(graph.text(citation, Zm.CITED_TITLE))
        || texts.contains(graph.text(citation, Zm.CITED_NUMBER));
  }

  private JsonArray places() {
    JsonArray all = new JsonArray();
    for (Node record : records) {
      JsonObject place = new JsonObject();
      place.addProperty("quote", "");
      place.addProperty("line", graph.number(record, Zm.LINE));
      place.addProperty("file", graph.file(record));
      all.add(place);
    }
    return all;
  }

  private JsonObject words(Node words, Node record) {
    JsonObject json = new JsonObject();
    json.addProperty("quote", graph.text(words, Std.EXACT));
    json.addProperty("line", graph.number(words, Zm.LINE));
    json.addProperty("file", graph.file(record));
    return json;
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
}
