package zhengmai.source.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

final class OfdTest {
  private static SourceFile read(String... pages) throws IOException {
    return Formats.read("a.ofd", Ofd.of(List.of(pages)));
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  @Test
  void pieces_areLinesInOrder_andPagesAreMarked() throws IOException {
    String page =
        Ofd.words(20, 60, "云南省医疗保障局")
            + Ofd.words(20, 20, "云医保〔2022〕")
            + Ofd.words(55, 20, "935号")
            + Ofd.words(140, 20, "签发人：某某");
    SourceFile file = read(page, Ofd.words(20, 20, "附件"));
    assertThat(file.mediaType()).isEqualTo("application/ofd");
    assertThat(file.text().orElseThrow().content())
        .startsWith("云医保〔2022〕935号\t签发人：某某\n")
        .contains("云南省医疗保障局\n\n1 / 2\n\n附件");
  }

  @Test
  void turnedAndPaleWords_areNoText() throws IOException {
    String page =
        Ofd.words(20, 20, "云医保〔2022〕935号")
            + Ofd.object("CTM='0.7 0.7 -0.7 0.7 0 0'", 20, 40, "内部资料")
            + Ofd.object("Alpha='40'", 20, 60, "注意保存");
    assertThat(read(page).text().orElseThrow().content()).doesNotContain("内部", "注意");
  }

  @Test
  void pathsOnly_isAScan_andNoPagesIsEmpty() throws IOException {
    assertThat(codes(read("<ofd:ImageObject/>"))).containsExactly("scanned");
    assertThat(codes(Formats.read("a.ofd", Ofd.of(List.of())))).containsExactly("empty");
  }

  @Test
  void hostile_isNamed() throws IOException {
    assertThat(codes(Formats.read("a.ofd", Ofd.of(Collections.nCopies(5001, "")))))
        .containsExactly("too-many-pages");
    assertThat(codes(read("<x>".repeat(100) + "&e;"))).containsExactly("unreadable-document");
  }
}
