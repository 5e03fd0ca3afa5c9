package zhengmai.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is kept says what is in it. */
class FileNameTest {
  private static String name(String header) {
    String encoded = header.substring(header.indexOf("''") + 2);
    assertThat(encoded).matches("[\\w%.\\-]+");
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "医保发〔2021〕48号, 脉络-医保发〔2021〕48号.svg",
    "'', 脉络.svg",
    "'DRG/DIP: a*b', 脉络-DRG DIP a b.svg",
    "'a\"\r\nX: y', 脉络-a X y.svg",
  })
  void attachment_whatIsInIt_isTheName(String part, String expected) {
    String header = FileName.attachment("lineage", "svg", "脉络", part);
    assertThat(header).startsWith("attachment; filename=\"lineage.svg\"; filename*=UTF-8''");
    assertThat(header).doesNotContain("\r", "\n");
    assertThat(name(header)).isEqualTo(expected);
  }

  @Test
  void attachment_longName_isCut() {
    assertThat(name(FileName.attachment("a", "csv", "长".repeat(500)))).hasSize(64);
  }
}
