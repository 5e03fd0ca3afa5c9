package zhengmai.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's executor, but that property paths walk a graph that looks at the clock. */
final class DeadlineExecutor extends OpExecutorTDB2 {
  private final Deadline deadline;

  private DeadlineExecutor(ExecutionContext context, Deadline deadline) {
    super(context);
    this.deadline = deadline;
  }

  static OpExecutorFactory factory(Deadline deadline) {
    return context -> new DeadlineExecutor(context, deadline);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph graph = new DeadlineGraph(execCxt.getActiveGraph(), deadline);
    return new QueryIterPath(
        path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }
}
