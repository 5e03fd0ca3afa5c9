package zhengmai.readmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * The names under which a body goes: who types 国家医保局 means 国家医疗保障局, and 甘肃医保局 is 甘肃省医疗保障局. A local
 * body's names are those of its region with the forms of its line of work; a form by itself, as
 * 卫健委, is all its forms.
 */
final class BodyAliases {
  /** A shorter form says nothing by itself: 委. */
  private static final int BARE = 3;

  private static final char ORDER = '令';

  private final DatasetGraph graph;
  private final Labels labels;
  private final Map<String, Set<String>> together = new HashMap<>();

  private BodyAliases(DatasetGraph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** Reads the names of these bodies. */
  static BodyAliases read(DatasetGraph graph, Labels labels, Collection<Node> bodies) {
    BodyAliases names = new BodyAliases(graph, labels);
    bodies.forEach(names::add);
    graph
        .find(Node.ANY, Node.ANY, Std.TYPE, Zm.Type.AGENCY_SYSTEM)
        .forEachRemaining(q -> names.join(names.forms(q.getSubject(), BARE)));
    return names;
  }

  /**
   * All names of what has this name, it among them; the name alone where no body has it. An order's
   * number begins with its body's: 国家医保局令第1号.
   */
  Set<String> of(String name) {
    int order = name.indexOf(ORDER);
    String body = order < 0 ? name : name.substring(0, order);
    return together.getOrDefault(body, Set.of(body)).stream()
        .map(b -> b + name.substring(body.length()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
    join(names);
  }

  private void join(Set<String> names) {
    names.forEach(n -> together.computeIfAbsent(n, k -> new LinkedHashSet<>()).addAll(names));
  }

  private Set<String> local(String name, Node region, Node system) {
    Labels.Names of = labels.of(region);
    Set<String> forms = forms(system, 1);
    Set<String> all = new LinkedHashSet<>();
    if (forms.stream().anyMatch(f -> name.equals(of.zh() + f))) {
      for (String form : forms) {
        all.add(of.zh() + form);
        of.others().forEach(r -> all.add(r + form));
      }
    }
    return all;
  }

  /** 医疗保障局 and 医保局; not 医疗保障局办公室 nor 医疗保障工作领导小组, which are others than the bureau. */
  private Set<String> forms(Node system, int least) {
    String canonical =
        object(system, Zm.CANONICAL_FORM).map(Node::getLiteralLexicalForm).orElse("");
    Set<String> forms = new LinkedHashSet<>();
    graph
        .find(Node.ANY, system, Zm.BODY_FORM, Node.ANY)
        .forEachRemaining(
            q -> {
              String form = q.getObject().getLiteralLexicalForm();
              if (form.length() >= least
                  && form.length() <= canonical.length()
                  && kind(form).equals(kind(canonical))) {
                forms.add(form);
              }
            });
    return forms;
  }

  /** The last character, where 委员会 is 委. */
  private static String kind(String form) {
    String bare = form.replaceAll("委员会$", "委");
    return bare.isEmpty() ? "" : bare.substring(bare.length() - 1);
  }

  private Optional<Node> object(Node subject, Node property) {
    var found = graph.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
