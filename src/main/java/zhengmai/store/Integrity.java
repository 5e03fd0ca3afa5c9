package zhengmai.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a store is whole: each of the six orders in which TDB2 keeps the quads (GSPO, POSG …) is
 * read to its end and must hold the same quads as the first, and each term must be read by its
 * number and found by its value again.
 *
 * @param quads how many quads the first index holds
 * @param terms how many terms they use
 * @param faults what is damaged, Chinese and English; none where the store is whole
 */
public record Integrity(long quads, long terms, List<String> faults) {
  private static final int MOST_FAULTS = 20;

  public Integrity {
    faults = List.copyOf(faults);
  }

  /** Whether nothing is damaged. */
  public boolean isWhole() {
    return faults.isEmpty();
  }

  /** Looks at a TDB2 dataset within a transaction. */
  static Integrity of(DatasetGraph dsg) {
    List<String> faults = new ArrayList<>();
    Set<NodeId> terms = new HashSet<>();
    Sum first = null;
    for (TupleIndex index : Tdb.indexes(dsg)) {
      try {
        Sum sum = first == null ? sum(index, terms) : sum(index, null);
        if (first == null) {
          first = sum;
        } else if (!sum.equals(first)) {
          faults.add(
              "索引%s有%d条，与%d条的不同 / index %s holds %d quads, other ones than the %d of the first"
                  .formatted(
                      index.getName(),
                      sum.quads,
                      first.quads,
                      index.getName(),
                      sum.quads,
                      first.quads));
        }
      } catch (RuntimeException e) {
        faults.add(
            "索引%s读不到结尾：%s / index %s does not read to its end: %s"
                .formatted(index.getName(), said(e), index.getName(), said(e)));
      }
    }
    NodeTable table = onDisk(dsg);
    for (NodeId id : terms) {
      if (faults.size() >= MOST_FAULTS) {
        break;
      }
      lookAt(table, id, faults);
    }
    return new Integrity(first == null ? 0 : first.quads, terms.size(), faults);
  }

  /** The table of terms itself: its cache would find by value what it has just read by number. */
  private static NodeTable onDisk(DatasetGraph dsg) {
    NodeTable table =
        TDBInternal.getDatasetGraphTDB(dsg).getQuadTable().getNodeTupleTable().getNodeTable();
    while (table.wrapped() != null) {
      table = table.wrapped();
    }
    return table;
  }

  private static void lookAt(NodeTable table, NodeId id, List<String> faults) {
    try {
      Node term = table.getNodeForNodeId(id);
      if (term == null || NodeId.isDoesNotExist(table.getNodeIdForNode(term))) {
        faults.add("词%s没有值 / term %s has no value".formatted(id, id));
      } else if (!table.getNodeIdForNode(term).equals(id)) {
        faults.add("词%s按值查不到 / term %s is not found by its value".formatted(term, term));
      }
    } catch (RuntimeException e) {
      faults.add("词%s读不出来：%s / term %s cannot be read: %s".formatted(id, said(e), id, said(e)));
    }
  }

  private static Sum sum(TupleIndex index, @Nullable Set<NodeId> terms) {
    long quads = 0;
    long hash = 0;
    Iterator<Tuple<NodeId>> all = index.all();
    while (all.hasNext()) {
      Tuple<NodeId> quad = all.next();
      long one = 0;
      for (int i = 0; i < quad.len(); i++) {
        NodeId id = quad.get(i);
        one = mixed(one * 31 + (id.isPtr() ? id.getPtrLocation() : id.hashCode()));
        if (terms != null && id.isPtr()) {
          terms.add(id);
        }
      }
      quads++;
      hash += one;
    }
    return new Sum(quads, hash);
  }

  /** Spreads the bits, so that the sum over quads tells sets apart, in whatever order they come. */
  private static long mixed(long x) {
    long y = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    return (y ^ (y >>> 33)) * 0xc4ceb9fe1a85ec53L;
  }

  private static String said(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  private record Sum(long quads, long hash) {}
}
