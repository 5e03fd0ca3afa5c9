package zhengmai.extract.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengmai.extract.Readings;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Extraction;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Version;

/** What laws tell of themselves in the layouts in which they are printed, by hand. */
final class HistoriesTest {
  private static final Path LAWS = Path.of("src/test/resources/laws/histories.txt");

  static Stream<String> laws() {
    return Arrays.stream(Readings.text(LAWS).split("\n=====", -1)).skip(1);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void law_inAnyLayout_tellsItsHistory(String block) {
    String[] parts = block.substring(block.indexOf('\n') + 1).split("\n-----\n", -1);
    assertThat(parts).hasSize(2);
    Extraction e = Readings.read(parts[0]);
    assertThat(e.layout()).isEqualTo("law");
    assertThat(e.findings()).isEmpty();
    assertThat(print(Readings.notices(e).get(0)))
        .containsExactlyElementsOf(parts[1].strip().lines().toList());
    assertThat(e.records()).hasSize(1);
  }

  /** What stands between the history and the first article is read like the articles. */
  @Test
  void preamble_ofAnInterpretation_namesWhatItRestsOn() {
    Extraction e =
        Readings.read(
            """
            最高人民法院关于处理药箱案件适用法律若干问题的解释
            （2022年2月28日最高人民法院审判委员会第1965次会议通过）
            目录
            第一章 归还
            为依法处理药箱案件，根据《中华人民共和国刑法》
            等有关规定，现就适用法律的若干问题解释如下：
            第一章 归还
            第一条 拿走药箱的，应当归还。
            """);
    assertThat(Readings.notices(e).get(0).citations())
        .extracting(c -> c.type().code() + " " + c.title().orElse(""))
        .containsExactly("basedOn 中华人民共和国刑法");
  }

  /** A page that prints its day under a notice's title is no law, whoever published it. */
  @Test
  void notice_withALineOfItsPublication_isNoLaw() {
    Extraction e =
        Readings.read(
            """
            云南省医疗保障局关于检查药箱的通知
            2021年3月1日云南省医疗保障局办公室发布
            各州、市医疗保障局：
            现就检查药箱有关事项通知如下。
            云南省医疗保障局
            2021年3月1日
            """);
    assertThat(e.layout()).isEqualTo("notice");
    assertThat(Readings.notices(e).get(0).genre()).contains("通知");
  }

  private static List<String> print(NoticeRecord law) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            "; ",
            law.title().orElse(""),
            String.join("、", law.issuers()),
            law.documentNumber().map(Object::toString).orElse(""),
            law.dateSigned().map(Object::toString).orElse(""),
            law.datePublished().map(Object::toString).orElse(""),
            law.effectiveDate().map(EffectiveDate::print).orElse(""),
            law.level().map(Level::code).orElse("") + " " + String.join(" ", law.regions())));
    law.versions().forEach(v -> lines.add(print(v)));
    return lines;
  }

  private static String print(Version v) {
    return v.event().code()
        + " "
        + v.date()
        + said(" promulgated ", v.promulgated())
        + said(" by ", v.body())
        + said(" order ", v.order())
        + said(" from ", v.inForceFrom());
  }

  private static String said(String word, Optional<?> value) {
    return value.map(x -> word + x).orElse("");
  }
}
