package zhengmai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.rdf.Iris;

/**
 * How an endpoint is asked about all named graphs as one, so that the saved questions need no GRAPH
 * clause there either. SPARQL 1.1 leaves the default graph to the store, so the endpoint is tried
 * with some triples, one from each of a few graphs:
 *
 * <ol>
 *   <li>{@code FROM <urn:x-arq:UnionGraph>}, by which Jena and Fuseki name the union;
 *   <li>no FROM, where the default graph is the union, as in GraphDB or RDF4J;
 *   <li>{@code FROM} every named graph: their merge by the letter of SPARQL 1.1, so right in any
 *       store, and the slowest.
 * </ol>
 */
final class RemoteUnion {
  private static final int SAMPLES = 5;

  private enum Way {
    BY_NAME,
    BY_DEFAULT,
    LISTED
  }

  private final RemoteConnection connection;
  private Optional<Way> way = Optional.empty();

  RemoteUnion(RemoteConnection connection) {
    this.connection = connection;
  }

  /** The query about the union; one that names its graphs stays as it is. */
  Query over(Query query, RemoteGraphs graphs) {
    if (query.hasDatasetDescription()) {
      return query;
    }
    return over(query, way(graphs), graphs);
  }

  private static Query over(Query query, Way way, RemoteGraphs graphs) {
    if (way == Way.BY_DEFAULT) {
      return query;
    }
    Query described = query.cloneQuery();
    if (way == Way.BY_NAME) {
      described.addGraphURI(Quad.unionGraph.getURI());
    } else {
      // Also where nothing is stored: without any FROM it would be the store's own default graph.
      described.addGraphURI(Iris.CONCLUSIONS);
      graphs.names().forEach(g -> described.addGraphURI(g.getURI()));
    }
    graphs.names().forEach(g -> described.addNamedGraphURI(g.getURI()));
    return described;
  }

  private Way way(RemoteGraphs graphs) {
    if (way.isPresent()) {
      return way.get();
    }
    List<Triple> samples = samples(graphs);
    if (samples.isEmpty()) {
      return Way.LISTED;
    }
    Query all = RemoteQueries.hasAll(samples);
    for (Way way : List.of(Way.BY_NAME, Way.BY_DEFAULT)) {
      if (connection.ask(over(all, way, graphs), QueryExec::ask)) {
        return remember(way);
      }
    }
    return remember(Way.LISTED);
  }

  private Way remember(Way found) {
    way = Optional.of(found);
    return found;
  }

  private List<Triple> samples(RemoteGraphs graphs) {
    List<Triple> samples = new ArrayList<>();
    graphs.names().stream().limit(SAMPLES).forEach(g -> samples.add(first(g)));
    return samples;
  }

  private Triple first(Node graph) {
    Query query = RemoteQueries.find(graph, Node.ANY, Node.ANY, Node.ANY);
    query.setLimit(1);
    return connection.ask(
        query,
        e ->
            e.select().stream()
                .map(
                    row ->
                        Triple.create(
                            row.get(RemoteQueries.S),
                            row.get(RemoteQueries.P),
                            row.get(RemoteQueries.O)))
                .findFirst()
                .orElseThrow(
                    () -> new StoreException("图变空了：" + graph, "a graph was emptied: " + graph)));
  }
}
