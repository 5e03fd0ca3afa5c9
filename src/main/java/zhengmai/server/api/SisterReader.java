package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import zhengmai.model.Relation;
import zhengmai.readmodel.Policies;
import zhengmai.readmodel.ReadModel;

/**
 * What other places issued on the same parent, as the saved question {@code sister-documents} finds
 * it: both carry it out, rest on it, forward or follow it, or are its counterparts. Those with most
 * parents in common stand first.
 */
final class SisterReader {
  private static final int MOST = 500;
  private static final String NATION = "100000";
  private static final Set<Relation> KINDS =
      EnumSet.of(
          Relation.IMPLEMENTS,
          Relation.BASED_ON,
          Relation.FORWARDS,
          Relation.FOLLOWS,
          Relation.COUNTERPART_OF);

  private final ReadModel model;
  private final PolicyCards cards;

  SisterReader(ReadModel model, PolicyCards cards) {
    this.model = model;
    this.cards = cards;
  }

  JsonArray read(Node policy) {
    OptionalInt row = model.policies().find(policy.toString());
    JsonArray all = new JsonArray();
    row.ifPresent(
        r ->
            shared(r).entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .limit(MOST)
                .forEach(e -> all.add(sister(e.getKey(), e.getValue()))));
    return all;
  }

  /** Sisters, the newest first, and the parents that each has in common. */
  private Map<Integer, Set<Integer>> shared(int row) {
    Map<Integer, Set<Integer>> shared = new TreeMap<>();
    model
        .relations()
        .up(
            row,
            (parent, kind) -> {
              if (KINDS.contains(kind)) {
                model
                    .relations()
                    .down(
                        parent,
                        (other, its) -> {
                          if (KINDS.contains(its) && isElsewhere(row, other)) {
                            shared.computeIfAbsent(other, k -> new TreeSet<>()).add(parent);
                          }
                        });
              }
            });
    return shared;
  }

  private boolean isElsewhere(int row, int other) {
    Policies p = model.policies();
    List<String> here = p.regions(row);
    List<String> there = p.regions(other);
    return !here.isEmpty()
        && there.stream().anyMatch(r -> !r.equals(NATION))
        && Collections.disjoint(here, there);
  }

  private JsonObject sister(int row, Set<Integer> parents) {
    JsonObject json = new JsonObject();
    json.add("policy", cards.card(row));
    JsonArray shared = new JsonArray();
    parents.forEach(p -> shared.add(cards.card(p)));
    json.add("parents", shared);
    return json;
  }
}
