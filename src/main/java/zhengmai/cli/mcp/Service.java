package zhengmai.cli.mcp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the interface of a store in service: {@code /api/search?q=DRG}. By it every tool has the
 * limits, the deadline and the guards that pages have.
 */
final class Service {
  /** An answer longer than this helps no assistant. */
  private static final int LONGEST = 400_000;

  /** More than any deadline of a query. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Supplier<URI> root;
  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  /** The service whose pages are here; asked before each request. */
  Service(Supplier<URI> root) {
    this.root = root;
  }

  /**
   * A JSON answer.
   *
   * @throws ToolException when the service refuses, in its words
   */
  JsonObject json(String path, Map<String, String> parameters) {
    return JsonParser.parseString(text(path, parameters, "application/json")).getAsJsonObject();
  }

  /** As {@link #json}, of these kinds. */
  String text(String path, Map<String, String> parameters, String accepted) {
    return send(
        HttpRequest.newBuilder(root.get().resolve(path + "?" + form(parameters))), accepted);
  }

  /** What a SPARQL query finds; it may be longer than an address. */
  String sparql(String query, String accepted) {
    return send(
        HttpRequest.newBuilder(root.get().resolve("/sparql"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(Map.of("query", query)))),
        accepted);
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> code(e.getKey()) + "=" + code(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The answer, where it is not too long to be read. */
  static String bounded(String answer, String narrowerZh, String narrowerEn) {
    if (answer.length() > LONGEST) {
      throw new ToolException(
          "答案有%d字，太长；%s".formatted(answer.length(), narrowerZh),
          "the answer has %d characters, too many; %s".formatted(answer.length(), narrowerEn));
    }
    return answer;
  }

  private String send(HttpRequest.Builder request, String accepted) {
    try {
      HttpResponse<String> answer =
          http.send(
              request.header("Accept", accepted).timeout(PATIENCE).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new ToolException(why(answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new ToolException(
          "服务没有回答（%s）；若它已停，请重新启动zhengmai mcp".formatted(e),
          "the service does not answer (%s); if it has ended, start zhengmai mcp again"
              .formatted(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException("已中断", "interrupted");
    }
  }

  static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Errors are JSON or plain text, both in two languages. */
  private static String why(String body) {
    try {
      JsonObject error = JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("error");
      String zh = error.get("zh").getAsString();
      String en = error.get("en").getAsString();
      return zh.equals(en) ? zh : zh + " / " + en;
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      return body.strip();
    }
  }
}
