package zhengmai.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A question that can be asked again and again: {@code queries/provincial-plans.rq}, 某年各省某主题的方案.
 *
 * @param name of the file without its ending
 * @param head what its head says
 * @param query with its parameters as variables
 */
public record SavedQuery(String name, QueryHead head, Query query) {
  /** Deadlines end with the day in China, wherever the question is asked. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Ready to be asked today; see {@link #prepare(Map, Vocabulary, LocalDate)}. */
  public PreparedQuery prepare(Map<String, String> given, Vocabulary vocabulary) {
    return prepare(given, vocabulary, LocalDate.now(CHINA));
  }

  /**
   * The question with these values for its parameters, each bound as a term.
   *
   * @param given parameter name to value: {@code topic} to {@code DRG}
   * @param vocabulary where names are looked up
   * @param today what {@code today} means
   * @throws ParameterException when a value is missing, cannot be used, or belongs to no parameter
   */
  public PreparedQuery prepare(Map<String, String> given, Vocabulary vocabulary, LocalDate today) {
    requireKnown(given.keySet());
    ParameterValues values = new ParameterValues(vocabulary, today);
    Map<Var, Node> terms = new HashMap<>();
    Map<String, String> used = new LinkedHashMap<>();
    for (Parameter parameter : head.parameters()) {
      Optional<String> value =
          Optional.ofNullable(given.get(parameter.name()))
              .filter(v -> !v.isBlank())
              .or(parameter::fallback);
      if (value.isPresent()) {
        Node term = values.term(parameter, value.get());
        terms.put(Var.alloc(parameter.name()), term);
        used.put(parameter.name(), value.get());
      } else if (!parameter.optional()) {
        throw new ParameterException(
            "%s：缺少参数%s（%s），应为%s"
                .formatted(name, parameter.name(), parameter.zh(), parameter.type().zh()),
            "%s: parameter %s (%s) is missing, expected %s"
                .formatted(name, parameter.name(), parameter.en(), parameter.type().en()));
      }
    }
    return new PreparedQuery(head, Substitution.apply(query, variables(), terms), used);
  }

  private Set<Var> variables() {
    return head.parameters().stream().map(p -> Var.alloc(p.name())).collect(Collectors.toSet());
  }

  private void requireKnown(Set<String> given) {
    String known =
        head.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    given.stream()
        .filter(g -> head.parameters().stream().noneMatch(p -> p.name().equals(g)))
        .sorted()
        .findFirst()
        .ifPresent(
            g -> {
              throw new ParameterException(
                  "%s：没有参数“%s”（可用：%s）".formatted(name, g, known.isEmpty() ? "无" : known),
                  "%s: no parameter '%s' (known: %s)"
                      .formatted(name, g, known.isEmpty() ? "none" : known));
            });
  }
}
