package zhengmai.extract.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhengmai.extract.digest.Samples.FULL;
import static zhengmai.extract.digest.Samples.articles;
import static zhengmai.extract.digest.Samples.codes;
import static zhengmai.extract.digest.Samples.digest;
import static zhengmai.extract.digest.Samples.line;
import static zhengmai.extract.digest.Samples.notices;
import static zhengmai.extract.digest.Samples.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;

class DigestLayoutTest {
  @Test
  void extract_fullIssue_isCoverThreeArticlesAndTheCardsNotice() {
    Extraction e = read(FULL);
    assertThat(e.layout()).isEqualTo("digest");
    assertThat(e.records()).hasSize(5);
    DigestRecord digest = (DigestRecord) e.records().get(0);
    assertThat(digest.series()).contains("医事周览");
    assertThat(digest.year()).contains(2024);
    assertThat(digest.number()).contains("1");
    assertThat(digest.periodStart()).contains(LocalDate.of(2023, 12, 25));
    assertThat(articles(e))
        .extracting(ArticleRecord::title)
        .containsExactly("东海省推进按病组付费，2024年覆盖全部统筹区", "一图读懂 | 家庭医生签约服务怎么做——来自三个县的经验", "医院怎样管好成本");
    assertThat(e.findings()).isEmpty();
  }

  @Test
  void extract_contentsOverLinesAndPages_areJoined() {
    List<ArticleRecord> articles = articles(read(FULL));
    assertThat(articles)
        .extracting(a -> a.section().orElse(""))
        .containsExactly("医保动态", "医保动态", "医院管理");
    assertThat(articles)
        .extracting(a -> a.publisher().orElse(""))
        .containsExactly("东海日报", "健康报", "Hospital Review");
    assertThat(articles).extracting(a -> a.tocPage().orElse(0)).containsExactly(3, 9, 12);
    assertThat(articles.get(0).summary()).contains("东海省医保局日前介绍，全省按病组付费改革进展顺利，患者负担继续下降。");
    assertThat(articles.get(2).summary()).isEmpty();
  }

  @Test
  void extract_bodies_beginAtTheirTitleAndEndBeforeBackLinkSectionAndMasthead() {
    List<ArticleRecord> articles = articles(read(FULL));
    assertThat(articles)
        .extracting(a -> a.source().line())
        .containsExactly(
            line(FULL, "东海省推进按病组付费", 2), line(FULL, "一图读懂", 2), line(FULL, "医院怎样管好成本", 2));
    assertThat(articles)
        .extracting(a -> a.source().endLine())
        .containsExactly(
            line(FULL, "数据来源：本报采访整理", 1), line(FULL, "四项任务", 1), line(FULL, "要算细账", 1));
  }

  @Test
  void extract_bodyTitle_isSetOnlyWhereItReallyDiffers() {
    List<ArticleRecord> articles = articles(read(FULL));
    assertThat(articles.get(0).titleInBody()).as("a space is no difference").isEmpty();
    assertThat(articles.get(1).titleInBody()).contains("一图读懂 | 家庭医生签约服务怎么做—来自三个县的经验（节选）");
    assertThat(articles.get(2).titleInBody()).isEmpty();
  }

