package zhengmai.server;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Reads a query as plain SPARQL 1.1, refuses what the endpoint does not do, and guards the rest.
 */
final class QueryGuard {
  private QueryGuard() {}

  static Query read(String text, Deadline deadline) {
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new RefusedQueryException(
          "SPARQL 语法错误，第 %d 行第 %d 列".formatted(e.getLine(), e.getColumn()),
          "SPARQL syntax error: " + String.valueOf(e.getMessage()).strip());
    } catch (StackOverflowError e) {
      throw new RefusedQueryException("查询嵌套太深", "query nested too deeply");
    }
    Elements elements = new Elements();
    return QueryTransformOps.transform(query, elements, new GuardedExpressions(elements, deadline));
  }

  private static final class Elements extends ElementTransformCopyBase {
    @Override
    public Element transform(
        ElementService service, org.apache.jena.graph.Node node, Element body) {
      // It would make this server ask others in the name of whoever asks it.
      throw new RefusedQueryException("不支持 SERVICE", "SERVICE is not supported");
    }
  }
}
