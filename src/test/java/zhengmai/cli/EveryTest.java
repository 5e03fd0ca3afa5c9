package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryTest {
  @Test
  void parse_numberAndUnit_isATime() {
    assertThat(Every.parse("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(Every.parse("30m")).isEqualTo(Duration.ofMinutes(30));
    assertThat(Every.parse("6h")).isEqualTo(Duration.ofHours(6));
    assertThat(Every.parse("1d")).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6", "h", "0h", "-1h", "6小时", "1.5h", "9999999d"})
  void parse_anythingElse_isToldWithWhatIsExpected(String text) {
    assertThatThrownBy(() -> Every.parse(text)).hasMessageContaining("30m、6h、1d");
  }
}
