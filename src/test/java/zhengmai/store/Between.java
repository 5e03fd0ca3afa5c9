package zhengmai.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A server between that sees and counts what is sent: it passes on what is left of a body, hangs up
 * where nothing is left, and answers itself where {@code !413} is.
 */
final class Between implements AutoCloseable {
  private final HttpServer server;
  private final String to;
  private final UnaryOperator<String> change;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger requests = new AtomicInteger();

  Between(String to, UnaryOperator<String> change) throws IOException {
    this.to = to;
    this.change = change;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/between";
  }

  /** How many there were. */
  int requests() {
    return requests.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String changed = change.apply(sent);
      if (changed.isEmpty() && !exchange.getRequestMethod().equals("GET")) {
        return;
      }
      if (changed.startsWith("!")) {
        exchange.sendResponseHeaders(Integer.parseInt(changed.substring(1)), -1);
        return;
      }
      String query = exchange.getRequestURI().getRawQuery();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(to + (query == null ? "" : "?" + query)))
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(changed));
      for (String header : List.of("Authorization", "Accept", "Content-Type")) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
          request.header(header, value);
        }
      }
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response
          .headers()
          .firstValue("Content-Type")
          .ifPresent(t -> exchange.getResponseHeaders().set("Content-Type", t));
      byte[] body = response.body();
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
