package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.Finding;

class CurationReaderTest {
  private static final String HEAD =
      "种类 kind,对象 subject,字段 field,内容 object,核定人 who,日期 when,理由 why\n";

  private static CurationReader read(Path dir, String text) throws IOException {
    Files.writeString(dir.resolve("rows.csv"), text);
    return CurationReader.read(dir);
  }

  @Test
  void rows_inChineseAndInEnglish_areRead(@TempDir Path dir) throws IOException {
    CurationReader read =
        read(
            dir,
            HEAD
                + "别名,双通道意见,,医保发〔2021〕28号,某人,2026-01-05,简称\n"
                + "\n"
                + "correction,川医保发〔2021〕901号,dateSigned,2021-12-02,某人,2026-01-05,\"核对，\n原件\"\n"
                + "同一文件,a.txt:3,,b.txt:7,某人,2026-01-06,两处同文\n");
    assertThat(read.findings()).isEmpty();
    assertThat(read.rows())
        .extracting(Curation::kind)
        .containsExactly(Kind.ALIAS, Kind.CORRECTION, Kind.SAME_AS);
    assertThat(read.rows()).extracting(Curation::line).containsExactly(2, 4, 6);
    assertThat(read.rows().get(1).field()).isEqualTo("dateSigned");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '别名,甲,,乙,某人,昨天,因为',            昨天
          '绰号,甲,,乙,某人,2026-01-05,因为',      绰号
          '别名,甲,,,某人,2026-01-05,因为',        内容
          '别名,甲,,乙,,2026-01-05,因为',          核定人
          '更正,甲,,2021-01-01,某人,2026-01-05,因为', 字段
          '错连,甲',                             内容
          """)
  void aRowThatLacksSomething_isNamedAndTheOthersAreRead(
      String row, String named, @TempDir Path dir) throws IOException {
    CurationReader read = read(dir, HEAD + row + "\n别名,丙,,丁,某人,2026-01-05,因为\n");
    assertThat(read.rows()).hasSize(1);
    assertThat(read.findings())
        .singleElement()
        .extracting(Finding::print)
        .asString()
        .startsWith("rows.csv:2: ")
        .contains(named);
  }

  @Test
  void aFileWithoutHead_isNamed(@TempDir Path dir) throws IOException {
    CurationReader read = read(dir, "甲,乙\n");
    assertThat(read.rows()).isEmpty();
    assertThat(read.findings()).hasSize(1);
  }

  @Test
  void noFolder_isNoCuration(@TempDir Path dir) {
    assertThat(CurationReader.read(dir.resolve("nothing")).rows()).isEmpty();
  }

  @Test
  void theShippedFile_isWellFormed() {
    assertThat(CurationReader.read(Path.of("data/curation")).findings()).isEmpty();
  }
}
