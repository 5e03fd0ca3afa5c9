package zhengmai.extract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhengmai.extract.ExpectedLines;

/** Articles that are a source of their own, against expectations written by hand. */
class ArticleSamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/articles");

  @Test
  void folder_eachSampleHasItsExpectation() {
    assertThat(ExpectedLines.samples(SAMPLES)).hasSizeGreaterThanOrEqualTo(7);
  }

  @TestFactory
  Stream<DynamicTest> sample_givesTheExpectedRecords() {
    List<Path> samples = ExpectedLines.samples(SAMPLES);
    return samples.stream()
        .map(f -> DynamicTest.dynamicTest(f.toString(), () -> ExpectedLines.check(f)));
  }
}
