package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.DocumentNumber;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.model.ReferenceData.BodySystem;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;

class NumberFinderTest {
  private static final ReferenceData REFERENCE =
      new ReferenceData(
          List.of(
              new Region(
                  "110000",
                  "北京市",
                  List.of("北京"),
                  List.of("京"),
                  RegionLevel.PROVINCE,
                  Optional.empty(),
                  false)),
          List.of(
              new Agency(
                  "国务院办公厅",
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of("国办发"),
                  Optional.empty())),
          List.of(
              new BodySystem("医疗保障", List.of(), Map.of(), List.of("医保发"), Optional.empty(), false)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private final NumberFinder finder = new NumberFinder(REFERENCE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （医保发〔2021〕48号）                | 医保发〔2021〕48号
          2009年4月7日原卫生部、原国家工商行政管理总局、原国家食品药品监督管理局令第965号 | 卫生部令第965号
          （医保发[2021]48号）                  | 医保发〔2021〕48号
          (医保发(2021) 48 号)                  | 医保发〔2021〕48号
          【医保发﹝2021﹞第48号】              | 医保发〔2021〕48号
          （医保发〔２０２１〕４８号）          | 医保发〔2021〕48号
          （医保发〔2021〕48）                  | 医保发〔2021〕48号
          （医保发〔2021】048号）               | 医保发〔2021〕48号
          （甲乙字〔2021〕12-3号）              | 甲乙字〔2021〕12-3号
          根据国办发〔2021〕16号文件            | 国办发〔2021〕16号
          同时结合京医保发〔2021〕3号执行       | 京医保发〔2021〕3号
          依据丙卫医字〔2020〕7号               | 丙卫医字〔2020〕7号
          的意见》(2021)2号)精神                | 〔2021〕2号
          （国务院令 第735号）                  | 国务院令第735号
          （国务院令第七百三十五号）            | 国务院令第735号
          深圳市人民政府令（第358号）           | 深圳市人民政府令第358号
          （国家医保局第 6 号令）               | 国家医保局令第6号
          （原国家药品监督管理局令第15号）      | 国家药品监督管理局令第15号
          依照原平市人民政府令第15号            | 原平市人民政府令第15号
          （医保发〔2O21〕48号）                | 医保发〔2021〕48号
          根据中华人民共和国主席令第八十四号    | 中华人民共和国主席令第84号
          （2021 年第 22 号）                   | 2021年第22号
          国家药监局公告2021年第8号             | 国家药监局公告2021年第8号
          发布2023年第7号公告                   | 2023年第7号公告
          按照GB/T 15657-2021执行               | GB/T 15657-2021
          （GBT15657-2021）                     | GB/T 15657-2021
          符合YY 0505-2012的要求                | YY 0505-2012
          """)
  void find_printedForm_oneForm(String text, String printed) {
    List<NumberFinder.Found> found = finder.find(text);
    assertThat(found).extracting(f -> f.number().print()).containsExactly(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"（2021）5个县", "2021—2025年", "第4126号建议", "电话010-6888", "(2021)甲0105民初1号", "〔2021〕"})
  void find_noNumber_nothing(String text) {
    assertThat(finder.find(text)).isEmpty();
  }

  @Property
  void find_anyText_spansInOrder(@ForAll String a, @ForAll String b) {
    String s = a + "〔2021〕" + b + "令第3号" + a + "2021年第" + b + "号";
    int end = 0;
    for (NumberFinder.Found f : finder.find(s)) {
      assertThat(f.start()).isGreaterThanOrEqualTo(end);
      assertThat(f.end()).isGreaterThan(f.start()).isLessThanOrEqualTo(s.length());
      end = f.end();
    }
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.of(
            "医保发", "国办发", "京", "市人民政府", "国家药监局", "国务院", "第", "号", "令", "公告", "通告", "主席令", "总统令",
            "〔", "〕", "（", "）", "【", "】", "年", "日", "2021", "1999", "8", "048", "123456", "八十四",
            "〇", "-", "—", ".", "GB/T", "GBT", "DB33/T", "T/CHIA", "WS", " ", "\n", "《", "》", "，",
            "根据", "的")
        .list()
        .ofMaxSize(14)
        .map(l -> String.join("", l));
  }

  @Property(tries = 5000)
  void find_anyNumber_parseOfPrintIsTheSame(@ForAll("numbers") String text) {
    for (NumberFinder.Found found : finder.find(text)) {
      assertThat(DocumentNumber.parse(found.number().print())).hasValue(found.number());
    }
  }
}
