package zhengmai.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.store.Among;
import zhengmai.store.Column;
import zhengmai.store.GraphSource;
import zhengmai.store.GraphStore;
import zhengmai.store.Parameter;
import zhengmai.store.ParameterException;
import zhengmai.store.PreparedQuery;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Vocabulary;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.ResultOptions;

/**
 * The saved questions: {@code /api/questions} tells their heads, {@code
 * /api/questions/provincial-plans?topic=DRG&year=2021} answers one, as JSON, CSV, Turtle or an Atom
 * feed; {@code among=…} keeps what another question finds, see {@link Among}.
 */
final class QuestionsServlet extends HttpServlet {
  static final String PATH = "/api/questions";

  /** In this order where the request accepts anything. */
  private static final List<String> FORMATS = List.of("json", "csv", "ttl", "atom");

  private static final String FORMAT = "format";
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final transient GraphStore store;
  private final transient Path folder;

  QuestionsServlet(GraphStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Deadline deadline = (Deadline) request.getAttribute(QueryGate.DEADLINE);
    GraphSource graph = new Timed(store, deadline);
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    // Read anew, so that a question mended in its file is asked as it now is.
    SavedQueries saved = SavedQueries.read(folder);
    try {
      if (path.isEmpty()) {
        list(saved, graph, response);
      } else {
        Optional<SavedQuery> question = saved.find(path);
        if (question.isEmpty()) {
          fail(response, 404, "没有这个问题：" + path, "no such question: " + path);
        } else {
          answer(saved, question.get(), graph, request, response);
        }
      }
    } catch (ParameterException e) {
      String why = String.valueOf(e.getMessage());
      fail(response, 400, why, why);
    } catch (QueryCancelledException e) {
      // The gate tells that the time is up.
      deadline.ended();
    }
  }

  private void answer(
      SavedQueries saved,
      SavedQuery question,
      GraphSource graph,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> given = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
    given.remove(FORMAT);
    PreparedQuery prepared = Among.prepare(saved, question, given, graph);
    if (Optional.ofNullable(request.getParameter(FORMAT)).filter("sparql"::equals).isPresent()) {
      text(response, "application/sparql-query", prepared.query().serialize());
      return;
    }
    Optional<ResultFormat> format = format(request);
    if (format.isEmpty()) {
      fail(response, 406, "可用：JSON、CSV、Turtle、Atom", "available: JSON, CSV, Turtle, Atom");
      return;
    }
    response.setContentType(type(format.get()) + "; charset=utf-8");
    response.setHeader("Vary", "Accept");
    if (format.get().name().equals("csv")) {
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + question.name() + ".csv\"");
    }
    ResultFormats.write(
        graph,
        prepared,
        format.get(),
        ResultOptions.DEFAULT.withAddress(address(request)),
        response.getOutputStream());
  }

  private static String address(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    return request.getRequestURL() + query;
  }

  private static Optional<ResultFormat> format(HttpServletRequest request) {
    String named = request.getParameter(FORMAT);
    if (named != null) {
      return Optional.of(named.toLowerCase(Locale.ROOT))
          .filter(FORMATS::contains)
          .flatMap(ResultFormats::find);
    }
    Map<String, String> types = new LinkedHashMap<>();
    for (String name : FORMATS) {
      ResultFormats.find(name).ifPresent(f -> types.put(type(f), name));
    }
    types.put("application/json", "json");
    return Accept.of(request)
        .best(List.copyOf(types.keySet()), t -> t)
        .flatMap(t -> ResultFormats.find(types.getOrDefault(t, "")));
  }

  /** Without parameters: {@code text/csv}. */
  private static String type(ResultFormat format) {
    return format.mediaType().replaceAll("\\s*;.*", "");
  }

  private static void list(SavedQueries saved, GraphSource graph, HttpServletResponse response)
      throws IOException {
    Vocabulary vocabulary = new Vocabulary(graph);
    JsonArray all = new JsonArray();
    saved.queries().forEach(q -> all.add(head(q)));
    JsonObject choices = new JsonObject();
    saved.queries().stream()
        .flatMap(q -> q.head().parameters().stream())
        .flatMap(p -> p.vocabulary().stream())
        .distinct()
        .sorted()
        .forEach(v -> choices.add(v, names(vocabulary, v)));
    JsonObject json = new JsonObject();
    json.add("questions", all);
    json.add("choices", choices);
    text(response, "application/json", GSON.toJson(json));
  }

  private static JsonArray names(Vocabulary vocabulary, String scheme) {
    JsonArray names = new JsonArray();
    vocabulary.all(scheme).forEach(c -> names.add(c.name()));
    return names;
  }

  private static JsonObject head(SavedQuery q) {
    JsonObject json = new JsonObject();
    json.addProperty("name", q.name());
    json.addProperty("zh", q.head().titleZh());
    json.addProperty("en", q.head().titleEn());
    json.addProperty("descriptionZh", q.head().descriptionZh());
    json.addProperty("descriptionEn", q.head().descriptionEn());
    json.addProperty("topicZh", q.head().topicZh());
    json.addProperty("topicEn", q.head().topicEn());
    json.addProperty("view", q.head().view().name().toLowerCase(Locale.ROOT));
    json.addProperty("sparql", q.query().serialize());
    JsonArray parameters = new JsonArray();
    q.head().parameters().forEach(p -> parameters.add(parameter(p)));
    json.add("parameters", parameters);
    JsonArray columns = new JsonArray();
    q.query().getResultVars().forEach(v -> columns.add(column(q.head().column(v))));
    json.add("columns", columns);
    return json;
  }

  private static JsonObject parameter(Parameter p) {
    JsonObject json = new JsonObject();
    json.addProperty("name", p.name());
    json.addProperty("type", p.type().code());
    json.addProperty("optional", p.optional());
    p.fallback().ifPresent(f -> json.addProperty("default", f));
    p.vocabulary().ifPresent(v -> json.addProperty("vocabulary", v));
    json.addProperty("zh", p.zh());
    json.addProperty("en", p.en());
    json.addProperty("hintZh", p.type().zh());
    json.addProperty("hintEn", p.type().en());
    return json;
  }

  private static JsonObject column(Column c) {
    JsonObject json = new JsonObject();
    json.addProperty("variable", c.variable());
    json.addProperty("zh", c.zh());
    json.addProperty("en", c.en());
    return json;
  }

  private static void text(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type + "; charset=utf-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void fail(HttpServletResponse response, int status, String zh, String en)
      throws IOException {
    JsonObject error = new JsonObject();
    error.addProperty("zh", zh);
    error.addProperty("en", en);
    JsonObject json = new JsonObject();
    json.add("error", error);
    response.setStatus(status);
    text(response, "application/json", GSON.toJson(json));
  }

  /** The store, with a deadline for what is asked of it. */
  private record Timed(GraphStore store, Deadline deadline) implements GraphSource {
    @Override
    public <T> T query(Query query, Function<QueryExec, T> use) {
      return store.read(
          d -> {
            try (QueryExec exec = QueryService.prepare(query, d, deadline)) {
              deadline.onStop(exec::abort);
              return use.apply(exec);
            } finally {
              deadline.onStop(() -> {});
            }
          });
    }

    @Override
    public void close() {
      // The store stays its owner's to close.
    }
  }
}
