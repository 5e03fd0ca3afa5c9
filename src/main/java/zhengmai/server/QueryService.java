package zhengmai.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.tdb2.TDB2;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.PolicyTextIndex;
import zhengmai.store.GraphStore;

/** Answers one query within its deadline, from the union of all graphs. */
final class QueryService extends SPARQL_QueryDataset {
  /** Rows from which sorting and DISTINCT go to disk. */
  private static final long SPILL_ROWS = 200_000;

  private static final List<String> GRAPH_PARAMETERS =
      List.of("default-graph-uri", "named-graph-uri");
  private final GraphStore store;
  private final LiveModel live;

  QueryService(GraphStore store, LiveModel live) {
    this.store = store;
    this.live = live;
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Deadline deadline = (Deadline) action.getRequest().getAttribute(QueryLimitsFilter.DEADLINE);
    try {
      Query query = QueryRewriter.read(text);
      protocolGraphs(action, query);
      store.read(
          dsg -> {
            answer(action, query, dsg, deadline);
            return true;
          });
    } catch (RefusedQueryException e) {
      refuse(action, e);
    } catch (QueryBuildException | TextIndexException e) {
      String why = String.valueOf(e.getMessage());
      refuse(action, new RefusedQueryException("查询不成立：" + why, why));
    } catch (QueryCancelledException e) {
      deadline.ended();
      throw e;
    } catch (RuntimeException e) {
      // Cancelling takes the data from under a sort, say, which then fails in ways of its own.
      if (deadline.isOver()) {
        deadline.ended();
        throw new QueryCancelledException();
      }
      throw e;
    } catch (StackOverflowError e) {
      refuse(action, new RefusedQueryException("查询或路径太深", "query or path too deep"));
    } catch (OutOfMemoryError e) {
      // What the query held is free again by now; others go on.
      refuse(
          action,
          new RefusedQueryException(
              "查询需要的内存太多，请缩小范围", "the query needs too much memory; narrow it"));
    }
  }

  /** Fuseki prints an error in Latin-1 only, so the gate writes ours. */
  private static void refuse(HttpAction action, RefusedQueryException why) {
    action.getRequest().setAttribute(QueryLimitsFilter.REFUSED, why);
    ServletOps.errorBadRequest("refused");
  }

  private void answer(HttpAction action, Query query, DatasetGraph dsg, Deadline deadline) {
    try (QueryExec exec = prepare(rows(query), dsg, deadline, live)) {
      deadline.onStop(exec::abort);
      QueryExecResult result =
          query.isDescribeType()
              ? new QueryExecResult(describe(exec, query, dsg, deadline))
              : executeQuery(action, exec, query, "");
      sendResults(action, result, query.getPrologue());
    } finally {
      deadline.onStop(() -> {});
    }
  }

  /** An execution that ends at the deadline, and can look for words. */
  static QueryExec prepare(Query query, DatasetGraph dsg, Deadline deadline, LiveModel live) {
    return new PolicyTextIndex(() -> live, deadline::check)
        .into(QueryExec.dataset(dsg).query(query))
        // A query that names its own graphs sees those, and not all.
        .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQ.spillToDiskThreshold, SPILL_ROWS)
        .set(ARQConstants.symCancelQuery, deadline.signal())
        .set(ARQConstants.sysOptimizerFactory, QueryRewriter.optimizer(deadline))
        .set(ARQConstants.sysOpExecutorFactory, DeadlineExecutor.factory(deadline))
        .build();
  }

  /** DESCRIBE of ARQ never looks at the clock; so it is run as SELECT, and described here. */
  private static Query rows(Query query) {
    if (!query.isDescribeType()) {
      return query;
    }
    Query select = query.cloneQuery();
    select.setQuerySelectType();
    if (select.getQueryPattern() == null) {
      select.setQueryPattern(new ElementGroup());
      select.setQueryResultStar(true);
    }
    return select;
  }

  private static Graph describe(QueryExec exec, Query query, DatasetGraph dsg, Deadline deadline) {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    exec.select().forEachRemaining(row -> row.vars().forEachRemaining(v -> things.add(row.get(v))));
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    for (Node thing : things) {
      if (thing.isURI()) {
        dsg.find(Node.ANY, thing, Node.ANY, Node.ANY)
            .forEachRemaining(q -> add(graph, q, deadline));
      }
    }
    return new DeadlineGraph(graph, deadline);
  }

  private static void add(Graph graph, Quad quad, Deadline deadline) {
    deadline.check();
    graph.add(quad.asTriple());
  }

  /** The SPARQL protocol's own FROM; it takes the place of the query's. */
  private static void protocolGraphs(HttpAction action, Query query) {
    List<String[]> given = new ArrayList<>();
    for (String name : GRAPH_PARAMETERS) {
      String[] values = action.getRequest().getParameterValues(name);
      given.add(values == null ? new String[0] : values);
    }
    if (given.get(0).length + given.get(1).length > 0) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      List.of(given.get(0)).forEach(query::addGraphURI);
      List.of(given.get(1)).forEach(query::addNamedGraphURI);
    }
  }
}
