package zhengmai.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

final class RtfTest {
  private static SourceFile read(String rtf) {
    return Formats.read("a.doc", rtf.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<String> lines(String rtf) {
    return read("{\\rtf1\\ansi\\ansicpg936\\uc1 " + rtf + "}")
        .text()
        .orElseThrow()
        .content()
        .lines()
        .toList();
  }

  /** Each character as RTF writes it: by its Unicode number, with a stand-in behind it. */
  private static String u(String words) {
    StringBuilder b = new StringBuilder();
    words.chars().forEach(c -> b.append("\\u").append((short) c).append('?'));
    return b.toString();
  }

  private static String gbk(String words) {
    StringBuilder b = new StringBuilder();
    for (byte octet : words.getBytes(Charset.forName("GBK"))) {
      b.append("\\'%02x".formatted(octet & 0xff));
    }
    return b.toString();
  }

  @Test
  void bothWaysOfWriting_areRead() {
    assertThat(lines(u("云医保〔2022〕935号") + "\\par " + gbk("各州（市）医疗保障局：") + "\\par"))
        .containsExactly("云医保〔2022〕935号", "各州（市）医疗保障局：");
  }

  @Test
  void tablesOfFontsAndStyles_areNoText() {
    assertThat(
            lines(
                "{\\fonttbl{\\f0 Song;}}{\\stylesheet{\\s0 Normal;}}{\\info{\\title Draft}}"
                    + "{\\*\\neverheard {\\x Default;}}{\\pict 89504e47}"
                    + u("药箱")
                    + "{\\footnote "
                    + u("注")
                    + "}"
                    + u("清点")))
        .containsExactly("药箱清点");
  }

  @Test
  void printedNumbers_areAsTyped_andSignsAreNone() {
    assertThat(
            lines(
                "{\\listtext\\pard "
                    + u("第一条")
                    + "\\tab}"
                    + u("每月清点。")
                    + "\\par{\\listtext\\f3 \\'b7\\tab}"
                    + u("示意")
                    + "\\par"))
        .containsExactly("第一条　每月清点。", "示意");
  }

  @Test
  void deletedAndHidden_areLeftOut() {
    assertThat(
            lines(
                u("云医保〔2022〕")
                    + "{\\deleted 934}{\\revised 935}"
                    + u("号")
                    + "{\\v "
                    + u("密")
                    + "}\\par"))
        .containsExactly("云医保〔2022〕935号");
  }

  @Test
  void rows_areLines() {
    assertThat(
            lines(
                "\\trowd\\cellx1\\cellx2\\pard\\intbl "
                    + u("序号")
                    + "\\cell "
                    + u("药品")
                    + "\\cell\\row\\pard "
                    + u("云南省医疗保障局")
                    + "\\par"))
        .containsExactly("序号\t药品", "云南省医疗保障局");
  }

  @Test
  void textBoxAndHead_areRead() {
    assertThat(
            lines(
                "{\\header\\pard "
                    + u("云医保〔2022〕935号")
                    + "\\par}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard "
                    + u("云南省医疗保障局文件")
                    + "\\par}}{\\shprslt{\\*\\do x}}}"
                    + u("关于清点乡村药箱的通知")
                    + "\\par"))
        .filteredOn(l -> !l.isBlank())
        .containsExactly("云医保〔2022〕935号", "云南省医疗保障局文件", "关于清点乡村药箱的通知");
  }

  @Test
  void damaged_hostileAndEmpty_areNamedInTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(codes(read("{\\rtf1" + "{".repeat(2_000_000)))).contains("nested-too-deep");
          assertThat(codes(read("{\\rtf1 {\\pict \\bin2147483647 abc}}"))).hasSize(1);
          assertThat(codes(read("{\\rtf1 }"))).containsExactly("empty");
        });
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }
}
