package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.instrument;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.model.EffectiveDate;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;
import zhengmai.model.Stage;
import zhengmai.model.Version;

/** 关于修改部分规范性文件的决定 changes two documents of 四川. */
class EditionsTest {
  private static final NoticeRecord RULES =
      sichuan(1, "川医保规〔2019〕901号", "关于印发《四川省样例结算办法》的通知", "2019-01-10")
          .instruments(List.of(instrument("四川省样例结算办法")))
          .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2019, 3, 1))))
          .build();
  private static final NoticeRecord OTHER =
      sichuan(10, "川医保规〔2020〕902号", "关于印发《四川省样例稽核规程》的通知", "2020-01-10")
          .instruments(List.of(instrument("四川省样例稽核规程")))
          .build();

  private static NoticeRecord.Builder act() {
    return sichuan(20, "川医保规〔2022〕903号", "四川省医疗保障局关于修改部分规范性文件的决定", "2022-05-06")
        .effectiveDate(Optional.of(EffectiveDate.on(LocalDate.of(2022, 7, 1))))
        .citations(
            List.of(
                cites(Relation.AMENDS, "四川省样例结算办法", "川医保规〔2019〕901号"),
                cites(Relation.AMENDS, "四川省样例稽核规程", "川医保规〔2020〕902号")));
  }

  private static List<String> versions(Conclusions c, String key) {
    return policy(c, key).versions().stream().map(EditionsTest::print).toList();
  }

  private static String print(Version v) {
    return v.event().code()
        + " "
        + v.date()
        + v.inForceFrom().map(d -> " from " + d).orElse("")
        + v.order().map(o -> " " + o.print()).orElse("");
  }

  @Test
  void oneAct_thatAmendsTwo_makesAVersionOfEach() {
    Conclusions c = link(RULES, OTHER, act().build());
    assertThat(versions(c, "川医保规-2019-901"))
        .containsExactly(
            "promulgated 2019-01-10 from 2019-03-01 川医保规〔2019〕901号",
            "amended 2022-05-06 from 2022-07-01 川医保规〔2022〕903号");
    assertThat(versions(c, "川医保规-2020-902"))
        .containsExactly(
            "promulgated 2020-01-10 川医保规〔2020〕902号",
            "amended 2022-05-06 from 2022-07-01 川医保规〔2022〕903号");
    assertThat(policy(c, "川医保规-2019-901").force().on(LocalDate.of(2023, 1, 1)).state())
        .isEqualTo(ForceState.STATED);
  }

  @Test
  void draftAct_orOneThatIssuesATextOfItsOwn_makesNone() {
    assertThat(versions(link(RULES, act().status(Stage.DRAFT).build()), "川医保规-2019-901")).isEmpty();
    NoticeRecord anew = act().instruments(List.of(instrument("四川省样例结算办法（2022年版）"))).build();
    assertThat(versions(link(RULES, anew), "川医保规-2019-901")).isEmpty();
  }

  @Test
  void citation_meansTheVersionThatHeldOnItsDay_orTheOneOfTheOrderItNames() {
    Policy rules = policy(link(RULES, OTHER, act().build()), "川医保规-2019-901");
    assertThat(Editions.meant(rules, cites("四川省样例结算办法", ""), day("2022-06-30"))).contains(1);
    assertThat(Editions.meant(rules, cites("四川省样例结算办法", ""), day("2022-07-01"))).contains(2);
    assertThat(Editions.meant(rules, cites("四川省样例结算办法", ""), Optional.empty())).isEmpty();
    assertThat(Editions.meant(rules, cites("", "川医保规〔2022〕903号"), day("2022-05-20"))).contains(2);
    Policy other = policy(link(OTHER), "川医保规-2020-902");
    assertThat(Editions.meant(other, cites("四川省样例稽核规程", ""), day("2022-07-01"))).isEmpty();
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(LocalDate.parse(day));
  }
}
