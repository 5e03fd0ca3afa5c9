package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Conflict;
import zhengmai.model.DigestRecord;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.PrintedField;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

/** The known difficulties of both layouts, each on a small text of its own. */
final class DifficultyTest {
  private static final String TITLE = "云南省医疗保障局关于印发《云南省医保窗口规范》的通知";

  private static final String HEADER =
      """
      发文机关：云南省医疗保障局
      标 题：云南省医疗保障局关于印发《云南省医保窗口规范》的通知
      发文字号：云医保〔2021〕901号
      成文日期：2021年12月1日
      发布日期：2021年12月3日
      类 别：医保
      关 键 字：窗口、规范

      """;

  private static final String HEAD = HEADER + TITLE + "\n\n云医保〔2021〕901号\n\n各州（市）医疗保障局：\n\n";

  private static NoticeRecord letter(String text) {
    return Readings.notice(HEAD + text);
  }

  private static void holdsHeader(NoticeRecord n) {
    assertThat(n.issuers()).containsExactly("云南省医疗保障局");
    assertThat(n.title()).contains(TITLE);
    assertThat(n.documentNumber().map(DocumentNumber::print)).contains("云医保〔2021〕901号");
    assertThat(n.dateSigned()).contains(LocalDate.of(2021, 12, 1));
    assertThat(n.datePublished()).contains(LocalDate.of(2021, 12, 3));
    assertThat(n.category()).contains("医保");
    assertThat(n.keywords()).containsExactly("窗口", "规范");
  }

  // headers

  private static final List<String> FIELDS =
      List.of(
          "发文机关：云南省医疗保障局",
          "标 题：" + TITLE,
          "发文字号：云医保〔2021〕901号",
          "成文日期：2021年12月1日",
          "发布日期：2021年12月3日",
          "类 别：医保",
          "关 键 字：窗口、规范");

  private static final String BODY = "\n\n" + TITLE + "\n\n请按规范办理。\n\n云南省医疗保障局\n2021年12月1日\n";

