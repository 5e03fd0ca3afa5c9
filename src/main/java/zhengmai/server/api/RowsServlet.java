package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import zhengmai.store.GraphStore;

/** The answers of a page's own questions, each a list of rows: {@code /api/digests}. */
final class RowsServlet extends ApiServlet {
  private final transient GraphStore store;
  private final transient Map<String, Query> queries = new LinkedHashMap<>();

  /** Asks the questions {@code workbench/NAME.rq} of the class path. */
  RowsServlet(GraphStore store, List<String> names) {
    this.store = store;
    names.forEach(n -> queries.put(n, read(n)));
  }

  private static Query read(String name) {
    try (InputStream in = RowsServlet.class.getResourceAsStream("/workbench/" + name + ".rq")) {
      if (in == null) {
        throw new IllegalStateException("workbench/" + name + ".rq is missing");
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("workbench/" + name + ".rq", e);
    }
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObject json = new JsonObject();
    queries.forEach((name, query) -> json.add(name, rows(query)));
    json(response, json);
  }

  private JsonArray rows(Query query) {
    return store.query(
        query,
        exec -> {
          JsonArray rows = new JsonArray();
          exec.select().forEachRemaining(row -> rows.add(row(query, row)));
          return rows;
        });
  }

  private static JsonObject row(Query query, Binding row) {
    JsonObject json = new JsonObject();
    for (Var var : query.getProjectVars()) {
      if (row.contains(var)) {
        json.addProperty(var.getVarName(), GraphReader.text(row.get(var)));
      }
    }
    return json;
  }
}
