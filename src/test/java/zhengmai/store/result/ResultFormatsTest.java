package zhengmai.store.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.rdf.TextFile;
import zhengmai.store.MemoryGraph;
import zhengmai.store.PreparedQuery;
import zhengmai.store.SavedQueries;
import zhengmai.store.Vocabulary;

class ResultFormatsTest {
  private static final String TURTLE =
      """
      @prefix : <urn:> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :a :name "甘肃省"@zh ; :day "2021-12-28"^^xsd:date ; :lag -5 .
      :b :name "=1+1" ; :day "2021-12-29"^^xsd:date .
      :c :name "甲,\\"乙\\"|*丙*\\n<b>" ; :day "2021-12-30"^^xsd:date .
      """;
  private static final String ROWS =
      """
      #@ column: name 名称 Name
      #@ column: day 日期 Day
      SELECT ?name ?day ?lag ?s { ?s <urn:name> ?name ; <urn:day> ?day OPTIONAL { ?s <urn:lag> ?lag } }
      ORDER BY ?day
      """;

  @Test
  void csv_rows_openRightInExcel() throws IOException {
    List<String> lines =
        List.of(
            "\ufeff名称 Name,日期 Day,lag,s",
            "甘肃省,2021-12-28,-5,urn:a",
            "'=1+1,2021-12-29,,urn:b",
            "\"甲,\"\"乙\"\"|*丙*\n<b>\",2021-12-30,,urn:c");
    assertThat(write("csv", ROWS)).isEqualTo(String.join("\r\n", lines) + "\r\n");
  }