  @ParameterizedTest
  @ValueSource(strings = {"0123456", "6543210", "1032546", "3516024", "2406135"})
  void header_fieldsInAnyOrder(String order) {
    StringBuilder header = new StringBuilder();
    order.chars().forEach(c -> header.append(FIELDS.get(c - '0')).append("\n"));
    holdsHeader(Readings.notice(header + BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"      ", "\t", "  \t ", "\u3000\u3000", "\n", "\n\n", "  \n\u3000\n"})
  void header_fieldsSetApartInAnyWay(String gap) {
    holdsHeader(Readings.notice(String.join(gap, FIELDS) + BODY));
  }

  @Test
  void header_halfWidthColonsAndOtherLabels() {
    String header =
        String.join("\n", FIELDS)
            .replace('：', ':')
            .replace("发文机关", "发文单位")
            .replace("发文字号", "文 号")
            .replace("类 别", "分 类")
            .replace("关 键 字", "关键词");
    holdsHeader(Readings.notice(header + BODY));
  }

  @Test
  void header_indexNumberAndSubject_asPrinted() {
    String header = "索 引 号：000014349/2021-00901\n主题分类：卫生、体育\\医药管理\n";
    NoticeRecord n = Readings.notice(header + String.join("\n", FIELDS) + BODY);
    assertThat(n.printed(PrintedField.INDEX_NUMBER)).contains("000014349/2021-00901");
    assertThat(n.printed(PrintedField.SUBJECT)).contains("卫生、体育\\医药管理");
    holdsHeader(n);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          联系电话：010-89061234、89061235 | 010-89061234、89061235
          （联系人：张某，联系电话：（010）89061234转8） | （010）89061234转8
          如有问题，请与省医保局联系，咨询电话: 0871-65730001。 | 0871-65730001
          联系电话：  邮箱： |
          """)
  void contactPhone_ofALine_asPrinted(String line, String phone) {
    String signed = "\n\n云南省医疗保障局\n2021年12月1日\n";
    String text = "请按规范办理窗口服务，方便参保群众就近办事。\n";
    for (String with : List.of(text + line + signed, text + signed + "（" + line + "）\n")) {
      assertThat(letter(with).printed(PrintedField.CONTACT_PHONE))
          .as(with)
          .isEqualTo(Optional.ofNullable(phone));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"有 效 性：失效", "时效性: 失效", "效力状态：\t失效"})
  void validity_ofALineAtTheTop_asPrintedAndTold(String line) {
    Extraction e = Readings.read(line + "\n" + String.join("\n", FIELDS) + BODY);
    assertThat(Readings.notices(e).get(0).printed(PrintedField.VALIDITY)).contains("失效");
    assertThat(e.findings()).extracting(Finding::code).contains("marked-as-ended");
  }

  @Test
  void header_emptyFieldBeforeTheNextLabel() {
    NoticeRecord n =
        Readings.notice(
            "发文机关：云南省医疗保障局\n标 题："
                + TITLE
                + "\n发文字号：      成文日期：\n发布日期：2021年12月3日\n类 别：      关 键 字：\n"
                + BODY);
    assertThat(n.documentNumber()).isEmpty();
    assertThat(n.dateSigned()).as("the signature's").contains(LocalDate.of(2021, 12, 1));
    assertThat(n.datePublished()).contains(LocalDate.of(2021, 12, 3));
    assertThat(n.category()).isEmpty();
    assertThat(n.keywords()).isEmpty();
  }

  @Test
  void header_namesAndTitlesBrokenOverLines() {
    NoticeRecord n =
        Readings.notice(
            """
            发文机关：国家卫生健康委、国家发展
            改革委、财政部等
            标 题：国家卫生健康委 国家发展改革委
            财政部关于印发《某项工作
            方案（试行）》的通知
            类 别：医政

            正文。
            """);
    assertThat(n.issuers()).containsExactly("国家卫生健康委", "国家发展改革委", "财政部");
    assertThat(n.issuersOpen()).isTrue();
    assertThat(n.title()).contains("国家卫生健康委 国家发展改革委 财政部关于印发《某项工作方案（试行）》的通知");
    assertThat(n.status()).isEqualTo(Stage.TRIAL);
    assertThat(n.regions()).containsExactly("全国");
  }

  @Test
  void labelsInALetter_areNoHeader() {
    NoticeRecord n = letter("报名方式如下。\n\n标题：请写单位全称\n类别：任选\n\n云南省医疗保障局\n2021年12月1日\n");
    holdsHeader(n);
  }

  @Test
  void frontAndBack_areNoNotices() {
    Extraction e =
        Readings.read(
            "政策汇编\n\n目 录\n\n1．"
                + TITLE
                + "........1\n\n"
                + HEAD
                + "请按规范办理。\n\n云南省医疗保障局\n2021年12月1日\n\n扫一扫\n\n总编：某某\n电话：010-1\n");
    assertThat(Readings.notices(e)).hasSize(1);
    NoticeRecord n = Readings.notices(e).get(0);
    assertThat(n.source().line()).isEqualTo(7);
    assertThat(n.source().endLine()).isEqualTo(24);
  }

  // bodies

  @Test
  void signature_cutByPageAndSealed() {
    NoticeRecord n =
        letter("请按规范办理。\n\n云南省医疗保障局（代章）\n\n7 / 88\n\n云南省财政厅  云南省民政厅\n\n2021 年 12 月 1 日\n");
    assertThat(n.signatories()).containsExactly("云南省医疗保障局", "云南省财政厅", "云南省民政厅");
  }

  @Test
  void signature_behindTheAttachedText() {
    NoticeRecord n = letter("现将规范印发给你们。\n\n云南省医保窗口规范\n\n第一条 窗口要开。\n\n云南省医疗保障局\n2021年12月1日\n");
    assertThat(n.signatories()).containsExactly("云南省医疗保障局");
  }

  @Test
  void signature_beforeTheAttachedText() {
    NoticeRecord n = letter("现将规范印发给你们。\n\n云南省医疗保障局\n2021年12月1日\n\n云南省医保窗口规范\n\n第一条 窗口要开。\n");
    assertThat(n.signatories()).containsExactly("云南省医疗保障局");
    assertThat(n.conflicts()).isEmpty();
  }

  @Test
  void signature_aDateAlone() {
    NoticeRecord n = letter("请按规范办理。\n\n2021年12月1日\n");
    assertThat(n.signatories()).isEmpty();
    assertThat(n.dateSigned()).contains(LocalDate.of(2021, 12, 1));
  }

  @Test
  void dates_thatContradict_areBothKept() {
    NoticeRecord n = letter("请按规范办理。\n\n云南省医疗保障局\n二〇二一年十二月八日\n");
    assertThat(n.dateSigned()).contains(LocalDate.of(2021, 12, 1));
    assertThat(n.conflicts())
        .containsExactly(
            new Conflict(
                "dateSigned",
                List.of(
                    new Conflict.Value("2021-12-01", 4), new Conflict.Value("2021-12-08", 18))));
  }

  @Test
  void header_ofAnotherNotice_isAConflict() {
    NoticeRecord n =
        Readings.notice(
            HEADER + "湖北省药品监督管理局关于开展药店检查的通知\n\n鄂药监〔2021〕902号\n\n请检查。\n\n湖北省药品监督管理局\n2021年12月1日\n");
    assertThat(n.titleInBody()).contains("湖北省药品监督管理局关于开展药店检查的通知");
    assertThat(n.documentNumberInBody().map(DocumentNumber::print)).contains("鄂药监〔2021〕902号");
    assertThat(n.regions()).containsExactly("湖北省");
    assertThat(n.conflicts().stream().map(Conflict::field))
        .containsExactly("issuers", "documentNumber", "title", "regions");
  }

  @Test
  void number_thatRepeatsTheNoticeBefore_isFound() {
    String other = HEADER.replace("医保窗口规范", "医保柜台规范").replace("12月1日", "12月9日");
    Extraction e = Readings.read(HEAD + "请办。\n\n云南省医疗保障局\n2021年12月1日\n\n" + other + "请办。\n");
    assertThat(Readings.codes(e)).contains("number-repeats");
    assertThat(Readings.notices(e).get(1).conflicts().stream().map(Conflict::field))
        .contains("documentNumber");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          云医保［２０２１］９０１ 号, 云医保〔2021〕901号
          云医保﹝2021﹞ 901号, 云医保〔2021〕901号
          云医保【2021】901号, 云医保〔2021〕901号
          云医保 (2021) 第0901号, 云医保〔2021〕901号
          云南省人民政府令（第901号）, 云南省人民政府令第901号
          云南省人民政府令第九百零一号, 云南省人民政府令第901号
          2021年第901号, 2021年第901号
          """)
  void number_printedInAnyForm(String printed, String number) {
    NoticeRecord n =
        Readings.notice(HEADER.replace("云医保〔2021〕901号", printed) + TITLE + "\n\n请按规范办理。\n");
    assertThat(n.documentNumber().map(DocumentNumber::print)).contains(number);
  }

  @Test
  void number_overAPageBreak() {
    NoticeRecord n = letter("按照《某办法》（国办发\n\n7 / 88\n\n〔2021〕\n\n8号）办理。\n");
    assertThat(n.citations()).hasSize(1);
    assertThat(n.citations().get(0).documentNumber().map(DocumentNumber::print))
        .contains("国办发〔2021〕8号");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          本通知自2022年1月1日起施行，有效期5年。, 2022-01-01, P5Y
          本规范自印发之日起执行，有效期至2025年12月31日。, on-issue, 2025-12-31
          本规范自发布之日起试行，试行期两年。, on-issue, P2Y
          规范自2022 年 1 月 1 日起试行两年。, 2022-01-01, P2Y
          本规范从2022年1月1日开始执行。, 2022-01-01,
          《云南省某旧办法》自2020年1月1日起施行，现已不合用。,,
          各地应当自2022年1月1日起执行新价格。,,
          《中华人民共和国某法》自2021年1月1日起施行以来，成效明显。,,
          """)
  void terms_areThoseOfTheDocumentItself(String sentence, String effective, String expires) {
    NoticeRecord n = letter(sentence + "\n\n云南省医疗保障局\n2021年12月1日\n");
    assertThat(n.effectiveDate().map(EffectiveDate::print).orElse(null)).isEqualTo(effective);
    assertThat(n.expires().map(Expiry::print).orElse(null)).isEqualTo(expires);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          请于2022年1月14日前将意见反馈我局。, 2022-01-14
          请于1月14日（星期五）前反馈意见。, 2022-01-14
          征求意见时间为2021年12月2日至12月31日。, 2021-12-31
          意见反馈截止时间为12月20日。, 2021-12-20
          请于2021年月日前反馈意见。,
          """)
  void deadline_takesTheNoticesYear(String sentence, String day) {
    NoticeRecord n =
        Readings.notice(
            HEADER.replace("印发《云南省医保窗口规范》的通知", "公开征求《云南省医保窗口规范（征求意见稿）》意见的公告")
                + "云南省医疗保障局关于公开征求《云南省医保窗口规范（征求意见稿）》意见的公告\n\n"
                + sentence
                + "\n\n云南省医疗保障局\n2021年12月1日\n");
    assertThat(n.status()).isEqualTo(Stage.DRAFT);
    assertThat(n.commentDeadline().map(LocalDate::toString).orElse(null)).isEqualTo(day);
    assertThat(n.instruments().stream().map(Instrument::title)).containsExactly("云南省医保窗口规范（征求意见稿）");
  }

  @Test
  void downloadLine_presentSplitOrAbsent() {
    String text = "请按规范办理。\n\n云南省医疗保障局\n2021年12月1日\n\n（信息公开形式：主动公开）\n\n";
    int last = (HEAD + text).split("\n", -1).length;
    String line = "下载附件请登录某网（www.example.org）>通知公告>云南省医疗保障局关于印发";
    assertThat(letter(text).source().endLine()).isEqualTo(last - 2);
    assertThat(letter(text + line + "\n").source().endLine()).isEqualTo(last);
    NoticeRecord split = letter(text + line + "\n\n《云南省医保窗口规范》的通知\n");
    assertThat(split.source().endLine()).isEqualTo(last + 2);
    assertThat(split.citations()).isEmpty();
  }

  @Test
  void strayWordsAndHeadings_areNoText() {
    NoticeRecord n =
        letter(
            "## 请按规范办理。\n\n扫一扫\n\nHealth policy\n\n请联系我们。\n\n云南省医疗保障局\n2021年12月1日\n\n下载附件请登录某网>通知\n");
    assertThat(n.signatories()).containsExactly("云南省医疗保障局");
    assertThat(n.source().endLine()).isEqualTo(HEAD.split("\n", -1).length + 11);
  }

  private static List<String> cited(String text) {
    return letter(text).citations().stream()
        .map(
            c ->
                c.type().code()
                    + " "
                    + c.title().orElse("")
                    + c.documentNumber().map(d -> " " + d.print()).orElse(""))
        .toList();
  }

  @Test
  void citations_overPageBreaksAndNested() {
    assertThat(cited("根据《国务院办公厅关于\n\n7 / 88\n\n推进某事的意见》（国办发〔2021〕1号）和《省转发〈某通知〉的通知》，制定本规范。\n"))
        .containsExactly("basedOn 国务院办公厅关于推进某事的意见 国办发〔2021〕1号", "basedOn 省转发〈某通知〉的通知");
  }

  @Test
  void citations_repealed() {
    assertThat(cited("本规范自2022年1月1日起施行，《云南省旧窗口规范》（云医保〔2019〕902号）同时废止。\n"))
        .containsExactly("repeals 云南省旧窗口规范 云医保〔2019〕902号");
  }

  @Test
  void citations_plannedChange_isANaming() {
    assertThat(cited("明年将修订《云南省柜台管理办法》。\n")).containsExactly("refersTo 云南省柜台管理办法");
  }

  @Test
  void citations_ofItself_areNone() {
    assertThat(cited("现将《云南省医保窗口规范》（以下简称《规范》）印发给你们，《规范》要落实。\n")).isEmpty();
  }

  @Test
  void place_ofACitation_isItsLine() {
    NoticeRecord n = letter("第一段。\n\n第二段，根据《中华人民共和国社会保险法》办理。\n");
    Citation c = n.citations().get(0);
    assertThat(c.type()).isEqualTo(Relation.BASED_ON);
    assertThat(c.quote().line()).isEqualTo(HEAD.split("\n", -1).length + 2);
    assertThat(c.quote().text()).contains("根据《中华人民共和国社会保险法》");
  }

  // digests

  private static final String DIGEST =
      """
      医政周览

      %s

      ——本期视点——

      · 健康中国 ·

      ▶ [甲省的一件事](#)（来源：某报）——第 3 页

      【提要】甲省做了
      一件事。

      • 医院管理 •

      ▣ 乙医院的另一件事 （来
      源：另一报）—

      —第 12

      页

      ——本期内容——

      甲省的一件
      事

      来源：某报

      甲省做了一件事，大家都说好。

      返回目录

      乙医院的另一件事（节选）

      来源：另一报

      乙医院做了另一件事。
      """;

  private static Extraction digest(String cover) {
    return Readings.read(DIGEST.formatted(cover));
  }

  private static DigestRecord issue(String cover) {
    return (DigestRecord) digest(cover).records().get(0);
  }

  @Test
  void digest_marksSectionsAndSplitLines() {
    List<ArticleRecord> articles =
        digest("2023年第38期\n\n(2023.09.18-2023.09.24)").records().stream()
            .filter(ArticleRecord.class::isInstance)
            .map(ArticleRecord.class::cast)
            .toList();
    assertThat(articles).hasSize(2);
    ArticleRecord one = articles.get(0);
    assertThat(one.section()).contains("健康中国");
    assertThat(one.title()).isEqualTo("甲省的一件事");
    assertThat(one.publisher()).contains("某报");
    assertThat(one.tocPage()).contains(3);
    assertThat(one.summary()).contains("甲省做了一件事。");
    ArticleRecord other = articles.get(1);
    assertThat(other.section()).contains("医院管理");
    assertThat(other.publisher()).contains("另一报");
    assertThat(other.tocPage()).contains(12);
    assertThat(other.titleInBody()).contains("乙医院的另一件事（节选）");
  }

  @Test
  void digest_coverTellsAll() {
    DigestRecord d = issue("2023年第38期\n\n(2023.09.18-2023.09.24)");
    assertThat(d.series()).contains("医政周览");
    assertThat(d.year()).contains(2023);
    assertThat(d.number()).contains("38");
    assertThat(d.periodStart()).contains(LocalDate.of(2023, 9, 18));
    assertThat(d.periodEnd()).contains(LocalDate.of(2023, 9, 24));
    assertThat(d.inferred()).isEmpty();
  }

  @Test
  void digest_coverOverTheNewYear() {
    DigestRecord d = issue("2023年第1期\n\n(12.26-01.01)");
    assertThat(d.periodStart()).contains(LocalDate.of(2022, 12, 26));
    assertThat(d.periodEnd()).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void digest_withoutCover_infersOnlyWhatTheTextForces() {
    DigestRecord none = issue("");
    assertThat(none.year()).isEmpty();
    assertThat(none.periodStart()).isEmpty();
    assertThat(none.inferred()).isEmpty();
    Extraction e =
        Readings.read(
            DIGEST
                .formatted("")
                .replace("——本期视点——\n", "——本期视点——\n\n(编者按：本期收2023年10月9日至15日的消息。)\n"));
    DigestRecord told = (DigestRecord) e.records().get(0);
    assertThat(told.periodStart()).contains(LocalDate.of(2023, 10, 9));
    assertThat(told.periodEnd()).contains(LocalDate.of(2023, 10, 15));
    assertThat(told.inferred()).containsExactly("year", "periodStart", "periodEnd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "索引号\tX-1\t文号\t云医保〔2021〕901号\n发布机构\t云南省医疗保障局\t生成日期\t2021-12-01\n",
        "索引号：X-1\n文号：云医保〔2021〕901号\n发布机构：云南省医疗保障局\n生成日期：2021年12月1日\n",
        "索 引 号：X-1　　文 号：云医保〔2021〕901号\n发布机构：云南省医疗保障局　　生成日期：2021.12.1\n"
      })
  void card_isANotice(String card) {
    Extraction e =
        Readings.read(
            DIGEST
                .formatted("")
                .replace(
                    "甲省做了一件事，大家都说好。\n",
                    card + "\n" + TITLE + "\n\n各州（市）医疗保障局：\n\n请办。\n\n云南省医疗保障局\n2021年12月1日\n"));
    NoticeRecord n = Readings.notices(e).get(0);
    assertThat(n.documentNumber().map(DocumentNumber::print)).contains("云医保〔2021〕901号");
    assertThat(n.issuers()).containsExactly("云南省医疗保障局");
    assertThat(n.dateSigned()).contains(LocalDate.of(2021, 12, 1));
    assertThat(n.title()).contains(TITLE);
    assertThat(n.signatories()).containsExactly("云南省医疗保障局");
  }
}
