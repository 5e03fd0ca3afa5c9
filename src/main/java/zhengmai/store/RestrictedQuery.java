package zhengmai.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * A question about those documents only that another question finds. What has changed among 2021年各省
 * DRG方案 is {@code changes} with {@code since=2022-01-01}, {@code among=provincial-plans}, {@code
 * among.topic=DRG}, {@code among.year=2021}. Both questions must have a {@code ?policy}.
 */
public final class RestrictedQuery {
  /**
   * The parameter that names the other question; {@code among.topic} is that one's {@code topic}.
   */
  public static final String PARAMETER = "among";

  private static final String PREFIX = PARAMETER + ".";
  private static final Var POLICY = Var.alloc("policy");

  private RestrictedQuery() {}

  /**
   * The question with these values, and only about what the other one finds, if one is named.
   *
   * @throws ParameterException as {@link SavedQuery#prepare(Map, Vocabulary)}, and when there is no
   *     question of that name, or one of the two is not about documents
   */
  public static PreparedQuery prepare(
      SavedQueries saved, SavedQuery question, Map<String, String> given, GraphSource graph) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> others = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            others.put(name.substring(PREFIX.length()), value);
          } else if (!name.equals(PARAMETER)) {
            own.put(name, value);
          }
        });
    Vocabulary vocabulary = new Vocabulary(graph);
    PreparedQuery prepared = question.prepare(own, vocabulary);
    String name = given.getOrDefault(PARAMETER, "");
    if (name.isBlank()) {
      return prepared;
    }
    SavedQuery other =
        saved
            .find(name)
            .orElseThrow(
                () -> new ParameterException("没有问题“" + name + "”", "no question '" + name + "'"));
    requirePolicy(question);
    requirePolicy(other);
    List<Binding> found = found(other.prepare(others, vocabulary), graph);
    Query only = prepared.query().cloneQuery();
    only.setValuesDataBlock(List.of(POLICY), found);
    return new PreparedQuery(prepared.head(), only, prepared.given());
  }

  private static void requirePolicy(SavedQuery question) {
    if (!question.query().isSelectType()
        || !PatternVars.vars(question.query().getQueryPattern()).contains(POLICY)) {
      throw new ParameterException(
          "问题“%s”问的不是文件（没有?policy）".formatted(question.name()),
          "question '%s' is not about documents (no ?policy)".formatted(question.name()));
    }
  }

  private static List<Binding> found(PreparedQuery other, GraphSource graph) {
    Query policies = new Query();
    policies.setQuerySelectType();
    policies.setDistinct(true);
    policies.addResultVar(POLICY);
    policies.setQueryPattern(other.query().getQueryPattern());
    return graph.query(
        policies,
        exec -> {
          List<Binding> all = new ArrayList<>();
          exec.select()
              .forEachRemaining(
                  row -> {
                    Node policy = row.get(POLICY);
                    if (policy != null) {
                      all.add(BindingFactory.binding(POLICY, policy));
                    }
                  });
          return all;
        });
  }
}
