package zhengmai.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Level;
import zhengmai.model.Stage;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/** What the graph says of a policy, as {@link PolicyCard} has it. */
final class StoredCards {
  private final StoredGraph graph;
  private final Map<Node, String> labels = new HashMap<>();

  StoredCards(StoredGraph graph) {
    this.graph = graph;
  }

  PolicyCard card(Node policy) {
    Optional<String> printed = graph.text(policy, Zm.DOCUMENT_NUMBER);
    return new PolicyCard(
        policy.getURI(),
        graph.text(policy, Std.TITLE).or(() -> printed).orElseGet(() -> StoredGraph.tail(policy)),
        printed.flatMap(DocumentNumber::parse),
        // IRIs of regions end in their codes, so that this is the order of the codes.
        graph.objects(policy, Std.JURISDICTION).stream().map(this::label).toList(),
        code(policy, Zm.LEVEL).flatMap(StoredCards::level),
        date(policy, Std.DATE_DOCUMENT),
        date(policy, Std.DATE_PUBLICATION),
        code(policy, Zm.STAGE).flatMap(StoredCards::stage).orElse(Stage.FINAL),
        graph.text(policy, Zm.HELD).filter("true"::equals).isPresent(),
        issuers(policy));
  }

  /** The body that leads is the first; the graph keeps no order of the others. */
  private List<String> issuers(Node policy) {
    List<Node> bodies = new ArrayList<>(graph.objects(policy, Zm.LEAD_ISSUER));
    graph.objects(policy, Std.PASSED_BY).stream()
        .filter(b -> !bodies.contains(b))
        .forEach(bodies::add);
    return bodies.stream().map(this::label).toList();
  }

  private String label(Node node) {
    return labels.computeIfAbsent(node, n -> graph.label(n, Std.PREF_LABEL));
  }

  private Optional<String> code(Node policy, Node property) {
    return graph.object(policy, property).map(StoredGraph::tail);
  }

  private static Optional<Level> level(String code) {
    return Arrays.stream(Level.values()).filter(l -> l.code().equals(code)).findFirst();
  }

  private static Optional<Stage> stage(String code) {
    return Arrays.stream(Stage.values()).filter(s -> s.code().equals(code)).findFirst();
  }

  private Optional<LocalDate> date(Node policy, Node property) {
    return graph.text(policy, property).flatMap(StoredCards::parse);
  }

  private static Optional<LocalDate> parse(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
