package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhengmai.model.Citation;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;

/**
 * Repeals, amendments, extensions and terms against expectations written by hand ({@code
 * src/test/resources/acts}; its README has the form). Nothing may be left over on either side:
 * precision and recall are 1.
 */
final class ActsTest {
  private static final Path ACTS = Path.of("src/test/resources/acts");
  private static final int CELLS = 6;

  private record Act(String name, String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> act_isReadAsItSays() throws IOException {
    return acts().stream()
        .map(
            a ->
                DynamicTest.dynamicTest(
                    a.name(),
                    () ->
                        assertThat(lines(Readings.notice(a.text())))
                            .containsExactlyInAnyOrderElementsOf(a.expected())));
  }

  @Test
  void acts_areAtLeastSixty_andNamedOnce() throws IOException {
    List<String> names = acts().stream().map(Act::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @Test
  void listOf2000Titles_isReadWholeInBoundedTime() {
    String items =
        IntStream.rangeClosed(1, 2000)
            .mapToObj(i -> i + ".《第" + i + "次药柜检查通报》（鄂卫药〔2011〕" + i + "号）")
            .collect(Collectors.joining("\n"));
    String text =
        "湖北省卫生健康委员会关于废止部分文件的决定\n鄂卫规〔2023〕90号\n\n各市、州卫生健康委：\n\n决定废止下列文件：\n"
            + items
            + "\n\n湖北省卫生健康委员会\n2023年3月20日\n";
    NoticeRecord notice =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Readings.notice(text));
    assertThat(notice.citations()).hasSize(2000).allMatch(c -> c.type() == Relation.REPEALS);
  }

  @Test
  void actThatRepealsItself_repealsNothing() {
    NoticeRecord notice =
        Readings.notice(
            """
            湖北省卫生健康委员会关于印发《湖北省药柜管理办法》的通知
            鄂卫规〔2023〕91号

            各市、州卫生健康委：

            现将《湖北省药柜管理办法》印发给你们。《湖北省药柜管理办法》（鄂卫规〔2023〕91号）同时废止。

            湖北省卫生健康委员会
            2023年3月20日
            """);
    assertThat(notice.citations()).isEmpty();
  }

  private static List<Act> acts() throws IOException {
    List<Act> acts = new ArrayList<>();
    try (Stream<Path> files = Files.list(ACTS)) {
      for (Path file : new TreeSet<>(files.filter(f -> f.toString().endsWith(".txt")).toList())) {
        for (String block : Files.readString(file).split("(?m)^=== ", -1)) {
          if (!block.isBlank()) {
            acts.add(act(block));
          }
        }
      }
    }
    return acts;
  }

  private static Act act(String block) {
    int name = block.indexOf('\n');
    int end = block.indexOf("\n---\n");
    List<String> expected =
        block.substring(end + 5).lines().filter(l -> !l.isBlank()).map(ActsTest::tidy).toList();
    return new Act(block.substring(0, name), block.substring(name + 1, end) + "\n", expected);
  }

  /** A row with all its cells. */
  private static String tidy(String line) {
    if (line.startsWith("effective ")
        || line.startsWith("expires ")
        || line.startsWith("issues ")) {
      return line.strip();
    }
    List<String> cells =
        new ArrayList<>(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    while (cells.size() < CELLS) {
      cells.add("");
    }
    return String.join(" | ", cells);
  }

  private static List<String> lines(NoticeRecord notice) {
    List<String> lines = new ArrayList<>();
    notice.effectiveDate().ifPresent(d -> lines.add("effective " + d.print()));
    notice.expires().ifPresent(e -> lines.add("expires " + e.print()));
    notice.instruments().stream().map(Instrument::title).forEach(t -> lines.add("issues " + t));
    notice.citations().forEach(c -> lines.add(row(c)));
    return lines;
  }

  private static String row(Citation c) {
    return String.join(
        " | ",
        c.type().code(),
        c.title().orElse(""),
        c.documentNumber().map(n -> n.print()).orElse(""),
        c.provision().orElse(""),
        c.effectDate().map(d -> d.print()).orElse(""),
        c.until().map(e -> e.print()).orElse(""));
  }
}
