package zhengmai.store;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts terms in the place of parameters, in the parsed query and never in its text, so that no
 * value can become syntax. {@code BOUND(?region)} of a parameter becomes true or false, for {@code
 * BOUND("甘肃")} would be no SPARQL.
 */
final class Substitution {
  private Substitution() {}

  /**
   * The query with the values in it.
   *
   * @param parameters all parameters, given or not
   * @param values of those given
   */
  static Query apply(Query query, Set<Var> parameters, Map<Var, Node> values) {
    NodeTransform nodes = n -> n instanceof Var v ? values.getOrDefault(v, n) : n;
    ElementTransformSubst elements = new ElementTransformSubst(nodes);
    return QueryTransformOps.transform(
        query, elements, new Expressions(nodes, elements, parameters, values));
  }

  private static final class Expressions extends ExprTransformNodeElement {
    private final Set<Var> parameters;
    private final Map<Var, Node> values;

    Expressions(
        NodeTransform nodes,
        ElementTransformSubst elements,
        Set<Var> parameters,
        Map<Var, Node> values) {
      super(nodes, elements);
      this.parameters = parameters;
      this.values = values;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      Expr asked = function.getArg();
      if (function instanceof E_Bound && asked.isVariable() && parameters.contains(asked.asVar())) {
        return NodeValue.makeBoolean(values.containsKey(asked.asVar()));
      }
      return super.transform(function, argument);
    }
  }
}
