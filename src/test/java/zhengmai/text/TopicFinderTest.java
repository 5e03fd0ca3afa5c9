package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Topic;
import zhengmai.rdf.ReferenceReader;
import zhengmai.text.TopicFinder.Fields;

class TopicFinderTest {
  private static final TopicFinder REAL =
      new TopicFinder(ReferenceReader.read(Path.of("data/reference")).data());

  /** A scheme of four topics for the rules themselves. */
  private static final TopicFinder SMALL =
      new TopicFinder(
          data(
              topic("甲", List.of("护理"), List.of("护理局"), List.of()),
              topic("乙", List.of("长期护理保险", "长护"), List.of(), List.of()),
              topic("丙", List.of("保险"), List.of(), List.of("乙")),
              topic("丁", List.of("DRG"), List.of(), List.of()),
              topic("戊", List.of("药品"), List.of(), List.of()),
              topic("其他", List.of(), List.of(), List.of())));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          护理工作, 甲
          某护理局的工作, 其他
          长期护理保险办法, 乙
          长护与护理, 乙;甲
          ｄｒｇ付费, 丁
          d r g 付费, 丁
          什么也不是, 其他
          """)
  void find_longestLabelNotLabelsYieldsWidthAndCase(String title, String expected) {
    assertThat(SMALL.find(Fields.of(List.of(title))))
        .containsExactlyInAnyOrder(expected.split(";", -1));
  }

  @Test
  void find_strongestFirst_atMostThree() {
    Fields f =
        Fields.of(List.of("药品")).withInstruments(List.of("护理")).withKeywords(List.of("DRG", "长护"));
    assertThat(SMALL.find(f)).containsExactly("戊", "甲", "乙");
  }

  @Test
  void find_lead_countsOnlyWhenNothingElseTells() {
    assertThat(SMALL.find(Fields.of(List.of("通知")).withLead("现就护理工作通知如下"))).containsExactly("甲");
    assertThat(SMALL.find(Fields.of(List.of("药品")).withLead("护理"))).containsExactly("戊");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          关于印发按病种分值付费经办管理规程的通知, DRG/DIP支付方式
          关于扩大长期护理保险制度试点的指导意见, 长期护理保险
          关于进一步做好基本医疗保险跨省异地就医直接结算工作的通知, 异地就医结算
          关于加强医疗保障基金使用常态化监管的实施意见, 医保基金监管
          关于推进紧密型县域医疗卫生共同体建设的指导意见, 县域医共体与基层卫生
          关于印发全国护理事业发展规划的通知, 康复与护理
          关于加快推进康复医疗工作发展的意见, 康复与护理
          关于做好国家组织药品集中采购中选结果落地执行工作的通知, 集中带量采购
          """)
  void find_knownTitles_haveTheirTopic(String title, String topic) {
    assertThat(REAL.find(Fields.of(List.of(title)))).containsExactly(topic);
  }

  @Test
  void ofArticle_titleRules_summaryAddsOnlyWhatItRepeats() {
    assertThat(SMALL.ofArticle("护理怎么做", Optional.empty(), Optional.of("药品一次。"), ""))
        .containsExactly("甲");
    assertThat(SMALL.ofArticle("怎么做", Optional.empty(), Optional.of("药品，还是药品。"), ""))
        .containsExactly("戊");
    assertThat(SMALL.ofArticle("怎么做", Optional.empty(), Optional.empty(), ""))
        .containsExactly("其他");
  }

  private static Topic topic(
      String name, List<String> labels, List<String> notLabels, List<String> yieldsTo) {
    return new Topic(name, List.of(), labels, notLabels, yieldsTo);
  }

  private static ReferenceData data(Topic... topics) {
    return new ReferenceData(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(topics),
        List.of(),
        List.of());
  }
}
