package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFinderTest {
  private static List<String> titles(String text) {
    return TitleFinder.find(text).titles().stream().map(TitleFinder.Title::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          依据《甲办法》办理                        | 甲办法
          见《关于印发〈甲办法〉的通知》            | 关于印发〈甲办法〉的通知
          见《关于印发《甲办法》的通知》            | 关于印发《甲办法》的通知
          见《关于印发《甲办法》的通知（附后）      | 关于印发《甲办法》的通知
          落实《甲行动计划》(2021-2025年)》要求     | 甲行动计划(2021-2025年)
          落实《甲办法》的通知》要求                | 甲办法的通知
          按《关于做好甲事的通知（甲发〔2021〕1号） | 关于做好甲事的通知
          按〈甲事管理办法〉办理                    | 甲事管理办法
          按＜甲事管理办法＞办理                    | 甲事管理办法
          发布“关于甲事的紧急通知”                  | 关于甲事的紧急通知
          """)
  void find_oneTitle_textWithoutOuterMarks(String text, String title) {
    assertThat(titles(text)).containsExactly(title);
  }

  @Test
  void find_missingClosingMark_twoTitles() {
    assertThat(titles("根据《甲管理办法《乙管理条例》制定")).containsExactly("甲管理办法", "乙管理条例");
  }

  @Test
  void find_neverClosed_takesNothingAndIsReported() {
    TitleFinder.Titles found = TitleFinder.find("根据《甲乙丙丁\n按照《戊办法》办理");
    assertThat(found.titles()).extracting(TitleFinder.Title::text).containsExactly("戊办法");
    assertThat(found.unbalanced()).containsExactly(2);
  }

  @Test
  void find_phraseInCornerMarks_isNoTitle() {
    assertThat(titles("从「健康行动」到「远景规划」")).isEmpty();
  }

  @Property
  void find_anyText_titlesInOrderAndWithinIt(
      @ForAll @CharRange(from = '〈', to = '【') String marks, @ForAll String text) {
    String s = text + marks + "办法》的通知》" + text + marks;
    int end = 0;
    for (TitleFinder.Title t : TitleFinder.find(s).titles()) {
      assertThat(t.start()).isGreaterThanOrEqualTo(end);
      assertThat(t.end()).isGreaterThan(t.start()).isLessThanOrEqualTo(s.length());
      end = t.end();
    }
  }
}
