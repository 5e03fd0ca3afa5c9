package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.derived;
import static zhengmai.link.Papers.instrument;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.national;
import static zhengmai.link.Papers.paper;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.link.ForceState.Status;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

class DerivationTest {
  private static NoticeRecord issuing(int line, String number, String instrument, String day) {
    return sichuan(line, number, "关于印发《" + instrument + "》的通知", day)
        .instruments(List.of(instrument(instrument)))
        .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.parse(day).plusMonths(1))))
        .build();
  }

  private static final NoticeRecord DRAFT =
      sichuan(1, "", "关于公开征求《四川省样例管理办法（征求意见稿）》意见的通知", "2020-03-01")
          .instruments(List.of(instrument("四川省样例管理办法（征求意见稿）")))
          .build();
  private static final NoticeRecord TRIAL =
      issuing(20, "川医保规〔2020〕901号", "四川省样例管理办法（试行）", "2020-06-01");
  private static final NoticeRecord FORMAL =
      issuing(40, "川医保规〔2022〕902号", "四川省样例管理办法", "2022-06-01");

  @Test
  void versions_draftTrialFormal_followOneAnother() {
    Conclusions c = link(FORMAL, DRAFT, TRIAL);
    assertThat(derived(c))
        .contains(
            "formalises 川医保规-2022-902 川医保规-2020-901",
            "draftOf 四川省/2020-03-01/四川省医疗保障局/关于公开征求四川省样例管理办法(征求意见稿)意见的通知 川医保规-2020-901");
    assertThat(derived(c)).hasSize(2);
  }

  @Test
  void versions_editions_laterSupersedesEarlier() {
    NoticeRecord one = issuing(1, "川卫发〔2020〕901号", "样例抗肿瘤药物指导原则（2020年版）", "2020-06-01");
    NoticeRecord two = issuing(9, "川卫发〔2021〕902号", "样例抗肿瘤药物指导原则（2021年版）", "2021-06-01");
    assertThat(derived(link(one, two))).containsExactly("supersedes 川卫发-2021-902 川卫发-2020-901");
  }

  @Test
  void versions_ofTwoProvinces_areNone() {
    NoticeRecord hubei =
        paper(9, "湖北省", "湖北省医疗保障局", "", "关于印发《样例管理办法》的通知", "2022-06-01")
            .instruments(List.of(instrument("样例管理办法")))
            .build();
    NoticeRecord sichuan = issuing(1, "", "样例管理办法（试行）", "2020-06-01");
    assertThat(derived(link(hubei, sichuan))).isEmpty();
  }

  @Test
  void counterpart_nationalTitleWithTheRegionInFront_isConcluded() {
    NoticeRecord plan =
        national(1, "医保发〔2021〕948号", "关于印发样例支付方式改革三年行动计划的通知", "2021-11-19")
            .instruments(List.of(instrument("样例支付方式改革三年行动计划")))
            .build();
    NoticeRecord own = issuing(20, "川医保发〔2021〕930号", "四川省样例支付方式改革三年行动计划", "2021-12-28");
    NoticeRecord early = issuing(40, "川医保发〔2020〕931号", "四川省样例支付方式改革三年行动计划", "2020-12-28");
    assertThat(derived(link(plan, own)))
        .containsExactly("counterpartOf 川医保发-2021-930 医保发-2021-948");
    assertThat(derived(link(plan, early))).isEmpty();
  }

  @Test
  void repeal_statedByALaterDocument_endsOnItsFirstDay() {
    NoticeRecord old = issuing(1, "川医保发〔2019〕903号", "四川省样例核对规程", "2019-01-01");
    NoticeRecord later =
        sichuan(20, "川医保发〔2023〕917号", "关于印发《四川省样例对象认定办法》的通知", "2023-06-19")
            .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2023, 7, 20))))
            .citations(List.of(cites(Relation.REPEALS, "四川省样例核对规程", "川医保发〔2019〕903号")))
            .build();
    Conclusions c = link(old, later);
    assertThat(derived(c)).containsExactly("repealedBy 川医保发-2019-903 川医保发-2023-917");
    Policy p = policy(c, "川医保发-2019-903");
    assertThat(p.force().on(LocalDate.of(2023, 7, 19)).state().status()).isEqualTo(Status.IN_FORCE);
    Force.On after = p.force().on(LocalDate.of(2023, 7, 20));
    assertThat(after.state()).isEqualTo(ForceState.REPEALED);
    assertThat(after.by()).extracting(PolicyId::key).containsExactly("川医保发-2023-917");
  }

  @Test
  void repeal_inADraft_endsNothing() {
    NoticeRecord draft =
        sichuan(20, "", "关于公开征求《四川省样例办法（征求意见稿）》意见的通知", "2023-06-19")
            .status(Stage.DRAFT)
            .citations(List.of(cites(Relation.REPEALS, "", "川医保发〔2019〕903号")))
            .build();
    assertThat(derived(link(draft))).isEmpty();
  }

  @Test
  void force_periodFromTheEffectiveDay_lastDayIncluded() {
    NoticeRecord n =
        sichuan(1, "川医保发〔2021〕921号", "关于样例一二三四的通知", "2021-12-09")
            .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2022, 1, 1))))
            .expires(Optional.of(new Expiry.After(Period.ofYears(5))))
            .build();
    Policy p = link(n).policies().get(0);
    assertThat(p.force().on(LocalDate.of(2021, 12, 31)).state()).isEqualTo(ForceState.NOT_YET);
    assertThat(p.force().on(LocalDate.of(2022, 1, 1)).state()).isEqualTo(ForceState.STATED);
    assertThat(p.force().on(LocalDate.of(2026, 12, 31)).state().status())
        .isEqualTo(Status.IN_FORCE);
    assertThat(p.force().on(LocalDate.of(2027, 1, 1)).state()).isEqualTo(ForceState.EXPIRED);
  }

  @Test
  void force_nothingStatedAndNothingAgainstIt_isPresumed() {
    NoticeRecord n = sichuan(1, "川医保发〔2021〕921号", "关于样例一二三四的通知", "2021-12-09").build();
    Policy p = link(n).policies().get(0);
    assertThat(p.force().on(LocalDate.of(2021, 12, 8)).state()).isEqualTo(ForceState.NOT_YET);
    Force.On on = p.force().on(LocalDate.of(2022, 1, 1));
    assertThat(on.state()).isEqualTo(ForceState.PRESUMED);
    assertThat(on.state().status()).isEqualTo(Status.PRESUMED);
    assertThat(on.since()).contains(LocalDate.of(2021, 12, 9));
  }

  @Test
  void force_draftAndSuperseded_doNotHold() {
    Conclusions c = link(DRAFT, TRIAL, FORMAL);
    Policy trial = policy(c, "川医保规-2020-901");
    assertThat(trial.force().on(LocalDate.of(2022, 7, 1)).state()).isEqualTo(ForceState.SUPERSEDED);
    assertThat(trial.force().on(LocalDate.of(2022, 6, 30)).state().status())
        .isNotEqualTo(Status.NOT_IN_FORCE);
    Policy draft =
        c.policies().stream().filter(p -> p.stage() == Stage.DRAFT).findFirst().orElseThrow();
    assertThat(draft.force().on(LocalDate.of(2022, 7, 1)).state()).isEqualTo(ForceState.DRAFT);
  }
}
