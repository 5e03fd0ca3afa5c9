package zhengmai.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.Finding;

final class ListingReaderTest {
  private static final String HEAD =
      "来源 name,列表页 listing,链接 links,下一页 next,页数 pages,起 since,止 until,间隔 delay,启用 enabled,说明"
          + " note\n";

  private final Path tmp;

  ListingReaderTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  private ListingReader read(String rows) throws IOException {
    Path file = tmp.resolve("sources.csv");
    Files.writeString(file, rows);
    return ListingReader.read(file);
  }

  @Test
  void read_fullRow_hasEveryCell() throws IOException {
    ListingReader read =
        read(
            HEAD
                + "云南省医保局,http://ylbz.yn.gov.cn/zcwj/,.list li"
                + " a,index_{1}.html,3,2019-01-01,2021-12-31,0.5,是,试\n"
                + "国务院,https://www.gov.cn/zhengce/,~/content_\\d+,a:contains(下一页),,,,,否,\n");
    assertThat(read.findings()).isEmpty();
    Listing first = read.listings().get(0);
    assertThat(first.links().selector()).contains(".list li a");
    assertThat(first.next()).isEqualTo(new Listing.Numbered("index_", 1, ".html"));
    assertThat(first.pages()).isEqualTo(3);
    assertThat(first.since()).contains(LocalDate.of(2019, 1, 1));
    assertThat(first.until()).contains(LocalDate.of(2021, 12, 31));
    assertThat(first.delay()).isEqualTo(Duration.ofMillis(500));
    assertThat(first.line()).isEqualTo(2);
    Listing second = read.listings().get(1);
    assertThat(second.links().address()).isPresent();
    assertThat(second.next()).isEqualTo(new Listing.Linked("a:contains(下一页)"));
    assertThat(second.since()).isEqualTo(Optional.empty());
    assertThat(second.delay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(second.enabled()).isFalse();
  }

  @Test
  void read_searchInJson_hasItsMembers() throws IOException {
    ListingReader read =
        read(HEAD + "云南,http://a.cn/so?p=1,json: url title pubDate,so?p={2},3,,,,是,\n");
    assertThat(read.findings()).isEmpty();
    assertThat(read.listings().get(0).links().members()).containsExactly("url", "title", "pubDate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,http://a.cn/,,,,,,,, | 名称
          坏,ftp://a.cn/,,,,,,,, | ftp://a.cn/
          坏,http://a.cn/,li >>,,,,,,, | li >>
          坏,http://a.cn/,~(,,,,,,, | ~(
          坏,http://a.cn/,,a[,,,,,, | a[
          坏,http://a.cn/,,,0,,,,, | 1到500
          坏,http://a.cn/,,,many,,,,, | many
          坏,http://a.cn/,,,,2021-13-01,,,, | 2021-13-01
          坏,http://a.cn/,,,,2021-12-01,2021-11-01,,, | 不早于2021-12-01
          坏,http://a.cn/,,,,,,-1,, | 0到300
          坏,http://a.cn/,,,,,,,maybe, | 是或否
          好,http://a.cn/,,,,,,,, | 每行不同的名称
          """)
  void read_badRow_isNamedWithLineAndValue_andTheRestIsRead(String row, String named)
      throws IOException {
    ListingReader read =
        read(HEAD + "好,http://a.cn/,,,,,,,,\n" + row + "\n也好,http://b.cn/,,,,,,,,\n");
    assertThat(read.listings()).extracting(Listing::name).containsExactly("好", "也好");
    assertThat(read.findings()).hasSize(1);
    Finding finding = read.findings().get(0);
    assertThat(finding.print()).startsWith("sources.csv:3: ").contains(named);
  }

  @Test
  void read_withoutHead_saysWhatIsExpected() throws IOException {
    assertThat(read("a,b\n1,2\n").findings())
        .extracting(Finding::code)
        .contains("unknown-column", "sources");
  }

  @Test
  void read_shippedTable_isFaultless_andNamesPublicHosts() {
    ListingReader read = ListingReader.read(Path.of("data/sources.csv"));
    assertThat(read.findings()).isEmpty();
    assertThat(read.listings()).isNotEmpty();
    assertThat(List.copyOf(read.listings()))
        .allSatisfy(l -> assertThat(l.url().getHost()).endsWith(".gov.cn"));
  }
}
