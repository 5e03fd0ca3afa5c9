package zhengmai.server.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import zhengmai.rdf.Zm;

/**
 * The names under which a body goes: who types 国家医保局 means 国家医疗保障局, and 甘肃医保局 is 甘肃省医疗保障局. A local
 * body's names are those of its region with the forms of its line of work.
 */
final class BodyNames {
  private final DatasetGraph graph;
  private final Labels labels;
  private final Map<String, Set<String>> together = new HashMap<>();

  private BodyNames(DatasetGraph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** Reads the names of these bodies. */
  static BodyNames read(DatasetGraph graph, Labels labels, Collection<Node> bodies) {
    BodyNames names = new BodyNames(graph, labels);
    bodies.forEach(names::add);
    return names;
  }

  /** All names of what has this name, it among them; the name alone where no body has it. */
  Set<String> of(String name) {
    return together.getOrDefault(name, Set.of(name));
  }

  private void add(Node body) {
    Labels.Names own = labels.of(body);
    Set<String> names = new LinkedHashSet<>();
    names.add(own.zh());
    names.addAll(own.others());
    object(body, Zm.JURISDICTION_REGION)
        .ifPresent(
            region ->
                object(body, Zm.SYSTEM)
                    .ifPresent(system -> names.addAll(local(own.zh(), region, system))));
    names.forEach(n -> together.computeIfAbsent(n, k -> new LinkedHashSet<>()).addAll(names));
  }

  private Set<String> local(String name, Node region, Node system) {
    Labels.Names of = labels.of(region);
    String canonical =
        object(system, Zm.CANONICAL_FORM).map(Node::getLiteralLexicalForm).orElse("");
    Set<String> all = new LinkedHashSet<>();
    if (!name.equals(of.zh() + canonical)) {
      return all;
    }
    graph
        .find(Node.ANY, system, Zm.BODY_FORM, Node.ANY)
        .forEachRemaining(
            q -> {
              String form = q.getObject().getLiteralLexicalForm();
              // Longer forms are those of its office, or of a body of its own.
              if (form.length() <= canonical.length()) {
                all.add(of.zh() + form);
                of.others().forEach(r -> all.add(r + form));
              }
            });
    return all;
  }

  private Optional<Node> object(Node subject, Node property) {
    var found = graph.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
