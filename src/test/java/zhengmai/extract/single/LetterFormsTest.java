package zhengmai.extract.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.extract.Readings;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;

/** Letters in the forms in which publishers, archives and scrapers leave them. */
class LetterFormsTest {
  private static final String LETTER =
      """
      各州、市医疗保障局：
      为方便山区群众取药，现将《雪山药箱配备方案》印发给你们，请遵照执行。

      云南省医疗保障局
      2023年3月8日
      """;

  private static final String TITLE = "云南省医疗保障局关于印发《雪山药箱配备方案》的通知";
  private static final String NUMBER = "云医保〔2023〕917号";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Title and number in every order and place.
        "云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n云医保〔2023〕917号\n",
        "云医保〔2023〕917号\n\n云南省医疗保障局\n关于印发《雪山药箱配备方案》的通知\n",
        "云南省医疗保障局关于印发《雪山药箱配备方案》的通知（云医保〔2023〕917号）\n",
        "云南省医疗保障局\n关于印发《雪山药箱配备方案》\n的通知\n（云医保〔2023〕917号）\n",
        // Red heads.
        "云南省医疗保障局\n\n云医保〔2023〕917号\n\n云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n",
        "000017\n机密★1年\n特急\n云南省医疗保障局文件\n云医保〔2023〕917号　　签发人：某某\n\n云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n",
        // What portals, archives and accounts put around.
        "首页 > 政务公开 > 文件\n云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n发布时间：2023-03-09\n【字体：大 中 小】\n\n云医保〔2023〕917号\n",
        "雪山医保 2023-03-09 08:15\n\n2023.03.09云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n云医保〔2023〕917号\n",
        "# 云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n\n来源：<http://example.org/1>\n\n---\n\n云医保〔2023〕917号\n",
        "---\ntitle: 云南省医疗保障局关于印发《雪山药箱配备方案》的通知\ndate: 2024-05-06\n---\n\n云医保〔2023〕917号\n\n",
        "---\nissuer: 云南省医疗保障局\nnumber: 云医保〔2023〕917号\n---\n\n# 云南省医疗保障局关于印发《雪山药箱配备方案》的通知\n\n",
        "云南省医疗保障局关于印发《雪山药箱配备方案》的通知_政策文件_雪山门户网\n云医保〔2023〕917号\n",
      })
  void letter_inEveryForm_hasTitleNumberBodyAndDay(String head) {
    NoticeRecord notice = Readings.notice(head + LETTER);
    assertThat(notice.titleInBody().or(notice::title)).hasValue(TITLE);
    assertThat(notice.documentNumberInBody().or(notice::documentNumber).map(DocumentNumber::print))
        .hasValue(NUMBER);
    assertThat(notice.signatories()).containsExactly("云南省医疗保障局");
    assertThat(notice.dateSigned()).hasValue(LocalDate.of(2023, 3, 8));
    assertThat(notice.datePublished()).isEmpty();
    assertThat(notice.instruments()).singleElement().extracting("title").isEqualTo("雪山药箱配备方案");
  }

  @Test
  void redHead_ofThreeBodies_namesThemAsIssuers() {
    NoticeRecord notice =
        Readings.notice(
            "云南省医疗保障局\n云南省财政厅\n云南省卫生健康委员会\n文件\n\n云医保〔2023〕917号\n\n" + TITLE + "\n" + LETTER);
    assertThat(notice.issuers()).containsExactly("云南省医疗保障局", "云南省财政厅", "云南省卫生健康委员会");
  }

  @Test
  void letter_withoutNumberAndSignature_isRead() {
    NoticeRecord notice =
        Readings.notice(
            """
            # 国家药监局关于雪山药箱标签的通告

            为方便群众，现就药箱标签有关事项通告如下：

            一、标签用两种文字。

            本通告自2023年5月1日起实施。
            """);
    assertThat(notice.issuers()).containsExactly("国家药监局");
    assertThat(notice.genre()).hasValue("通告");
    assertThat(notice.documentNumber()).isEmpty();
    assertThat(notice.effectiveDate()).hasValue(EffectiveDate.on(LocalDate.of(2023, 5, 1)));
  }

  @Test
  void rules_thatBeginWithTheirFirstArticle_areRead() {
    NoticeRecord notice = Readings.notice("雪山药箱管理规则\n第一条 为规范药箱，制定本规则。\n第二条 本规则自2023年5月1日起施行。\n");
    assertThat(notice.title()).hasValue("雪山药箱管理规则");
  }

  @Test
  void rules_thatEndAnEarlierEditionOfTheirName_doNotTakeItsNumber() {
    NoticeRecord notice =
        Readings.notice(
            "雪山药箱管理规则\n第一条 为规范药箱，制定本规则。\n第二条 本规则自2023年5月1日起施行。"
                + "原发布的《雪山药箱管理规则》（云医保〔2001〕915号）同时废止。\n");
    assertThat(notice.documentNumber()).isEmpty();
    assertThat(notice.documentNumberInBody()).isEmpty();
  }

  @Test
  void day_inBracketsUnderTheTitle_isTheDayOfSignature() {
    NoticeRecord notice =
        Readings.notice("中共中央　国务院\n关于加强雪山药箱的意见\n（2009年3月5日）\n\n　　为方便群众，提出如下意见。\n");
    assertThat(notice.dateSigned()).hasValue(LocalDate.of(2009, 3, 5));
    assertThat(notice.issuers()).containsExactly("中共中央", "国务院");
  }

  @Test
  void order_countedByTheYear_hasNumberTitleAndBody() {
    NoticeRecord notice =
        Readings.notice(
            """
            国家药品监督管理局令 2019 年 第 917 号

            《雪山药箱管理办法》已经局务会议通过，现予公布，自2019年12月1日起施行。

            局　长　　某某
            2019年10月31日
            """);
    assertThat(notice.documentNumber().map(DocumentNumber::print)).hasValue("国家药品监督管理局令2019年第917号");
    assertThat(notice.title()).hasValue("雪山药箱管理办法");
    assertThat(notice.issuers()).containsExactly("国家药品监督管理局");
    assertThat(notice.dateSigned()).hasValue(LocalDate.of(2019, 10, 31));
  }

  @Test
  void header_withLabelsOfAPortal_keepsItsTitle() {
    NoticeRecord notice =
        Readings.notice(
            """
            索 引 号： 01/2023-917
            文    号： 云医保〔2023〕917号
            组配分类： 其他文件
            标    题： 云南省医疗保障局关于印发《雪山药箱配备方案》的通知
            云南省医疗保障局关于印发《雪山药箱配备方案》的通知
            """
                + LETTER);
    assertThat(notice.title()).hasValue(TITLE);
    assertThat(notice.signatories()).containsExactly("云南省医疗保障局");
  }

  @Test
  void text_withoutLineBreaks_isReadOnItsOnlyLine() {
    String text =
        "云南省医疗保障局文件云医保〔2023〕917号云南省医疗保障局关于做好雪山药箱结算工作的通知各州、市医疗保障局，各有关定点医疗机构:"
            + "为方便山区群众取药，根据《药箱条例》，现将有关事项通知如下:一、每村设一只药箱。二、钥匙由村医保管。云南省医疗保障局2023年3月8日";
    NoticeRecord notice = Readings.notice(text);
    assertThat(notice.title()).hasValue("云南省医疗保障局关于做好雪山药箱结算工作的通知");
    assertThat(notice.signatories()).containsExactly("云南省医疗保障局");
    assertThat(notice.dateSigned()).hasValue(LocalDate.of(2023, 3, 8));
    assertThat(notice.source().endLine()).isEqualTo(1);
    for (Evidence e : notice.evidence()) {
      assertThat(e.quote().line()).isEqualTo(1);
      assertThat(text.substring(e.quote().offset())).startsWith(e.quote().text());
    }
    assertThat(notice.citations()).singleElement().extracting(c -> c.quote().line()).isEqualTo(1);
  }

  @Test
  void letter_thatEndsADocument_doesNotIssueIt() {
    NoticeRecord notice =
        Readings.notice(
            """
            云南省医疗保障局关于雪山药箱有关文件的通知
            云医保〔2023〕917号

            各州、市医疗保障局：
            《雪山药箱配备方案》（云医保〔2012〕915号）已不适用，现予废止。

            云南省医疗保障局
            2023年3月8日
            """);
    assertThat(notice.instruments()).isEmpty();
  }

  @Test
  void source_ofTwoLetters_isTwoNotices() {
    String second =
        """

        云南省医疗保障局关于做好雪山药箱补货工作的通知
        云医保〔2023〕918号

        各州、市医疗保障局：
        请做好补货。

        云南省医疗保障局
        2023年4月8日
        """;
    List<NoticeRecord> notices =
        Readings.notices(Readings.read(TITLE + "\n" + NUMBER + "\n\n" + LETTER + second));
    assertThat(notices)
        .extracting(n -> n.documentNumberInBody().map(DocumentNumber::print).orElse(""))
        .containsExactly(NUMBER, "云医保〔2023〕918号");
    assertThat(notices.get(0).source().endLine()).isLessThan(notices.get(1).source().line());
  }

  @Test
  void letter_thatIsForwarded_belongsToTheOneThatForwardsIt() {
    String forwarded =
        """
        云南省医疗保障局转发国家医疗保障局关于做好药箱工作的通知
        云医保〔2023〕917号

        各州、市医疗保障局：
        现将《国家医疗保障局关于做好药箱工作的通知》（医保发〔2023〕9907号）转发给你们，请遵照执行。

        云南省医疗保障局
        2023年3月8日

        国家医疗保障局关于做好药箱工作的通知
        医保发〔2023〕9907号

        各省、自治区、直辖市医疗保障局：
        请做好药箱工作。

        国家医疗保障局
        2023年2月8日
        """;
    assertThat(Readings.notice(forwarded).signatories()).containsExactly("云南省医疗保障局");
  }

  @Test
  void announcement_withItsYearUnderTheBody_hasTheTitleBelow() {
    NoticeRecord notice =
        Readings.notice(
            """
            云南省药品监督管理局公告
            2023年 第917号

            关于发布雪山药箱标签规范的公告

            　　现予发布，自2023年5月1日起施行。

            云南省药品监督管理局
            2023年3月8日
            """);
    assertThat(notice.title()).hasValue("关于发布雪山药箱标签规范的公告");
    assertThat(notice.documentNumberInBody().map(DocumentNumber::print))
        .hasValue("云南省药品监督管理局公告2023年第917号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"「雪山药箱配备方案」", "『雪山药箱配备方案』", "“雪山药箱配备方案”"})
  void instrument_inOtherMarks_isIssued(String marked) {
    NoticeRecord notice =
        Readings.notice("云南省医疗保障局关于印发" + marked + "的通知\n" + NUMBER + "\n\n各州、市医疗保障局：\n请遵照执行。\n");
    assertThat(notice.instruments()).singleElement().extracting("title").isEqualTo("雪山药箱配备方案");
  }

  @Test
  void topics_areNotThoseOfWhomACopyGoesTo() {
    NoticeRecord notice =
        Readings.notice("云南省关于雪山小屋的通知\n\n各州、市人民政府：\n请修小屋。\n抄送：省长期护理保险中心、省大病保险与医疗救助中心。\n");
    assertThat(notice.topics()).containsExactly("其他");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          annex-alone, '附件2\n雪山药箱配备标准\n一、每村一只。\n二、药品不少于二十种。\n'
          preface, '前  言\n本标准由云南省卫生健康委员会提出。\n'
          contents-alone, '目  录\n一、总则\t1\n二、药箱管理办法\t3\n'
          agreement, '雪山药箱服务协议\n甲方：某局\n乙方：某医院\n第一条 甲方配备药箱。\n'
          """)
  void paper_thatIsNoDocument_isNamed(String code, String text) {
    Extraction read = Readings.read(text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(read.records()).isEmpty();
    assertThat(read.findings()).extracting(Finding::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "第二条 国家药监局根据需要调整药箱目录。, NATIONAL",
    "第二条 本市各药箱由国家药监局统一编号。, ''",
    "第二条 药箱目录见《国家药监局制定的目录》。, ''"
  })
  void level_ofATextWithoutBodies_isThatOfTheCentralBodyThatActs(String article, String level) {
    NoticeRecord notice = Readings.notice("雪山药箱管理规则\n第一条 为规范药箱，制定本规则。\n" + article + "\n");
    assertThat(notice.level().map(Enum::name).orElse("")).isEqualTo(level);
  }

  /** The form in which the drug agencies print a title: the number in brackets ends its line. */
  @Test
  void title_withTheYearsNumberInBracketsBehind_isTitleAndNumber() {
    NoticeRecord notice =
        Readings.notice(
            """
            国家药监局关于注销雪山药箱注册证书的公告（2023年第944号）
            发布时间：2023-11-10   字号：大 中 小

            按照企业申请，现注销雪山药箱注册证书。
            特此公告。

            国家药监局
            2023年11月7日
            """);
    assertThat(notice.title().or(notice::titleInBody)).hasValue("国家药监局关于注销雪山药箱注册证书的公告");
    assertThat(notice.documentNumber().or(notice::documentNumberInBody).map(DocumentNumber::print))
        .hasValue("2023年第944号");
    assertThat(notice.genre()).hasValue("公告");
  }

  @Test
  void title_ofTwoInstrumentsOverThreeLines_goesOnToTheLettersWord() {
    NoticeRecord notice =
        Readings.notice(
            """
            云南省卫生健康委员会文件

            云卫基层发〔2023〕917号

            关于印发乡镇卫生院药箱
            建设标准（试行）
            和村卫生室药柜
            建设标准（试行）的通知

            """
                + LETTER);
    assertThat(notice.title().or(notice::titleInBody))
        .hasValue("关于印发乡镇卫生院药箱建设标准（试行）和村卫生室药柜建设标准（试行）的通知");
    assertThat(notice.genre()).hasValue("通知");
  }

  @Test
  void portalTable_withNameAndHour_isReadAsTitleAndDay() {
    NoticeRecord notice =
        Readings.notice(
            "索 引 号：015146/2023-00123\n发布机构：云南省医疗保障局\n发文日期：2023-03-08 09:30:12\n名　　称："
                + TITLE
                + "\n文　　号："
                + NUMBER
                + "\n有 效 性：有效\n\n"
                + LETTER);
    assertThat(notice.title()).hasValue(TITLE);
    assertThat(notice.dateSigned()).hasValue(LocalDate.of(2023, 3, 8));
    assertThat(notice.conflicts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docno", "doc_no", "document-number", "fileNumber", "文号", "发文字号"})
  void frontMatter_namesTheNumberByManyKeys(String key) {
    NoticeRecord notice =
        Readings.notice("---\ntitle: " + TITLE + "\n" + key + ": " + NUMBER + "\n---\n\n" + LETTER);
    assertThat(notice.documentNumber().map(DocumentNumber::print)).hasValue(NUMBER);
  }
}
