package zhengmai.server;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * GROUP_CONCAT whose texts together stay within the query's {@link TextBudget}: ARQ's own joins all
 * texts of the graph if asked to, until the memory is full.
 */
final class BoundedGroupConcat {
  private BoundedGroupConcat() {}

  /** The aggregator within bounds; others than GROUP_CONCAT keep no texts and stay as they are. */
  static Aggregator of(Aggregator aggregator, TextBudget budget) {
    if (aggregator instanceof AggGroupConcat all) {
      return new All(all.getExprList().get(0), all.getSeparator(), budget);
    }
    if (aggregator instanceof AggGroupConcatDistinct once) {
      return new Distinct(once.getExprList().get(0), once.getSeparator(), budget);
    }
    return aggregator;
  }

  private static String shown(String separator) {
    // As SPARQL has it where none is given.
    return separator == null ? " " : separator;
  }

  private static final class All extends AggGroupConcat {
    private final TextBudget budget;

    All(Expr expr, String separator, TextBudget budget) {
      super(expr, shown(separator));
      this.budget = budget;
    }

    @Override
    public Aggregator copy(ExprList exprs) {
      return new All(exprs.get(0), getSeparator(), budget);
    }

    @Override
    public Accumulator createAccumulator() {
      return new Joined(getExpr(), false, getSeparator(), budget);
    }
  }

  private static final class Distinct extends AggGroupConcatDistinct {
    private final TextBudget budget;

    Distinct(Expr expr, String separator, TextBudget budget) {
      super(expr, shown(separator));
      this.budget = budget;
    }

    @Override
    public Aggregator copy(ExprList exprs) {
      return new Distinct(exprs.get(0), getSeparator(), budget);
    }

    @Override
    public Accumulator createAccumulator() {
      return new Joined(getExpr(), true, getSeparator(), budget);
    }
  }

  private static final class Joined extends AccumulatorExpr {
    private final StringBuilder text = new StringBuilder();
    private final String separator;
    private final TextBudget budget;
    private boolean first = true;

    Joined(Expr expr, boolean distinct, String separator, TextBudget budget) {
      super(expr, distinct);
      this.separator = separator;
      this.budget = budget;
    }

    @Override
    protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
      String more = value.asString();
      if (!budget.take(more.length() + separator.length())) {
        throw new QueryCancelledException();
      }
      if (!first) {
        text.append(separator);
      }
      text.append(more);
      first = false;
    }

    @Override
    protected void accumulateError(Binding binding, FunctionEnv env) {
      // As in ARQ: a group with an error has no value.
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(text.toString());
    }
  }
}
