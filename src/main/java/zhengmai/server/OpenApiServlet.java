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
import java.nio.file.Path;
import zhengmai.store.Parameter;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;

/** The OpenAPI description: what stands in {@code openapi.json}, and a path for each question. */
final class OpenApiServlet extends HttpServlet {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
  private final transient Path folder;

  OpenApiServlet(Path folder) {
    this.folder = folder;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObject json = fixed();
    JsonObject paths = json.getAsJsonObject("paths");
    SavedQueries.read(folder)
        .queries()
        .forEach(q -> paths.add(QuestionsServlet.PATH + "/" + q.name(), question(q)));
    response.setContentType("application/json; charset=utf-8");
    response.getOutputStream().write(GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
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
    get.add("parameters", parameters);
    JsonObject content = new JsonObject();
    for (String type :
        new String[] {"application/sparql-results+json", "text/csv", "text/turtle"}) {
      content.add(type, new JsonObject());
    }
    JsonObject ok = new JsonObject();
    ok.addProperty("description", "the answer");
    ok.add("content", content);
    JsonObject responses = new JsonObject();
    responses.add("200", ok);
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
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "string");
    p.fallback().ifPresent(f -> schema.addProperty("default", f));
    json.add("schema", schema);
    return json;
  }
}
