package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.rdf.Prefixes;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.PolicyTextIndex;
import zhengmai.store.StoreException;

/** SPARQL's {@code text:query} finds what the search of the workbench finds. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class TextQueryTest {
  private static final String ID = WorkbenchStore.ID;
  private final Path folder;
  private final WorkbenchServer it;
  private final HttpClient client = HttpClient.newHttpClient();

  TextQueryTest(@TempDir Path dir) {
    folder = dir.resolve("db");
    it = new WorkbenchServer(folder);
  }

  @AfterAll
  void close() {
    it.close();
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path, String type) throws Exception {
    URI address = it.server.workbench().resolve(path);
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", type).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String prefixed(String query) {
    StringBuilder text = new StringBuilder();
    Prefixes.all().forEach((p, ns) -> text.append("PREFIX %s: <%s>%n".formatted(p, ns)));
    return text + query;
  }

  private HttpResponse<String> sparql(String query) throws Exception {
    return get("/sparql?query=" + escaped(prefixed(query)), "text/csv");
  }

  /** The only column of the answer. */
  private List<String> column(String query) throws Exception {
    HttpResponse<String> response = sparql(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().skip(1).toList();
  }

  private List<String> search(String parameters) throws Exception {
    JsonObject found =
        JsonParser.parseString(get("/api/search?limit=200&" + parameters, "*/*").body())
            .getAsJsonObject();
    return found.getAsJsonArray("policies").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(p -> p.get("iri").getAsString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DRG", "国医保发", "48号", "医保发2021 48", "甘肃DRG", "预算管理", "方案 甘肃", "甘肃医保局", "不存在的词"})
  void query_findsWhatTheSearchFinds_theBestFirst(String typed) throws Exception {
    List<String> searched = search("q=" + escaped(typed));
    List<String> asked =
        column(
            "SELECT ?p { (?p ?score) text:query \"%s\" } ORDER BY DESC(?score)".formatted(typed));
    assertThat(asked).containsExactlyInAnyOrderElementsOf(searched);
    if (!searched.isEmpty()) {
      String best =
          "ASK { (?p ?s) text:query \"%s\" . FILTER(?p = <%s> && ?s >= ?t) "
              + "{ SELECT (MAX(?x) AS ?t) { (?y ?x) text:query \"%s\" } } }";
      assertThat(sparql(best.formatted(typed, searched.get(0), typed)).body()).contains("true");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dct:title, title, DRG",
    "zm:issuerName, body, 甘肃省医疗保障局",
    "zm:keyword, keyword, 医保",
    "oa:exact, quote, 通知",
    "zm:text, text, 预算管理"
  })
  void query_ofAProperty_findsWhatTheSearchFindsThere(String property, String field, String typed)
      throws Exception {
    assertThat(column("SELECT ?p { ?p text:query (%s \"%s\") }".formatted(property, typed)))
        .containsExactlyInAnyOrderElementsOf(search("in=" + field + "&q=" + escaped(typed)));
  }

  @Test
  void query_afterAPattern_keepsOnlyWhatIsFound() throws Exception {
    String pattern = "?p a zm:Policy ; zm:documentNumber ?n";
    List<String> joined =
        column("SELECT ?p { { SELECT * { %s } } ?p text:query \"DRG\" }".formatted(pattern));
    List<String> filtered =
        column("SELECT ?p { %s . FILTER EXISTS { ?p text:query \"DRG\" } }".formatted(pattern));
    List<String> all = column("SELECT ?p { %s }".formatted(pattern));
    List<String> expected = all.stream().filter(searchedFor("DRG")::contains).toList();
    assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(joined).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(filtered).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> searchedFor(String typed) throws Exception {
    return search("q=" + escaped(typed));
  }

  @Test
  void query_withALimit_tellsThoseThatFitBest() throws Exception {
    assertThat(column("SELECT ?p { ?p text:query (\"DRG\" 2) }"))
        .containsExactlyInAnyOrderElementsOf(searchedFor("DRG").subList(0, 2));
  }

  @Test
  void query_blank_findsNothing() throws Exception {
    assertThat(column("SELECT ?p { ?p text:query \" \" }")).isEmpty();
  }

  @Test
  void query_ofAnotherProperty_saysIntoWhichItLooks() throws Exception {
    HttpResponse<String> response = sparql("SELECT ?p { ?p text:query (zm:level \"DRG\") }");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("https://w3id.org/zhengmai/ontology#level")
        .contains("<http://purl.org/dc/terms/title>")
        .contains("<https://w3id.org/zhengmai/ontology#text>");
  }

  @Test
  void query_withoutWords_isRefused() throws Exception {
    assertThat(sparql("SELECT ?p { ?p text:query (dct:title) }").statusCode()).isEqualTo(400);
    assertThat(sparql("SELECT ?p { ?p text:query () }").statusCode()).isEqualTo(400);
  }

  /** They reach beyond the graph, and do not look at the clock. */
  @Test
  void otherPropertyFunctions_areOrdinaryProperties() throws Exception {
    assertThat(
            column(
                "PREFIX apf: <http://jena.apache.org/ARQ/property#> "
                    + "SELECT ?x { ?x apf:strSplit (\"a,b\" \",\") }"))
        .isEmpty();
  }

  @Test
  void description_tellsOfIt() throws Exception {
    assertThat(get("/sparql", "text/turtle").body())
        .contains("sd:propertyFeature")
        .contains("text:query");
  }

  @Test
  void query_beforeTheTextsAreRead_waitsAndEndsAtTheDeadline() {
    CompletableFuture<Boolean> never = new CompletableFuture<>();
    try (LiveModel live = new LiveModel(it.store, never)) {
      int[] waited = {0};
      PolicyTextIndex index =
          new PolicyTextIndex(
              () -> live,
              () -> {
                if (++waited[0] == 3) {
                  throw new QueryCancelledException();
                }
              });
      var asked = QueryFactory.create(prefixed("SELECT ?p { ?p text:query \"DRG\" }"));
      Function<QueryExec, Long> count = e -> e.select().materialize().stream().count();
      assertThatThrownBy(
              () ->
                  it.store.read(
                      d -> {
                        try (QueryExec exec =
                            index.into(QueryExec.dataset(d).query(asked)).build()) {
                          return count.apply(exec);
                        }
                      }))
          .isInstanceOf(QueryCancelledException.class);
      assertThat(waited[0]).isEqualTo(3);
    }
  }

  @Test
  void searchableStore_asksTheSame() throws Exception {
    List<String> expected = searchedFor("甘肃DRG");
    assertThat(expected).isNotEmpty().allMatch(p -> p.startsWith(ID));
    var asked = QueryFactory.create(prefixed("SELECT ?p { ?p text:query \"甘肃DRG\" }"));
    SearchableStore searchable =
        new SearchableStore(WorkbenchStore.open(folder.resolveSibling("b")));
    var wrong = QueryFactory.create(prefixed("SELECT ?p { ?p text:query (zm:level \"DRG\") }"));
    try (searchable) {
      assertThatThrownBy(() -> searchable.query(wrong, e -> e.select().materialize().hasNext()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("查询不成立")
          .hasMessageContaining("ontology#level");
      assertThat(
              searchable.<List<String>>query(
                  asked,
                  e -> e.select().materialize().stream().map(b -> b.get("p").toString()).toList()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
