package zhengmai.server;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import zhengmai.rdf.ReferenceReader;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/** A store on disk of a small world written by hand, with ontology and reference data. */
public final class WorkbenchStore {
  /** Where things of ours stand. */
  public static final String ID = "https://w3id.org/zhengmai/id/";

  private WorkbenchStore() {}

  /** The store; the caller closes it. */
  public static GraphStore open(Path dir) {
    GraphStore store = GraphStore.open(dir);
    Batch batch = new Batch();
    replace(batch, "https://w3id.org/zhengmai/ontology", "ontology/zhengmai.ttl");
    ReferenceReader.read(Path.of("data/reference"))
        .graphs()
        .forEach((name, graph) -> batch.replace(name, graph.find().toList()));
    replace(batch, ID + "world", "src/test/resources/workbench/world.ttl");
    replace(batch, ID + "conclusions", "src/test/resources/workbench/lineage.ttl");
    store.commit(batch);
    return store;
  }

  private static void replace(Batch batch, String name, String file) {
    Graph graph = RDFDataMgr.loadGraph(file);
    batch.replace(name, List.copyOf(graph.find().toList()));
  }
}
