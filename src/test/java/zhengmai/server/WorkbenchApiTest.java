package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import zhengmai.Slow;
import zhengmai.store.result.WorkbookFormat;

/** What the workbench reads, over HTTP, compared with SPARQL on the same store. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
@Slow
class WorkbenchApiTest {
  private static final String ID = WorkbenchStore.ID;
  private final WorkbenchServer it;
  private final HttpClient client = HttpClient.newHttpClient();

  WorkbenchApiTest(@TempDir Path dir) {
    it = new WorkbenchServer(dir.resolve("db"));
  }

  @AfterAll
  void close() {
    it.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(it.server.workbench().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonObject json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private static String iri(String name) {
    return "iri=" + URLEncoder.encode(ID + name, StandardCharsets.UTF_8);
  }

  private static List<String> strings(JsonArray array, String field) {
    List<String> all = new ArrayList<>();
    array.forEach(e -> all.add(e.getAsJsonObject().get(field).getAsString()));
    return all;
  }

  private long count(String pattern) {
    return it.store.query(
        QueryFactory.create(
            "PREFIX zm: <https://w3id.org/zhengmai/ontology#> SELECT * { " + pattern + " }"),
        e -> e.select().materialize().stream().count());
  }

  @Test
  void search_all_tellsEveryPolicyAndItsFacets() throws Exception {
    JsonObject found = json("/api/search?limit=200");
    assertThat(found.get("total").getAsLong())
        .isEqualTo(count("{ ?p a zm:Policy } UNION { ?p a zm:Article }"));
    assertThat(found.getAsJsonArray("policies")).hasSize(found.get("found").getAsInt());
    assertThat(strings(found.getAsJsonArray("facets"), "name"))
        .containsExactly(
            "kind",
            "region",
            "year",
            "level",
            "topic",
            "category",
            "stage",
            "force",
            "issuer",
            "genre",
            "source",
            "held");
  }

  @Test
  void search_wordsOfAText_tellsThemWithFileAndLine() throws Exception {
    JsonArray found =
        json("/api/search?in=text&q=" + URLEncoder.encode("预算管理", StandardCharsets.UTF_8))
            .getAsJsonArray("policies");
    assertThat(strings(found, "iri")).containsExactly(ID + "p/gansu");
    JsonObject passage = found.get(0).getAsJsonObject().getAsJsonObject("passage");
    assertThat(passage.get("before").getAsString()).isEqualTo("要推进总额");
    assertThat(passage.get("match").getAsString()).isEqualTo("预算管理");
    assertThat(passage.get("after").getAsString()).isEqualTo("，请遵照执行。");
    assertThat(passage.get("file").getAsString()).isEqualTo("a.txt");
    assertThat(passage.get("line").getAsInt()).isEqualTo(13);
    JsonArray titled =
        json("/api/search?q=" + URLEncoder.encode("行动计划", StandardCharsets.UTF_8))
            .getAsJsonArray("policies");
    assertThat(titled).isNotEmpty().noneMatch(p -> p.getAsJsonObject().has("passage"));
  }

  @ParameterizedTest
  @CsvSource({"国家医保局, 国家医疗保障局, 15", "医保icd, ICD, 15", "icd, ICD, 15", "要推进 DRG, 要推进, 13"})
  void search_wordsInAnotherSpelling_tellsWhatStandsThere(String typed, String match, int line)
      throws Exception {
    JsonArray found =
        json("/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
            .getAsJsonArray("policies");
    JsonObject gansu =
        found.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(p -> p.get("iri").getAsString().equals(ID + "p/gansu"))
            .findFirst()
            .orElseThrow();
    assertThat(gansu.getAsJsonObject("passage").get("match").getAsString()).isEqualTo(match);
    assertThat(gansu.getAsJsonObject("passage").get("line").getAsInt()).isEqualTo(line);
  }

  @Test
  void csv_ofASearch_hasAllItsRowsInItsOrder() throws Exception {
    JsonObject found = json("/api/search?q=DRG&sort=oldest&limit=200");
    HttpResponse<String> csv = get("/api/search.csv?q=DRG&sort=oldest");
    assertThat(csv.body()).startsWith("\uFEFF标题 Title,");
    List<CSVRecord> rows = table("/api/search.csv?q=DRG&sort=oldest");
    assertThat(rows.stream().map(r -> r.get("标识 IRI")).toList())
        .isEqualTo(strings(found.getAsJsonArray("policies"), "iri"));
  }

  /** The workbook has the cells of the CSV, of a search and of a question. */
  @ParameterizedTest
  @CsvSource({
    "/api/search.csv?q=DRG&sort=oldest,           /api/search.xlsx?q=DRG&sort=oldest",
    "/api/questions/wanted?format=csv,            /api/questions/wanted?format=xlsx",
    "/api/questions/instruments-issued?format=csv, /api/questions/instruments-issued?format=xlsx"
  })
  void workbook_hasTheCellsOfTheCsv(String csv, String xlsx) throws Exception {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(it.server.workbench().resolve(xlsx)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Type")).contains(WorkbookFormat.TYPE);
    assertThat(response.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
    List<CSVRecord> rows = table(csv);
    assertThat(rows).isNotEmpty();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(response.body()))) {
      DataFormatter print = new DataFormatter();
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        Row row = book.getSheetAt(0).getRow(i + 1);
        for (int c = 0; c < rows.get(i).size(); c++) {
          assertThat(print.formatCellValue(row.getCell(c))).isEqualTo(rows.get(i).get(c));
        }
      }
    }
  }

  @Test
  void policy_ofTwoSources_tellsFactsRecordsAndCitations() throws Exception {
    JsonObject p = json("/api/policy?" + iri("p/gansu"));
    assertThat(strings(p.getAsJsonArray("records"), "file")).containsExactly("a.txt", "b.csv");
    assertThat(strings(p.getAsJsonArray("facts"), "field"))
        .contains("title", "documentNumber", "issuers", "regions", "dateSigned", "expires");
    JsonArray cites = p.getAsJsonArray("cites");
    assertThat(strings(cites, "quote")).contains("《中华人民共和国社会保险法》");
    assertThat(strings(p.getAsJsonArray("concluded"), "relation")).containsExactly("supersedes");
  }

  @Test
  void policy_sisters_areThoseOfTheSavedQuestion() throws Exception {
    List<String> sisters = new ArrayList<>();
    json("/api/policy?" + iri("p/gansu"))
        .getAsJsonArray("sisters")
        .forEach(
            s ->
                sisters.add(
                    s.getAsJsonObject().getAsJsonObject("policy").get("iri").getAsString()));
    String number = URLEncoder.encode("甘医保发〔2021〕901号", StandardCharsets.UTF_8);
    List<CSVRecord> asked = table("/api/questions/sister-documents?format=csv&document=" + number);
    assertThat(sisters)
        .contains(ID + "p/qinghai", ID + "p/shaanxi2")
        .containsExactlyInAnyOrderElementsOf(asked.stream().map(r -> r.get("标识 IRI")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"p/gansu", "p/national", "p/qinghai", "p/joint", "p/list"})
  void policy_eachFact_saysWhereItComesFrom(String policy) throws Exception {
    JsonArray facts = json("/api/policy?" + iri(policy)).getAsJsonArray("facts");
    assertThat(facts).isNotEmpty();
    for (JsonElement one : facts) {
      JsonArray evidence = one.getAsJsonObject().getAsJsonArray("evidence");
      assertThat(evidence).as(one.toString()).isNotEmpty();
      assertThat(strings(evidence, "file")).as(one.toString()).doesNotContain("");
    }
  }

  @Test
  void compare_ofATextWithItself_isTheSameInJsonAndCsv() throws Exception {
    String both = "a=" + iri("p/gansu").substring(4) + "&b=" + iri("p/gansu").substring(4);
    JsonObject compared = json("/api/compare?" + both);
    assertThat(compared.getAsJsonObject("counts").get("same").getAsInt()).isEqualTo(2);
    assertThat(compared.get("kept").getAsDouble()).isEqualTo(1.0);
    assertThat(compared.getAsJsonObject("a").get("number").getAsString())
        .isEqualTo("甘医保发〔2021〕901号");
    assertThat(table("/api/compare.csv?" + both))
        .hasSize(2)
        .allMatch(r -> r.get("对照 Change").startsWith("相同"));
  }

  @Test
  void policyCsv_hasEachValueOfTheGraphAndItsWords() throws Exception {
    List<CSVRecord> rows = table("/api/policy.csv?" + iri("p/gansu"));
    assertThat(rows.stream().filter(r -> r.get("项 Item").equals("发文字号")).toList())
        .isNotEmpty()
        .allMatch(r -> r.get("值 Value").equals("甘医保发〔2021〕901号"))
        .allMatch(r -> !r.get("文件 File").isEmpty());
    assertThat(rows.stream().map(r -> r.get("原话 Quote"))).contains("《中华人民共和国社会保险法》");
    long cites = count("<%sp/gansu> ^zm:recordOf/^zm:citingRecord ?c".formatted(ID));
    assertThat(rows.stream().filter(r -> r.get("类 Kind").startsWith("引用"))).hasSize((int) cites);
  }

  private List<CSVRecord> table(String path) throws Exception {
    HttpResponse<String> csv = get(path);
    assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
    String text = csv.body().startsWith("\uFEFF") ? csv.body().substring(1) : csv.body();
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  @Test
  void policy_thatContradictsItself_tellsBothValues() throws Exception {
    JsonArray conflicts = json("/api/policy?" + iri("p/qinghai")).getAsJsonArray("conflicts");
    assertThat(strings(conflicts.get(0).getAsJsonObject().getAsJsonArray("values"), "value"))
        .containsExactly("2021-12-30", "2021-12-20");
  }

  @Test
  void policy_thatArticlesName_tellsThem() throws Exception {
    JsonObject p = json("/api/policy?" + iri("p/national"));
    assertThat(strings(p.getAsJsonArray("articles"), "title")).containsExactly("甘肃推开DRG");
    assertThat(strings(p.getAsJsonArray("citedBy"), "quote")).contains("按照医保发〔2021〕48号");
  }

  @Test
  void lineage_downAndUp_isTheClosureThatSparqlFinds() throws Exception {
    JsonObject down = json("/api/lineage?up=0&down=9&" + iri("p/national"));
    String path =
        "(zm:basedOn|zm:implements|zm:counterpartOf|zm:supersedes|^zm:draftOf|zm:follows|zm:refersTo)";
    TreeSet<String> expected =
        it.store.query(
            QueryFactory.create(
                "PREFIX zm: <https://w3id.org/zhengmai/ontology#> SELECT DISTINCT ?p { ?p %s* <%sp/national> }"
                    .formatted(path, ID)),
            e ->
                e.select().materialize().stream()
                    .map(r -> r.get("p").getURI())
                    .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(new TreeSet<>(strings(down.getAsJsonArray("nodes"), "iri"))).isEqualTo(expected);
    JsonObject up = json("/api/lineage?up=9&down=0&" + iri("p/lanzhou"));
    assertThat(strings(up.getAsJsonArray("nodes"), "iri"))
        .contains(ID + "p/gansu", ID + "p/gansu2020", ID + "p/national");
    for (JsonElement edge : up.getAsJsonArray("edges")) {
      assertThat(edge.getAsJsonArray()).hasSize(3);
    }
  }

  @Test
  void lineage_ofOneRelationAndFew_isCut() throws Exception {
    JsonObject few = json("/api/lineage?limit=3&" + iri("p/national"));
    assertThat(few.get("cut").getAsBoolean()).isTrue();
    assertThat(few.getAsJsonArray("nodes")).hasSize(3);
    JsonObject based = json("/api/lineage?relation=basedOn&" + iri("p/national"));
    assertThat(strings(based.getAsJsonArray("nodes"), "iri"))
        .containsExactlyInAnyOrder(
            ID + "p/national", ID + "p/gansu", ID + "p/list", ID + "p/lanzhou");
    JsonObject gansu = json("/api/lineage?region=620000&" + iri("p/national"));
    assertThat(strings(gansu.getAsJsonArray("nodes"), "iri")).doesNotContain(ID + "p/qinghai");
  }

  @Test
  void lineage_afterPoliciesAreOpenedAndShut_goesOnThereOnly() throws Exception {
    String start = "?up=0&down=1&" + iri("p/national");
    List<String> before = shown(start);
    assertThat(before).contains(ID + "p/qinghai").doesNotContain(ID + "p/old", ID + "p/lanzhou");

    String qinghai = start + "&" + iri("p/qinghai").replace("iri=", "openUp=");
    assertThat(shown(qinghai)).containsAll(before).contains(ID + "p/old");
    assertThat(get("/api/lineage.csv" + qinghai).body()).contains("2,up,basedOn,关于深化医药卫生体制改革的意见");
    String gansu = start + "&" + iri("p/gansu").replace("iri=", "openDown=");
    assertThat(shown(gansu)).containsAll(before).contains(ID + "p/lanzhou");
    assertThat(shown(gansu)).doesNotContain(ID + "p/old");
    // What does not hang together with the rest is not shown, though it be opened.
    String far = start + "&" + iri("p/lanzhou").replace("iri=", "openUp=");
    assertThat(shown(far)).isEqualTo(before);

    String whole = "?up=0&down=9&" + iri("p/national");
    String shut = whole + "&" + iri("p/gansu").replace("iri=", "shutDown=");
    assertThat(shown(whole)).contains(ID + "p/lanzhou");
    assertThat(shown(shut)).contains(ID + "p/gansu").doesNotContain(ID + "p/lanzhou");
    assertThat(get("/api/lineage.graphml" + shut).body())
        .contains("甘医保发〔2021〕901号")
        .doesNotContain("兰医保发");
    assertThat(get("/api/lineage" + start + "&openUp=none").statusCode()).isEqualTo(404);
  }

  private List<String> shown(String query) throws Exception {
    return strings(json("/api/lineage" + query).getAsJsonArray("nodes"), "iri");
  }

  @Test
  void lineageFiles_tellThePoliciesOfTheLineage_withItsWords() throws Exception {
    String query = "?up=0&down=9&region=620000&" + iri("p/national");
    JsonArray nodes = json("/api/lineage" + query).getAsJsonArray("nodes");
    assertThat(nodes).hasSizeGreaterThan(2);
    String graphml = get("/api/lineage.graphml" + query).body();
    assertThat(graphml.split("<node ", -1)).hasSize(nodes.size() + 1);
    String csv = get("/api/lineage.csv" + query).body();
    assertThat(csv).startsWith("\uFEFF层 depth").contains("根据国家医疗保障局");
    for (String title : strings(nodes, "title").subList(1, nodes.size())) {
      assertThat(csv).contains(title);
    }
    assertThat(csv).doesNotContain("青海");
    int edges = json("/api/lineage" + query).getAsJsonArray("edges").size();
    assertThat(graphml.split("<edge ", -1)).hasSize(edges + 1);
    assertThat(csv.lines().filter(l -> l.matches("\\d+,(up|down),.*"))).hasSize(edges);
    for (String extension : List.of("svg", "dot", "mmd", "txt")) {
      HttpResponse<String> file = get("/api/lineage." + extension + query);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Disposition")).isPresent();
      assertThat(file.body()).doesNotContain("青海");
    }
  }

  @Test
  void evidence_ofARelation_isItsWordsAndPlace() throws Exception {
    String to = URLEncoder.encode(ID + "p/national", StandardCharsets.UTF_8);
    String from = URLEncoder.encode(ID + "p/gansu", StandardCharsets.UTF_8);
    JsonArray words = json("/api/evidence?from=" + from + "&to=" + to).getAsJsonArray("evidence");
    assertThat(strings(words, "quote"))
        .containsExactly("根据国家医疗保障局《DRG/DIP支付方式改革三年行动计划》（医保发〔2021〕48号）");
    assertThat(strings(words, "file")).containsExactly("a.txt");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void spread_ofANationalPolicy_ranksProvincesAndKeepsNotFoundApart() throws Exception {
    JsonObject spread = json("/api/spread?" + iri("p/national"));
    JsonArray adoptions = spread.getAsJsonArray("adoptions");
    assertThat(spread.getAsJsonObject("basis").get("zh").getAsString()).isEqualTo("成文");
    assertThat(spread.get("start").getAsString()).isEqualTo("2021-11-19");
    // 青海只有发布日期。Qinghai has a day of publication alone.
    assertThat(strings(adoptions, "province"))
        .containsExactly("610000", "620000", "610000", "630000");
    assertThat(strings(adoptions, "rank")).containsExactly("1", "2", "1", "0");
    assertThat(adoptions.get(1).getAsJsonObject().get("lag").getAsInt()).isEqualTo(39);
    assertThat(adoptions.get(3).getAsJsonObject().has("lag")).isFalse();
    JsonObject published = json("/api/spread?basis=" + encoded("发布") + "&" + iri("p/national"));
    assertThat(published.get("start").getAsString()).isEmpty();
    assertThat(strings(published.getAsJsonArray("adoptions"), "rank"))
        .containsExactly("1", "2", "3", "0");
    assertThat(spread.getAsJsonArray("notFound").toString())
        .contains("110000")
        .doesNotContain("810000");
  }

  @Test
  void matrix_ofAll_isTheCountsOfSparql() throws Exception {
    JsonObject matrix = json("/api/matrix");
    JsonArray regions = matrix.getAsJsonArray("regions");
    JsonArray topics = matrix.getAsJsonArray("topics");
    long sum = 0;
    for (int r = 0; r < regions.size(); r++) {
      for (int t = 0; t < topics.size(); t++) {
        sum += matrix.getAsJsonArray("counts").get(r).getAsJsonArray().get(t).getAsLong();
      }
    }
    assertThat(sum)
        .isEqualTo(
            count(
                "{ SELECT DISTINCT ?p ?r ?t { ?p a zm:Policy ;"
                    + " <http://data.europa.eu/eli/ontology#is_about> ?t ;"
                    + " <http://data.europa.eu/eli/ontology#jurisdiction>/<http://www.w3.org/2004/02/skos/core#broader>* ?r ;"
                    + " <http://data.europa.eu/eli/ontology#jurisdiction> ?j ."
                    + " ?r zm:regionLevel ?rank FILTER(?rank = 'province' || (?rank = 'nation' && ?j = ?r)) } }"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/sparql-results+json",
    "text/csv, text/csv",
    "text/turtle, text/turtle",
    "*/*, application/sparql-results+json",
    "'text/csv, */*;q=0.1', text/csv",
    "'application/json;q=0.5, text/turtle', text/turtle",
  })
  void question_byAccept_isAnsweredSo(String accept, String type) throws Exception {
    HttpResponse<String> answer =
        get("/api/questions/provincial-plans?topic=DRG&year=2021", "Accept", accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains("甘肃省DRG行动计划");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/questions/provincial-plans?topic=没有这个, 400",
    "/api/questions/provincial-plans?colour=red, 400",
    "/api/questions/provincial-plans?topic=DRG&topic=DIP, 400",
    "/api/questions/provincial-plans?topic=DRG&format=xml, 406",
    "/api/policy.csv?iri=urn:none, 404",
    "/api/questions/none, 404",
    "/api/search?sort=best, 400",
    "/api/search?limit=-1, 400",
    "/api/search?from=2021, 400",
    "/api/policy, 400",
    "/api/compare?a=urn:none, 404",
    "/api/compare, 400",
    "/api/policy?iri=urn:none, 404",
    "/api/lineage?iri=urn:none, 404",
    "/api/none, 404",
    "/../pom.xml, 400",
    "/assets/..%2f..%2fpom.xml, 404",
    "/web/index.html, 404",
  })
  void request_thatIsWrong_saysSo(String path, int status) throws Exception {
    HttpResponse<String> response = get(URI.create(path.replace("没有这个", "%E6%B2%A1")).toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/search", "/id/p/gansu", "/api/questions", "/feed.atom"})
  void everyAnswer_hasHeadersThatKeepScriptsOut(String path) throws Exception {
    Map<String, List<String>> headers = get(path).headers().map();
    assertThat(headers.getOrDefault("Content-Security-Policy", List.of()).toString())
        .contains("script-src 'self'")
        .doesNotContain("unsafe-eval")
        .doesNotContain("http");
    assertThat(headers).containsKey("X-Content-Type-Options");
    for (String method : new String[] {"POST", "PUT", "DELETE"}) {
      HttpRequest request =
          HttpRequest.newBuilder(it.server.workbench().resolve(path))
              .method(method, HttpRequest.BodyPublishers.ofString("x"))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(405);
    }
  }

  @ParameterizedTest
  @CsvSource({"text/turtle, TTL", "application/ld+json, JSONLD", "application/n-triples, NT"})
  void thing_byAccept_isWhatTheGraphSaysOfIt(String accept, String language) throws Exception {
    HttpResponse<String> answer = get("/id/p/gansu", "Accept", accept);
    Graph graph = GraphFactory.createDefaultGraph();
    Lang lang =
        language.equals("TTL") ? Lang.TURTLE : language.equals("NT") ? Lang.NTRIPLES : Lang.JSONLD;
    RDFParser.create().source(new StringReader(answer.body())).lang(lang).parse(graph);
    assertThat((long) graph.size())
        .isEqualTo(count("{ SELECT DISTINCT ?p ?o { <" + ID + "p/gansu> ?p ?o } }"));
    assertThat(get("/id/p/none", "Accept", accept).statusCode()).isEqualTo(404);
  }

  @Test
  void thing_withChineseInItsName_isFoundAsABrowserAsksForIt() throws Exception {
    String escaped = "/id/agency/" + URLEncoder.encode("甘肃省财政厅", StandardCharsets.UTF_8);
    assertThat(get(escaped, "Accept", "text/turtle").body()).contains("甘肃省财政厅");
  }

  @Test
  void ontologyVoidAndServiceDescription_areTurtle() throws Exception {
    for (String path : List.of("/ontology", "/.well-known/void", "/sparql")) {
      Graph graph = GraphFactory.createDefaultGraph();
      HttpResponse<String> answer = get(path, "Accept", "text/turtle");
      RDFParser.create().source(new StringReader(answer.body())).lang(Lang.TURTLE).parse(graph);
      assertThat(graph.find(Node.ANY, Node.ANY, Node.ANY).toList()).as(path).hasSizeGreaterThan(5);
    }
  }

  @Test
  void description_hasPrefixesAndEveryQuestionAsAnExample() throws Exception {
    String turtle = get("/.well-known/void").body();
    assertThat(turtle).contains("sh:declare").contains(it.server.workbench() + "sparql");
    strings(json("/api/questions").getAsJsonArray("questions"), "name")
        .forEach(n -> assertThat(turtle).contains("example/" + n));
  }

  /** What editors that know nothing of us ask an endpoint for. */
  @Test
  void examplesAndPrefixes_askedAsOtherEditorsDo_areInTheGraph() throws Exception {
    List<String> examples =
        rows(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?sq ?comment ?query {
              ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:construct ?query .
            } ORDER BY ?sq
            """,
            "query");
    assertThat(examples).hasSameSizeAs(json("/api/questions").getAsJsonArray("questions"));
    for (String example : examples) {
      HttpResponse<String> answer =
          get("/sparql?query=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(example + answer.body()).isEqualTo(200);
    }
    List<String> prefixes =
        rows(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT DISTINCT ?prefix ?namespace { [] sh:namespace ?namespace ; sh:prefix ?prefix }
            """,
            "prefix");
    assertThat(prefixes).contains("zm", "eli", "dct").doesNotHaveDuplicates();
  }

  private List<String> rows(String query, String variable) {
    return it.store.query(
        QueryFactory.create(query),
        e ->
            e.select().materialize().stream()
                .map(r -> r.get(variable).getLiteralLexicalForm())
                .toList());
  }

  @Test
  void feed_ofASearch_isWellFormedAndNewestFirst() throws Exception {
    HttpResponse<String> feed = get("/feed.atom");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed.body())));
    assertThat(document.getElementsByTagName("entry").getLength())
        .isEqualTo((int) count("?p a zm:Policy"));
    assertThat(document.getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("关于<img src=x onerror=window.hacked=1>的通知");
  }

  @Test
  void question_withAWrongValue_saysSoInEachLanguage() throws Exception {
    HttpResponse<String> response = get("/api/questions/provincial-plans?year=abc");
    JsonObject error =
        JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("error");
    assertThat(error.get("zh").getAsString()).isEqualTo("year=abc：应为四位年份，如2021");
    assertThat(error.get("en").getAsString())
        .isEqualTo("year=abc: expected a year of four digits, such as 2021");
  }

  @Test
  void sparql_withAMistake_saysOnePlaceOnly() throws Exception {
    String query = URLEncoder.encode("SELECT * {\n ?a ?b ?c .\n ?d ?e\n}", StandardCharsets.UTF_8);
    HttpResponse<String> response = get("/sparql?query=" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("第 4 行第 1 列").contains("line 4, column 1");
  }

  @Test
  void openApi_describesEveryAddressAndParameterThatIsAnswered() throws Exception {
    JsonObject paths = json("/api/openapi.json").getAsJsonObject("paths");
    JsonObject plans = paths.getAsJsonObject("/api/questions/provincial-plans");
    assertThat(plans.toString()).contains("topic", "year", "parameters/format", "parameters/among");
    for (String like : List.of("/api/search.csv", "/api/matrix", "/feed.atom")) {
      assertThat(paths.getAsJsonObject(like).toString()).as(like).contains("parameters/region");
    }
    assertThat(paths.getAsJsonObject("/sparql").has("post")).isTrue();
    for (String path : paths.keySet()) {
      if (path.indexOf('{') < 0 && path.indexOf('/', 1) > 0) {
        assertThat(get(path).statusCode()).as(path).isIn(200, 400);
      }
    }
  }

  @Test
  void feed_ofWhatWasChosen_saysWhatItIsOfAndWhoIssued() throws Exception {
    String feed = get("/feed.atom?q=DRG&region=620000&year=2021").body();
    assertThat(feed).contains("<title>政脉：DRG · 甘肃省 · 2021</title>");
    assertThat(feed).contains("<name>甘肃省医疗保障局、甘肃省财政厅</name>");
    assertThat(feed).contains("<summary>甘医保发〔2021〕901号</summary>");
  }

  @Test
  void openApi_describesEveryQuestion() throws Exception {
    JsonObject paths = json("/api/openapi.json").getAsJsonObject("paths");
    JsonArray questions = json("/api/questions").getAsJsonArray("questions");
    assertThat(questions).isNotEmpty();
    strings(questions, "name").forEach(n -> assertThat(paths.has("/api/questions/" + n)).isTrue());
  }

  @Test
  void digestsAndQuality_areRows() throws Exception {
    JsonObject digests = json("/api/digests");
    assertThat(digests.getAsJsonArray("issues")).hasSize(2);
    assertThat(strings(digests.getAsJsonArray("articles"), "title")).contains("甘肃推开DRG", "集采又一批");
    JsonObject quality = json("/api/quality");
    assertThat(quality.getAsJsonArray("conflicts")).hasSize(2);
    assertThat(quality.getAsJsonArray("sources")).hasSize(3);
    assertThat(quality.getAsJsonArray("coverage")).isNotEmpty();
  }
}
