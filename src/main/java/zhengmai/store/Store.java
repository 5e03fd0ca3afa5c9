package zhengmai.store;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A graph that is kept: one named graph for each source, such as 2021年12月汇编, one of conclusions,
 * one of reference data for each file. On disk it is a {@link GraphStore}, elsewhere a {@link
 * RemoteStore}.
 */
public interface Store extends GraphSource {
  /** Runs {@code use} on what is stored, for reading. What it returns must not need the dataset. */
  <T> T read(Function<DatasetGraph, T> use);

  /** As {@link #read}, with all graphs as one; for who looks at every triple of them. */
  <T> T readUnion(Function<Graph, T> use);

  /**
   * Replaces and removes the graphs of the batch. Writes only differences.
   *
   * @throws StoreException when it fails; what was to be written is not taken for whole then
   */
  Changes commit(Batch batch);

  /** Begins to fill an empty store at once; nothing where commits are all that there is. */
  default Optional<FirstBuild> firstBuild() {
    return Optional.empty();
  }

  /** Whether nothing but a first build is ever written. */
  default boolean isOnlyBuilt() {
    return false;
  }

  /** Names of the graphs that the batch would change. */
  Set<String> changedBy(Batch batch);

  /** The triples of one graph; none when there is no such graph. */
  default Set<Triple> graph(String name) {
    return read(d -> new HashSet<>(d.getGraph(NodeFactory.createURI(name)).find().toList()));
  }

  /** Writes the canonical form: N-Quads, sorted. The same graph gives the same bytes. */
  default void writeCanonical(Writer out) throws IOException {
    String[] lines = read(CanonicalQuads::of);
    for (String line : lines) {
      out.write(line);
    }
    out.flush();
  }

  /** Makes room where that pays; call it at the end of a run. Whether it did. */
  boolean compactIfItPays() throws IOException;
}
