package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;

class RecordTextsTest {
  private static final String WRAPPED =
      """
      关于做好样例工作的通知

      各市医疗保障局，各有关定点医疗机构，市局各科室、各直属单
      位，现就样例工作通知如下，请结合实际认真贯彻落实《国务院办

      7 / 88

      公厅关于样例工作的意见》，并将执行情况书面报告。
      一、总体要求，坚持以人民健康为中心，统筹推进各项样例改
      革。
      样例省医疗保障局
      """;

  private static NoticeRecord notice(String file, int from, int to) {
    return new NoticeRecord.Builder(new Place(file, from, to)).build();
  }

  private static Optional<String> text(String source, int from, int to) {
    return RecordTexts.of(SourceText.of("样例.txt", source))
        .of(notice("样例.txt", from, to))
        .map(Flow::text);
  }

  @Test
  void at_wrappedLines_aParagraphIsOneLine() {
    assertThat(text(WRAPPED, 1, 11))
        .hasValue(
            """
            关于做好样例工作的通知
            各市医疗保障局，各有关定点医疗机构，市局各科室、各直属单位，现就样例工作通知如下，请结合实际认真贯彻落实《国务院办公厅关于样例工作的意见》，并将执行情况书面报告。
            一、总体要求，坚持以人民健康为中心，统筹推进各项样例改革。
            样例省医疗保障局"""
                .strip());
  }

  @Test
  void at_partOfASource_isThatPartOnly() {
    assertThat(text("甲\n乙\n丙\n丁", 2, 3)).hasValue("乙\n丙");
  }

  @Test
  void at_blankLines_isAbsent() {
    assertThat(text("甲\n\n \n丁", 2, 3)).isEmpty();
    assertThat(RecordTexts.NONE.of(notice("表.csv", 1, 1))).isEmpty();
  }

  @Test
  void at_tooLong_isKeptUpToALine() {
    String line = "样".repeat(400_000);
    SourceText source = SourceText.of("长.txt", String.join("\n", line, line, line, line));
    RecordTexts texts = RecordTexts.of(source);
    NoticeRecord all = notice("长.txt", 1, 4);
    assertThat(texts.cutBehind(all)).hasValue(2);
    assertThat(texts.of(all).map(f -> f.text().length())).hasValue(800_000);
    assertThat(texts.cutBehind(notice("长.txt", 3, 4))).isEmpty();
  }

  @Test
  void at_oneLineTooLong_isAbsentAndToldSo() {
    RecordTexts texts = RecordTexts.of(SourceText.of("长.txt", "甲\n" + "样".repeat(1_000_001)));
    NoticeRecord line = notice("长.txt", 2, 2);
    assertThat(texts.cutBehind(line)).hasValue(1);
    assertThat(texts.of(line)).isEmpty();
  }
}
