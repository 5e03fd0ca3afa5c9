package zhengmai.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that looks at the clock on every access: for property paths, which never do. */
final class DeadlineGraph extends WrappedGraph {
  private final Deadline deadline;

  DeadlineGraph(Graph base, Deadline deadline) {
    super(base);
    this.deadline = deadline;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple m) {
    deadline.check();
    return checked(super.find(m));
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    deadline.check();
    return checked(super.find(s, p, o));
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    deadline.check();
    return super.contains(s, p, o);
  }

  @Override
  public boolean contains(Triple t) {
    deadline.check();
    return super.contains(t);
  }

  private ExtendedIterator<Triple> checked(ExtendedIterator<Triple> triples) {
    return new WrappedIterator<>(triples) {
      @Override
      public Triple next() {
        deadline.check();
        return super.next();
      }
    };
  }
}
