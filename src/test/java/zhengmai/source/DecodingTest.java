package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.extract.Readings;

/** One text in the encodings of Chinese texts, none of them declared. */
class DecodingTest {
  private static final String LETTER =
      """
      云南省医疗保障局关于做好药箱工作的通知
      云医保发〔2021〕901号
      各州、市医疗保障局：
      现就做好药箱工作的有关事项通知如下。本通知自2021年9月1日起施行。
      云南省医疗保障局
      2021年8月1日
      """;

  private static String decoded(String text, String charset) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    return Formats.read("letter.txt", bytes).text().orElseThrow().received();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030", "GBK"})
  void of_simplifiedText_isItself(String charset) {
    assertThat(decoded(LETTER, charset)).isEqualTo(LETTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void of_utf16WithoutAMark_isItself(String charset) {
    assertThat(decoded(LETTER, charset)).isEqualTo(LETTER);
    assertThat(decoded("标题,文号\n药箱办法,云医保发〔2021〕901号\n", charset)).startsWith("标题,文号\n");
  }

  /** A stray NUL makes no UTF-16 of a text in UTF-8 or GB18030. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void of_aTextWithANul_keepsItsEncoding(String charset) {
    String damaged = LETTER.replace("事项", "事\0项");
    assertThat(decoded(damaged, charset)).contains("云南省医疗保障局关于做好药箱工作的通知");
  }

  /** Characters that Unicode has not given out have no block to be asked for. */
  @Test
  void of_charactersWithoutABlock_isNoFault() {
    byte[] bytes = "\u2fe0A\n".repeat(40).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Readings.read("a.txt", bytes).findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Big5", "Big5-HKSCS", "GB18030"})
  void of_traditionalText_isItself(String charset) {
    String traditional = Transliterator.getInstance("Hans-Hant").transliterate(LETTER);
    assertThat(decoded(traditional, charset)).isEqualTo(traditional);
  }

  /** No sample of ours becomes Big5 by its bytes in GB18030. */
  @Test
  void of_anySampleInGb18030_isItself() {
    Stream<String> samples = Readings.samples().stream().map(Readings::text);
    assertThat(samples)
        .isNotEmpty()
        .allSatisfy(s -> assertThat(decoded(s, "GB18030")).isEqualTo(decoded(s, "UTF-8")));
  }
}
