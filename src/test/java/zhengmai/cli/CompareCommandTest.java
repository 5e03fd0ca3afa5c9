package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of our own, compared by the command. */
final class CompareCommandTest {
  private static final String DRAFT =
      "某市医疗救助办法（征求意见稿）\n\n第一条 为了规范医疗救助，制定本办法。\n\n第二条 市医疗保障部门负责救助工作。\n\n第三条 救助资金专款专用。\n";
  private static final String FINAL =
      "某市医疗救助办法\n\n第一条 为了规范医疗救助，制定本办法。\n\n第二条 市医疗保障部门会同财政部门负责救助工作。\n";

  private final Path first;
  private final Path second;

  CompareCommandTest(@TempDir Path tmp) throws IOException {
    this.first = Files.writeString(tmp.resolve("征求意见稿.txt"), DRAFT);
    this.second = Files.writeString(tmp.resolve("正式.txt"), FINAL);
  }

  private Ran compare(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "compare";
    args[1] = first.toString();
    args[2] = second.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Ran.of(args);
  }

  @Test
  void draftAndFinal_areComparedArticleByArticle() {
    Ran ran = compare();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("相同1，改动1，删去1，移位0")
        .contains("第二条 → 第二条")
        .contains("市医疗保障部门〔+会同财政部门〕负责救助工作。")
        .contains("第三条 → —");
  }

  @Test
  void formats_holdTheSameRows() {
    assertThat(compare("--format", "json").out()).contains("\"left out\":1").contains("\"same\":1");
    assertThat(compare("--format", "csv").out()).contains("对照 Change").contains("删去 left out");
    assertThat(compare("--format", "html").out())
        .startsWith("<!DOCTYPE html>")
        .contains("<ins>会同财政部门</ins>");
  }

  @Test
  void whatIsNoFileAndNoDocument_isSaid() {
    Ran ran = Ran.of("compare", first.toString(), "没有这份", "--store", "none-here");
    assertThat(ran.code()).isNotZero();
    assertThat(ran.err()).isNotBlank();
  }
}
