package zhengmai.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhengmai.extract.Readings;
import zhengmai.model.NoticeRecord;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

final class MarkdownTest {
  private static final String LETTER =
      """
      # 云南省医疗保障局关于印发《乡村药箱管理办法》的通知

      | 发文机关 | **云南省医疗保障局** | 成文日期 | 2022年4月12日 |
      |---|---|:-:|---|
      | 发文字号 | 云医保〔2022〕932号 | | |

      各州（市）医疗保障局：

      根据[《医疗保障基金使用监督管理条例》](https://example.org/735)，现将*《乡村药箱管理办法》*印发给你们。

      1. 药箱放在村口；
      2. 钥匙由村医管。

      > 联系人<br>岩温\\*

      | 药名 | 数量 |
      | --- | ---: |
      | 止痛片 | 20 |

      云南省医疗保障局
      """;

  private static SourceFile read(String markdown) {
    return Formats.read("a.md", markdown.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String markdown) {
    return read(markdown).text().orElseThrow().content();
  }

  @Test
  void everyLine_staysWhereItStands() {
    assertThat(text(LETTER).lines())
        .containsExactly(
            "# 云南省医疗保障局关于印发《乡村药箱管理办法》的通知",
            "",
            "发文机关：云南省医疗保障局\t成文日期：2022年4月12日",
            "",
            "发文字号：云医保〔2022〕932号\t\t",
            "",
            "各州（市）医疗保障局：",
            "",
            "根据《医疗保障基金使用监督管理条例》，现将《乡村药箱管理办法》印发给你们。",
            "",
            "1. 药箱放在村口；",
            "2. 钥匙由村医管。",
            "",
            "联系人 岩温*",
            "",
            "药名\t数量",
            "",
            "止痛片\t20",
            "",
            "云南省医疗保障局");
  }

  @Test
  void letter_isReadAsInOtherFormats() {
    NoticeRecord n = Readings.notices(Readings.read(read(LETTER))).get(0);
    assertThat(n.title()).contains("云南省医疗保障局关于印发《乡村药箱管理办法》的通知");
    assertThat(n.citations())
        .singleElement()
        .satisfies(c -> assertThat(c.quote().line()).isEqualTo(9));
    assertThat(n.issuers()).containsExactly("云南省医疗保障局");
  }

  @Test
  void lineBreaks_andEncoding_changeNothing() {
    byte[] gbk = LETTER.replace("\n", "\r\n").getBytes(Charset.forName("GBK"));
    assertThat(Formats.read("a.md", gbk).text().orElseThrow().content()).isEqualTo(text(LETTER));
  }

  @Test
  void textWithAHeadingInside_isPlainText() {
    SourceFile file = read("医政资讯\n\n# 本期视点\n\n[目录](#)\n");
    assertThat(file.mediaType()).isEqualTo("text/plain");
  }

  /** Marks nested without end are read in time. */
  @Test
  void marks_nestedDeep_areRead() {
    for (String mark :
        new String[] {"> ", "- ", "*a **b ", "[", "<div>", "1. ", "`", "![", "<!--"}) {
      String deep = "# 题\n\n" + mark.repeat(100_000) + "字\n";
      SourceFile file = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(deep));
      assertThat(file.text()).as(mark).isPresent();
    }
  }
}
