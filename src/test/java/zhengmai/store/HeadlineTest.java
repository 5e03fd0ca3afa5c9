package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.ResultOptions;

class HeadlineTest {
  @ParameterizedTest
  @CsvSource({"table, true", "md, true", "csv, false"})
  void inForce_inATableForReaders_saysWhatItAmountsTo(String format, boolean said)
      throws IOException {
    MemoryGraph world = World.written();
    SavedQuery question = SavedQueries.read(Path.of("queries")).find("in-force").orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultFormats.write(
        world,
        question.prepare(Map.of("day", "2022-01-01"), new Vocabulary(world)),
        ResultFormats.find(format).orElseThrow(),
        ResultOptions.DEFAULT,
        out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.contains("1 有效 · 4 无效 · 5 推定有效")).isEqualTo(said);
  }
}
