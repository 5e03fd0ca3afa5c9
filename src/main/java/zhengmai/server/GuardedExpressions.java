package zhengmai.server;

import java.util.Set;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the functions of a query that could run or grow without end by ones that look at the
 * clock, and refuses functions that are no part of SPARQL 1.1: some load classes, one sleeps.
 */
final class GuardedExpressions extends ExprTransformCopy {
  /** Days between two dates, which SPARQL 1.1 lacks and saved questions ask for. */
  private static final Set<String> FURTHER =
      Set.of("http://www.w3.org/2005/xpath-functions#days-from-duration");

  private final Deadline deadline;

  GuardedExpressions(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public Expr transform(ExprAggregator aggregator) {
    deadline.check();
    return new ExprAggregator(
        aggregator.getVar(), BoundedGroupConcat.of(aggregator.getAggregator(), deadline.texts()));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    deadline.check();
    if (function instanceof E_Function && !isKnown(function.getFunctionIRI())) {
      throw new RefusedQueryException(
          "不支持的函数：" + function.getFunctionIRI(),
          "function not supported: " + function.getFunctionIRI());
    }
    // Absent flags are a null at the end of the argument list.
    if (function instanceof E_Regex) {
      return new GuardedFunctions.Regex(args.get(0), args.get(1), orNull(args, 2), deadline);
    }
    if (function instanceof E_StrReplace) {
      return new GuardedFunctions.Replace(
          args.get(0), args.get(1), args.get(2), orNull(args, 3), deadline);
    }
    if (function instanceof E_StrConcat) {
      return new GuardedFunctions.Concat(args, deadline);
    }
    return super.transform(function, args);
  }

  private static @Nullable Expr orNull(ExprList args, int index) {
    return args.size() > index ? args.get(index) : null;
  }

  /** {@code xsd:integer(?x)} and its like, and what is listed. */
  private static boolean isKnown(String iri) {
    return iri.startsWith(XSD.getURI()) || FURTHER.contains(iri);
  }
}
