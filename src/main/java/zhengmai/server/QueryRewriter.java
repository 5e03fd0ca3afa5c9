package zhengmai.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
final class QueryRewriter {
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private QueryRewriter() {}

  static Query read(String text) {
    QueryBounds.check(text);
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw mistake(e);
    }
  }

  /** What could not be read and where, without all that could have stood there. */
  private static RefusedQueryException mistake(QueryParseException e) {
    String first = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    // The exception itself points to the last thing that could be read.
    Matcher place = PLACE.matcher(first);
    boolean told = place.find();
    return new RefusedQueryException(
        "SPARQL 语法错误，第 %s 行第 %s 列"
            .formatted(told ? place.group(1) : e.getLine(), told ? place.group(2) : e.getColumn()),
        "SPARQL syntax error: " + first);
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
