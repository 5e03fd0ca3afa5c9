package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.conflict;
import static zhengmai.link.Papers.instrument;
import static zhengmai.link.Papers.keys;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.national;
import static zhengmai.link.Papers.paper;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;
import static zhengmai.link.Papers.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.link.ChosenValue.Why;
import zhengmai.model.Finding;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Stage;

class ClustersTest {
  private static final String ISSUES = "四川省医疗保障局关于印发《四川省样例管理办法（试行）》的通知";

  private static NoticeRecord full(int line) {
    return sichuan(line, "川医保规〔2021〕919号", ISSUES, "2021-12-01")
        .instruments(List.of(instrument("四川省样例管理办法（试行）")))
        .build();
  }

  @Test
  void policies_oneNoticeInTwoFilesInOtherSpelling_one() {
    NoticeRecord other =
        sichuan(7, "川医保规〔2021〕919号", "四川：关于印发 四川省样例管理办法(试行) 的通知", "2021-12-01").build();
    Conclusions c = link(source("甲.txt", full(1)), source("乙.txt", other));
    assertThat(keys(c)).containsExactly("川医保规-2021-919");
    assertThat(c.policies().get(0).records()).hasSize(2);
    assertThat(c.policies().get(0).held()).isTrue();
  }

  @Test
  void policies_tableRowOfTheSameNotice_joinsAndDoesNotOverrule() {
    NoticeRecord row =
        sichuan(2, "", "关于印发四川省样例管理办法（试行）的通知", "2021-12-01")
            .status(Stage.TRIAL)
            .datePublished(Optional.of(LocalDate.of(2021, 12, 9)))
            .build();
    Conclusions c = link(source("甲.txt", full(1)), source("目录.csv", "text/csv", row));
    Policy p = policy(c, "川医保规-2021-919");
    assertThat(p.records()).hasSize(2);
    ChosenValue<LocalDate> published = p.facts().datePublished().orElseThrow();
    assertThat(published.value()).isEqualTo(LocalDate.of(2021, 12, 3));
    assertThat(published.why()).isEqualTo(Why.TEXT_OVER_TABLE);
    assertThat(published.others())
        .extracting(ChosenValue.Other::value)
        .containsExactly(LocalDate.of(2021, 12, 9));
  }

  @Test
  void policies_tableRowAlone_isKnownAndNotHeld() {
    Conclusions c = link(source("目录.csv", "text/csv", full(1)));
    assertThat(policy(c, "川医保规-2021-919").held()).isFalse();
    assertThat(policy(c, "川医保规-2021-919").records()).hasSize(1);
  }

  @Test
  void policies_trialAndFormalText_two() {
    NoticeRecord formal = sichuan(9, "", "关于印发《四川省样例管理办法》的通知", "2021-12-01").build();
    NoticeRecord trial = sichuan(1, "", ISSUES, "2021-12-01").build();
    assertThat(link(trial, formal).policies()).hasSize(2);
  }

  @Test
  void policies_thisAndLastYearsEdition_two() {
    NoticeRecord one = national(1, "", "关于印发《样例药品目录（2020年）》的通知", "2020-12-01").build();
    NoticeRecord two = national(9, "", "关于印发《样例药品目录（2021年）》的通知", "2021-12-01").build();
    assertThat(link(one, two).policies()).hasSize(2);
  }

  @Test
  void policies_sameTitleInTwoProvinces_two() {
    NoticeRecord one = sichuan(1, "", "关于完善样例药品挂网工作的通知", "2021-12-01").build();
    NoticeRecord two = paper(9, "湖北省", "湖北省医疗保障局", "", "关于完善样例药品挂网工作的通知", "2021-12-01").build();
    assertThat(link(one, two).policies()).hasSize(2);
  }

  @Test
  void policies_oneTitleOnTwoDays_two() {
    NoticeRecord one = sichuan(1, "", "关于完善样例药品挂网工作的通知", "2021-12-01").build();
    NoticeRecord two = sichuan(9, "", "关于完善样例药品挂网工作的通知", "2022-12-01").build();
    assertThat(link(one, two).policies()).hasSize(2);
  }

