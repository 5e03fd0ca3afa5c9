package zhengmai.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/**
 * A store on disk with a ring of documents, each based on the next four, behind a real endpoint.
 */
final class ServerFixture implements AutoCloseable {
  static final String ID = "https://w3id.org/zhengmai/id/";
  final GraphStore store;
  final ZhengmaiServer server;

  ServerFixture(Path dir, ServerOptions options, int size) {
    store = GraphStore.open(dir);
    store.commit(new Batch().replace(ID + "graph/1", ring(size)));
    server = ZhengmaiServer.start(store, options.withPort(0));
  }

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return get(query, "text/csv");
  }

  HttpResponse<String> get(String query, String accept) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(URI.create(server.endpoint() + "?query=" + encoded))
            .header("Accept", accept));
  }

  HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(server.endpoint())
            .header("Content-Type", type)
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    // A new connection each time: the server may close one whose request it did not read.
    HttpClient client = HttpClient.newHttpClient();
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  private static List<Triple> ring(int size) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int step = 1; step <= 4; step++) {
        triples.add(
            Triple.create(
                NodeFactory.createURI(ID + "policy/" + i),
                NodeFactory.createURI("https://w3id.org/zhengmai/ontology#basedOn"),
                NodeFactory.createURI(ID + "policy/" + (i + step) % size)));
      }
    }
    triples.add(
        Triple.create(
            NodeFactory.createURI(ID + "policy/0"),
            NodeFactory.createURI("http://purl.org/dc/terms/title"),
            NodeFactory.createLiteralLang("关于印发DRG付费方案的通知", "zh")));
    return triples;
  }
}
