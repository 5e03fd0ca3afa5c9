package zhengmai.server.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import zhengmai.compare.Comparer;
import zhengmai.compare.Comparison;
import zhengmai.compare.ComparisonTable;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.store.GraphStore;
import zhengmai.store.result.CsvTable;

/** {@code /api/compare?a=…&b=…}: the texts of two policies, provision by provision; also as CSV. */
final class CompareServlet extends ApiServlet {
  private final transient GraphStore store;
  private final transient LiveModel live;
  private final boolean table;

  CompareServlet(GraphStore store, LiveModel live, boolean table) {
    this.store = store;
    this.live = live;
    this.table = table;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    int first = Found.row(model, params.required("a"));
    int second = Found.row(model, params.required("b"));
    Comparison comparison =
        new Comparer(places(model)).compare(text(model, first), text(model, second));
    if (table) {
      csv(comparison, response);
      return;
    }
    PolicyCards cards = new PolicyCards(model, Params.today());
    JsonObject json = ComparisonJson.of(comparison);
    json.add("a", cards.card(first));
    json.add("b", cards.card(second));
    json(response, json);
  }

  private static void csv(Comparison comparison, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"compare.csv\"");
    ComparisonTable rows = new ComparisonTable(comparison);
    CsvTable csv = new CsvTable(response.getOutputStream(), true).row(rows.heads());
    for (List<String> row : rows.rows()) {
      csv.row(row);
    }
    csv.flush();
  }

  /** The longest of a policy's texts; 404 where none is held. */
  private String text(ReadModel model, int row) {
    String iri = model.policies().iri(row);
    return store.read(
        d -> {
          GraphReader graph = new GraphReader(d);
          Node policy = GraphReader.iri(iri);
          return graph.subjects(Zm.RECORD_OF, policy).stream()
              .map(record -> graph.text(record, Zm.TEXT))
              .filter(text -> !text.isEmpty())
              .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
              .orElseThrow(
                  () -> new ApiException(404, "没有收有它的原文：" + iri, "its text is not held: " + iri));
        });
  }

  /** 甘肃省 and 甘肃: a text calls a place by either. */
  private static List<String> places(ReadModel model) {
    return model.regions().all().stream()
        .flatMap(r -> Stream.of(r.zh(), r.shortName()))
        .filter(name -> name.length() > 1)
        .collect(Collectors.toList());
  }
}
