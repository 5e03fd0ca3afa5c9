package zhengmai.server.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.LiveModel;
import zhengmai.store.GraphStore;
import zhengmai.store.result.CsvTable;

/**
 * {@code /api/policy.csv?iri=…}: what the page of a policy tells, as a table. A row is one value
 * with one place that it comes from: 事实,发文字号,医保发〔2021〕48号,…,原话,文件,行.
 */
final class PolicyCsvServlet extends ApiServlet {
  private static final List<String> HEAD =
      List.of(
          "类 Kind", "项 Item", "值 Value", "标识 IRI", "字号 Number", "原话 Quote", "文件 File", "行 Line");

  private final transient GraphStore store;
  private final transient LiveModel live;

  PolicyCsvServlet(GraphStore store, LiveModel live) {
    this.store = store;
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObject page = PolicyServlet.page(params, store, live);
    response.setContentType("text/csv; charset=utf-8");
    String name = FileName.of(live.current(), params.required("iri"));
    response.setHeader("Content-Disposition", FileName.attachment("policy", "csv", "文件", name));
    CsvTable csv = new CsvTable(response.getOutputStream(), true).row(HEAD);
    for (JsonElement fact : page.getAsJsonArray("facts")) {
      fact(fact.getAsJsonObject(), csv);
    }
    for (JsonElement one : page.getAsJsonArray("conflicts")) {
      conflict(one.getAsJsonObject(), csv);
    }
    for (JsonElement one : page.getAsJsonArray("cites")) {
      related("引用 cites", one.getAsJsonObject(), csv);
    }
    for (JsonElement one : page.getAsJsonArray("citedBy")) {
      related("被引 cited by", one.getAsJsonObject(), csv);
    }
    for (JsonElement one : page.getAsJsonArray("concluded")) {
      JsonObject concluded = one.getAsJsonObject();
      boolean out = concluded.get("out").getAsBoolean();
      related(out ? "推得 concluded" : "被推得 concluded of it", concluded, csv);
    }
    for (JsonElement one : page.getAsJsonArray("articles")) {
      related("文章 article", one.getAsJsonObject(), csv);
    }
    csv.flush();
  }

  private void fact(JsonObject fact, CsvTable csv) throws IOException {
    String name = label(text(fact, "property"));
    for (JsonElement value : fact.getAsJsonArray("values")) {
      JsonObject v = value.getAsJsonObject();
      for (JsonElement place : fact.getAsJsonArray("evidence")) {
        row(csv, "事实 fact", name, text(v, "zh"), text(v, "iri"), "", place.getAsJsonObject());
      }
      if (fact.getAsJsonArray("evidence").isEmpty()) {
        row(csv, "事实 fact", name, text(v, "zh"), text(v, "iri"), "", new JsonObject());
      }
    }
  }

  private static void conflict(JsonObject conflict, CsvTable csv) throws IOException {
    for (JsonElement value : conflict.getAsJsonArray("values")) {
      JsonObject place = value.getAsJsonObject().deepCopy();
      place.addProperty("file", text(conflict, "file"));
      row(csv, "矛盾 conflict", text(conflict, "field"), text(place, "value"), "", "", place);
    }
  }

  /** A relation to another policy, or an article on this one. */
  private void related(String kind, JsonObject one, CsvTable csv) throws IOException {
    JsonObject policy = Optional.ofNullable(one.getAsJsonObject("policy")).orElse(one);
    row(
        csv,
        kind,
        label(Zm.NS + text(one, "relation")),
        text(policy, "title"),
        text(policy, "iri"),
        text(policy, "number"),
        one);
  }

  private static void row(
      CsvTable csv,
      String kind,
      String item,
      String value,
      String iri,
      String number,
      JsonObject at)
      throws IOException {
    csv.text(kind).text(item).text(value).text(iri).text(number);
    csv.text(text(at, "quote")).text(text(at, "file"));
    String line = text(at, "line");
    (line.isEmpty() || line.equals("0") ? csv.text("") : csv.number(line)).end();
  }

  private static String text(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  /** The Chinese name of a property, else the last part of its IRI. */
  private String label(String property) {
    return store.read(
        d -> {
          GraphReader graph = new GraphReader(d);
          var node = NodeFactory.createURI(property);
          return graph.objects(node, Std.LABEL).stream()
              .filter(l -> l.getLiteralLanguage().equals("zh"))
              .findFirst()
              .map(GraphReader::text)
              .orElseGet(() -> GraphReader.last(node));
        });
  }
}
