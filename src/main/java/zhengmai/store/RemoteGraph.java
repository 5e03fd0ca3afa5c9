package zhengmai.store;

import java.net.URI;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/** A SPARQL endpoint elsewhere, such as {@code http://localhost:3330/sparql}. */
public final class RemoteGraph implements GraphSource {
  private final URI endpoint;

  /** The endpoint at this address. */
  public RemoteGraph(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    try (QueryExec exec =
        QueryExecHTTP.service(endpoint.toString())
            .query(query)
            .sendMode(QuerySendMode.asPost)
            .build()) {
      return use.apply(exec);
    } catch (HttpException | QueryExceptionHTTP e) {
      throw new StoreException(
          "%s：没有回答：%s".formatted(endpoint, e.getMessage()),
          "%s: no answer: %s".formatted(endpoint, e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    // Nothing is held open between queries.
  }
}
