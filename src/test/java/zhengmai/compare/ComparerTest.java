package zhengmai.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs whose truth is known: written by hand, or made by {@link Adaptations}. */
final class ComparerTest {
  private static final Comparer COMPARER = new Comparer(List.of("甘肃省", "甘肃", "兰州市"));

  private static List<String> rows(String first, String second) {
    return COMPARER.compare(first, second).pairs().stream().map(ComparerTest::row).toList();
  }

  private static String row(Pair p) {
    return paths(p.left()) + " " + p.change() + (p.moved() ? " MOVED " : " ") + paths(p.right());
  }

  private static String paths(List<Unit> units) {
    return units.stream().map(Unit::path).collect(Collectors.joining("+"));
  }

  @Test
  void provisions_areSameAdaptedChangedMovedAddedOrLeftOut() {
    String first =
        """
        一、到2024年底，全国统筹地区全部开展支付方式改革。
        二、建立医保医师库，定期开展培训考核。
        三、加强基金监管，严厉打击欺诈骗保行为。
        四、畅通举报渠道，落实奖励资金。
        五、引导社会力量开展慈善帮扶，鼓励互助。
        """;
    String second =
        """
        一、到2025年底，甘肃省统筹地区全部开展支付方式改革。
        二、畅通举报渠道，落实奖励资金。
        三、建立医保医师库，每季度开展线上培训考核。
        四、加强基金监管，严厉打击欺诈骗保行为。
        五、推动长期处方流转到乡镇卫生院药房。
        """;
    assertThat(rows(first, second))
        .containsExactly(
            "一 ADAPTED 一", "四 SAME MOVED 二", "二 CHANGED 三", "三 SAME 四", " ADDED 五", "五 LEFT_OUT ");
  }

  @Test
  void provision_mayBeSplitOrMerged() {
    String one = "一、建立统一的药品目录管理制度，明确准入条件。完善谈判药品双通道供应保障机制，方便患者购药。\n二、做好宣传解读工作。\n";
    String two = "一、建立统一的药品目录管理制度，明确准入条件。\n二、完善谈判药品双通道供应保障机制，方便患者购药。\n三、做好宣传解读工作。\n";
    assertThat(rows(one, two)).containsExactly("一 SPLIT 一+二", "二 SAME 三");
    assertThat(rows(two, one)).containsExactly("一+二 MERGED 一", "三 SAME 二");
  }

  @Test
  void pair_marksItsCharacters() {
    Pair pair = COMPARER.compare("第一条定期开展培训。\n", "第一条每季度开展线上培训。\n").pairs().get(0);
    assertThat(pair.spans())
        .filteredOn(s -> s.kind() == Span.Kind.KEPT)
        .extracting(Span::text)
        .containsExactly("开展", "培训。");
    assertThat(pair.spans())
        .filteredOn(s -> s.kind() == Span.Kind.IN)
        .extracting(Span::text)
        .containsExactly("每季度", "线上");
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.97", "0.2, 0.97", "0.3, 0.93", "0.4, 0.9"})
  void generatedAdaptations_areAligned(double rewording, double leastF1) {
    int right = 0;
    int found = 0;
    int true_ = 0;
    int told = 0;
    int toldRight = 0;
    for (long seed = 1; seed <= 8; seed++) {
      Adaptations.Truth truth = new Adaptations(seed, rewording).make(60);
      Set<List<String>> pairs = new HashSet<>();
      for (Pair p : COMPARER.compare(truth.first(), truth.second()).pairs()) {
        p.left().forEach(a -> p.right().forEach(b -> pairs.add(List.of(a.path(), b.path()))));
        Boolean adapted =
            p.right().size() == 1 ? truth.adapted().get(p.right().get(0).path()) : null;
        if (adapted != null && !p.left().isEmpty()) {
          told++;
          toldRight += adapted == (p.change() == Change.ADAPTED) ? 1 : 0;
        }
      }
      found += pairs.size();
      true_ += truth.pairs().size();
      pairs.retainAll(truth.pairs());
      right += pairs.size();
    }
    double f1 = 2.0 * right / (found + true_);
    assertThat(f1).as("F1 of the alignment at %s", rewording).isGreaterThanOrEqualTo(leastF1);
    assertThat((double) toldRight / told)
        .as("adapted told from changed")
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void anyTwoTexts_areCompared_inTime() {
    StringBuilder articles = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (int i = 1; i <= 5000; i++) {
      articles.append("第").append(i).append("条医疗保障部门应当在").append(i).append("日内公开信息，接受监督。\n");
      others.append("第").append(i).append("条定点医药机构应当在").append(i + 3).append("日内报送材料，接受检查。\n");
    }
    StringBuilder table = new StringBuilder("附件\n目录\n序号名称\n");
    for (int i = 1; i <= 9000; i++) {
      table.append(i).append("药品").append((char) ('一' + i % 997)).append("片剂\n");
    }
    String book = articles.toString();
    String rows = table.toString();
    List<String[]> pairs =
        List.of(
            new String[] {book, book},
            new String[] {book, others.toString()},
            new String[] {"条", book},
            new String[] {"", book},
            new String[] {rows, rows},
            new String[] {rows, book},
            new String[] {"没有编号的一段话。", "毫不相干的另一句。"});
    for (String[] pair : pairs) {
      long start = System.nanoTime();
      Comparison comparison = COMPARER.compare(pair[0], pair[1]);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      assertThat(comparison).isNotNull();
    }
    assertThat(COMPARER.compare(book, book).counts()).isEqualTo(Map.of(Change.SAME, 5000));
    assertThat(COMPARER.compare("", "").pairs()).isEmpty();
    assertThat(COMPARER.compare(book, book).kept()).isEqualTo(1.0);
  }
}
