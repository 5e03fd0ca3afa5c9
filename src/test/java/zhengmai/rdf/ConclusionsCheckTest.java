package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.Finding;

/** Each rule of conclusions with a graph that breaks it and one that does not. */
class ConclusionsCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);
  private static final String PREFIXES =
      """
      @base <https://w3id.org/zhengmai/id/> .
      @prefix zm: <https://w3id.org/zhengmai/ontology#> .
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <s> zm:fileName "样例.txt" .
      <r> prov:wasDerivedFrom <s> ; zm:line 7 ; zm:recordOf <a> ; zm:issuerName "甘肃省医疗保障局" .
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          several-policies            | <r> zm:recordOf <b> .                                            | <r> zm:recordOf <a> .
          record-of-nothing           | <q> a zm:NoticeRecord .                                          | <q> a zm:NoticeRecord ; zm:recordOf <a> .
          policy-title-missing        | <a> zm:held true .                                               | <a> zm:held true ; dct:title "题"@zh .
          signed-before-1949          | <a> a zm:Policy ; eli:date_document "1949-09-30"^^xsd:date .     | <a> a zm:Policy ; eli:date_document "1949-10-01"^^xsd:date .
          published-before-1949       | <a> a zm:Policy ; eli:date_publication "1021-12-28"^^xsd:date .  | <a> a zm:Policy ; eli:date_publication "2021-12-28"^^xsd:date .
          effective-before-1949       | <a> a zm:Policy ; eli:first_date_entry_in_force "1900-01-01"^^xsd:date . | <a> a zm:Policy ; eli:first_date_entry_in_force "2022-01-01"^^xsd:date .
          dated-in-future             | <a> a zm:Policy ; eli:date_document "2024-05-03"^^xsd:date .     | <a> a zm:Policy ; eli:date_document "2024-05-02"^^xsd:date .
          in-force-long-before-signed | <a> a zm:Policy ; eli:date_document "2021-12-28"^^xsd:date ; eli:first_date_entry_in_force "2020-01-01"^^xsd:date . | <a> a zm:Policy ; eli:date_document "2021-12-28"^^xsd:date ; eli:first_date_entry_in_force "2021-01-01"^^xsd:date .
          method-missing              | <c> a zm:ConcludedRelation ; zm:confidence 9.0e-1 .              | <c> a zm:ConcludedRelation ; zm:confidence 9.0e-1 ; zm:method "same-title" .
          confidence-missing          | <c> a zm:ConcludedRelation ; zm:method "same-title" .            | <c> a zm:ConcludedRelation ; zm:confidence 9.0e-1 ; zm:method "same-title" .
          repeals-itself              | <a> zm:repeals <a> .                                             | <a> zm:repeals <b> .
          repeals-itself              | <c> zm:citingPolicy <a> ; zm:citesPolicy <a> ; zm:relation zm:repeals . | <c> zm:citingPolicy <a> ; zm:citesPolicy <b> ; zm:relation zm:repeals .
          number-shared               | <a> a zm:Policy ; zm:documentNumber "甘医保发〔2021〕1号" . <b> a zm:Policy ; zm:documentNumber "甘医保发〔2021〕1号" . | <a> a zm:Policy ; zm:documentNumber "甘医保发〔2021〕1号" . <b> a zm:Policy ; zm:documentNumber "甘医保发〔2021〕2号" .
          cites-a-later-document      | <c> zm:citingPolicy <a> ; zm:citesPolicy <b> . <a> eli:date_document "2021-01-01"^^xsd:date . <b> eli:date_document "2021-01-02"^^xsd:date . | <c> zm:citingPolicy <a> ; zm:citesPolicy <b> . <a> eli:date_document "2021-01-02"^^xsd:date . <b> eli:date_document "2021-01-02"^^xsd:date .
          circle                      | <a> zm:draftOf <b> . <b> zm:draftOf <a> .                        | <a> zm:draftOf <b> . <b> zm:draftOf <d> . <a> zm:draftOf <d> .
          circle                      | <a> zm:supersedes <b> . <b> zm:supersedes <d> . <d> zm:supersedes <a> . | <a> zm:supersedes <b> . <b> zm:supersedes <d> .
          circle                      | <a> zm:formalises <a> .                                          | <a> zm:formalises <b> .
          """)
  void rule_brokenAndKept_isSaidOnlyWhereItIsBroken(String code, String broken, String kept) {
    assertThat(codes(broken)).contains(code);
    assertThat(codes(kept)).doesNotContain(code);
  }

  @Test
  void hit_ofAPolicy_namesTheRecordsFileLineAndIssuer_inBothLanguages() {
    List<Finding> found =
        GraphCheck.summary(Fixtures.SHAPES.hits(graph("<a> zm:repeals <a> ."), TODAY));
    assertThat(found)
        .extracting(Finding::print)
        .containsExactly(
            "样例.txt:7: 文件废止自己（甘肃省医疗保障局）：1处 / the document repeals itself (甘肃省医疗保障局): 1");
  }

  @Test
  void circles_oneForEach_andAChainLeadingToOne_isNotPartOfIt() {
    Graph graph =
        graph(
            "<x> zm:draftOf <a> . <a> zm:draftOf <b> . <b> zm:draftOf <a> . <b> zm:draftOf <y> ."
                + " <m> zm:draftOf <n> . <n> zm:draftOf <m> .");
    assertThat(Fixtures.SHAPES.hits(graph, TODAY))
        .filteredOn(h -> h.finding().code().equals("circle"))
        .extracting(h -> h.focus().replaceFirst(".*/", ""))
        .containsExactlyInAnyOrder("a", "m");
  }

  @Test
  void circles_inAChainOfAHundredThousand_takeNoLongWalk() {
    List<Triple> chain = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      chain.add(Triple.create(node(i), Zm.DRAFT_OF, node((i + 1) % 100_000)));
      chain.add(Triple.create(node(200_000 + i), Zm.DRAFT_OF, node(200_001 + i)));
    }
    assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(Circles.of(chain)).containsExactly(node(0)));
  }

  private static Node node(int i) {
    return NodeFactory.createURI("urn:" + i);
  }

  private static List<String> codes(String turtle) {
    return Fixtures.SHAPES.hits(graph(turtle), TODAY).stream()
        .map(h -> h.finding().code())
        .toList();
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(PREFIXES + turtle)).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
