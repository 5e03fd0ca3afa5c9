package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not fit together is shown with the words of both sides. */
class DoubtsTest {
  private static final String DOCUMENTS =
      """
      @prefix eli: <http://data.europa.eu/eli/ontology#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <s/a> a zm:Source ; zm:fileName "a.txt" .
      <r/rules> zm:recordOf <p/rules> ; prov:wasDerivedFrom <s/a> ; zm:evidence <r/rules/e1>, <r/rules/e2>, <r/rules/e3> .
      <r/rules/e1> zm:field "dateSigned" ; oa:exact "2020年5月1日" ; zm:line 3 .
      <r/rules/e2> zm:field "effectiveDate" ; oa:exact "自2020年7月1日起施行" ; zm:line 4 .
      <r/rules/e3> zm:field "expires" ; oa:exact "有效期1年" ; zm:line 5 .
      <p/rules> a zm:Policy ; dct:title "甲办法"@zh ; zm:documentNumber "川医保发〔2020〕1号" ; eli:date_document "2020-05-01"^^xsd:date ;
        zm:forceBasis "stated" ; zm:forceFrom "2020-07-01"^^xsd:date ; eli:first_date_entry_in_force "2020-07-01"^^xsd:date .
      <r/other> prov:wasDerivedFrom <s/a> .
      <p/other> a zm:Policy ; dct:title "乙通知"@zh ; zm:documentNumber "川医保发〔2022〕2号" .
      <c/1> zm:citingRecord <r/other> ; zm:citingPolicy <p/other> ; zm:citesPolicy <p/rules> ; zm:quote <c/1/q> .
      <c/1/q> oa:exact "原话一" ; zm:line 11 .
      <r/third> prov:wasDerivedFrom <s/a> .
      <p/third> a zm:Policy ; dct:title "丙决定"@zh ; zm:documentNumber "川医保发〔2023〕3号" .
      <c/2> zm:citingRecord <r/third> ; zm:citingPolicy <p/third> ; zm:citesPolicy <p/rules> ; zm:relation zm:repeals ; zm:quote <c/2/q> .
      <c/2/q> oa:exact "原话二" ; zm:line 22 .
      """;
  private static final String REPEALED =
      """
      <p/rules> zm:forceReason "repealed" ; eli:date_no_longer_in_force "2021-12-31"^^xsd:date ; zm:endedBy <p/third> .
      <x/1> zm:relation zm:repealedBy ; zm:subjectPolicy <p/rules> ; zm:objectPolicy <p/third> ; zm:holdsFrom "2022-01-01"^^xsd:date ; zm:restsOn <c/2> .
      """;

  private static List<String> doubts(String turtle) {
    SavedQuery question = SavedQueries.read(Path.of("queries")).find("doubts").orElseThrow();
    return Rows.maps(World.of(DOCUMENTS + turtle), question, Map.of()).stream()
        .map(
            r ->
                "%s | %s %s %s | %s %s %s"
                    .formatted(
                        r.get("doubt"),
                        r.get("title"),
                        r.get("day"),
                        r.get("quote"),
                        r.get("otherTitle"),
                        r.get("otherDay"),
                        r.get("otherQuote")))
        .toList();
  }

  @Test
  void nothingAmiss_noDoubt() {
    assertThat(
            doubts(
                REPEALED
                    + "<p/other> eli:date_document \"2021-05-01\"^^xsd:date ; zm:forceFrom \"2021-05-01\"^^xsd:date . <c/1> zm:relation zm:basedOn ."))
        .isEmpty();
  }

  @Test
  void basisRepealedBefore_isTold() {
    assertThat(
            doubts(
                REPEALED
                    + "<p/other> eli:date_document \"2022-05-01\"^^xsd:date ; zm:forceFrom \"2022-05-01\"^^xsd:date . <c/1> zm:relation zm:basedOn ."))
        .containsExactly("依据已被废止 | 乙通知 2022-05-01 原话一 | 甲办法 2022-01-01 原话二");
  }

  @Test
  void basisNotYetInForce_isTold() {
    assertThat(
            doubts(
                "<p/other> eli:date_document \"2020-06-01\"^^xsd:date ; zm:forceFrom \"2020-06-01\"^^xsd:date . <c/1> zm:relation zm:basedOn ."))
        .containsExactly("依据尚未施行 | 乙通知 2020-06-01 原话一 | 甲办法 2020-07-01 自2020年7月1日起施行");
  }

  @Test
  void implementingTextOlder_isTold() {
    assertThat(
            doubts(
                "<p/other> eli:date_document \"2020-04-01\"^^xsd:date . <c/1> zm:relation zm:implements ."))
        .containsExactly("早于所落实的文件 | 乙通知 2020-04-01 原话一 | 甲办法 2020-05-01 2020年5月1日");
  }

  @Test
  void extendedAfterItsTerm_isTold() {
    assertThat(
            doubts(
                "<p/rules> zm:termUntil \"2021-06-30\"^^xsd:date ; zm:extendedBy <p/other> ; zm:extendedFrom \"2022-06-01\"^^xsd:date . <c/1> zm:relation zm:extends ."))
        .containsExactly("过期后才延期 | 乙通知 2022-06-01 原话一 | 甲办法 2021-06-30 有效期1年");
  }

  @Test
  void repealedOnTwoDays_andContinuedAfterwards_andBothWays_isTold() {
    assertThat(
            doubts(
                REPEALED
                    + """
                    <c/1> zm:relation zm:repeals .
                    <x/2> zm:relation zm:repealedBy ; zm:subjectPolicy <p/rules> ; zm:objectPolicy <p/other> ; zm:holdsFrom "2023-01-01"^^xsd:date ; zm:restsOn <c/1> .
                    """))
        .containsExactly("废止日期不一 | 丙决定 2022-01-01 原话二 | 乙通知 2023-01-01 原话一");
    assertThat(
            doubts(
                REPEALED
                    + "<p/rules> zm:extendedBy <p/other> ; zm:extendedFrom \"2022-06-01\"^^xsd:date . <c/1> zm:relation zm:extends ."))
        .containsExactly("废止后又继续执行 | 甲办法 2022-01-01 原话二 | 乙通知 2022-06-01 原话一");
    assertThat(
            doubts(
                REPEALED
                    + "<x/3> zm:relation zm:repealedBy ; zm:subjectPolicy <p/third> ; zm:objectPolicy <p/rules> ; zm:holdsFrom \"2020-07-01\"^^xsd:date ; zm:restsOn <c/1> ."))
        .containsExactly("互相废止 | 甲办法 2022-01-01 原话二 | 丙决定 2020-07-01 原话一");
  }

  @Test
  void repealedBeforeItWasThere_isTold() {
    assertThat(
            doubts(
                "<x/1> zm:relation zm:repealedBy ; zm:subjectPolicy <p/rules> ; zm:objectPolicy <p/third> ; zm:holdsFrom \"2019-01-01\"^^xsd:date ; zm:restsOn <c/2> ."))
        .containsExactly("废止早于成文 | 丙决定 2019-01-01 原话二 | 甲办法 2020-05-01 2020年5月1日");
  }
}