  @Test
  void policies_oneNumberOnTwoDocuments_theDoubtfulOneGetsASuffixAndAFinding() {
    NoticeRecord sure = sichuan(1, "川卫发〔2021〕960号", "关于加快推进样例康复工作的通知", "2021-12-10").build();
    NoticeRecord doubtful =
        sichuan(9, "川卫发〔2021〕960号", "关于乙类样例设备配置改革的实施方案", "2021-12-10")
            .conflicts(
                List.of(
                    conflict("documentNumber", "川卫发〔2021〕960号", "川卫发〔2021〕960号"),
                    conflict("dateSigned", "2021-12-10", "2021-12-29")))
            .build();
    Conclusions c = link(doubtful, sure);
    assertThat(keys(c)).hasSize(2).contains("川卫发-2021-960");
    assertThat(keys(c)).anyMatch(k -> k.startsWith("川卫发-2021-960~"));
    assertThat(policy(c, "川卫发-2021-960").label()).contains("康复");
    assertThat(c.findings()).extracting(f -> f.code()).contains("shared-number");
    Policy other = c.policies().get(1);
    assertThat(other.date()).contains(LocalDate.of(2021, 12, 29));
    assertThat(other.facts().dateSigned().orElseThrow().why()).isEqualTo(Why.SIGNATURE_OVER_HEADER);
  }

  @Test
  void policies_headerOfAnotherNotice_bodyCounts() {
    NoticeRecord n =
        sichuan(1, "川药监发〔2020〕911号", "关于开展药店样例抽查的通知", "2020-09-07")
            .documentNumberInBody(Optional.of(Papers.number("川药监发〔2020〕912号")))
            .titleInBody(Optional.of("关于印发《样例饮片追溯工作方案》的通知"))
            .build();
    Policy p = policy(link(n), "川药监发-2020-912");
    assertThat(p.label()).isEqualTo("关于印发《样例饮片追溯工作方案》的通知");
    assertThat(p.facts().title().orElseThrow().why()).isEqualTo(Why.BODY_OVER_HEADER);
    assertThat(p.titles()).doesNotContain("关于开展药店样例抽查的通知");
  }

  @Test
  void policies_twoThousandOfOneTitle_endSoon() {
    NoticeRecord[] many = new NoticeRecord[2000];
    for (int i = 0; i < many.length; i++) {
      String day = LocalDate.of(2010, 1, 1).plusDays(i).toString();
      many[i] =
          sichuan(i * 10 + 1, "", "关于完善样例药品挂网工作的通知", day)
              .citations(List.of(Papers.cites("关于完善样例药品挂网工作的通知", "")))
              .build();
    }
    assertThat(link(many).policies()).hasSize(2000);
  }

  @Test
  void policies_orderInFrontOfTheTitle_oneWithTheTitleAlone() {
    NoticeRecord web = sichuan(1, "", "四川省样例药箱管理办法", "2021-05-20").build();
    NoticeRecord gazette = sichuan(9, "", "四川省人民政府令（第963号）四川省样例药箱管理办法", "2021-05-20").build();
    Conclusions c = link(source("甲.txt", web), source("公报.txt", gazette));
    assertThat(c.policies()).hasSize(1);
  }

  @Test
  void policies_oneTitleOfProvinceAndTwoCities_three() {
    String title = "关于印发样例药柜工作方案的通知";
    Conclusions c =
        link(
            paper(1, "四川省", "四川省医疗保障局", "", title, "2021-03-04").build(),
            paper(20, "四川省", "成都市医疗保障局", "", title, "2021-03-04").build(),
            paper(40, "四川省", "绵阳市医疗保障局", "", title, "2021-03-04").build());
    assertThat(c.policies()).hasSize(3);
  }

  @Test
  void findings_codeOfTheNationOnAProvincesNotice_isNamed() {
    Conclusions c =
        link(
            paper(1, "湖北省", "湖北省医疗保障局", "医保发〔2021〕968号", "关于样例工作的通知", "2021-03-04")
                .level(Optional.of(Level.PROVINCIAL))
                .build(),
            sichuan(30, "川医保发〔2021〕968号", "关于样例目录的通知", "2021-03-04")
                .level(Optional.of(Level.PROVINCIAL))
                .build());
    assertThat(c.findings()).extracting(Finding::code).containsExactly("strange-code");
    assertThat(c.findings().get(0).zh()).contains("医保发〔2021〕968号").contains("湖北省");
  }
}
