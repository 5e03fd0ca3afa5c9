package zhengmai.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** A dataset whose n-th write fails: {@code disk on fire}. */
final class FailingGraph extends DatasetGraphWrapper {
  private int left;

  FailingGraph(DatasetGraph dsg, int nth) {
    super(dsg);
    this.left = nth;
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    step();
    super.add(g, s, p, o);
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    step();
    super.delete(g, s, p, o);
  }

  private void step() {
    if (--left == 0) {
      throw new IllegalStateException("disk on fire");
    }
  }
}
