package zhengmai.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import zhengmai.store.Parameter;
import zhengmai.store.ParameterType;
import zhengmai.store.QuestionFolder;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.result.WorkbookFormat;

/** The OpenAPI description: what stands in {@code openapi.json}, and a path for each question. */
final class OpenApiServlet extends HttpServlet {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
  private static final List<String> TYPES =
      List.of(
          "application/sparql-results+json",
          "text/csv",
          WorkbookFormat.TYPE,
          "text/turtle",
          "application/atom+xml");

  /** A wrong parameter, no such question, no such format, stopped at the deadline. */
  private static final List<String> WRONG = List.of("400", "404", "406", "503");

  private final transient QuestionFolder questions;
  private final transient Latest<byte[]> printed = new Latest<>();

  OpenApiServlet(QuestionFolder questions) {
    this.questions = questions;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SavedQueries now = questions.now();
    byte[] json = printed.of(() -> print(now), now);
    response.setContentType("application/json; charset=utf-8");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private static byte[] print(SavedQueries saved) throws IOException {
    JsonObject json = fixed();
    JsonObject paths = json.getAsJsonObject("paths");
    saved.queries().forEach(q -> paths.add(QuestionsServlet.PATH + "/" + q.name(), question(q)));
    return GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject fixed() throws IOException {
    try (InputStream in = OpenApiServlet.class.getResourceAsStream("/workbench/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("workbench/openapi.json is missing");
      }
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }

  private static JsonObject question(SavedQuery q) {
    JsonObject get = new JsonObject();
    get.addProperty("summary", q.head().titleZh() + " / " + q.head().titleEn());
    get.addProperty("description", q.head().descriptionZh() + "\n\n" + q.head().descriptionEn());
    get.addProperty("operationId", q.name());
    JsonArray tags = new JsonArray();
    tags.add("questions");
    get.add("tags", tags);
    JsonArray parameters = new JsonArray();
    q.head().parameters().forEach(p -> parameters.add(parameter(p)));
    parameters.add(reference("parameters/format"));
    parameters.add(reference("parameters/among"));
    get.add("parameters", parameters);
    JsonObject content = new JsonObject();
    TYPES.forEach(type -> content.add(type, new JsonObject()));
    JsonObject ok = new JsonObject();
    ok.addProperty("description", columns(q));
    ok.add("content", content);
    JsonObject responses = new JsonObject();
    responses.add("200", ok);
    WRONG.forEach(status -> responses.add(status, reference("responses/wrong")));
    get.add("responses", responses);
    JsonObject path = new JsonObject();
    path.add("get", get);
    return path;
  }

  private static JsonObject parameter(Parameter p) {
    JsonObject json = new JsonObject();
    json.addProperty("name", p.name());
    json.addProperty("in", "query");
    json.addProperty("required", !p.optional() && p.fallback().isEmpty());
    json.addProperty("description", p.zh() + " / " + p.en() + ": " + p.type().en());
    JsonObject schema = schema(p.type());
    p.fallback().ifPresent(f -> schema.addProperty("default", f));
    if (!p.choices().isEmpty()) {
      schema.add("enum", GSON.toJsonTree(p.choices()));
    }
    json.add("schema", schema);
    return json;
  }

  private static JsonObject schema(ParameterType type) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", type == ParameterType.INTEGER ? "integer" : "string");
    switch (type) {
      case YEAR -> schema.addProperty("pattern", "^\\d{4}$");
      case MONTH -> schema.addProperty("pattern", "^\\d{4}-\\d{2}$");
      case DATE -> schema.addProperty("pattern", "^(\\d{4}-\\d{2}-\\d{2}|today)$");
      case IRI -> schema.addProperty("format", "iri");
      default -> {
        // Any text.
      }
    }
    return schema;
  }

  /** The columns of the answer: {@code regions 地区 Regions}. */
  private static String columns(SavedQuery q) {
    return q.query().getResultVars().stream()
        .map(v -> q.head().column(v))
        .map(c -> "%s %s %s".formatted(c.variable(), c.zh(), c.en()))
        .collect(Collectors.joining("; "));
  }

  private static JsonObject reference(String to) {
    JsonObject json = new JsonObject();
    json.addProperty("$ref", "#/components/" + to);
    return json;
  }
}
