package zhengmai.extract.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.extract.Readings;
import zhengmai.link.Conclusions;
import zhengmai.link.ForceState;
import zhengmai.link.Linker;
import zhengmai.link.Policy;
import zhengmai.link.ResolvedCitation;
import zhengmai.link.SourceRecords;
import zhengmai.model.Extraction;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Source;
import zhengmai.model.Version;
import zhengmai.model.Version.Event;

/** Histories are facts; the articles below them are of our own. */
final class LawLayoutTest {
  private static final String CONGRESS = "全国人民代表大会常务委员会";

  private static final String DRUG_LAW =
      """
      中华人民共和国药品管理法

      （1984年9月20日第六届全国人民代表大会常务委员会第七次会议通过　2001年2月28日第九届全国人民代表大会常务委员会第二十次会议第一次修订
      根据2013年12月28日第十二届全国人民代表大会常务委员会第六次会议《关于修改〈中华人民共和国海洋环境保护法〉等七部法律的决定》第一次修正
      根据2015年4月24日第十二届全国人民代表大会常务委员会第十四次会议《关于修改〈中华人民共和国药品管理法〉的决定》第二次修正　2019年8月26日第十三届全国人民代表大会常务委员会第十二次会议第二次修订）

      目　　录

      第一章　总　　则
      第二章　附　　则

      第一章　总　　则

      第一条　药要管好，人才放心。
      第二条　买卖药品的人记下每一笔账，根据《中华人民共和国疫苗管理法》管疫苗。

      第二章　附　　则

      第三条　本法自2019年12月1日起施行。
      """;

  private static final String DEVICES =
      """
      医疗器械监督管理条例
      （2000年1月4日中华人民共和国国务院令第276号公布　2014年2月12日国务院第39次常务会议修订通过　根据2017年5月4日《国务院关于修改〈医疗器械监督管理条例〉的决定》修订　2020年12月21日国务院第119次常务会议修订通过　2021年2月9日中华人民共和国国务院令第739号公布　自2021年6月1日起施行）
      第一条　器械要有人管。
      第二条　本条例自2021年6月1日起施行。
      """;

  private static final String NOTICE_2015 =
      """
      发文机关：国家药品监督管理局
      标题：国家药品监督管理局关于做好药品仓库检查工作的通知
      发文字号：国药监药管〔2015〕931号
      成文日期：2015年10月8日

      国家药品监督管理局关于做好药品仓库检查工作的通知
      各省、自治区、直辖市药品监督管理局：
      根据《中华人民共和国药品管理法》《医疗器械监督管理条例》，检查药品仓库。
      国家药品监督管理局
      2015年10月8日
      """;

  private static NoticeRecord law(String text) {
    Extraction e = Readings.read(text);
    assertThat(e.layout()).isEqualTo("law");
    return Readings.notice(text);
  }

  private static Version version(Event event, String day, String body) {
    return new Version(
        event,
        LocalDate.parse(day),
        Optional.empty(),
        Optional.of(body),
        Optional.empty(),
        Optional.empty());
  }

  private static SourceRecords source(String sha, String text) {
    Extraction e = Readings.read(text);
    Source source =
        new Source(sha.repeat(64), sha + ".txt", Optional.empty(), "text/plain", e.layout(), "1");
    return new SourceRecords(source, e.records());
  }

  private static Policy policy(Conclusions c, String title) {
    List<Policy> found = c.policies().stream().filter(p -> p.titles().contains(title)).toList();
    assertThat(found).as(title).hasSize(1);
    return found.get(0);
  }

  @Test
  void law_history_givesItsVersions() {
    NoticeRecord law = law(DRUG_LAW);
    assertThat(law.versions())
        .containsExactly(
            version(Event.ADOPTED, "1984-09-20", CONGRESS),
            version(Event.REVISED, "2001-02-28", CONGRESS),
            version(Event.AMENDED, "2013-12-28", CONGRESS),
            version(Event.AMENDED, "2015-04-24", CONGRESS),
            version(Event.REVISED, "2019-08-26", CONGRESS)
                .inForceFrom(LocalDate.parse("2019-12-01")));
  }

  @Test
  void law_header_isThatOfItsFirstVersion() {
    NoticeRecord law = law(DRUG_LAW);
    assertThat(law.title()).contains("中华人民共和国药品管理法");
    assertThat(law.issuers()).containsExactly(CONGRESS);
    assertThat(law.dateSigned()).contains(LocalDate.parse("1984-09-20"));
    assertThat(law.effectiveDate().orElseThrow().print()).isEqualTo("2019-12-01");
    assertThat(law.regions()).containsExactly("全国");
    assertThat(law.genre()).contains("法");
    assertThat(law.documentNumber()).isEmpty();
    assertThat(law.source().line()).isEqualTo(1);
    assertThat(law.citations())
        .extracting(c -> c.title().orElseThrow())
        .containsExactly("中华人民共和国疫苗管理法");
  }

  @ParameterizedTest
  @ValueSource(strings = {"在中华人民共和国境内保管药箱，适用本条例。", "本条例适用于中国境内的药箱。", "国务院药品监督管理部门负责全国药箱的监督管理工作。"})
  void law_withoutABody_thatHoldsForTheNation_isTheNations(String scope) {
    NoticeRecord law = Readings.notice("药箱保管条例\n\n第一条　为了管好药箱，制定本条例。\n第二条　" + scope + "\n第三条　记账。\n");
    assertThat(law.issuers()).isEmpty();
    assertThat(law.level()).contains(Level.NATIONAL);
    assertThat(law.regions()).containsExactly("全国");
  }

