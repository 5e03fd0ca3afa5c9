package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.rdf.TextFile;

class ParametersTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 12, 31);
  private static final MemoryGraph WORLD =
      World.of(
          """
          <agency/甘肃省医疗保障局> a zm:Agency ; skos:prefLabel "甘肃省医疗保障局"@zh ;
            zm:jurisdictionRegion <region/620000> ; zm:system <system/医疗保障> .
          <topic/甲> skos:inScheme <scheme/topics> ; skos:prefLabel "甲甲"@zh ; skos:altLabel "同名"@zh .
          <topic/乙> skos:inScheme <scheme/topics> ; skos:prefLabel "乙乙"@zh ; skos:altLabel "同名"@zh .
          """);
  private static final Vocabulary VOCABULARY = new Vocabulary(WORLD);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TOPIC,  DRG,               topic/DRG-DIP支付方式
          TOPIC,  drg,               topic/DRG-DIP支付方式
          TOPIC,  DRG/DIP支付方式,   topic/DRG-DIP支付方式
          TOPIC,  ＤＲＧ,            topic/DRG-DIP支付方式
          REGION, 甘肃,              region/620000
          REGION, 甘肃省,            region/620000
          REGION, 620000,            region/620000
          REGION, 京,                region/110000
          REGION, Beijing,           region/110000
          AGENCY, 国家医保局,        agency/国家医疗保障局
          AGENCY, 国家卫生计生委,    agency/国家卫生和计划生育委员会
          AGENCY, 国家医保局办公室,  agency/国家医疗保障局
          AGENCY, 甘肃医保局,        agency/甘肃省医疗保障局
          AGENCY, 甘肃省医保局,      agency/甘肃省医疗保障局
          REGION, https://w3id.org/zhengmai/id/region/620000, region/620000
          """)
  void name_known_isTheConcept(ParameterType type, String given, String id) {
    assertThat(term(type, given).getURI()).isEqualTo("https://w3id.org/zhengmai/id/" + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          YEAR     | 2021                  | "2021"^^xsd:integer
          DATE     | 2021-12-31            | "2021-12-31"^^xsd:date
          DATE     | today                 | "2021-12-31"^^xsd:date
          MONTH    | 2021-12               | "2021-12"^^xsd:gYearMonth
          INTEGER  | +7                    | "7"^^xsd:integer
          NUMBER   | 医保发[2021]48号      | "医保发〔2021〕48号"
          DOCUMENT | 医保发 ﹝２０２１﹞４８号 | "医保发〔2021〕48号"
          DOCUMENT | 《社会保险法》        | "社会保险法"
          STRING   | 甲"乙                 | "甲\\"乙"
          IRI      | https://example.org/甲 | https://example.org/甲
          """)
  void value_ofItsType_isATerm(ParameterType type, String given, String term) {
    String printed = term(type, given).toString();
    assertThat(printed.replace("http://www.w3.org/2001/XMLSchema#", "xsd:")).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          YEAR, 21
          YEAR, 二〇二一
          DATE, 2021-02-30
          DATE, 2021年2月3日
          MONTH, 2021-13
          INTEGER, 1.5
          NUMBER, 甲乙丙
          IRI, 甲乙
          IRI, https://example.org/> <http://x
          """)
  void value_notOfItsType_isRefusedInTwoLanguages(ParameterType type, String given) {
    assertThatThrownBy(() -> term(type, given))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("x=" + given + "：应为" + type.zh())
        .hasMessageContaining("expected " + type.en());
  }

  @Test
  void name_unknown_nearOnesAreNamed() {
    assertThatThrownBy(() -> term(ParameterType.TOPIC, "DGR"))
        .hasMessageContaining("没有这个")
        .hasMessageContaining("相近的有：DRG/DIP支付方式");
    assertThatThrownBy(() -> term(ParameterType.AGENCY, "国家医疗保章局"))
        .hasMessageContaining("near: 国家医疗保障局");
    assertThatThrownBy(() -> term(ParameterType.REGION, "zzzz"))
        .hasMessage("x=zzzz：没有这个甲 / x=zzzz: no such a");
  }

  @Test
  void name_ofTwo_bothAreNamed() {
    assertThatThrownBy(() -> term(ParameterType.TOPIC, "同名"))
        .hasMessageContaining("甲甲（https://w3id.org/zhengmai/id/topic/甲）")
        .hasMessageContaining("乙乙");
  }

  @Test
  void prepare_missingOrUnknown_isRefused() {
    SavedQuery query =
        query("#@ param: y year | 年份 | Year", "SELECT ?s { ?s ?p ?o FILTER(?o = ?y) }");

    assertThatThrownBy(() -> query.prepare(Map.of(), VOCABULARY, TODAY))
        .hasMessage(
            "q：缺少参数y（年份），应为四位年份，如2021 / q: parameter y (Year) is missing, expected a year of four digits, such as 2021");
    assertThatThrownBy(() -> query.prepare(Map.of("z", "1"), VOCABULARY, TODAY))
        .hasMessage("q：没有参数“z”（可用：y） / q: no parameter 'z' (known: y)");
  }

  @Test
  void prepare_optional_boundBecomesTrueOrFalse() {
    SavedQuery query =
        query(
            "#@ param: y year optional | 年份 | Year",
            "SELECT ?s { ?s ?p ?o FILTER(!BOUND(?y) || EXISTS { ?s ?q ?z FILTER(BOUND(?y) && ?z = ?y) }) }");

    Query without = query.prepare(Map.of(), VOCABULARY, TODAY).query();
    Query blank = query.prepare(Map.of("y", " "), VOCABULARY, TODAY).query();
    Query with = query.prepare(Map.of("y", "2021"), VOCABULARY, TODAY).query();

    assertThat(without.serialize()).contains("false").doesNotContainIgnoringCase("bound");
    assertThat(blank).isEqualTo(without);
    assertThat(with.serialize()).contains("true", "2021").doesNotContain("?y");
    assertThat(QueryFactory.create(with.serialize())).isEqualTo(with);
  }

  @Test
  void prepare_given_tellsWhatIsUsed() {
    SavedQuery query =
        query(
            "#@ param: y year default=2021 | 年份 | Year\n#@ param: t string optional | 字 | Text",
            "SELECT ?s { ?s ?t ?y }");

    assertThat(query.prepare(Map.of(), VOCABULARY, TODAY).given()).isEqualTo(Map.of("y", "2021"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" . ?s ?p ?o } #",
        "' || true || '",
        "x\") || true || (\"",
        "\\\" ) } UNION { ?s ?p ?o",
        "> <http://x/> ?p",
        "a\nb } DROP ALL #",
        "a\r\nb",
        "\"\"\" }",
        "?s",
        "$t",
        "#",
        "\\u0022 } #",
        "\\"
      })
  void prepare_valueThatLooksLikeSyntax_staysOneLiteral(String evil) {
    SavedQuery query =
        query(
            "#@ param: t string | 字 | Text",
            "SELECT ?o { <urn:x> <urn:p> ?o FILTER(STR(?o) = ?t || EXISTS { ?o <urn:q> ?t }) }");

    Query prepared = query.prepare(Map.of("t", evil), VOCABULARY, TODAY).query();

    Query again = QueryFactory.create(prepared.serialize());
    assertThat(again).isEqualTo(prepared);
    assertThat(again.getResultVars()).containsExactly("o");
    long rows = WORLD.query(again, exec -> exec.select().stream().count());
    assertThat(rows).isZero();
  }

  @Test
  void term_withChoices_isOneOfThem() {
    SavedQuery query =
        query(
            "#@ param: kind string optional choices=新增,撤下 | 变化 | Change",
            "SELECT ?s { ?s ?p ?kind }");
    assertThat(query.prepare(Map.of("kind", "撤下"), VOCABULARY, TODAY).query().serialize())
        .contains("撤下");
    assertThatThrownBy(() -> query.prepare(Map.of("kind", "别的"), VOCABULARY, TODAY))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("kind=别的：应为其中之一：新增、撤下");
  }

  private static Node term(ParameterType type, String given) {
    Parameter parameter =
        new Parameter("x", type, false, Optional.empty(), type.vocabulary(), List.of(), "甲", "A");
    return new ParameterValues(VOCABULARY, TODAY).term(parameter, given);
  }

  private static SavedQuery query(String head, String sparql) {
    String text = "#@ title.zh: 题\n#@ title.en: T\n" + head + "\n" + sparql;
    SavedQueries read = SavedQueries.of(new TextFile("q.rq", text), true);
    assertThat(read.findings()).isEqualTo(List.of());
    return read.queries().get(0);
  }
}
