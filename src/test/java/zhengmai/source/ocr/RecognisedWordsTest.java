package zhengmai.source.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhengmai.source.printed.PrintedLine;

final class RecognisedWordsTest {
  private static String row(int line, int left, int confidence, String word) {
    return "5\t1\t1\t1\t%d\t1\t%d\t%d\t60\t30\t%d\t%s\n"
        .formatted(line, left, line * 50, confidence, word);
  }

  @Test
  void words_areLines_inPoints_withTheirConfidence() {
    String table =
        "level\tpage_num\tblock_num\n"
            + row(1, 100, 90, "云医")
            + row(1, 165, 70, "保[2022j935号")
            + row(2, 100, 80, "序号")
            + row(2, 400, 80, "药品")
            + "5\tx\n";
    Tesseract.Page page = RecognisedWords.page(table, 0.25);
    assertThat(page.lines().stream().map(PrintedLine::text))
        .containsExactly("云医保〔2022〕935号", "序号\t药品");
    assertThat(page.lines().get(0).left()).isEqualTo(25);
    assertThat(page.confidence()).isBetween(0.7, 0.8);
  }

  @Test
  void nothing_isAnEmptyPage() {
    assertThat(RecognisedWords.page("", 1).lines()).isEmpty();
  }
}
