package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.link.Papers.cites;
import static zhengmai.link.Papers.citing;
import static zhengmai.link.Papers.instrument;
import static zhengmai.link.Papers.keys;
import static zhengmai.link.Papers.link;
import static zhengmai.link.Papers.national;
import static zhengmai.link.Papers.only;
import static zhengmai.link.Papers.paper;
import static zhengmai.link.Papers.policy;
import static zhengmai.link.Papers.sichuan;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Curation;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;

class LadderTest {
  private static final NoticeRecord PLAN =
      national(1, "医保发〔2021〕948号", "国家医疗保障局关于印发样例支付方式改革三年行动计划的通知", "2021-11-19")
          .instruments(List.of(instrument("样例支付方式改革三年行动计划")))
          .build();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          '',                                              医保发〔2021〕948号, NUMBER
          国家医疗保障局关于印发通知,                            医保发〔2021〕948号, NUMBER
          国家医疗保障局关于印发样例支付方式改革三年行动计划的通知,      '',               FULL_TITLE
          国家医疗保障局关于印发〈样例支付方式改革三年行动计划〉的通知,   '',               FULL_TITLE
          国家医疗保障局关于印发样例支付方式改革三年行动计划的通知,      〔2021〕948号,      FULL_TITLE
          样例支付方式改革三年行动计划,                           '',               INSTRUMENT_TITLE
          关于印发样例支付方式改革三年行动计划的通知,                '',               BARE_TITLE
          国家医保局关于印发样例支付方式改革三年行动计划的通知,         '',               BARE_TITLE
          """)
  void citation_ofAHeldNotice_findsIt(String title, String number, Rung rung) {
    ResolvedCitation c = only(link(PLAN, citing(50, cites(title, number))));
    assertThat(c.policy().map(PolicyId::key)).contains("医保发-2021-948");
    assertThat(c.rung()).isEqualTo(rung);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "样例支付方式改革三年行动计划（试行）",
        "样例支付方式改革三年行动计划（征求意见稿）",
        "支付方式改革三年行动计划",
        "关于贯彻落实样例支付方式改革三年行动计划的通知"
      })
  void citation_ofATitleThatContainsOrIsContained_isAnother(String title) {
    ResolvedCitation c = only(link(PLAN, citing(50, cites(title, ""))));
    assertThat(c.policy().map(PolicyId::key)).isNotEqualTo(Optional.of("医保发-2021-948"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"通知", "意见", "办法", "实施方案", "药品目录", "国家医疗保障局"})
  void citation_ofAGenericTitleOrABody_staysOpen(String title) {
    Conclusions c = link(PLAN, citing(50, cites(title, "")));
    assertThat(only(c).policy()).isEmpty();
    assertThat(only(c).rung()).isEqualTo(Rung.NONE);
    assertThat(c.policies()).hasSize(2);
  }

  @Test
  void citation_ofALaterDocument_isNotThatOne() {
    NoticeRecord early =
        sichuan(50, "川医保发〔2021〕901号", "关于样例的通知", "2021-03-01")
            .citations(List.of(cites("样例支付方式改革三年行动计划", "")))
            .build();
    ResolvedCitation c = only(link(PLAN, early));
    assertThat(c.policy().map(PolicyId::key)).isNotEqualTo(Optional.of("医保发-2021-948"));
  }

  @Test
  void citation_ofTheCitingNoticeItself_isNone() {
    NoticeRecord own =
        sichuan(50, "川医保发〔2021〕901号", "关于样例一二三的通知", "2021-12-01")
            .citations(List.of(cites("", "川医保发〔2021〕901号")))
            .build();
    Conclusions c = link(own);
    assertThat(only(c).policy()).isEmpty();
    assertThat(c.findings()).extracting(f -> f.code()).contains("self-citation");
  }

  @Test
  void citation_thatFitsTwo_staysOpenWithBoth() {
    NoticeRecord one = national(1, "国卫发〔2020〕901号", "关于加强样例药品监测工作的意见", "2020-05-01").build();
    NoticeRecord two = national(9, "国卫发〔2021〕902号", "关于加强样例药品监测工作的意见", "2021-05-01").build();
    Conclusions c = link(one, two, citing(50, cites("关于加强样例药品监测工作的意见", "")));
    assertThat(only(c).policy()).isEmpty();
    assertThat(keys(only(c).candidates())).containsExactly("国卫发-2020-901", "国卫发-2021-902");
    assertThat(c.findings()).extracting(f -> f.code()).contains("two-candidates");
  }

  @Test
  void citation_withARegion_isNotAnotherRegions() {
    NoticeRecord hubei =
        paper(1, "湖北省", "湖北省医疗保障局", "鄂医保发〔2021〕901号", "关于加强样例监测工作的意见", "2021-05-01").build();
    ResolvedCitation c = only(link(hubei, citing(50, cites("关于加强样例监测工作的意见", ""))));
    assertThat(c.policy().map(PolicyId::key)).isNotEqualTo(Optional.of("鄂医保发-2021-901"));
    ResolvedCitation d = only(link(hubei, citing(50, cites("关于加强样例监测工作的意见", "", "湖北省医保局"))));
    assertThat(d.policy().map(PolicyId::key)).contains("鄂医保发-2021-901");
  }

  @Test
  void citation_numberOfOneAndTitleOfAnother_staysOpenWithBoth() {
    NoticeRecord other = national(9, "医保发〔2021〕949号", "关于做好样例药品落地工作的通知", "2021-09-01").build();
    Conclusions c = link(PLAN, other, citing(50, cites("关于做好样例药品落地工作的通知", "医保发〔2021〕948号")));
    assertThat(only(c).policy()).isEmpty();
    assertThat(only(c).candidates()).hasSize(2);
    assertThat(c.findings()).extracting(f -> f.code()).contains("number-against-title");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          国家医保局令第901号,       国家医疗保障局令第901号
          国务院令第901号,          中华人民共和国国务院令第901号
          国家药监局公告2021年第908号, 国家药品监督管理局公告2021年第908号
          """)
  void citation_bodyInAnotherName_oneDocument(String one, String two) {
    Conclusions c = link(citing(1, cites("", one)), citing(9, cites("", two)));
    assertThat(c.citations().get(0).policy()).isPresent();
    assertThat(c.citations().get(0).policy()).isEqualTo(c.citations().get(1).policy());
  }

  @Test
  void citation_announcementWithoutItsBody_isThatOfTheBodyNamedWithIt() {
    Conclusions c =
        link(
            citing(1, cites("国家药监局关于结束样例试点工作的公告", "2021年第922号", "国家药监局")),
            citing(9, cites("关于结束样例试点工作的公告", "2021年第922号")));
    assertThat(c.citations().get(0).policy()).isEqualTo(c.citations().get(1).policy());
    assertThat(c.policies()).hasSize(3);
  }

  @Test
  void citation_centralCodeOnALocalPaper_isNotTheNationsDocument() {
    NoticeRecord local =
        paper(1, "湖北省", "湖北省医疗保障局", "医保发〔2021〕948号", "湖北：关于样例有效衔接的实施意见", "2021-10-28").build();
    Conclusions c = link(local, citing(50, cites("样例支付方式改革三年行动计划", "医保发〔2021〕948号")));
    assertThat(only(c).policy().map(PolicyId::key)).contains("医保发-2021-948");
    assertThat(policy(c, "医保发-2021-948").records()).isEmpty();
  }

  @Test
  void citation_byAlias_findsWhatAPersonMeant() {
    Curation alias =
        new Curation(
            Curation.Kind.ALIAS,
            "样例三年计划",
            "",
            "医保发〔2021〕948号",
            "某人",
            "2026-01-01",
            "简称",
            "a.csv",
            2);
    Conclusions c =
        Linker.link(
            List.of(Papers.source("甲.txt", PLAN, citing(50, cites("样例三年计划", "")))),
            Papers.DATA,
            List.of(alias));
    assertThat(only(c).rung()).isEqualTo(Rung.ALIAS);
  }

  @Test
  void mention_ofAnArticle_climbsTheSameLadder() {
    Citation subject = cites("样例支付方式改革三年行动计划", "", "国家医保局");
    ArticleRecord article =
        new ArticleRecord(
            new Place("周刊.txt", 5, 9),
            Optional.empty(),
            "一文读懂",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("全国"),
            List.of(),
            List.of(subject),
            Optional.empty());
    Conclusions c = link(Papers.source("甲.txt", PLAN), Papers.source("周刊.txt", article));
    assertThat(only(c).policy().map(PolicyId::key)).contains("医保发-2021-948");
    assertThat(only(c).citing()).isEmpty();
  }
}