  @Test
  void extract_card_isANoticeThatEndsWithItsSignature() {
    List<NoticeRecord> notices = notices(read(FULL));
    assertThat(notices).hasSize(1);
    NoticeRecord n = notices.get(0);
    assertThat(n.documentNumber().map(DocumentNumber::print)).contains("清卫基层〔2023〕7号");
    assertThat(n.issuers()).containsExactly("青海省卫生健康委员会");
    assertThat(n.signatories()).containsExactly("青海省卫生健康委员会");
    assertThat(n.title()).contains("青海省卫生健康委员会关于做好家庭医生签约服务的通知");
    assertThat(n.dateSigned()).contains(LocalDate.of(2023, 12, 20));
    assertThat(n.datePublished()).contains(LocalDate.of(2023, 12, 22));
    assertThat(n.regions()).containsExactly("青海省");
    assertThat(n.topics()).containsExactly("家庭医生签约");
    assertThat(n.source().line()).isEqualTo(line(FULL, "文号", 1));
    assertThat(n.source().endLine()).isEqualTo(line(FULL, "2023年12月20日", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"▶", "▣", "►", "■", "◆", "●", "➤", "※", "1.", "2、", "-", "▶\ufe0f"})
  void extract_marks_beginAnEntry(String mark) {
    String text =
        digest(
            mark
                + " [药店怎样管处方](#)（来源：药报）——第 5 页\n\n【提要】处方要留底。\n\n"
                + mark
                + " 护士上门服务（来源：护理报）——第 8 页",
            "药店怎样管处方\n来源：药报\n处方留底三年。\n返回目录\n护士上门服务\n来源：护理报\n先评估再上门。");
    assertThat(articles(read(text)))
        .extracting(ArticleRecord::title)
        .containsExactly("药店怎样管处方", "护士上门服务");
    assertThat(articles(read(text)).get(0).summary()).contains("处方要留底。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（来源：药报）——第 5 页",
        "(来源:药报)—第5页",
        "（来源：药报）\n\n——第 5\n\n页",
        "（来\n\n源：药报）—\n\n—第 5 页",
        "（来源：药\n报） --第 5页",
        "（来源：药报\n）－－第５页",
        "来源：药报 ——第 5 页"
      })
  void extract_sourceAndPage_areReadHoweverTheyAreCut(String tail) {
    String text = digest("▶药店怎样管处方" + tail, "药店怎样管处方\n来源：药报\n处方留底三年。");
    ArticleRecord article = articles(read(text)).get(0);
    assertThat(article.title()).isEqualTo("药店怎样管处方");
    assertThat(article.publisher()).contains("药报");
    assertThat(article.tocPage()).contains(5);
  }

  @Test
  void extract_noSourceNoPage_areAbsent() {
    String text =
        digest("▶药店怎样管处方\n\n▶护士上门服务（来源：护理报）", "药店怎样管处方\n\n处方留底三年。\n返回目录\n护士上门服务\n来源：护理报\n先评估。");
    List<ArticleRecord> articles = articles(read(text));
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).publisher()).isEmpty();
    assertThat(articles.get(0).tocPage()).isEmpty();
    assertThat(articles.get(0).source().endLine()).isEqualTo(line(text, "留底三年", 1));
    assertThat(articles.get(1).publisher()).contains("护理报");
  }

  @Test
  void extract_titleRewrittenInTheBody_isFoundByItsPublisher() {
    String text =
        digest(
            "▶甲县试点（来源：甲报）——第 2 页\n\n▶住院费用怎样算得更清楚（来源：乙报）——第 4 页\n\n▶丙县试点（来源：丙报）——第 6 页",
            "甲县试点\n来源：甲报\n一。\n返回目录\n一张清单讲明白账单\n来源：乙报\n二。\n返回目录\n丙县试点\n来源：丙报\n三。\n返回目录");
    List<ArticleRecord> articles = articles(read(text));
    assertThat(articles).hasSize(3);
    assertThat(articles.get(1).title()).isEqualTo("住院费用怎样算得更清楚");
    assertThat(articles.get(1).titleInBody()).contains("一张清单讲明白账单");
    assertThat(articles.get(1).source().line()).isEqualTo(line(text, "一张清单", 1));
  }

  @Test
  void extract_titleRepeatedInAText_isNotTakenForTheArticle() {
    String text =
        digest(
            "▶甲县试点（来源：甲报）——第 2 页\n\n▶丙县试点（来源：丙报）——第 6 页",
            "甲县试点\n来源：甲报\n另见：\n丙县试点\n说的是另一件事。\n返回目录\n丙县试点\n来源：丙报\n三。\n返回目录");
    assertThat(articles(read(text)).get(1).source().line()).isEqualTo(line(text, "丙县试点", 3));
  }

  @Test
  void extract_articleNotInContents_isARecordAndAFinding() {
    String text =
        digest(
            "· 动态 ·\n\n▶甲县试点（来源：甲报）——第 2 页",
            "· 动态 ·\n甲县试点\n来源：甲报\n一。\n返回目录\n· 观点 ·\n未列之文\n来源：丁报\n四。\n返回目录");
    Extraction e = read(text);
    assertThat(articles(e)).extracting(ArticleRecord::title).containsExactly("甲县试点", "未列之文");
    assertThat(articles(e).get(1).section()).contains("观点");
    assertThat(articles(e).get(1).publisher()).contains("丁报");
    assertThat(codes(e)).containsExactly("article-not-in-contents");
    assertThat(e.findings().get(0).line()).isEqualTo(line(text, "未列之文", 1));
  }

  @Test
  void extract_entryWithoutBody_isARecordAndAFinding() {
    String text =
        digest("▶甲县试点（来源：甲报）——第 2 页\n\n▶全文从缺（来源：戊报）——第 6 页\n\n【提要】只有提要。", "甲县试点\n来源：甲报\n一。\n返回目录");
    Extraction e = read(text);
    assertThat(articles(e)).extracting(ArticleRecord::title).containsExactly("全文从缺", "甲县试点");
    assertThat(articles(e).get(0).source().line()).isEqualTo(line(text, "全文从缺", 1));
    assertThat(articles(e).get(0).summary()).contains("只有提要。");
    assertThat(codes(e)).containsExactly("article-without-body");
  }

  @Test
  void extract_publishersDiffer_isAFinding() {
    Extraction e = read(digest("▶甲县试点（来源：甲报）——第 2 页", "甲县试点\n来源：另一家报\n一。"));
    assertThat(articles(e).get(0).publisher()).contains("甲报");
    assertThat(codes(e)).containsExactly("publisher-differs");
  }

  @Test
  void extract_withoutBodyHead_beginsAtTheFirstArticle() {
    String text = "——本期视点——\n▶甲县试点（来源：甲报）——第 2 页\n【提要】短。\n甲县试点\n来源：甲报\n一。\n返回目录\n";
    List<ArticleRecord> articles = articles(read(text));
    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).source().line()).isEqualTo(4);
    assertThat(articles.get(0).source().endLine()).isEqualTo(6);
  }

  @Test
  void extract_withoutContents_takesTheArticlesOfTheBody() {
    Extraction e = read("-----本期内容-----\n· 动态 ·\n甲县试点\n来源：甲报\n一。\n返回目录\n");
    assertThat(articles(e)).extracting(ArticleRecord::title).containsExactly("甲县试点");
    assertThat(articles(e).get(0).section()).contains("动态");
  }

  @Test
  void extract_noCover_saysNothingOfTheIssue() {
    DigestRecord d = (DigestRecord) read(digest("▶甲（来源：乙）——第 2 页", "甲\n来源：乙\n一。")).records().get(0);
    assertThat(d.series()).isEmpty();
    assertThat(d.year()).isEmpty();
    assertThat(d.number()).isEmpty();
    assertThat(d.periodStart()).isEmpty();
    assertThat(d.inferred()).isEmpty();
  }

  @Test
  void extract_bodyInAnotherOrder_losesNothing() {
    Extraction e =
        read(
            digest(
                "▶甲县试点工作（来源：甲报）——第 2 页\n\n▶丙县试点推广（来源：丙报）——第 6 页",
                "丙县试点推广\n来源：丙报\n三。\n返回目录\n甲县试点工作\n来源：甲报\n一。\n返回目录"));
    assertThat(articles(e)).extracting(ArticleRecord::title).containsExactly("丙县试点推广", "甲县试点工作");
    assertThat(e.findings()).isEmpty();
  }

  @Test
  void recognises_otherText_isNotADigest() {
    assertThat(read("关于做好工作的通知\n各市：\n请执行。").layout()).isNotEqualTo("digest");
    assertThat(read("本期内容丰富，返回目录可见。").layout()).isNotEqualTo("digest");
  }
}
