package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.national;
import static zhengmai.link.Papers.paper;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhengmai.link.Lineage.Mark;
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
    Conclusions c = link(NATION, SICHUAN, HUBEI, CITY);
    Tree tree = new Lineage(c).walk(policy(c, "医保发-2021-948").id(), 2, 2, Set.of()).orElseThrow();
    assertThat(tree.down())
        .extracting(s -> s.policy().id().key())
        .containsExactly("川医保发-2021-901", "鄂医保发-2021-902");
    assertThat(tree.down().get(0).edge().evidence().orElseThrow().quote()).contains("948号");
    assertThat(tree.down().get(1).edge().relation()).isEqualTo("implements");
    assertThat(tree.down().get(0).steps().get(0).policy().id().key()).isEqualTo("川医保办-2022-903");
    assertThat(tree.up()).isEmpty();
    assertThat(tree.findings()).isEmpty();
  }

  @Test
  void walk_upWithOneRelation_followsOnlyThat() {
    Conclusions c = link(NATION, SICHUAN, CITY);
    Lineage lineage = new Lineage(c);
    PolicyId city = policy(c, "川医保办-2022-903").id();
    assertThat(lineage.walk(city, 5, 0, Set.of("implements")).orElseThrow().up().get(0).steps())
        .isEmpty();
    assertThat(lineage.walk(city, 5, 0, Set.of()).orElseThrow().up().get(0).steps()).hasSize(1);
  }

  @Test
  void walk_overACycle_endsWithAFinding() {
    NoticeRecord a =
        by("四川省", "四川省医疗保障局", "川医保发〔2021〕911号", "2021-12-01", cites("", "川医保发〔2021〕912号"));
    NoticeRecord b =
        by("四川省", "四川省医疗保障局", "川医保发〔2021〕912号", "2021-12-01", cites("", "川医保发〔2021〕911号"));
    Conclusions c = link(a, b);
    Tree tree = new Lineage(c).walk(policy(c, "川医保发-2021-911").id(), 9, 0, Set.of()).orElseThrow();
    assertThat(tree.up().get(0).steps().get(0).mark()).isEqualTo(Mark.CYCLE);
    assertThat(tree.findings()).extracting(f -> f.code()).containsExactly("cycle");
  }

  @Test
  void diffusion_ofANationalPolicy_ranksProvincesByTheirFirstDocument() {
    NoticeRecord second =
        sichuan(77, "川医保发〔2022〕904号", "关于样例续办事项的通知", "2022-03-01")
            .citations(List.of(cites("", "医保发〔2021〕948号")))
            .build();
    Conclusions c = link(NATION, SICHUAN, HUBEI, CITY, second);
    Diffusion d = Diffusion.of(c, policy(c, "医保发-2021-948").id(), Papers.DATA).orElseThrow();
    assertThat(d.adoptions())
        .extracting(a -> a.rank() + a.province() + a.lagDays().orElseThrow() + a.first())
        .containsExactly("1四川省12true", "2湖北省22true", "1四川省102false");
    assertThat(d.notFound())
        .contains("青海省")
        .doesNotContain("四川省", "湖北省", "台湾省")
        .hasSizeGreaterThan(28);
  }
}
