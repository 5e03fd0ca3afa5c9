package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import zhengmai.link.Force;
import zhengmai.readmodel.Days;
import zhengmai.readmodel.Policies;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.SearchRequest;

/** A policy in short, as lists and graphs show it. */
final class PolicyCards {
  private final ReadModel model;
  private final LocalDate day;

  PolicyCards(ReadModel model, LocalDate day) {
    this.model = model;
    this.day = day;
  }

  /** The policy with this IRI; its IRI alone where the model does not have it yet. */
  JsonObject card(Node policy) {
    OptionalInt row = model.policies().find(policy.toString());
    if (row.isPresent()) {
      return card(row.getAsInt());
    }
    JsonObject card = new JsonObject();
    card.addProperty("iri", policy.toString());
    return card;
  }

  JsonObject card(int row) {
    Policies p = model.policies();
    JsonObject card = new JsonObject();
    card.addProperty("iri", p.iri(row));
    card.addProperty("kind", p.isArticle(row) ? SearchRequest.ARTICLE : SearchRequest.POLICY);
    card.addProperty("title", p.title(row));
    card.addProperty("number", p.number(row));
    card.addProperty("date", Days.print(p.date(row)));
    card.addProperty("published", Days.print(p.published(row)));
    JsonArray regions = new JsonArray();
    p.regions(row).forEach(regions::add);
    card.add("regions", regions);
    card.addProperty("level", p.level(row));
    card.addProperty("stage", p.stage(row));
    card.addProperty("held", p.held(row));
    card.addProperty("recorded", p.recorded(row));
    card.addProperty("force", model.force(row, day));
    card.addProperty("up", model.relations().upCount(row));
    card.addProperty("down", model.relations().downCount(row));
    return card;
  }

  /** Whether it holds on the day, why, and which day decides. */
  JsonObject force(int row) {
    Force.On on = model.policies().force(row).on(day);
    JsonObject json = new JsonObject();
    json.addProperty("status", on.state().status().zh());
    json.addProperty("statusEn", on.state().status().en());
    json.addProperty("reason", on.state().zh());
    json.addProperty("reasonEn", on.state().en());
    json.addProperty("since", on.since().map(LocalDate::toString).orElse(""));
    return json;
  }

  /** Its days by each basis: 成文, 发布, 施行; empty where it has none. */
  JsonObject days(int row) {
    Policies p = model.policies();
    JsonObject json = new JsonObject();
    json.addProperty("signed", Days.print(p.signed(row)));
    json.addProperty("published", Days.print(p.published(row)));
    json.addProperty("inForce", p.force(row).statedFrom().map(LocalDate::toString).orElse(""));
    return json;
  }
}
