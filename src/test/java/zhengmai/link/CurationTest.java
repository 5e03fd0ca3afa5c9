package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.citing;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;
import static zhengmai.link.Papers.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.PrintedField;

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
  void wrongLink_toADocumentThatNobodyElseCites_keepsItAsCandidate() {
    NoticeRecord by = citing(50, cites("", "川医保发〔2021〕903号"));
    Conclusions c = link(row(Kind.WRONG_LINK, "样例.txt:50", "", "川医保发〔2021〕903号"), by);
    assertThat(Papers.only(c).policy()).isEmpty();
    assertThat(Papers.keys(Papers.only(c).candidates())).containsExactly("川医保发-2021-903");
  }

  @Test
  void correction_ofADate_isTakenAndTheOldOneStaysVisible() {
    Curation row = row(Kind.CORRECTION, "川医保发〔2021〕901号", "dateSigned", "2021-12-02");
    ChosenValue<LocalDate> signed =
        policy(link(row, ONE), "川医保发-2021-901").facts().dateSigned().orElseThrow();
    assertThat(signed.value()).isEqualTo(LocalDate.of(2021, 12, 2));
    assertThat(signed.why()).isEqualTo(ChosenValue.Why.CURATED);
    assertThat(signed.others())
        .extracting(ChosenValue.Other::value)
        .containsExactly(LocalDate.of(2021, 12, 1));
  }

  @ParameterizedTest
  @EnumSource
  void correction_ofWhatIsKeptAsPrinted_isTaken(PrintedField field) {
    NoticeRecord printed = ONE.toBuilder().printed(field, Optional.of("旧")).build();
    Curation row = row(Kind.CORRECTION, "川医保发〔2021〕901号", field.code(), "新");
    ChosenValue<String> taken =
        policy(link(row, printed), "川医保发-2021-901").facts().printed(field).orElseThrow();
    assertThat(taken.value()).isEqualTo("新");
    assertThat(taken.others()).extracting(ChosenValue.Other::value).containsExactly("旧");
  }

  @Test
  void correction_ofANumber_namesThePolicy() {
    Curation row = row(Kind.CORRECTION, "样例.txt:20", "documentNumber", "川医保发〔2021〕907号");
    Conclusions c = link(row, OTHER);
    assertThat(Papers.keys(c.policies().stream().map(Policy::id).toList()))
        .containsExactly("川医保发-2021-907");
    assertThat(c.applied()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "dateSigned, 十二月",
    "status, 试行稿",
    "documentNumber, 不是文号",
    "颜色, 红",
  })
  void correction_withAValueThatTheFieldCannotHave_isRefused(String field, String value) {
    Conclusions c = link(row(Kind.CORRECTION, "川医保发〔2021〕901号", field, value), ONE);
    assertThat(c.findings())
        .extracting(Finding::print)
        .anyMatch(f -> f.startsWith("rows.csv:7: ") && f.contains(field) && f.contains(value));
    assertThat(c.applied()).isEmpty();
  }

  @Test
  void rows_thatContradictEachOther_areBothRefused() {
    Curation first = row(Kind.CORRECTION, "川医保发〔2021〕901号", "dateSigned", "2021-12-02");
    Curation second = row(Kind.CORRECTION, "川医保发〔2021〕901号", "dateSigned", "2021-12-03");
    Curation join = row(Kind.SAME_AS, "样例.txt:20", "", "川医保发〔2021〕901号");
    Curation part = row(Kind.DIFFERENT, "样例.txt:20", "", "川医保发〔2021〕901号");
    for (List<Curation> pair : List.of(List.of(first, second), List.of(join, part))) {
      List<Curation> placed = List.of(at(pair.get(0), 3), at(pair.get(1), 9));
      Conclusions c = Linker.link(List.of(source("样例.txt", ONE, OTHER)), Papers.DATA, placed);
      assertThat(c.findings())
          .extracting(Finding::print)
          .anyMatch(f -> f.startsWith("rows.csv:3: ") && f.contains("rows.csv:9"))
          .anyMatch(f -> f.startsWith("rows.csv:9: ") && f.contains("rows.csv:3"));
      assertThat(c.applied()).isEmpty();
    }
  }

  private static Curation at(Curation row, int line) {
    return new Curation(
        row.kind(),
        row.subject(),
        row.field(),
        row.object(),
        row.who(),
        row.when(),
        row.why(),
        row.file(),
        line);
  }

  @Test
  void alias_linksWhatIsCitedByIt() {
    NoticeRecord by = citing(50, cites("样例挂网意见", ""));
    Conclusions c = link(row(Kind.ALIAS, "样例挂网意见", "", "川医保发〔2021〕901号"), ONE, by);
    assertThat(Papers.only(c).rung()).isEqualTo(Rung.ALIAS);
    assertThat(Papers.only(c).policy().map(PolicyId::key)).contains("川医保发-2021-901");
  }
}
