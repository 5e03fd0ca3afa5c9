package zhengmai.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words behind a title, and the provisions that a lawyer takes them for. */
final class PinpointReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第三十八条第一款第（二）项的规定 | 第三十八条第一款第（二）项 | 第三十八条/第一款/（二）",
        "第三十八条至第四十条处罚 | 第三十八条至第四十条 | 第三十八条 第三十九条 第四十条",
        "第九条、第十条规定的条件 | 第九条、第十条 | 第九条 第十条",
        "第五条第一款、第二款所列 | 第五条第一款、第二款 | 第五条/第一款 第五条/第二款",
        "第七条第（一）、（三）项 | 第七条第（一）、（三）项 | 第七条/（一） 第七条/（三）",
        "第五十一条或者第五十二条规定 | 第五十一条或者第五十二条 | 第五十一条 第五十二条",
        "第十条之一的规定 | 第十条之一 | 第十条之一",
        "第38条第2款 | 第38条第2款 | 第三十八条/第二款",
        "第二部分要求 | 第二部分 | 二",
        "第二章的规定 | 第二章 | 第二章",
      })
  void words_nameProvisions(String words, String printed, String paths) {
    Pinpoint found = PinpointReader.at(words, 0).orElseThrow();
    assertThat(found.printed()).isEqualTo(printed);
    assertThat(found.paths()).containsExactly(paths.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"要求", "第三方机构", "第一类医疗器械", "（试行）", "第十次会议", "第2021号", "第"})
  void otherWords_nameNone(String words) {
    assertThat(PinpointReader.at(words, 0)).isEmpty();
  }

  @Test
  void severalPlaces_areReadOneByOne() {
    assertThat(PinpointReader.paths("第五条；第七条第二款；第五条")).isEqualTo(List.of("第五条", "第七条/第二款"));
  }
}
