package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;

/** What is read of a text, and what is quoted of it. */
class ReadingFormTest {
  private static String read(String received) {
    return SourceText.of("any.txt", received).content();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ⽢⾁省⻓⻋⺠⻢          | 甘肉省长车民马
          施\uFA08\uF98E度              | 施行年度
          云医\u200B保\u00AD发\u2060〔20\u202A21\u202C〕9号 | 云医保发〔2021〕9号
          葛\uDB40\uDD00城             | 葛城
          ︽某办法︾︵试行︶         | 《某办法》（试行）
          <<某某办法>>的通知         | 《某某办法》的通知
          云 南 省 D R G 付 费       | 云南省DRG付费
          2 0 2 2 年 6 月 1 5 日     | 2022年6月15日
          云医保发〔2 0 2 1〕4 8号   | 云医保发〔2021〕48号
          自2 022年1 2月3 1日起      | 自2022年12月31日起
          自$2 0 2 2$年$7$月起       | 自2022年7月起
          达到$9 5 \\%$以上          | 达到95%以上
          開展$\\mathrm { D R G }$付費試點工作 | 开展DRG付费试点工作
          醫保發〔2021〕48號         | 医保发〔2021〕48号
          """)
  void read_damagedLine_plainly(String received, String plain) {
    assertThat(read(received)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "李喆、王堃到会",
        "显著提高，乾县、著作权",
        "| 1 | 甲 | 2 | 乙 |",
        "目 录",
        "附件 1 2 个",
        "费用为$100和$200",
        "第 一 条 为了规范",
        "Latitude Health",
        "a << b"
      })
  void read_ordinaryLine_asItStands(String received) {
    SourceText text = SourceText.of("any.txt", received);
    assertThat(text.content()).isEqualTo(received);
  }

  @Example
  void read_commonText_isTheSameObject() {
    String received = "云南省医疗保障局关于做好门诊保障的通知\n云医保发〔2021〕9号";
    SourceText text = SourceText.of("any.txt", received);
    assertThat(text.isAsReceived()).isTrue();
    assertThat(text.content()).isSameAs(received);
  }

  @Example
  void printed_quoteOfDamagedText_hasTheSourcesCharacters() {
    SourceText text = SourceText.of("any.txt", "前言\n根据⽢医\u200b保发〔2021〕9号");
    int at = text.content().indexOf("甘医保发");
    Quote printed = text.printed(new Quote("甘医保发〔2021〕9号", 2, at));
    assertThat(printed.text()).isEqualTo("⽢医\u200b保发〔2021〕9号");
    assertThat(text.received().indexOf(printed.text())).isEqualTo(printed.offset());
  }

  /** Characters of all the kinds that are exchanged or left out, and plain ones. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "⽢",
            "⻓",
            "\uf9b5",
            "\u200b",
            "\u00ad",
            "\ufeff",
            "\ud87e\udc00",
            "\udb40\udd01",
            "醫",
            "號",
            "後",
            "著",
            "甘",
            "的",
            " ",
            "\u3000",
            "\n",
            "\r\n",
            "2",
            "0",
            "年",
            "号",
            "〔",
            "〕",
            "$",
            "\\%",
            "<<",
            ">>",
            "D",
            "。",
            "\ud840\udc00",
            "\ud87e")
        .list()
        .ofMaxSize(60)
        .map(l -> String.join("", l));
  }

  @Property(tries = 1000)
  void readingTwice_isReadingOnce(@ForAll("texts") String received) {
    String once = read(received);
    assertThat(read(once)).isEqualTo(once);
  }

  @Property(tries = 1000)
  void everyQuote_standsInTheSource(@ForAll("texts") String received) {
    SourceText text = SourceText.of("any.txt", received);
    for (int line = 1; line <= text.lineCount(); line++) {
      String words = text.stripped(line);
      if (!words.isEmpty()) {
        int at = text.content().indexOf(words, text.start(line));
        Quote printed = text.printed(new Quote(words, line, at));
        assertThat(Chars.squeeze(text.received().substring(printed.offset())))
            .startsWith(Chars.squeeze(printed.text()));
      }
    }
  }

  @Property
  void number_inAnySpelling_isTheSame(
      @ForAll("codes") String code, @ForAll("years") int year, @ForAll("serials") int serial) {
    DocumentNumber number =
        new DocumentNumber(DocumentNumber.Form.BRACKETED, code, year, Integer.toString(serial));
    String printed = number.print();
    assertThat(DocumentNumber.parse(printed)).contains(number);
    assertThat(DocumentNumber.parse(wide(printed))).contains(number);
    assertThat(DocumentNumber.parse(read(String.join(" ", printed.split(""))))).contains(number);
    assertThat(DocumentNumber.parse(read(traditional(printed)))).contains(number);
    assertThat(DocumentNumber.parse(read(String.join("\u200b", printed.split("")))))
        .contains(number);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of("医保发", "国医保办发", "云财规", "甘卫医发", "沪医保规", "医发");
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1950, 2049);
  }

  @Provide
  Arbitrary<Integer> serials() {
    return Arbitraries.integers().between(1, 99999);
  }

  private static String wide(String s) {
    StringBuilder b = new StringBuilder();
    s.chars().forEach(c -> b.append((char) (c >= '0' && c <= '9' ? c + 0xfee0 : c)));
    return b.toString();
  }

  private static String traditional(String s) {
    String simplified = "医发国办财规卫沪号";
    String traditional = "醫發國辦財規衛滬號";
    StringBuilder b = new StringBuilder();
    s.chars()
        .mapToObj(c -> (char) c)
        .forEach(
            c ->
                b.append(
                    simplified.indexOf(c) < 0 ? c : traditional.charAt(simplified.indexOf(c))));
    return b.toString();
  }
}
