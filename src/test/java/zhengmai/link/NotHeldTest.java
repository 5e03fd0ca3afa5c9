package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.citing;
import static zhengmai.link.Papers.instrument;
import static zhengmai.link.Papers.keys;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.national;
import static zhengmai.link.Papers.paper;
import static zhengmai.link.Papers.policy;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhengmai.model.Citation;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Quote;

class NotHeldTest {
  private static final String LETTER = "国家医疗保障局关于印发样例支付方式改革三年行动计划的通知";
  private static final String PLAN = "样例支付方式改革三年行动计划";

  private static NoticeRecord text(String number) {
    return national(200, number, LETTER, "2021-11-19")
        .instruments(List.of(instrument(PLAN)))
        .build();
  }

  @Test
  void notHeld_citedByNumberAndTitleAndByInstrumentOnly_one() {
    Conclusions c =
        link(
            citing(1, cites(LETTER, "医保发〔2021〕948号", "国家医疗保障局")),
            citing(2, cites(PLAN, "", "国家医疗保障局")),
            citing(3, cites("", "医保发〔2021〕948号")));
    assertThat(c.policies()).hasSize(4);
    Policy p = policy(c, "医保发-2021-948");
    assertThat(p.held()).isFalse();
    assertThat(p.regions()).containsExactly("全国");
    assertThat(p.titles()).contains(LETTER, PLAN);
    assertThat(Wanted.rank(c).get(0).documents()).isEqualTo(3);
    assertThat(Wanted.rank(c).get(0).regions()).containsExactly("四川省");
  }

  /** The lead is who stands first in the longest row, not who comes first in a dictionary. */
  @Test
  void notHeld_ofSeveralBodies_keepsTheirOrder() {
    Conclusions c =
        link(
            citing(1, cites(PLAN, "医保发〔2021〕948号", "民政部")),
            citing(2, cites(PLAN, "医保发〔2021〕948号", "国家医疗保障局", "民政部", "财政部")));
    assertThat(policy(c, "医保发-2021-948").issuers()).containsExactly("国家医疗保障局", "民政部", "财政部");
  }

  @Test
  void textArrives_knownByNumber_keepsItsIri() {
    NoticeRecord a = citing(1, cites(LETTER, "医保发〔2021〕948号"));
    assertThat(policy(link(a), "医保发-2021-948").held()).isFalse();
    assertThat(policy(link(a, text("医保发〔2021〕948号")), "医保发-2021-948").held()).isTrue();
  }

  @Test
  void textArrives_withoutTheNumberThatOthersCite_keepsItsIri() {
    Conclusions c = link(citing(1, cites(LETTER, "医保发〔2021〕948号")), text(""));
    assertThat(policy(c, "医保发-2021-948").held()).isTrue();
    assertThat(c.policies()).hasSize(2);
    assertThat(policy(c, "医保发-2021-948").facts().documentNumber().orElseThrow().why())
        .isEqualTo(ChosenValue.Why.CITED);
  }

  @Test
  void textArrives_knownByTitleOnly_theOldIdStays() {
    NoticeRecord a = citing(1, cites(PLAN, "", "国家医疗保障局"));
    PolicyId before = link(a).citations().get(0).policy().orElseThrow();
    Policy after = policy(link(a, text("医保发〔2021〕948号")), "医保发-2021-948");
    assertThat(after.formerIds()).containsExactly(before);
  }

  @Test
  void notHeld_lawWithAndWithoutTheNationsName_one() {
    Conclusions c = link(citing(1, cites("中华人民共和国样例管理法", "")), citing(2, cites("样例管理法", "")));
    assertThat(c.policies()).hasSize(3);
  }

  @Test
  void notHeld_rulesWithoutABodyInTwoProvinces_two() {
    NoticeRecord hubei =
        paper(9, "湖北省", "湖北省药品监督管理局", "鄂药监发〔2022〕901号", "关于样例工作的通知", "2022-01-01")
            .citations(List.of(cites("样例颗粒备案实施细则", "")))
            .build();
    Conclusions c = link(hubei, citing(50, cites("样例颗粒备案实施细则", "")));
    assertThat(keys(c)).contains("四川省/undated//样例颗粒备案实施细则", "湖北省/undated//样例颗粒备案实施细则");
  }

  @Test
  void notHeld_bracketWidthsInEditions_one() {
    Conclusions c =
        link(
            citing(1, cites("健康样例行动（2019—2030年）", "")), citing(2, cites("健康样例行动(2019-2030年)", "")));
    assertThat(c.policies()).hasSize(3);
  }

  @Test
  void notHeld_twoEditions_two() {
    Conclusions c =
        link(citing(1, cites("样例临床用药标准（2020年版）", "")), citing(2, cites("样例临床用药标准（2021年版）", "")));
    assertThat(c.policies()).hasSize(4);
  }

  private static Citation decision(String day, String title, String body) {
    return cites(title, "", body).withQuote(new Quote(day + "《" + title + "》修正", 3, 30));
  }

  /** 关于修改部分行政法规的决定 is passed again and again: body and day tell which one is meant. */
  @Test
  void notHeld_titlePassedAgainAndAgain_oneForEachBodyAndDay() {
    String nation = "国务院关于修改部分样例法规的决定";
    String city = "成都市人民代表大会常务委员会关于修改部分样例法规的决定";
    Conclusions c =
        link(
            citing(1, decision("2016年2月6日", nation, "国务院")),
            citing(2, decision("2014年7月29日", nation, "国务院")),
            citing(3, decision("2016年2月6日", nation, "国务院")),
            citing(4, decision("2016年2月6日", city, "成都市人民代表大会常务委员会")),
            citing(5, decision("", nation, "国务院")));
    assertThat(keys(c).stream().filter(k -> k.contains("修改部分样例法规")))
        .containsExactlyInAnyOrder(
            "全国/2014-07-29/国务院/修改部分样例法规决定",
            "全国/2016-02-06/国务院/修改部分样例法规决定",
            "四川省/2016-02-06/成都市人民代表大会常务委员会/修改部分样例法规决定");
    assertThat(c.citations().stream().filter(r -> r.policy().isEmpty())).hasSize(1);
  }
}
