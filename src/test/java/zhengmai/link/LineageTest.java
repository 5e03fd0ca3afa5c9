package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.national;
import static zhengmai.link.Papers.paper;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.link.Lineage.Mark;
import zhengmai.link.Lineage.Step;
import zhengmai.link.Lineage.Tree;
import zhengmai.model.Citation;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;

class LineageTest {
  private static NoticeRecord by(
      String region, String issuer, String number, String day, Citation... citations) {
    int line = 1 + Math.floorMod(number.hashCode(), 1_000_000);
    return paper(line, region, issuer, number, "关于" + number + "样例事项的通知", day)
        .citations(List.of(citations))
        .build();
  }

  private static final NoticeRecord NATION =
      national(1, "医保发〔2021〕948号", "关于样例国家事项的意见", "2021-11-19").build();
  private static final NoticeRecord SICHUAN =
      by("四川省", "四川省医疗保障局", "川医保发〔2021〕901号", "2021-12-01", cites("", "医保发〔2021〕948号"));
  private static final NoticeRecord HUBEI =
      by(
          "湖北省",
          "湖北省医疗保障局",
          "鄂医保发〔2021〕902号",
          "2021-12-11",
          cites(Relation.REFERS_TO, "", "医保发〔2021〕948号"),
          cites(Relation.IMPLEMENTS, "关于样例国家事项的意见", ""));
  private static final NoticeRecord CITY =
      by(
          "四川省",
          "四川省医疗保障局",
          "川医保办〔2022〕903号",
          "2022-01-05",
          cites(Relation.IMPLEMENTS, "", "川医保发〔2021〕901号"));

  @Test
  void walk_down_givesStepsWithTheirEvidence() {
    Tree tree = walk(link(NATION, SICHUAN, HUBEI, CITY), "医保发-2021-948", 2, 2);
    assertThat(tree.down())
        .extracting(s -> s.depth() + s.policy().iri())
        .containsExactly("1川医保发-2021-901", "2川医保办-2022-903", "1鄂医保发-2021-902");
    assertThat(tree.down().get(0).edge().evidence().orElseThrow().quote()).contains("948号");
    assertThat(tree.down().get(2).edge().relation()).isEqualTo("implements");
    assertThat(tree.up()).isEmpty();
    assertThat(tree.findings()).isEmpty();
  }

  @Test
  void walk_oneLevel_goesNoFurther() {
    Tree tree = walk(link(NATION, SICHUAN, HUBEI, CITY), "医保发-2021-948", 0, 1);
    assertThat(tree.down()).extracting(Step::depth).containsExactly(1, 1);
  }

  @Test
  void walk_upWithOneRelation_followsOnlyThat() {
    Lineage lineage = lineage(link(NATION, SICHUAN, CITY));
    String city = "川医保办-2022-903";
    assertThat(lineage.walk(city, 5, 0, Set.of("implements")).orElseThrow().up()).hasSize(1);
    assertThat(lineage.walk(city, 5, 0, Set.of()).orElseThrow().up()).hasSize(2);
  }

  @Test
  void walk_aPolicyMetTwice_isShownWhereItIsNearest() {
    NoticeRecord both =
        by(
            "四川省",
            "四川省医疗保障局",
            "川医保办〔2022〕905号",
            "2022-02-05",
            cites("", "川医保发〔2021〕901号"),
            cites("", "医保发〔2021〕948号"));
    Tree tree = walk(link(NATION, SICHUAN, both), "医保发-2021-948", 0, 5);
    assertThat(tree.down())
        .extracting(s -> s.depth() + s.policy().iri() + s.mark())
        .containsExactly("1川医保发-2021-901NONE", "2川医保办-2022-905SEEN", "1川医保办-2022-905NONE");
    assertThat(tree.findings()).isEmpty();
  }

  @Test
  void walk_overACycle_endsWithAFinding() {
    NoticeRecord a =
        by("四川省", "四川省医疗保障局", "川医保发〔2021〕911号", "2021-12-01", cites("", "川医保发〔2021〕912号"));
    NoticeRecord b =
        by("四川省", "四川省医疗保障局", "川医保发〔2021〕912号", "2021-12-01", cites("", "川医保发〔2021〕911号"));
    Tree tree = walk(link(a, b), "川医保发-2021-911", 9, 0);
    assertThat(tree.up()).extracting(Step::mark).containsExactly(Mark.NONE, Mark.CYCLE);
    assertThat(tree.findings()).extracting(f -> f.code()).containsExactly("cycle");
    assertThat(tree.findings().get(0).file()).isEqualTo("样例.txt");
  }

  @Test
  void walk_aCircleBesideTheTreesBranches_isFoundToo() {
    DrawnGraph graph = new DrawnGraph().edge("b", "a").edge("c", "a").edge("d", "b");
    graph.edge("d", "c").edge("c", "d");
    Tree tree = new Lineage(graph).walk("a", 0, 9, Set.of()).orElseThrow();
    assertThat(tree.down())
        .extracting(s -> s.depth() + s.policy().iri() + s.mark())
        .containsExactly("1bNONE", "2dNONE", "3cCYCLE", "1cNONE", "2dCYCLE");
    assertThat(tree.findings()).hasSize(2);
  }

  @Test
  @Timeout(20)
  void walk_chainsAndFansOfThousands_areWalkedAtOnce() {
    DrawnGraph graph = new DrawnGraph();
    for (int i = 0; i < 4_000; i++) {
      graph.edge("fan" + i, "root").edge("chain" + (i + 1), i == 0 ? "root" : "chain" + i);
    }
    Tree tree = new Lineage(graph).walk("root", 0, 100_000, Set.of()).orElseThrow();
    assertThat(tree.down()).hasSize(8_000);
    assertThat(tree.down()).extracting(Step::depth).contains(4_000);
    assertThat(new Lineage(graph).walk("root", 0, 10, Set.of()).orElseThrow().down())
        .hasSize(4_010);
  }

  @ParameterizedTest
  @CsvSource({
    "医保发〔2021〕948号, 医保发-2021-948",
    "医保发[2021]948 号, 医保发-2021-948",
    "医保发-2021-948, 医保发-2021-948",
    "关于样例国家事项的意见, 医保发-2021-948",
    "《关于样例国家事项的意见》, 医保发-2021-948",
    "国家事项, 医保发-2021-948",
    "样例, 医保发-2021-948 川医保发-2021-901",
    "样例国家事项的办法, ''",
    "例, ''"
  })
  void find_byNumberTitleOrIri_isWhatPeopleMean(String name, String found) {
    ConcludedPolicies policies = new ConcludedPolicies(link(NATION, SICHUAN), PolicyId::key);
    assertThat(policies.find(name).stream().map(PolicyCard::iri))
        .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" ", -1));
  }

  private static Lineage lineage(Conclusions c) {
    return new Lineage(new ConcludedPolicies(c, PolicyId::key));
  }

  private static Tree walk(Conclusions c, String start, int up, int down) {
    return lineage(c).walk(start, up, down, Set.of()).orElseThrow();
  }
}
