package zhengmai.store;

import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/** An open TDB2 database: connect, leave, and a write that never leaves an aborted one in use. */
final class Tdb {
  /** Frames of a stack in which the code that stumbled is looked for. */
  private static final int NEAR = 12;

  private Tdb() {}

  static DatasetGraph connect(Path data) {
    DatasetGraph dsg = null;
    try {
      dsg = DatabaseMgr.connectDatasetGraph(data.toString());
      probe(dsg);
      return dsg;
    } catch (RuntimeException | Error e) {
      if (dsg != null) {
        leave(dsg);
      }
      if (StoreFiles.isFull(data)) {
        throw new StoreException(
            "%s：打不开，%s；腾出空间后再来（%s）".formatted(data, StoreFiles.space(data, true), e),
            "%s: does not open, %s; make room and come again (%s)"
                .formatted(data, StoreFiles.space(data, false), e),
            e);
      }
      if (e instanceof DBOpEnvException && String.valueOf(e.getMessage()).contains("lock")) {
        throw new StoreException(
            "%s：另一个程序正在使用：%s".formatted(data, e.getMessage()),
            "%s: another program has it open: %s".formatted(data, e.getMessage()),
            e);
      }
      throw new StoreException(
          "%s：图谱已损坏，打不开（%s）".formatted(data, e),
          "%s: the graph is damaged and does not open (%s)".formatted(data, e),
          e);
    }
  }

  /**
   * Forgets the connection, its caches and its lock; also with a transaction that a full disk does
   * not let end. No other may be under way.
   */
  static void leave(DatasetGraph dsg) {
    TDBInternal.expel(dsg, true);
  }

  /** How many quads there are; read off the pages of an index, no term is looked up. */
  static long quads(DatasetGraph dsg) {
    return TDBInternal.getDatasetGraphTDB(dsg).getQuadTable().getNodeTupleTable().size();
  }

  /**
   * Whether it comes of the files: TDB2 says so itself, or its own code stumbled over what it read,
   * for a page that is none has any length and any number in it.
   */
  static boolean isOfFiles(RuntimeException e) {
    if (e instanceof TDBException || e instanceof DBOpEnvException) {
      return true;
    }
    boolean stumbled =
        e instanceof IndexOutOfBoundsException
            || e instanceof IllegalArgumentException
            || e instanceof BufferUnderflowException
            || e instanceof RiotException
            || e instanceof NullPointerException
            || e.getClass().getName().startsWith("org.apache.jena.dboe");
    return stumbled
        && Arrays.stream(e.getStackTrace())
            .limit(NEAR)
            .anyMatch(
                f ->
                    f.getClassName().startsWith("org.apache.jena.dboe")
                        || f.getClassName().startsWith("org.apache.jena.tdb2"));
  }

  /**
   * What was read from all quads, if they were all.
   *
   * @param count how many quads it is made of
   * @throws TDBException when an index holds another number of them
   */
  static <T> T whole(DatasetGraph dsg, T read, ToLongFunction<T> count) {
    for (TupleIndex index : indexes(dsg)) {
      if (index.size() != count.applyAsLong(read)) {
        throw new TDBException(
            "index %s has %d quads, %d were read; zhengmai check --integrity tells more"
                .formatted(index.getName(), index.size(), count.applyAsLong(read)));
      }
    }
    return read;
  }

  /** The orders in which the quads are kept: GSPO, POSG … */
  static List<TupleIndex> indexes(DatasetGraph dsg) {
    return List.of(
        TDBInternal.getDatasetGraphTDB(dsg)
            .getQuadTable()
            .getNodeTupleTable()
            .getTupleTable()
            .getIndexes());
  }

  /** Reads the first graph's first quads, through indexes and terms: garbage shows here first. */
  private static void probe(DatasetGraph dsg) {
    dsg.begin(TxnType.READ);
    try {
      Iterator<Node> graphs = dsg.listGraphNodes();
      while (graphs.hasNext()) {
        Node graph = graphs.next();
        if (first(dsg.find(graph, Node.ANY, Node.ANY, Node.ANY)) == 0) {
          throw new TDBException("a graph without triples: " + graph);
        }
        break;
      }
      first(dsg.find());
    } finally {
      dsg.end();
    }
  }

  private static int first(Iterator<Quad> quads) {
    int n = 0;
    while (n < 100 && quads.hasNext()) {
      quads.next();
      n++;
    }
    return n;
  }
}
