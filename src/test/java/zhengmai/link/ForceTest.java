package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.instrument;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.number;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.Citation;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Quote;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

/** What others do to 川医保发〔2019〕903号, which holds from 2019-03-01 for three years. */
class ForceTest {
  private static final String OLD = "川医保发〔2019〕903号";
  private static final String LATER = "川医保发〔2022〕917号";

  private static NoticeRecord.Builder old() {
    return sichuan(1, OLD, "关于印发《四川省样例核对规程》的通知", "2019-02-15")
        .instruments(List.of(instrument("四川省样例核对规程")))
        .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2019, 3, 1))))
        .expires(Optional.of(new Expiry.After(Period.ofYears(3))));
  }

  private static NoticeRecord.Builder later(Citation citation) {
    return sichuan(20, LATER, "关于样例核对有关事项的通知", "2022-06-15").citations(List.of(citation));
  }

  private static Citation does(
      Relation relation, String quote, String part, String from, String until) {
    return new Citation(
        relation,
        Optional.empty(),
        Optional.of(number(OLD)),
        List.of(),
        new Quote(quote, 22, 30),
        Optional.of(part).filter(p -> !p.isEmpty()),
        Optional.of(from).filter(d -> !d.isEmpty()).map(LocalDate::parse).map(EffectiveDate::on),
        Optional.of(until)
            .filter(u -> !u.isEmpty())
            .map(
                u ->
                    u.startsWith("P")
                        ? new Expiry.After(Period.parse(u))
                        : new Expiry.On(LocalDate.parse(u))));
  }

  private static String on(Conclusions c, String day) {
    Force.On on = policy(c, "川医保发-2019-903").force().on(LocalDate.parse(day));
    return on.state().code()
        + on.since().map(d -> " " + d).orElse("")
        + (on.by().isEmpty() ? "" : " " + on.by().get(0).key());
  }

  @ParameterizedTest
  @CsvSource({
    // 自己的日期 a day of its own
    "REPEALS, 该规程自2021年1月1日起废止, '', 2021-01-01, '', 2020-12-31, stated 2019-03-01",
    "REPEALS, 该规程自2021年1月1日起废止, '', 2021-01-01, '', 2021-01-01, repealed 2021-01-01 川医保发-2022-917",
    // 有效期已过，后来的废止不改变什么 what is over stays over
    "REPEALS, 该规程同时废止, '', '', '', 2022-06-16, expired 2022-02-28",
    // 不可信 before it was there
    "REPEALS, 该规程自2018年1月1日起废止, '', 2018-01-01, '', 2019-06-01, stated 2019-03-01",
    // 只废止一条 a part of it
    "AMENDS, 该规程第五条废止, 第五条, 2020-05-01, '', 2020-04-30, stated 2019-03-01",
    "AMENDS, 该规程第五条废止, 第五条, 2020-05-01, '', 2020-05-01, partly-repealed 2020-05-01 川医保发-2022-917",
    "AMENDS, 该规程第五条修改为, 第五条, 2020-05-01, '', 2020-05-01, stated 2019-03-01",
    // 延长 extended
    "EXTENDS, 有效期延长至2025年12月31日, '', 2022-01-15, 2025-12-31, 2022-02-28, stated 2019-03-01",
    "EXTENDS, 有效期延长至2025年12月31日, '', 2022-01-15, 2025-12-31, 2022-03-01, extended 2022-01-15 川医保发-2022-917",
    "EXTENDS, 有效期延长至2025年12月31日, '', 2022-01-15, 2025-12-31, 2025-12-31, extended 2022-01-15 川医保发-2022-917",
    "EXTENDS, 有效期延长至2025年12月31日, '', 2022-01-15, 2025-12-31, 2026-01-01, expired 2025-12-31",
    "EXTENDS, 有效期延长2年, '', 2022-01-15, P2Y, 2024-02-29, extended 2022-01-15 川医保发-2022-917",
    "EXTENDS, 有效期延长2年, '', 2022-01-15, P2Y, 2024-03-01, expired 2024-02-29",
    "EXTENDS, 继续执行, '', 2022-01-15, '', 2040-01-01, extended 2022-01-15 川医保发-2022-917",
    // 过期之后才延长 extended after its term: not in between
    "EXTENDS, 有效期延长至2025年12月31日, '', '', 2025-12-31, 2022-03-01, expired 2022-02-28",
    "EXTENDS, 有效期延长至2025年12月31日, '', '', 2025-12-31, 2022-06-15, extended 2022-06-15 川医保发-2022-917",
  })
  void force_whatAnotherDoes_countsFromItsDay(
      Relation relation,
      String quote,
      String part,
      String from,
      String until,
      String day,
      String expected) {
    Conclusions c = link(old().build(), later(does(relation, quote, part, from, until)).build());
    assertThat(on(c, day)).isEqualTo(expected);
  }

  @Test
  void force_whatADraftDoes_isNothing() {
    Conclusions c =
        link(
            old().build(),
            later(does(Relation.EXTENDS, "有效期延长2年", "", "", "P2Y")).status(Stage.DRAFT).build());
    assertThat(on(c, "2022-07-01")).isEqualTo("expired 2022-02-28");
  }

  @Test
  void force_endedOnAnUnknownDay_isUnknown() {
    NoticeRecord undated =
        later(does(Relation.REPEALS, "该规程同时废止", "", "", ""))
            .dateSigned(Optional.empty())
            .datePublished(Optional.empty())
            .build();
    Conclusions c = link(old().build(), undated);
    assertThat(on(c, "2020-01-01")).isEqualTo("undated 川医保发-2022-917");
    assertThat(on(c, "2022-03-01")).isEqualTo("expired 2022-02-28");
  }

  @Test
  void force_repealOfItself_isAFindingAndEndsNothing() {
    NoticeRecord self =
        old().citations(List.of(does(Relation.REPEALS, "本规程同时废止", "", "", ""))).build();
    Conclusions c = link(self);
    assertThat(on(c, "2020-01-01")).isEqualTo("stated 2019-03-01");
    assertThat(c.findings())
        .extracting(Finding::code)
        .containsAnyOf("repeals-itself", "self-citation");
  }

  @Test
  void force_twoThatRepealEachOther_areAFinding_andTheLaterOneCounts() {
    Citation back =
        new Citation(
            Relation.REPEALS,
            Optional.empty(),
            Optional.of(number(LATER)),
            List.of(),
            new Quote("川医保发〔2022〕917号同时废止", 4, 30));
    NoticeRecord first =
        old()
            .dateSigned(Optional.of(LocalDate.of(2022, 6, 15)))
            .datePublished(Optional.empty())
            .effectiveDate(Optional.empty())
            .expires(Optional.empty())
            .citations(List.of(back))
            .build();
    NoticeRecord second =
        later(does(Relation.REPEALS, "该规程自2023年1月1日起废止", "", "2023-01-01", "")).build();
    Conclusions c = link(first, second);
    assertThat(c.findings()).extracting(Finding::code).contains("repeal-each-other");
    assertThat(on(c, "2022-12-31")).isEqualTo("presumed 2022-06-15");
    assertThat(on(c, "2023-01-01")).startsWith("repealed");
    assertThat(policy(c, "川医保发-2022-917").force().on(LocalDate.of(2024, 1, 1)).state())
        .isEqualTo(ForceState.PRESUMED);
  }

  @Test
  void force_extensionOfWhatNobodyHolds_isTold() {
    Conclusions c =
        link(later(does(Relation.EXTENDS, "有效期延长至2025年12月31日", "", "", "2025-12-31")).build());
    assertThat(on(c, "2022-06-14")).isEqualTo("not-held");
    assertThat(on(c, "2023-01-01")).startsWith("extended 2022-06-15");
    assertThat(on(c, "2026-01-01")).isEqualTo("expired 2025-12-31");
  }

  @Test
  void force_listOfTwoThousandRepeals_endsThemAll() {
    List<Citation> all = new ArrayList<>();
    for (int i = 1; i <= 2000; i++) {
      all.add(
          new Citation(
              Relation.REPEALS,
              Optional.of("四川省样例第" + i + "号管理规程"),
              Optional.of(number("川医保发〔2001〕" + i + "号")),
              List.of(),
              new Quote("四川省样例第" + i + "号管理规程", i, 30)));
    }
    Conclusions c = link(later(all.get(0)).citations(all).build());
    assertThat(c.policies().stream().filter(p -> !p.held()))
        .hasSize(2000)
        .allMatch(p -> p.force().on(LocalDate.of(2022, 6, 15)).state() == ForceState.REPEALED);
  }
}
