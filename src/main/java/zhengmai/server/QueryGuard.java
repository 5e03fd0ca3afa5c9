package zhengmai.server;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;

/**
 * Reads a query as plain SPARQL 1.1, refuses what the endpoint does not do, and guards the rest.
 */
final class QueryGuard {
  private QueryGuard() {}

  static Query read(String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new RefusedQueryException(
          "SPARQL 语法错误，第 %d 行第 %d 列".formatted(e.getLine(), e.getColumn()),
          "SPARQL syntax error: " + String.valueOf(e.getMessage()).strip());
    }
  }

  /**
   * ARQ's optimizer, after the guard. It works on the algebra: a query is there as a whole, while
   * ARQ's transforming of the syntax leaves out aggregates and some conditions. And it works before
   * the optimizer, which evaluates constant expressions.
   */
  static RewriteFactory optimizer(Deadline deadline) {
    return context -> {
      var standard = Optimize.stdOptimizationFactory.create(context);
      return op -> standard.rewrite(guarded(op, deadline));
    };
  }

  private static Op guarded(Op op, Deadline deadline) {
    return Transformer.transform(new NoService(), new GuardedExpressions(deadline), op);
  }

  private static final class NoService extends TransformCopy {
    @Override
    public Op transform(OpService service, Op body) {
      // It would make this server ask others in the name of whoever asks it.
      throw new RefusedQueryException("不支持 SERVICE", "SERVICE is not supported");
    }
  }
}
