package zhengmai.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;

/**
 * Speaks with an endpoint: SPARQL query, SPARQL update, and the graph store protocol. The password
 * goes to the endpoint's own addresses alone: no redirect is followed.
 */
final class RemoteConnection {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final String AUTHORIZATION = "Authorization";
  private static final String N_TRIPLES = "application/n-triples; charset=utf-8";
  private static final String GRAPH_TYPES =
      "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5";

  private final Endpoint endpoint;
  private final HttpClient client;

  RemoteConnection(Endpoint endpoint) {
    this.endpoint = endpoint;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT);
    endpoint.certificates().ifPresent(pem -> builder.sslContext(Trust.in(pem)));
    this.client = new TotalTimeoutClient(builder.build(), endpoint.patience());
  }

  /** Asks; the query says which graphs. What {@code use} returns must not need the execution. */
  <T> T ask(Query query, Function<QueryExec, T> use) {
    QueryExecHTTPBuilder builder =
        QueryExecHTTP.service(endpoint.query().toString())
            .httpClient(client)
            // A body may be as long as a list of all graphs is; an address or a form may not.
            .sendMode(QuerySendMode.asPost)
            .timeout(endpoint.patience().toMillis(), TimeUnit.MILLISECONDS)
            .query(query);
    endpoint.login().ifPresent(l -> builder.httpHeader(AUTHORIZATION, l.header()));
    try (QueryExec exec = builder.build()) {
      return use.apply(exec);
    } catch (HttpException | JenaException | RuntimeIOException e) {
      throw RemoteFailure.of(endpoint.query(), e);
    }
  }

  /** All of a graph, which there must be. */
  Graph graph(Node name) {
    HttpRequest.Builder get = request(graphUrl(name)).header("Accept", GRAPH_TYPES).GET();
    Graph graph = GraphMemFactory.createGraphMemRoaring();
    return send(
        endpoint.graphs(),
        get,
        response -> {
          Lang lang =
              response
                  .headers()
                  .firstValue("Content-Type")
                  .map(ContentType::create)
                  .map(t -> RDFLanguages.contentTypeToLang(t.getContentTypeStr()))
                  .orElse(Lang.NTRIPLES);
          RDFParser.source(response.body())
              .lang(lang)
              .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
              .parse(graph);
          return graph;
        });
  }

  /** Puts a whole graph in the place of what is there. */
  void put(Node name, String triples) {
    send(
        endpoint.graphs(),
        request(graphUrl(name))
            .header("Content-Type", N_TRIPLES)
            .PUT(BodyPublishers.ofString(triples)),
        RemoteConnection::readToTheEnd);
  }

  /** One request of SPARQL update. */
  void update(String update) {
    send(
        endpoint.update(),
        request(endpoint.update())
            .header("Content-Type", "application/sparql-update; charset=utf-8")
            .POST(BodyPublishers.ofString(update)),
        RemoteConnection::readToTheEnd);
  }

  /** Where updates go. */
  URI updates() {
    return endpoint.update();
  }

  /** Where whole graphs go. */
  URI graphs() {
    return endpoint.graphs();
  }

  private URI graphUrl(Node name) {
    String url = endpoint.graphs().toString();
    return URI.create(
        url
            + (url.contains("?") ? "&" : "?")
            + "graph="
            + URLEncoder.encode(name.getURI(), StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(URI url) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(url).timeout(endpoint.patience());
    endpoint.login().ifPresent(l -> builder.header(AUTHORIZATION, l.header()));
    return builder;
  }

  /** So that the connection serves again. */
  private static long readToTheEnd(HttpResponse<InputStream> response) {
    try {
      return response.body().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }

  private <T> T send(
      URI service, HttpRequest.Builder request, Function<HttpResponse<InputStream>, T> use) {
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() / 100 != 2) {
          String said = new String(body.readNBytes(1000), StandardCharsets.UTF_8);
          throw RemoteFailure.answered(service, response.statusCode(), said);
        }
        return use.apply(response);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RemoteFailure.of(service, new InterruptedIOException("interrupted"));
    } catch (IOException | JenaException | RuntimeIOException e) {
      throw RemoteFailure.of(service, e);
    }
  }
}
