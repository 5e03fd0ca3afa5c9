package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.keys;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.paper;
import static zhengmai.link.Papers.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.model.Citation;
import zhengmai.model.EffectiveDate;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;
import zhengmai.model.Version;

/** 《乡村药柜管理条例》 as 国务院令第906号 of 2014 and, revised, as 国务院令第939号 of 2021. */
class OrderEditionsTest {
  private static final String TITLE = "乡村药柜管理条例";
  private static final NoticeRecord OLD =
      paper(1, "全国", "国务院", "国务院令第906号", TITLE, "2014-03-07")
          .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2014, 6, 1))))
          .build();

  private static NoticeRecord.Builder anew() {
    return paper(20, "全国", "中华人民共和国国务院", "国务院令第939号", TITLE, "2021-02-09")
        .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2021, 6, 1))));
  }

  private static NoticeRecord citing(int line, String signed, Citation... citations) {
    return Papers.sichuan(line, "川医保规〔2022〕" + line + "号", "关于检查药柜" + line + "的通知", signed)
        .citations(List.of(citations))
        .build();
  }

  private static List<String> cited(Conclusions c) {
    return c.citations().stream()
        .map(
            r ->
                r.policy().map(PolicyId::key).orElse("open")
                    + r.policy()
                        .map(c.byId()::get)
                        .flatMap(
                            p ->
                                Editions.meant(
                                    p,
                                    r.citation(),
                                    r.citing().map(c.byId()::get).flatMap(Policy::date)))
                        .map(v -> " v" + v)
                        .orElse(""))
        .toList();
  }

  @Test
  void ordersOfOneRegulation_areVersionsOfOneDocument() {
    Conclusions c = link(OLD, anew().build());
    assertThat(keys(c)).containsExactly("国务院令-906");
    Policy p = policy(c, "国务院令-906");
    assertThat(p.versions().stream().map(Version::date))
        .containsExactly(LocalDate.of(2014, 3, 7), LocalDate.of(2021, 2, 9));
    assertThat(p.date()).contains(LocalDate.of(2014, 3, 7));
    assertThat(p.facts().dateSigned().orElseThrow().others()).isEmpty();
    assertThat(p.force().on(LocalDate.of(2015, 1, 1)).state()).isEqualTo(ForceState.STATED);
    assertThat(p.force().on(LocalDate.of(2023, 1, 1)).state()).isEqualTo(ForceState.STATED);
    assertThat(keys(p.formerIds())).contains("国务院令-939");
    assertThat(c.findings()).isEmpty();
  }

  @Test
  void citationWithoutEdition_leadsToTheVersionThatHeldOnItsDay() {
    Conclusions c =
        link(
            OLD,
            anew().build(),
            citing(31, "2020-05-01", cites(TITLE, "")),
            citing(32, "2021-06-01", cites(TITLE, "")),
            citing(33, "2022-01-01", cites(TITLE, "国务院令第906号")),
            citing(34, "2021-03-01", cites(TITLE, "国务院令第939号")));
    assertThat(cited(c))
        .containsExactly("国务院令-906 v1", "国务院令-906 v2", "国务院令-906 v1", "国务院令-906 v2");
  }

  @Test
  void ordersThatOthersCite_areOneDocument_andACitationWithoutEditionLeadsThere() {
    Conclusions c =
        link(
            citing(31, "2018-05-01", cites(TITLE, "国务院令第906号", "国务院")),
            citing(32, "2021-06-01", cites(TITLE, "国务院令第939号", "国务院")),
            citing(33, "2022-01-01", cites(TITLE, "")));
    assertThat(cited(c)).containsExactly("国务院令-906", "国务院令-906", "国务院令-906");
    assertThat(policy(c, "国务院令-906").numbers()).hasSize(2);
  }

  @Test
  void earlierOrderThatOthersCite_isAnEditionOfTheOneHeld() {
    Conclusions c =
        link(
            anew().build(),
            citing(31, "2018-05-01", cites(TITLE, "国务院令第906号", "国务院")),
            citing(32, "2019-05-01", cites(TITLE, "")));
    assertThat(cited(c)).containsExactly("国务院令-939", "国务院令-939");
  }

  @Test
  void orderThatRepealsTheOneOfItsTitle_isAnotherDocument() {
    Citation repeal = cites(Relation.REPEALS, TITLE, "国务院令第906号", "国务院");
    Conclusions c =
        link(
            OLD,
            anew().citations(List.of(repeal)).build(),
            citing(31, "2022-05-01", cites(TITLE, "国务院令第939号", "国务院")));
    assertThat(keys(c)).contains("国务院令-906", "国务院令-939");
    assertThat(cited(c)).containsExactly("国务院令-906", "国务院令-939");
  }

  @Test
  void ministriesOfOneNameAfterTheOther_haveRulesOfTheirOwn() {
    Conclusions c =
        link(
            paper(1, "全国", "国家食品药品监督管理局", "国家食品药品监督管理局令第16号", "药柜注册管理办法", "2004-08-09").build(),
            paper(9, "全国", "国家市场监督管理总局", "国家市场监督管理总局令第47号", "药柜注册管理办法", "2021-08-26").build());
    assertThat(keys(c)).hasSize(2);
  }

  @Test
  void numberOfADecision_citedWithTheTitleItAmends_meansTheAmendedText() {
    Conclusions c =
        link(
            OLD,
            paper(20, "全国", "国务院", "国务院令第939号", "国务院关于修改《乡村药柜管理条例》的决定", "2021-02-09")
                .citations(List.of(cites(Relation.AMENDS, TITLE, "")))
                .build(),
            citing(31, "2022-05-01", cites(TITLE, "国务院令第939号", "国务院")));
    assertThat(cited(c)).containsExactly("国务院令-906 v1", "国务院令-906 v2");
  }
}
