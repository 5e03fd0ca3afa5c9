package zhengmai.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.readmodel.LiveModel;
import zhengmai.server.api.FileName;
import zhengmai.store.GraphSource;
import zhengmai.store.GraphStore;
import zhengmai.store.ParameterException;
import zhengmai.store.PreparedQuery;
import zhengmai.store.QuestionFolder;
import zhengmai.store.RestrictedQuery;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.ResultOptions;

/**
 * The saved questions: {@code /api/questions} tells their heads, {@code
 * /api/questions/provincial-plans?topic=DRG&year=2021} answers one, as JSON, CSV, a workbook,
 * Turtle or an Atom feed; {@code among=…} keeps what another question finds, see {@link
 * RestrictedQuery}.
 */
final class QuestionsServlet extends HttpServlet {
  static final String PATH = "/api/questions";

  private static final String FORMAT = "format";
  private static final String JSON = "application/json";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final transient GraphStore store;
  private final transient LiveModel live;
  private final transient QuestionFolder questions;

  QuestionsServlet(GraphStore store, LiveModel live, QuestionFolder questions) {
    this.store = store;
    this.live = live;
    this.questions = questions;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Deadline deadline = (Deadline) request.getAttribute(QueryLimitsFilter.DEADLINE);
    GraphSource graph = new Timed(store, live, deadline);
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    // A question mended in its file is asked as it now is.
    SavedQueries saved = questions.now();
    try {
      if (path.isEmpty()) {
        text(response, JSON, GSON.toJson(QuestionHeads.of(saved, graph)));
      } else {
        Optional<SavedQuery> question = saved.find(path);
        if (question.isEmpty()) {
          fail(response, 404, "没有这个问题：" + path, "no such question: " + path);
        } else {
          answer(saved, question.get(), graph, request, response);
        }
      }
    } catch (ParameterException e) {
      fail(response, 400, e.zh(), e.en());
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
    request.getParameterMap().forEach((name, values) -> given.put(name, one(name, values)));
    given.remove(FORMAT);
    PreparedQuery prepared = RestrictedQuery.prepare(saved, question, given, graph);
    if (Optional.ofNullable(request.getParameter(FORMAT)).filter("sparql"::equals).isPresent()) {
      text(response, "application/sparql-query", prepared.query().serialize());
      return;
    }
    Optional<ResultFormat> format = QuestionFormats.wanted(request);
    if (format.isEmpty()) {
      fail(
          response,
          406,
          "可用：JSON、CSV、XLSX、Turtle、Atom",
          "available: JSON, CSV, XLSX, Turtle, Atom");
      return;
    }
    response.setContentType(QuestionFormats.contentType(format.get()));
    response.setHeader("Vary", "Accept");
    if (QuestionFormats.isTable(format.get())) {
      response.setHeader(
          "Content-Disposition",
          FileName.attachment(question.name(), format.get().name(), question.head().titleZh()));
    }
    ResultFormats.write(
        graph,
        prepared,
        format.get(),
        ResultOptions.DEFAULT.withAddress(address(request)),
        response.getOutputStream());
  }

  /** A value that would be passed over in silence is a mistake of who asks. */
  private static String one(String name, String[] values) {
    if (values.length > 1) {
      throw new ParameterException(
          "%s：只能给一个值，给了%d个".formatted(name, values.length),
          "%s: expected one value, not %d".formatted(name, values.length));
    }
    return values[0];
  }

  private static String address(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    return request.getRequestURL() + query;
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
  private record Timed(GraphStore store, LiveModel live, Deadline deadline) implements GraphSource {
    @Override
    public <T> T query(Query query, Function<QueryExec, T> use) {
      return store.read(
          d -> {
            try (QueryExec exec = QueryService.prepare(query, d, deadline, live)) {
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
