package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import zhengmai.model.Relation;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.ReadModel;

/** The citations of a policy, out and in, with their words; what is concluded; articles on it. */
final class CitationFacts {
  private static final int MOST = 500;

  private final GraphReader graph;
  private final ReadModel model;
  private final PolicyCards cards;

  CitationFacts(GraphReader graph, ReadModel model, PolicyCards cards) {
    this.graph = graph;
    this.model = model;
    this.cards = cards;
  }

  void read(Node policy, List<Node> records, JsonObject json) {
    JsonArray out = new JsonArray();
    for (Node record : records) {
      graph.subjects(Zm.CITING_RECORD, record).forEach(c -> out.add(citation(c, Zm.CITES_POLICY)));
    }
    json.add("cites", out);
    JsonArray in = new JsonArray();
    JsonArray articles = new JsonArray();
    List<Node> citing = graph.subjects(Zm.CITES_POLICY, policy);
    json.addProperty("citedByCount", citing.size());
    for (Node c : citing.subList(0, Math.min(MOST, citing.size()))) {
      Optional<Node> record = graph.object(c, Zm.CITING_RECORD);
      boolean isArticle =
          record.filter(r -> graph.objects(r, Std.TYPE).contains(Zm.Type.ARTICLE)).isPresent();
      (isArticle ? articles : in).add(isArticle ? article(record.get(), c) : incoming(c));
    }
    json.add("citedBy", in);
    json.add("articles", articles);
    json.add("concluded", concluded(policy));
    json.add("sisters", new SisterReader(model, cards).read(policy));
  }

  private JsonObject citation(Node citation, Node property) {
    JsonObject json = words(citation);
    json.addProperty("title", graph.text(citation, Zm.CITED_TITLE));
    json.addProperty("number", graph.text(citation, Zm.CITED_NUMBER));
    json.addProperty("rung", graph.text(citation, Zm.RUNG));
    json.addProperty("confidence", graph.text(citation, Zm.CONFIDENCE));
    graph.object(citation, property).ifPresent(p -> json.add("policy", cards.card(p)));
    JsonArray candidates = new JsonArray();
    graph.objects(citation, Zm.CANDIDATE).forEach(c -> candidates.add(cards.card(c)));
    json.add("candidates", candidates);
    return json;
  }

  private JsonObject incoming(Node citation) {
    JsonObject json = words(citation);
    json.addProperty("rung", graph.text(citation, Zm.RUNG));
    graph
        .object(citation, Zm.CITING_POLICY)
        .or(
            () ->
                graph
                    .object(citation, Zm.CITING_RECORD)
                    .flatMap(r -> graph.object(r, Zm.RECORD_OF)))
        .ifPresent(p -> json.add("policy", cards.card(p)));
    return json;
  }

  private JsonObject article(Node article, Node citation) {
    JsonObject json = words(citation);
    json.addProperty("iri", article.toString());
    json.addProperty("title", graph.text(article, Std.TITLE));
    json.addProperty("section", graph.text(article, Zm.SECTION));
    json.addProperty("publisher", graph.text(article, Zm.PUBLISHER_NAME));
    json.addProperty("published", graph.text(article, Std.DATE_PUBLICATION));
    graph
        .object(article, Std.IS_PART_OF)
        .ifPresent(
            i -> {
              json.addProperty("series", graph.text(i, Zm.SERIES));
              json.addProperty("year", graph.text(i, Zm.ISSUE_YEAR));
              json.addProperty("issue", graph.text(i, Zm.ISSUE_NUMBER));
            });
    return json;
  }

  /** The relation and the words that show it, with their place. */
  JsonObject words(Node citation) {
    JsonObject json = new JsonObject();
    graph
        .object(citation, Zm.RELATION)
        .ifPresent(r -> json.addProperty("relation", GraphReader.last(r)));
    String provision = graph.text(citation, Zm.CITED_PROVISION);
    if (!provision.isEmpty()) {
      json.addProperty("provision", provision);
    }
    graph
        .object(citation, Zm.QUOTE)
        .ifPresent(
            q -> {
              json.addProperty("quote", graph.text(q, Std.EXACT));
              json.addProperty("line", graph.number(q, Zm.LINE));
            });
    graph
        .object(citation, Zm.CITING_RECORD)
        .flatMap(r -> graph.object(r, Std.DERIVED_FROM))
        .ifPresent(s -> json.addProperty("file", graph.text(s, Zm.FILE_NAME)));
    return json;
  }

  private JsonArray concluded(Node policy) {
    JsonArray all = new JsonArray();
    for (Relation kind : Relation.ofLineage()) {
      if (!kind.isStated()) {
        graph
            .objects(policy, Zm.relation(kind))
            .forEach(o -> all.add(concluded(policy, kind, o, true)));
        graph
            .subjects(Zm.relation(kind), policy)
            .forEach(s -> all.add(concluded(s, kind, policy, false)));
      }
    }
    return all;
  }

  private JsonObject concluded(Node subject, Relation kind, Node object, boolean out) {
    JsonObject json = new JsonObject();
    json.addProperty("relation", kind.code());
    json.addProperty("out", out);
    json.add("policy", cards.card(out ? object : subject));
    for (Node node : graph.subjects(Zm.SUBJECT_POLICY, subject)) {
      if (graph.objects(node, Zm.OBJECT_POLICY).contains(object)
          && graph.objects(node, Zm.RELATION).contains(Zm.relation(kind))) {
        json.addProperty("method", graph.text(node, Zm.METHOD));
        json.addProperty("confidence", graph.text(node, Zm.CONFIDENCE));
      }
    }
    return json;
  }
}
