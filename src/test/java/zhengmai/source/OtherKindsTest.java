package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OtherKindsTest {
  @ParameterizedTest
  @CsvSource({"'\u0089PNG\r\n', PNG", "'\u00ff\u00d8\u00ff\u00e0', JPEG", "CAJx, CAJ"})
  void knownKind_isNamed_withTheWayOut(String begins, String kind) {
    SourceFile file = Formats.read("a", begins.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(file.findings()).hasSize(1);
    assertThat(file.findings().get(0).code()).isEqualTo("kind-not-read");
    assertThat(file.findings().get(0).zh()).contains(kind).contains("请");
  }
}
