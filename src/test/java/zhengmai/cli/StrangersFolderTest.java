package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder as one is given it: the same kind of notice in twenty-two kinds of files, as word
 * processors, browsers, mail programs and agencies make them, and some under the wrong ending. The
 * file that begins with 07 holds 云医保〔2022〕707号.
 */
final class StrangersFolderTest {
  private static final Path FOLDER = Path.of("src/test/resources/stranger");

  private static List<String> numbers() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      int count = (int) files.count();
      assertThat(count).isGreaterThanOrEqualTo(20);
      return IntStream.rangeClosed(1, count)
          .mapToObj(i -> "云医保〔2022〕%d号".formatted(700 + i))
          .toList();
    }
  }

  @Test
  void everyFile_givesItsRecord_inOneIngest(@TempDir Path work) throws IOException {
    String store = work.resolve("db").toString();
    String rejected = work.resolve("rejected.csv").toString();
    Ran ingest =
        Ran.of(
            "ingest",
            FOLDER.toString(),
            "--store",
            store,
            "--rejected",
            rejected,
            "--ocr",
            "never");
    assertThat(ingest.code()).as(ingest.err()).isZero();
    assertThat(ingest.err()).doesNotContain("WARN", "ERROR", "Exception");
    Ran export = Ran.of("export", "--format", "nq", "--store", store);
    for (String number : numbers()) {
      assertThat(export.out()).contains(number);
    }
  }

  @Test
  void everyRecord_hasTitleDateAndBody() throws IOException {
    Ran extract = Ran.of("extract", FOLDER.toString(), "--ocr", "never");
    assertThat(extract.code()).as(extract.err()).isZero();
    List<String> records = extract.out().lines().toList();
    assertThat(records).hasSameSizeAs(numbers());
    for (int i = 0; i < records.size(); i++) {
      assertThat(records.get(i))
          .contains("\"title\":\"云南省医疗保障局关于做好", "云医保〔2022〕%d号".formatted(701 + i))
          .contains("\"dateSigned\":\"2022-07-%02d\"".formatted(i + 1), "云南省医疗保障局\"]");
    }
  }
}