  @Test
  void csv_withoutBom_beginsWithTheHead() throws IOException {
    ResultOptions options = ResultOptions.DEFAULT.withBom(false);
    assertThat(write("csv", ROWS, options)).startsWith("名称 Name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
  void csv_cellLikeAFormula_isHarmless(String text) {
    assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "甘肃", "1-2", "a=b", "'", "—x"})
  void csv_otherCell_isLeft(String text) {
    assertThat(CsvTable.harmless(text)).isEqualTo(text);
  }

  @Test
  void csv_sameGraphInAnotherOrder_sameBytes() throws IOException {
    String query =
        """
        #@ list: all
        SELECT (GROUP_CONCAT(?name; SEPARATOR = "；") AS ?all) { ?s <urn:in> <urn:l> ; <urn:name> ?name }
        """;
    List<String> members =
        List.of(
            "<urn:1> <urn:in> <urn:l> ; <urn:name> \"乙\" .",
            "<urn:2> <urn:in> <urn:l> ; <urn:name> \"甲\" .",
            "<urn:3> <urn:in> <urn:l> ; <urn:name> \"甲\" .",
            "<urn:4> <urn:in> <urn:l> ; <urn:name> \"丙\" .");
    String forth = write("csv", query, ResultOptions.DEFAULT, String.join("\n", members));
    List<String> turned = members.stream().sorted((a, b) -> b.compareTo(a)).toList();
    String back = write("csv", query, ResultOptions.DEFAULT, String.join("\n", turned));

    assertThat(forth).isEqualTo("\ufeffall\r\n丙；乙；甲\r\n").isEqualTo(back);
  }

  @Test
  void table_chineseAndLatin_areAligned() throws IOException {
    assertThat(write("table", ROWS.replace("?lag ?s", "")))
        .isEqualTo(
            """
            名称 Name         日期 Day
            ----------------  ----------
            甘肃省            2021-12-28
            =1+1              2021-12-29
            甲,"乙"|*丙* <b>  2021-12-30
            """);
  }

  @Test
  void table_narrowTerminal_wrapsAndCutsNothing() throws IOException {
    String text = write("table", ROWS, ResultOptions.DEFAULT.withWidth(40));

    assertThat(text.lines()).allMatch(l -> Width.of(l) <= 40);
    assertThat(text.replaceAll("\\s", "")).contains("甘肃省", "2021", "urn:a");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DRG, 3
          甘肃, 4
          （试行）, 8
          〔2021〕, 8
          𠮷, 2
          e\u0301, 1
          '', 0
          """)
  void width_text_isAsTheTerminalShowsIt(String text, int width) {
    assertThat(Width.of(text)).isEqualTo(width);
  }

  @Test
  void width_wrap_neverCutsACharacter() {
    assertThat(Width.wrap("甘肃省DRG𠮷", 5)).containsExactly("甘肃", "省DRG", "𠮷");
    assertThat(Width.wrap("", 5)).containsExactly("");
    assertThat(Width.wrap("甘", 1)).containsExactly("甘");
  }

  @Test
  void md_cells_stayInTheirCells() throws IOException {
    assertThat(write("md", ROWS))
        .isEqualTo(
            """
            | 名称 Name | 日期 Day | lag | s |
            | --- | --- | --- | --- |
            | 甘肃省 | 2021-12-28 | -5 | urn:a |
            | =1+1 | 2021-12-29 |  | urn:b |
            | 甲,"乙"\\|\\*丙\\*<br>&lt;b&gt; | 2021-12-30 |  | urn:c |
            """);
  }

  @Test
  void json_rows_keepTypesAndIris() throws IOException {
    assertThat(write("json", ROWS).replaceAll("\\s+", " "))
        .contains("\"vars\": [ \"name\" , \"day\" , \"lag\" , \"s\" ]")
        .contains("\"type\": \"uri\" , \"value\": \"urn:a\"")
        .contains("\"xml:lang\": \"zh\" , \"value\": \"甘肃省\"")
        .contains("XMLSchema#date");
  }

  @Test
  void ttl_construct_isTheGraphInOrder() throws IOException {
    String query = "PREFIX u: <urn:> CONSTRUCT { ?s u:is ?n } { ?s u:name ?n FILTER(?s != u:c) }";
    String text = write("ttl", query);

    assertThat(text.replaceAll("\\s+", " ").strip())
        .isEqualTo("PREFIX u: <urn:> u:a u:is \"甘肃省\"@zh . u:b u:is \"=1+1\" .");
  }

  @Test
  void ttl_rows_areAResultSet() throws IOException {
    assertThat(write("ttl", ROWS)).contains("resultVariable", "\"甘肃省\"@zh");
  }

  @Test
  void construct_asCsv_hasThreeColumns() throws IOException {
    assertThat(write("csv", "CONSTRUCT { ?s <urn:is> ?n } { ?s <urn:name> ?n }"))
        .startsWith("\ufeff主语 Subject,谓语 Predicate,宾语 Object\r\nurn:a,urn:is,甘肃省\r\n");
    assertThat(write("json", "CONSTRUCT { ?s <urn:is> ?n } { ?s <urn:name> ?n }"))
        .contains("subject");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "ttl", "md"})
  void ask_everyFormat_saysYes(String format) throws IOException {
    assertThat(write(format, "ASK { <urn:a> ?p ?o }")).containsPattern("yes|true");
  }

  @Test
  void find_unknown_isNothing() {
    assertThat(ResultFormats.find("xls")).isEmpty();
    assertThat(ResultFormats.all()).extracting(ResultFormat::name).doesNotHaveDuplicates();
  }

  private static String write(String format, String query) throws IOException {
    return write(format, query, ResultOptions.DEFAULT);
  }

  private static String write(String format, String query, ResultOptions options)
      throws IOException {
    return write(format, query, options, TURTLE);
  }

  private static String write(String format, String query, ResultOptions options, String turtle)
      throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(turtle, Lang.TURTLE)
        .parse(dataset.getGraph(NodeFactory.createURI("urn:g")));
    MemoryGraph graph = new MemoryGraph(dataset);
    SavedQueries read = SavedQueries.of(new TextFile("q.rq", query), false);
    assertThat(read.findings()).isEmpty();
    PreparedQuery question = read.queries().get(0).prepare(Map.of(), new Vocabulary(graph));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultFormats.write(graph, question, ResultFormats.find(format).orElseThrow(), options, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