  @Test
  void law_withoutABody_thatNamesTheLandInPassing_hasNoLevel() {
    NoticeRecord law =
        Readings.notice("药箱保管条例\n\n第一条　为了管好药箱，制定本条例。\n第二条　中华人民共和国境内的药箱多。适用的规则少。\n第三条　记账。\n");
    assertThat(law.level()).isEmpty();
  }

  @Test
  void law_evidence_standsInTheText() {
    String text = DRUG_LAW.replaceAll("[\\s\u3000]", "");
    assertThat(law(DRUG_LAW).evidence())
        .extracting(e -> e.field())
        .contains("title", "issuers", "dateSigned", "effectiveDate", "versions");
    assertThat(law(DRUG_LAW).evidence())
        .allMatch(e -> text.contains(e.quote().text().replaceAll("[\\s\u3000]", "")));
  }

  @Test
  void regulation_orders_areNumbersOfItsVersions() {
    NoticeRecord law = law(DEVICES);
    assertThat(law.documentNumber()).hasToString("Optional[国务院令第276号]");
    assertThat(law.issuers()).containsExactly("国务院");
    assertThat(law.versions())
        .extracting(Version::event)
        .containsExactly(Event.PROMULGATED, Event.REVISED, Event.REVISED, Event.REVISED);
    Version last = law.versions().get(3);
    assertThat(last.promulgated()).contains(LocalDate.parse("2021-02-09"));
    assertThat(last.order()).hasToString("Optional[国务院令第739号]");
    assertThat(last.inForceFrom()).contains(LocalDate.parse("2021-06-01"));
  }

  @Test
  void localRegulation_body_isPutTogether() {
    NoticeRecord law =
        law(
            """
            云南省
            乡村药箱条例
            （二〇二二年三月三十日云南省第十三届人民代表大会常务委员会第三十次会议通过）
            第一条　药箱由村里管。
            第二条　本条例自2022年6月1日起施行。
            """);
    assertThat(law.title()).contains("云南省乡村药箱条例");
    assertThat(law.issuers()).containsExactly("云南省人民代表大会常务委员会");
    assertThat(law.regions()).containsExactly("云南省");
    assertThat(law.dateSigned()).contains(LocalDate.parse("2022-03-30"));
  }

  @Test
  void history_withAnImpossibleDay_isNamed() {
    Extraction e = Readings.read(DEVICES.replace("2014年2月12日", "2014年2月31日"));
    assertThat(Readings.codes(e)).contains("impossible-date");
    assertThat(Readings.notices(e).get(0).versions()).hasSize(3);
  }

  /** A bracket under a title that tells no history makes no law. */
  @Test
  void notice_withItsDateInBrackets_isNoLaw() {
    Extraction e =
        Readings.read(
            """
            乡村药箱管理办法
            （2022年第3期）
            第一条　药箱由村里管。
            """);
    assertThat(e.layout()).isNotEqualTo("law");
  }

  @Test
  void citations_ofALawHeldInALaterText_resolveToIt() {
    Conclusions c =
        Linker.link(
            List.of(source("a", DRUG_LAW), source("b", DEVICES), source("c", NOTICE_2015)),
            Readings.DATA,
            List.of());
    Policy law = policy(c, "中华人民共和国药品管理法");
    assertThat(law.held()).isTrue();
    assertThat(law.titles()).contains("药品管理法");
    assertThat(law.issuers()).containsExactly(CONGRESS);
    assertThat(law.versions()).hasSize(5);
    assertThat(law.force().on(LocalDate.parse("2019-12-01")).state()).isEqualTo(ForceState.STATED);
    assertThat(law.force().on(LocalDate.parse("2010-01-01")).state())
        .as("the law held before 2019")
        .isEqualTo(ForceState.PRESUMED);
    Policy devices = policy(c, "医疗器械监督管理条例");
    assertThat(c.citations().stream().filter(r -> r.ref().record().file().equals("c.txt")))
        .extracting(ResolvedCitation::policy)
        .containsExactly(Optional.of(law.id()), Optional.of(devices.id()));
  }

  @Test
  void citation_byTheOrderOfALaterVersion_resolvesToTheRegulation() {
    String notice =
        NOTICE_2015.replace("2015", "2022").replace("《医疗器械监督管理条例》", "《医疗器械监督管理条例》（国务院令第739号）");
    Conclusions c =
        Linker.link(List.of(source("b", DEVICES), source("c", notice)), Readings.DATA, List.of());
    Policy devices = policy(c, "医疗器械监督管理条例");
    assertThat(c.citations())
        .extracting(ResolvedCitation::policy)
        .contains(Optional.of(devices.id()));
    assertThat(devices.held()).isTrue();
  }

  /** A law's name says whose it is: no node of an unknown place. */
  @Test
  void lawKnownByCitation_isNational() {
    Conclusions c = Linker.link(List.of(source("c", NOTICE_2015)), Readings.DATA, List.of());
    Policy law = policy(c, "中华人民共和国药品管理法");
    assertThat(law.held()).isFalse();
    assertThat(law.regions()).containsExactly("全国");
    assertThat(law.facts().level().orElseThrow().value()).isEqualTo(Level.NATIONAL);
    assertThat(law.id().key()).startsWith("全国/");
    assertThat(policy(c, "医疗器械监督管理条例").regions())
        .as("only the State Council's 条例 have no place in their names")
        .containsExactly("全国");
  }
}
