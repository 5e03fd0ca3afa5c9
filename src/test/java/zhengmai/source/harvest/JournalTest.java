package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.model.Finding;

final class JournalTest {
  private static final Instant TIME = Instant.parse("2026-01-05T08:00:00Z");
  private static final FetchRecord GOOD =
      new FetchRecord(
          TIME,
          "国家医疗保障局",
          FetchRecord.Kind.NOTICE,
          "http://www.nhsa.gov.cn/a.html",
          "https://www.nhsa.gov.cn/a.html",
          200,
          Optional.of("\"x\""),
          Optional.of("Mon, 05 Jan 2026 08:00:00 GMT"),
          Optional.of("text/html"),
          Optional.of("GBK"),
          Optional.of("ab".repeat(32)),
          Optional.of(List.of("https://www.nhsa.gov.cn/a.zip", "https://www.nhsa.gov.cn/b.pdf")),
          Optional.empty());
  private static final FetchRecord BAD =
      FetchRecord.failed(TIME, "云南", FetchRecord.Kind.LISTING, "http://a.cn/", 503, "http-503");

  private final Path dir;

  JournalTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private List<FetchRecord> read(List<Finding> findings) throws IOException {
    List<FetchRecord> entries = new ArrayList<>();
    findings.addAll(Journal.read(dir, entries::add));
    return entries;
  }

  private Path file() {
    return dir.resolve("journal.jsonl");
  }

  @Test
  void parse_printed_isTheSame() {
    assertThat(FetchRecord.parse(GOOD.print())).contains(GOOD);
    assertThat(FetchRecord.parse(BAD.print())).contains(BAD);
  }

  /** Cut at every byte of its last line, as by a kill, it is read and goes on. */
  @Test
  void open_cutAnywhereInTheLastLine_dropsAndNamesIt_andGoesOn() throws IOException {
    byte[] first = (GOOD.print() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] second = (BAD.print() + "\n").getBytes(StandardCharsets.UTF_8);
    for (int cut = 1; cut < second.length; cut++) {
      byte[] content = new byte[first.length + cut];
      System.arraycopy(first, 0, content, 0, first.length);
      System.arraycopy(second, 0, content, first.length, cut);
      Files.write(file(), content);
      List<Finding> findings = new ArrayList<>();
      assertThat(read(findings)).containsExactly(GOOD);
      assertThat(findings).extracting(Finding::code).containsExactly("journal-cut");
      assertThat(findings.get(0).line()).isEqualTo(2);
      try (Journal journal = Journal.open(dir)) {
        journal.add(BAD);
      }
      findings.clear();
      assertThat(read(findings)).containsExactly(GOOD, BAD);
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void read_strangeLines_areNamed_andTheRestIsRead() throws IOException {
    Files.writeString(
        file(), GOOD.print() + "\n\u0000\u0000\n[]\n{\"url\":1}\n" + BAD.print() + "\n");
    List<Finding> findings = new ArrayList<>();
    assertThat(read(findings)).containsExactly(GOOD, BAD);
    assertThat(findings).extracting(Finding::line).containsExactly(2, 3, 4);
    assertThat(findings).extracting(Finding::code).containsOnly("journal-line");
  }

  @Test
  void open_twice_isRefused() throws IOException {
    try (Journal journal = Journal.open(dir)) {
      assertThatThrownBy(() -> Journal.open(dir)).isInstanceOf(HarvestInUseException.class);
      journal.add(GOOD);
    }
    assertThat(read(new ArrayList<>())).containsExactly(GOOD);
  }

  @Test
  void holdings_gone_is410Once_or404TwiceInARow() {
    UrlStates holdings = new UrlStates();
    holdings.add(GOOD);
    holdings.add(failed(404));
    assertThat(holdings.get(GOOD.url()).orElseThrow().isCurrent()).isTrue();
    holdings.add(failed(503));
    assertThat(holdings.get(GOOD.url()).orElseThrow().isCurrent()).isTrue();
    holdings.add(failed(404));
    assertThat(holdings.get(GOOD.url()).orElseThrow().isLost()).isTrue();
    holdings.add(GOOD);
    assertThat(holdings.get(GOOD.url()).orElseThrow().isCurrent()).isTrue();
    holdings.add(failed(410));
    assertThat(holdings.get(GOOD.url()).orElseThrow().isLost()).isTrue();
  }

  private static FetchRecord failed(int status) {
    return FetchRecord.failed(
        TIME, GOOD.source(), GOOD.kind(), GOOD.url(), status, "http-" + status);
  }
}
