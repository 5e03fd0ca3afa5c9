package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrowserOptionTest {
  @ParameterizedTest
  @CsvSource({"Windows 11, rundll32", "Mac OS X, open", "Linux, xdg-open", "FreeBSD, xdg-open"})
  void command_isTheSystemsOwn(String system, String program) {
    URI address = URI.create("http://localhost:3330/");
    assertThat(BrowserOption.command(system, address))
        .startsWith(program)
        .endsWith(address.toString());
  }
}
