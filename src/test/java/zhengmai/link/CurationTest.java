package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.citing;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;
import static zhengmai.link.Papers.source;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;

class CurationTest {
  private static final NoticeRecord ONE =
      sichuan(1, "川医保发〔2021〕901号", "关于做好样例药品挂网工作的通知", "2021-12-01").build();
  private static final NoticeRecord OTHER = sichuan(20, "", "四川样例药品挂网通知", "2021-12-05").build();

  private static Curation row(Kind kind, String subject, String field, String object) {
    return new Curation(kind, subject, field, object, "某人", "2026-01-01", "核对原件", "rows.csv", 7);
  }

  private static Conclusions link(Curation row, NoticeRecord... records) {
    return Linker.link(List.of(source("样例.txt", records)), Papers.DATA, List.of(row));
  }

  @Test
  void sameAs_twoPolicies_becomeOne() {
    Curation row = row(Kind.SAME_AS, "川医保发〔2021〕901号", "", "四川样例药品挂网通知");
    assertThat(link(row, ONE, OTHER).policies()).hasSize(1);
  }

  @Test
  void sameAs_twoNumbers_isRefusedWithFileAndLine() {
    NoticeRecord numbered = sichuan(40, "川医保发〔2021〕902号", "关于样例其他事项的通知", "2021-12-05").build();
    Conclusions c = link(row(Kind.SAME_AS, "川医保发〔2021〕901号", "", "川医保发〔2021〕902号"), ONE, numbered);
    assertThat(c.policies()).hasSize(2);
    assertThat(c.findings()).extracting(Finding::print).anyMatch(f -> f.startsWith("rows.csv:7: "));
  }

  @Test
  void anyRow_thatNamesNothing_isAFinding() {
    for (Kind kind : Kind.values()) {
      Conclusions c = link(row(kind, "没有这件", "", "也没有这件"), ONE);
      assertThat(c.findings()).as(kind.name()).extracting(Finding::code).contains("curation");
    }
  }

  @Test
  void different_aRecordTakenOut_standsForItself() {
    NoticeRecord again = sichuan(60, "川医保发〔2021〕901号", "关于做好样例药品挂网工作的通知", "2021-12-01").build();
    Curation row = row(Kind.DIFFERENT, "样例.txt:60", "", "川医保发〔2021〕901号");
    assertThat(link(row, ONE, again).policies()).hasSize(2);
  }

  @Test
  void wrongLink_isTakenBackAndItsPolicyStaysACandidate() {
    NoticeRecord by = citing(50, cites("", "川医保发〔2021〕901号"));
    Conclusions c = link(row(Kind.WRONG_LINK, "样例.txt:50", "", "川医保发〔2021〕901号"), ONE, by);
    assertThat(Papers.only(c).policy()).isEmpty();
    assertThat(Papers.keys(Papers.only(c).candidates())).containsExactly("川医保发-2021-901");
  }

  @Test
  void correction_ofADate_isTakenAndTheOldOneStaysVisible() {
    Curation row = row(Kind.CORRECTION, "川医保发〔2021〕901号", "dateSigned", "2021-12-02");
    Taken<LocalDate> signed =
        policy(link(row, ONE), "川医保发-2021-901").facts().dateSigned().orElseThrow();
    assertThat(signed.value()).isEqualTo(LocalDate.of(2021, 12, 2));
    assertThat(signed.why()).isEqualTo(Taken.Why.CURATED);
    assertThat(signed.others())
        .extracting(Taken.Other::value)
        .containsExactly(LocalDate.of(2021, 12, 1));
  }
}
