package zhengmai.extract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhengmai.extract.ExpectedLines;

/** Bulletins of many makers, against expectations written by hand. */
class BulletinSamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/weeklies");

  @Test
  void folder_eachSampleHasItsExpectation() {
    assertThat(ExpectedLines.samples(SAMPLES)).hasSizeGreaterThanOrEqualTo(8);
  }

  @TestFactory
  Stream<DynamicTest> sample_givesTheExpectedRecords() {
    List<Path> samples = ExpectedLines.samples(SAMPLES);
    return samples.stream()
        .map(f -> DynamicTest.dynamicTest(f.toString(), () -> ExpectedLines.check(f)));
  }
}
