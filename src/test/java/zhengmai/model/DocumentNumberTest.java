package zhengmai.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.DocumentNumber.Form;

class DocumentNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "医保发〔2021〕48号",
        "〔2021〕2号",
        "甲发〔2021〕12-3号",
        "国务院令第735号",
        "2021年第22号",
        "国家药监局公告2021年第8号",
        "2023年第7号公告",
        "2023年第161号总统令",
        "0令2021年第8号",
        "GB/T 15657-2021",
        "WS 310.1-2016",
        "YY 0505-2012",
        "DB33/T 2021-2021"
      })
  void parse_printed_printsTheSame(String printed) {
    assertThat(DocumentNumber.parse(printed)).map(DocumentNumber::print).hasValue(printed);
  }

  @Property
  void parse_print_isTheSame(
      @ForAll @CharRange(from = '丁', to = '丽') @StringLength(max = 6) String code,
      @ForAll @IntRange(min = 1900, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 99999) int serial) {
    String digits = Integer.toString(serial);
    for (DocumentNumber number :
        new DocumentNumber[] {
          new DocumentNumber(Form.BRACKETED, code, year, digits),
          new DocumentNumber(Form.ORDER, code + "令", 0, digits),
          new DocumentNumber(Form.ANNOUNCEMENT, code + "公告", year, digits),
          DocumentNumber.standard("WS/T", digits, year)
        }) {
      assertThat(DocumentNumber.parse(number.print())).hasValue(number);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "国家药监局",
            "公告",
            "通告",
            "令",
            "2021年",
            "第8号",
            "第三号",
            "第",
            "号",
            "（",
            "）",
            "〈",
            "【",
            "〔2021〕",
            "48号",
            "发文机关：",
            "总统",
            "GB/T",
            "15657-2021",
            "甲",
            "1",
            "-")
        .list()
        .ofMaxSize(14)
        .map(p -> String.join("", p));
  }

  @Property(tries = 5_000)
  void parse_ofPieces_printsWhatIsReadAgain(@ForAll("pieces") String printed) {
    DocumentNumber.parse(printed)
        .ifPresent(n -> assertThat(DocumentNumber.parse(n.print())).as(printed).hasValue(n));
  }

  /** What stood before and behind was more than is read before alone. */
  @Test
  void parse_announcementWithLongWordsAroundIt_nothing() {
    String body = "甲".repeat(35);
    assertThat(DocumentNumber.parse(body + "2021年第8号公告")).isPresent();
    assertThat(DocumentNumber.parse(body + "2021年第8号关于公告的公告")).isEmpty();
  }

  /** It was read with a body 国家药监局（, which printed and read again was another one. */
  @ParameterizedTest
  @ValueSource(strings = {"国家药监局：2021年第8号（", "国家药监局（（2021年第8号", "2021年第8号公告【"})
  void parse_announcementWithAnOpenBracketAtItsEnd_nothing(String printed) {
    assertThat(DocumentNumber.parse(printed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"令第123456号", "令第九九九九九九号", "令第九九九九百号"})
  void parse_longSerial_nothing(String printed) {
    assertThat(DocumentNumber.parse(printed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"医保发〔2O21〕48号", "医保发〔2〇21〕48号", "医保发〔２０２１〕 ４８号"})
  void parse_anyNought_isANought(String printed) {
    assertThat(DocumentNumber.parse(printed)).hasToString("Optional[医保发〔2021〕48号]");
  }

  @Property
  void parse_anyText_noException(@ForAll String text) {
    assertThat(DocumentNumber.parse(text))
        .satisfiesAnyOf(n -> assertThat(n).isEmpty(), n -> assertThat(n).isPresent());
  }
}
