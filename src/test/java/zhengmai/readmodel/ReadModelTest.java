package zhengmai.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.SearchRequest.Sort;
import zhengmai.server.WorkbenchStore;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/** The read model answers exactly as SPARQL does on the same store. */
class ReadModelTest {
  private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
  private static final String PREFIXES =
      """
      BASE <https://w3id.org/zhengmai/id/>
      PREFIX zm: <https://w3id.org/zhengmai/ontology#>
      PREFIX eli: <http://data.europa.eu/eli/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** What each facet is in SPARQL: binds ?value. */
  private static final Map<FacetName, String> PATTERNS = new HashMap<>();

  static {
    PATTERNS.put(
        FacetName.REGION,
        "?p eli:jurisdiction ?j . ?j skos:broader* ?value ."
            + " FILTER(?value = ?j || ?value != <region/100000>)");
    PATTERNS.put(
        FacetName.YEAR,
        "OPTIONAL { ?p eli:date_document ?s } OPTIONAL { ?p eli:date_publication ?d }"
            + " OPTIONAL { ?p zm:numberYear ?n }"
            + " BIND(COALESCE(YEAR(?s), YEAR(?d), ?n) AS ?value) FILTER(BOUND(?value))");
    PATTERNS.put(FacetName.LEVEL, "?p zm:level ?value");
    PATTERNS.put(FacetName.TOPIC, "?p eli:is_about ?value");
    PATTERNS.put(FacetName.CATEGORY, "?p zm:category ?value");
    PATTERNS.put(FacetName.STAGE, "?p zm:stage ?value");
    PATTERNS.put(FacetName.ISSUER, "?p eli:passed_by ?value");
    PATTERNS.put(FacetName.GENRE, "?p eli:type_document ?value");
    PATTERNS.put(FacetName.SOURCE, "?r zm:recordOf ?p ; prov:wasDerivedFrom/zm:fileName ?value");
    PATTERNS.put(
        FacetName.HELD,
        "OPTIONAL { ?p zm:held ?h } BIND(IF(BOUND(?h), 'yes',"
            + " IF(EXISTS { ?r zm:recordOf ?p }, 'facts', 'no')) AS ?value)");
    PATTERNS.put(
        FacetName.FORCE,
        """
        OPTIONAL { ?p zm:forceBasis ?basis } OPTIONAL { ?p zm:forceFrom ?first }
        OPTIONAL { ?p eli:first_date_entry_in_force ?from } OPTIONAL { ?p zm:termUntil ?term }
        OPTIONAL { ?p eli:date_no_longer_in_force ?until ; zm:forceReason ?why }
        BIND("2022-06-01"^^xsd:date AS ?day)
        BIND(IF(COALESCE(?basis = 'draft', false), 'draft',
          IF(COALESCE(?day < ?first, false), 'not-yet',
          IF(COALESCE(?day > ?until, false), ?why,
          IF(BOUND(?from) || (BOUND(?first) && BOUND(?term)), 'in-force',
          IF(BOUND(?first), 'presumed', 'unknown'))))) AS ?value)
        """);
  }

  private static Path folder;
  private static GraphStore store;
  private static LiveModel live;

  @BeforeAll
  static void open(@TempDir Path dir) {
    folder = dir;
    store = WorkbenchStore.open(dir.resolve("db"));
    live = new LiveModel(store);
  }

  @AfterAll
  static void close() {
    live.close();
    store.close();
  }

  /** Of policies: an article is told by other properties. */
  private static SearchRequest request(String text, Map<FacetName, List<String>> chosen) {
    return new SearchRequest(text, "", chosen, Days.NONE, Days.NONE, DAY, Sort.NEWEST, 0, 1000)
        .policiesOnly();
  }

  private static SearchRequest titles(String text) {
    return new SearchRequest(
            text, "title", Map.of(), Days.NONE, Days.NONE, DAY, Sort.NEWEST, 0, 1000)
        .policiesOnly();
  }

  private static <T> T sparql(String query, Function<RowSet, T> use) {
    return store.query(QueryFactory.create(PREFIXES + query), e -> use.apply(e.select()));
  }

  private static Map<String, Integer> counts(String query) {
    return sparql(
        query,
        rows -> {
          Map<String, Integer> counts = new TreeMap<>();
          rows.forEachRemaining(
              r ->
                  counts.merge(
                      Labels.key(r.get("value")),
                      ((Number) r.get("count").getLiteralValue()).intValue(),
                      Integer::sum));
          return counts;
        });
  }

  private static Set<String> iris(String query, String variable) {
    return sparql(
        query,
        rows -> {
          Set<String> iris = new TreeSet<>();
          rows.forEachRemaining(r -> iris.add(r.get(variable).getURI()));
          return iris;
        });
  }

  private static Map<String, Integer> counts(SearchResult result, FacetName name) {
    return result.facets().stream()
        .filter(f -> f.name() == name)
        .flatMap(f -> f.values().stream())
        .filter(c -> c.count() > 0 && !c.value().key().equals(FacetName.NONE))
        .collect(
            Collectors.toMap(
                c -> c.value().key(), SearchResult.Count::count, (a, b) -> a, TreeMap::new));
  }

  private static Set<String> iris(List<Integer> rows) {
    Policies policies = live.current().policies();
    return rows.stream().map(policies::iri).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(value = FacetName.class, mode = EnumSource.Mode.EXCLUDE, names = "KIND")
  void facetCounts_nothingChosen_areThoseOfSparql(FacetName name) {
    Map<String, Integer> expected =
        counts(
            "SELECT ?value (COUNT(DISTINCT ?p) AS ?count) { ?p a zm:Policy . %s } GROUP BY ?value"
                .formatted(PATTERNS.get(name)));
    assertThat(expected).as("the world has the facet").isNotEmpty();
    assertThat(counts(live.current().search(request("", Map.of())), name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(value = FacetName.class, mode = EnumSource.Mode.EXCLUDE, names = "KIND")
  void facetCounts_topicChosen_areThoseOfSparql(FacetName name) {
    Map<FacetName, List<String>> chosen = Map.of(FacetName.TOPIC, List.of("DRG-DIP支付方式"));
    String other = name == FacetName.TOPIC ? "" : "?p eli:is_about <topic/DRG-DIP支付方式> .";
    Map<String, Integer> expected =
        counts(
            "SELECT ?value (COUNT(DISTINCT ?p) AS ?count) { ?p a zm:Policy . %s %s } GROUP BY ?value"
                .formatted(other, PATTERNS.get(name)));
    assertThat(counts(live.current().search(request("", chosen)), name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(FacetName.class)
  void facetCounts_valuesTogether_areAllThatIsFound(FacetName name) {
    ReadModel model = live.current();
    RoaringBitmap all = new RoaringBitmap();
    model.facet(name, DAY).values().forEach(v -> all.or(v.policies()));
    assertThat(all.getCardinality()).isEqualTo(model.policies().size());
  }

  @Test
  void search_articles_areAKindOfTheirOwn() {
    ReadModel model = live.current();
    SearchRequest articles = request("", Map.of()).withText("集采又一批");
    SearchRequest all =
        new SearchRequest(
            "集采又一批", "", Map.of(), Days.NONE, Days.NONE, DAY, Sort.RELEVANCE, 0, 1000);
    assertThat(model.search(articles).rows()).isEmpty();
    assertThat(model.search(all).rows())
        .hasSize(1)
        .allMatch(r -> model.policies().isArticle(r))
        .allMatch(r -> model.policies().title(r).equals("集采又一批"));
  }

  @Test
  void search_regionYearAndForce_findsWhatSparqlFinds() {
    SearchResult found =
        live.current()
            .search(
                request(
                    "",
                    Map.of(
                        FacetName.REGION,
                        List.of("620000"),
                        FacetName.FORCE,
                        List.of("in-force"))));
    Set<String> expected =
        iris(
            "SELECT DISTINCT ?p { ?p a zm:Policy ; eli:jurisdiction/skos:broader* <region/620000> ."
                + " { "
                + PATTERNS.get(FacetName.FORCE)
                + " } FILTER(?value = 'in-force') }",
            "p");
    assertThat(expected).isNotEmpty();
    assertThat(iris(found.rows())).isEqualTo(expected);
    assertThat(found.found()).isEqualTo(expected.size());
  }

  @ParameterizedTest
  @CsvSource({"DRG", "三年行动", "试点方案", "实施方案", "征求意见稿", "方案", "的通知", "北京"})
  void search_wordsOfTitles_findsWhatContainsFinds(String words) {
    Set<String> expected =
        iris(
            """
            SELECT DISTINCT ?p { ?p a zm:Policy . ?p (dct:title|(zm:issues/dct:title)) ?t
            FILTER(CONTAINS(LCASE(STR(?t)), LCASE("%s"))) }
            """
                .formatted(words),
            "p");
    assertThat(iris(live.current().search(titles(words)).rows())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "医保发〔2021〕48号",
    "医保发2021 48",
    "医保发[2021]48号",
    "医保发（2021）４８号",
    "医保发【2021】第48号",
    "医保发 2021年 48",
    "医保发-2021-48",
    "医保发２０２１４８",
    "国医保发〔2021〕48号",
    "国医保发 202148",
  })
  void search_numberInAnySpelling_findsTheOne(String typed) {
    assertThat(iris(live.current().search(request(typed, Map.of())).rows()))
        .containsExactly(WorkbenchStore.ID + "p/national");
  }

  @ParameterizedTest
  @CsvSource({
    "甘医保发, p/gansu p/gansu2020 p/rules",
    "国家医保局, p/gansu p/list p/national",
    "根据国家医疗保障局, p/gansu",
    "支付方式 兰州, p/lanzhou",
    "兰, p/lanzhou",
    "没有这样的文件, ''",
    "国医保发, p/national",
    "48号, p/gansu p/list p/national",
    "903号, p/list",
    "甘肃医保局, p/gansu p/gansu2020",
    "甘肃省医保局, p/gansu p/gansu2020",
    "甘肃 医保局, p/gansu p/gansu2020",
    "京津冀DRG, ''",
    "兰州DRG, p/lanzhou",
    "《, ''",
    "?, ''",
    "1号, p/markup",
    "8号, ''",
  })
  void search_bodiesEvidenceAndParts_findsThem(String typed, String expected) {
    Set<String> iris =
        Arrays.stream(expected.split(" "))
            .filter(s -> !s.isEmpty())
            .map(s -> WorkbenchStore.ID + s)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(iris(live.current().search(request(typed, Map.of())).rows())).isEqualTo(iris);
  }

  @Test
  void search_codeOfANumber_thoseThatBeginSoComeFirst() {
    SearchRequest asked =
        new SearchRequest("医保发", "", Map.of(), Days.NONE, Days.NONE, DAY, Sort.RELEVANCE, 0, 1000);
    ReadModel model = live.current();
    List<String> numbers =
        model.search(asked).rows().stream().map(r -> model.policies().number(r)).toList();
    assertThat(numbers).hasSizeGreaterThan(3).startsWith("医保发〔2021〕48号");
  }

  @Test
  void search_shortNameOfABody_findsWhatTheFullNameFinds() {
    ReadModel model = live.current();
    Set<String> byFullName = iris(model.search(request("国家医疗保障局", Map.of())).rows());
    assertThat(byFullName).isNotEmpty();
    assertThat(iris(model.search(request("国家医保局", Map.of())).rows())).isEqualTo(byFullName);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void search_eachOrder_pagesAreThatOrderInParts(Sort sort) {
    ReadModel model = live.current();
    SearchRequest all =
        new SearchRequest("DRG", "", Map.of(), Days.NONE, Days.NONE, DAY, sort, 0, 1000);
    List<Integer> whole = model.search(all).rows();
    assertThat(whole).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    assertThat(Arrays.stream(model.rows(all)).boxed().toList()).isEqualTo(whole);
    SearchRequest part =
        new SearchRequest("DRG", "", Map.of(), Days.NONE, Days.NONE, DAY, sort, 2, 2);
    assertThat(model.search(part).rows()).isEqualTo(whole.subList(2, 4));
  }

  @Test
  void search_oldest_datedFirst() {
    ReadModel model = live.current();
    SearchRequest oldest =
        new SearchRequest("", "", Map.of(), Days.NONE, Days.NONE, DAY, Sort.OLDEST, 0, 1000);
    List<Integer> rows = model.search(oldest).rows();
    assertThat(model.policies().iri(rows.get(0))).endsWith("p/gansu2020");
    assertThat(model.policies().iri(rows.get(rows.size() - 1))).endsWith("p/old");
  }

  @Test
  void search_betweenDates_findsWhatSparqlFinds() {
    int from = Math.toIntExact(LocalDate.of(2021, 12, 24).toEpochDay());
    int to = Math.toIntExact(LocalDate.of(2022, 1, 5).toEpochDay());
    SearchRequest between = new SearchRequest("", "", Map.of(), from, to, DAY, Sort.NEWEST, 0, 99);
    Set<String> expected =
        iris(
            """
            SELECT ?p { ?p a zm:Policy OPTIONAL { ?p eli:date_document ?s } OPTIONAL { ?p eli:date_publication ?d }
            BIND(COALESCE(?s, ?d) AS ?date) FILTER(?date >= "2021-12-24"^^xsd:date && ?date <= "2022-01-05"^^xsd:date) }
            """,
            "p");
    assertThat(expected).hasSize(4);
    assertThat(iris(live.current().search(between).rows())).isEqualTo(expected);
  }

  @Test
  void commit_newPolicy_isFoundAfterwards() {
    try (GraphStore other = WorkbenchStore.open(folder.resolve("other"));
        LiveModel model = new LiveModel(other)) {
      int before = model.upToDate().policies().size();
      Set<Triple> graph = new LinkedHashSet<>(other.graph(WorkbenchStore.ID + "conclusions"));
      Node p = NodeFactory.createURI(WorkbenchStore.ID + "p/new");
      graph.add(Triple.create(p, Std.TYPE, Zm.Type.POLICY));
      other.commit(new Batch().replace(WorkbenchStore.ID + "conclusions", graph));
      ReadModel after = model.upToDate();
      assertThat(after.policies().size()).isEqualTo(before + 1);
      assertThat(after.policies().find(WorkbenchStore.ID + "p/new")).isPresent();
    }
  }

  @Test
  void search_orderByItsBodysShortName_findsIt() {
    try (GraphStore other = WorkbenchStore.open(folder.resolve("orders"));
        LiveModel model = new LiveModel(other)) {
      String conclusions = WorkbenchStore.ID + "conclusions";
      Set<Triple> graph = new LinkedHashSet<>(other.graph(conclusions));
      for (String serial : List.of("3", "31")) {
        Node p = NodeFactory.createURI(WorkbenchStore.ID + "p/order" + serial);
        Node number = NodeFactory.createLiteralString("国家医疗保障局令第" + serial + "号");
        graph.add(Triple.create(p, Std.TYPE, Zm.Type.POLICY));
        graph.add(Triple.create(p, Zm.DOCUMENT_NUMBER, number));
      }
      other.commit(new Batch().replace(conclusions, graph));
      for (String typed : List.of("国家医疗保障局令第3号", "国家医保局令第3号", "国家医保局令 3")) {
        ReadModel now = model.upToDate();
        assertThat(now.search(request(typed, Map.of())).rows().stream().map(now.policies()::iri))
            .as(typed)
            .containsExactly(WorkbenchStore.ID + "p/order3");
      }
    }
  }
}
