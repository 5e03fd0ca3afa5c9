package zhengmai.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of our own in the manner of laws, plans and notices, and the trees that a reader sees. */
final class ProvisionReaderTest {
  private static final String RULES =
      """
      某省医疗救助资金管理办法
      第一章总则
      第一条为了规范资金管理，制定本办法。
      第二条省级医疗保障部门负责全省的救助工作。
      市县医疗保障部门负责本地的救助工作。
      第二章支付
      第三条有下列情形之一的，不予支付：
      （一）应当由第三人负担的；
      （二）下列境外费用：
      1.药品费；
      2.检查费。
      第三人不支付的，可以先行支付。
      第四条第三方机构可以参与审核。
      第五条本办法自2023年1月1日起施行。
      """;

  private static List<String> paths(String text) {
    return ProvisionReader.read(text).all().stream().map(Provision::path).toList();
  }

  @Test
  void rules_haveChaptersArticlesParagraphsItemsAndPoints() {
    assertThat(paths(RULES))
        .containsExactly(
            "版头",
            "第一章",
            "第一条",
            "第二条",
            "第二条/第一款",
            "第二条/第二款",
            "第二章",
            "第三条",
            "第三条/第一款",
            "第三条/第一款/（一）",
            "第三条/第一款/（二）",
            "第三条/第一款/（二）/1",
            "第三条/第一款/（二）/2",
            "第三条/第二款",
            "第四条",
            "第五条");
  }

  @Test
  void provision_knowsItsPlaceHeadingAndParent() {
    ProvisionTree tree = ProvisionReader.read(RULES);
    Provision chapter = tree.find("第二章").orElseThrow();
    Provision item = tree.find("第三条/第一款/（一）").orElseThrow();
    assertThat(tree.heading(chapter)).contains("支付");
    assertThat(tree.textOf(item)).isEqualTo("（一）应当由第三人负担的；");
    assertThat(tree.parent(item)).map(Provision::path).contains("第三条/第一款");
    assertThat(tree.at(RULES.indexOf("检查费"))).map(Provision::label).contains("2");
    assertThat(tree.parent(tree.find("第三条").orElseThrow())).contains(chapter);
    assertThat(tree.misnumbered()).isEmpty();
  }

  @Test
  void plan_behindItsLetter_hasPathsWithoutPrefix() {
    ProvisionTree tree =
        ProvisionReader.read(
            """
            关于印发《某省支付改革行动方案》的通知
            各市医疗保障局：
            现将《某省支付改革行动方案》印发你们，并提出要求：
            一、抓紧落实。
            二、按时报送。
            某省医疗保障局
            2022年3月1日
            （此件公开发布）
            某省支付改革行动方案
            为推进改革，制定本方案。
            一、总体要求
            （一）指导思想。
            坚持以人民为中心。
            （二）目标。到2024年底，全省覆盖。
            二、重点任务
            （三）加强组织领导，落实责任。各市要重视。
            1.建立机制。由市局牵头。
            2.3个月内完成试点。
            附件：1.任务分工表
            2.联系人名单
            附件1
            任务分工表
            序号任务单位
            1建立机制市局
            附件2
            联系人名单
            一、市局
            张某
            """);
    assertThat(tree.all())
        .extracting(Provision::path)
        .containsExactly(
            "版头",
            "通知",
            "通知/第一段",
            "通知/一",
            "通知/二",
            "通知/落款",
            "通知/附注",
            "文本",
            "第一段",
            "一",
            "一/（一）",
            "一/（一）/第一段",
            "一/（二）",
            "二",
            "二/（三）",
            "二/（三）/1",
            "二/（三）/2",
            "清单",
            "附件1",
            "附件1/表1",
            "附件2",
            "附件2/一",
            "附件2/一/第一段");
    assertThat(tree.find("一/（一）").flatMap(tree::heading)).contains("指导思想");
    assertThat(tree.find("二/（三）").flatMap(tree::heading)).contains("加强组织领导，落实责任");
    assertThat(tree.find("文本").orElseThrow().kind()).isEqualTo(ProvisionKind.INSTRUMENT);
    assertThat(tree.misnumbered()).isEmpty();
  }

  @Test
  void annexThatTheLetterIssues_isTheInstrument() {
    ProvisionTree tree =
        ProvisionReader.read(
            """
            关于印发《定点机构管理办法（试行）》的通知
            各区医保局：
            现将《定点机构管理办法（试行）》印发给你们。
            附件：定点机构管理办法（试行）
            某市医疗保障局
            2022年3月1日
            附件
            定点机构管理办法(试行)
            第一条为了管理，制定本办法。
            第二条本办法自印发之日起施行。
            """);
    assertThat(tree.find("第二条")).isPresent();
    assertThat(tree.find("文本").orElseThrow().kind()).isEqualTo(ProvisionKind.INSTRUMENT);
  }

  @Test
  void wrongNumbers_areFindings_andKeepTheirPlace() {
    ProvisionTree tree = ProvisionReader.read("一、甲。\n三、乙。\n三、丙。\n二、丁。\n（二）戊。\n");
    assertThat(tree.misnumbered())
        .extracting(m -> m.path() + " " + m.manner())
        .containsExactly("三 JUMP", "三~2 REPEAT", "二 BACK", "二/（二） JUMP");
  }

  @Test
  void namedArticle_doesNotBegin() {
    assertThat(paths("第一条为了管理，制定本办法。\n第五条第二款所列情形除外。\n第六条、第七条不适用。\n第二条第一类器械备案。\n"))
        .containsExactly("第一条", "第一条/第一款", "第一条/第二款", "第一条/第三款", "第二条");
  }

  @Test
  void articlesInserted_andNumeralsOfAllForms_areRead() {
    assertThat(paths("第九十九条甲。\n第一百条乙。\n第一百条之一丙。\n第101条丁。\n第一千二百六十条戊。\n"))
        .containsExactly("第九十九条", "第一百条", "第一百条之一", "第一百零一条", "第一千二百六十条");
  }

  @Test
  void textWithoutLineBreaks_isCutAtItsNumbers() {
    String text =
        "关于某事的通知各市：现通知如下：一、申报范围。"
            + "各单位要认真组织。".repeat(60)
            + "二、有关要求(一)高度重视。"
            + "各单位要按时完成。".repeat(40)
            + "(二)加强宣传。按照第三条办理。";
    assertThat(paths(text)).contains("一", "二", "二/（一）", "二/（二）").doesNotContain("第三条");
  }

  @Test
  void contents_areNoProvisions() {
    assertThat(paths("某条例\n目录\n第一章总则\n第二章附则\n第一章总则\n第一条甲。\n第二章附则\n第二条乙。\n"))
        .containsExactly("版头", "清单", "第一章", "第一条", "第二章", "第二条");
  }

  @Test
  void anyText_hasATree() {
    assertThat(paths("")).isEmpty();
    assertThat(paths("没有编号的一段话。\n又一段。\n")).containsExactly("第一段", "第二段");
    assertThat(paths("（）\n第条\n一、\n1.\n①\n")).contains("一", "一/1", "一/1/①");
  }

  @Test
  void fiveThousandArticles_areReadInTime() {
    StringBuilder b = new StringBuilder();
    for (int i = 1; i <= 5000; i++) {
      b.append("第").append(i).append("条医疗保障部门应当公开信息。\n（一）一项；\n（二）又一项。\n");
    }
    ProvisionTree tree = ProvisionReader.read(b.toString());
    assertThat(tree.find("第五千条/（二）")).isPresent();
    assertThat(tree.all()).hasSize(15_000);
  }
}
