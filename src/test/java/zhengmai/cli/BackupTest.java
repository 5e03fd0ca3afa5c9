package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is backed up, checked, brought back and moved, and answers as before. */
class BackupTest {
  private final Path tmp;
  private final String store;
  private final String backup;

  BackupTest(@TempDir Path tmp) {
    this.tmp = tmp;
    this.store = tmp.resolve("db").toString();
    this.backup = tmp.resolve("备份.nq.gz").toString();
  }

  @BeforeEach
  void ingest() {
    assertThat(
            Ran.of("ingest", "data/catalog", "--store", store, "--rejected", tmp + "/r.csv").code())
        .isZero();
  }

  @Test
  void backup_restored_answersByteForByteAsBefore() {
    String before = Ran.of("export", "--store", store).out();
    String asked = Ran.of("query", "policies", "--store", store, "--format", "csv").out();
    assertThat(Ran.of("backup", backup, "--store", store).code()).isZero();
    assertThat(Ran.of("backup", "--verify", backup).err()).contains("SHA-256");
    String other = tmp.resolve("other").toString();
    assertThat(Ran.of("restore", backup, "--store", other).code()).isZero();
    assertThat(Ran.of("export", "--store", other).out()).isEqualTo(before).isNotEmpty();
    assertThat(Ran.of("query", "policies", "--store", other, "--format", "csv").out())
        .isEqualTo(asked);
    assertThat(Ran.of("check", "--integrity", "--store", other).code()).isZero();
    // A store that has something in it is never written over.
    Ran again = Ran.of("restore", backup, "--store", other);
    assertThat(again.code()).isEqualTo(Main.FINDINGS);
    assertThat(again.err()).contains("图库里已有内容");
  }

  @Test
  void export_imported_isTheSame() throws IOException {
    Path file = tmp.resolve("all.nq");
    assertThat(Ran.of("export", "--store", store, "--out", file.toString()).code()).isZero();
    String other = tmp.resolve("other").toString();
    assertThat(Ran.of("import", file.toString(), "--store", other).code()).isZero();
    assertThat(Ran.of("export", "--store", other).out()).isEqualTo(Files.readString(file));
    Ran again = Ran.of("import", file.toString(), "--store", other);
    assertThat(again.err()).contains("0个图有变化，增0条、减0条");
    Path wrong = Files.writeString(tmp.resolve("wrong.nq"), "<urn:a> <urn:b> .\n");
    Ran refused = Ran.of("import", wrong.toString(), "--store", other);
    assertThat(refused.code()).isEqualTo(Main.FINDINGS);
    assertThat(refused.err()).contains("wrong.nq").contains("line: 1");
    assertThat(Ran.of("export", "--store", other).out()).isEqualTo(Files.readString(file));
  }

  /** The word of the release before: an export of it, which had no backups yet. */
  @Test
  void export_ofThePreviousRelease_isReadAndGoneOnWith() {
    String old = tmp.resolve("old").toString();
    assertThat(Ran.of("import", "src/test/resources/backup/0.1.0.nq.gz", "--store", old).code())
        .isZero();
    assertThat(
            Ran.of("query", "policy-by-number", "--param", "number=甘医保发〔2021〕961号", "--store", old)
                .out())
        .contains("门诊慢特病待遇衔接");
    Ran.of("ingest", "data/catalog", "--store", old, "--rejected", tmp + "/r.csv");
    assertThat(
            Ran.of("query", "in-force", "--param", "document=甘医保发〔2021〕961号", "--store", old)
                .code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "changed", "without its last line", "none", "empty"})
  void backup_thatIsDamaged_isToldAndNotUsed(String how) throws IOException {
    assertThat(Ran.of("backup", backup, "--store", store).code()).isZero();
    Path file = Path.of(backup);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(
        file,
        switch (how) {
          case "cut" -> Arrays.copyOf(bytes, bytes.length / 2);
          case "changed" -> zipped(unzipped(bytes).replaceFirst("通知", "通报"));
          case "without its last line" ->
              zipped(unzipped(bytes).replaceFirst("# zhengmai-backup.*\n", ""));
          case "none" -> "好".getBytes(StandardCharsets.UTF_8);
          default -> new byte[0];
        });
    String other = tmp.resolve("other").toString();
    for (String[] command :
        new String[][] {{"backup", "--verify", backup}, {"restore", backup, "--store", other}}) {
      Ran ran = Ran.of(command);
      assertThat(ran.code()).isEqualTo(Main.FINDINGS);
      assertThat(ran.err())
          .contains("备份已损坏")
          .contains("the backup is damaged")
          .doesNotContain("\tat ");
    }
    assertThat(tmp.resolve("other")).doesNotExist();
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
