package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.extract.Readings;
import zhengmai.model.DocumentNumber;

/** Numbers, dates and titles in the forms in which they are printed. */
final class PrintedFormsTest {
  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<Integer> years = Arbitraries.integers().between(1950, 2049);
    Arbitrary<Integer> serials = Arbitraries.integers().between(1, 9999);
    Arbitrary<String> codes =
        Arbitraries.of("医保发", "国卫办医发", "京医保发", "", "新党厅字", "宁中医药发", "穗府办规", "苏卫(妇幼)");
    Arbitrary<String> kinds = Arbitraries.of("国家药监局公告", "公告", "", "国家医疗保障局 财政部公告", "通告", "主席令");
    return Arbitraries.oneOf(
        Combinators.combine(codes, years, serials).as((c, y, s) -> c + "〔" + y + "〕" + s + "号"),
        Combinators.combine(codes, years, serials).as((c, y, s) -> c + "[" + y + "] 0" + s + " 号"),
        Combinators.combine(kinds, years, serials).as((k, y, s) -> k + y + "年第" + s + "号"),
        Combinators.combine(years, serials).as((y, s) -> y + "年第" + s + "号公告"),
        serials.map(s -> "国务院令第" + s + "号"),
        serials.map(s -> "国家医疗保障局第" + s + "号令"),
        Arbitraries.of("国务院令第七百三十五号", "中华人民共和国主席令第八十四号", "海南省人民政府令（第９０７号）"),
        Combinators.combine(Arbitraries.of("GB/T", "WS", "YYT", "DB33/T"), serials, years)
            .as((c, s, y) -> c + " " + s + "-" + y));
  }

  @Property
  void numberPrinted_readsTheSame(@ForAll("numbers") String printed) {
    DocumentNumber.parse(printed)
        .ifPresent(n -> assertThat(DocumentNumber.parse(n.print())).contains(n));
  }

  @Property
  void datePrinted_readsTheSame(
      @ForAll @IntRange(min = 1950, max = 2049) int year, @ForAll @IntRange(max = 364) int day) {
    LocalDate d = LocalDate.of(year, 1, 1).plusDays(day);
    int m = d.getMonthValue();
    int n = d.getDayOfMonth();
    assertThat(Dates.parse(d.toString())).contains(d);
    assertThat(Dates.parse(year + "年" + m + "月" + n + "日")).contains(d);
    assertThat(Dates.parse(" " + year + " 年 " + m + " 月 " + n + " 日 ")).contains(d);
    assertThat(Dates.parse(year + "." + m + "." + n)).contains(d);
    assertThat(Dates.parse(year + "/" + m + "/" + n)).contains(d);
    assertThat(Dates.parse(chinese(year) + "年" + tens(m) + "月" + tens(n) + "日")).contains(d);
  }

  private static String chinese(int year) {
    StringBuilder b = new StringBuilder();
    for (char c : Integer.toString(year).toCharArray()) {
      b.append("〇一二三四五六七八九".charAt(c - '0'));
    }
    return b.toString();
  }

  private static String tens(int n) {
    String digits = "一二三四五六七八九";
    String ten = n < 10 ? "" : n < 20 ? "十" : digits.charAt(n / 10 - 1) + "十";
    return ten + (n % 10 == 0 ? "" : digits.charAt(n % 10 - 1));
  }

  @Property
  void anyText_isADateOrNone(@ForAll String text) {
    Dates.parse(text);
    Dates.next(text, 0).ifPresent(f -> assertThat(f.end()).isLessThanOrEqualTo(text.length()));
    DocumentNumber.parse(text);
  }

  private final JointTitles titles = new JointTitles(BodyNames.of(Readings.DATA));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          住房和城乡建设部 国家发展改革委关于 印发《某规划》的通知, 住房和城乡建设部 国家发展改革委关于印发《某规划》的通知
          国家卫生健康委 办公厅关于做好某事的通知, 国家卫生健康委办公厅关于做好某事的通知
          四川省医疗保障局  重庆市医疗保障局关于某事的通知, 四川省医疗保障局 重庆市医疗保障局关于某事的通知
          关于印发《四川省 DRG 实施 方案》的通知, 关于印发《四川省DRG实施方案》的通知
          关于转发《国家医保局 财政部关于某事的通知》的通知, 关于转发《国家医保局 财政部关于某事的通知》的通知
          四川省医 疗保障局关于某事的通知, 四川省医疗保障局关于某事的通知
          某 标 题, 某标题
          """)
  void title_keepsOneSpaceBetweenTwoBodies(String printed, String tidy) {
    assertThat(titles.tidy(printed)).isEqualTo(tidy);
  }

  /** A property test came upon it: tidying the result again took the space away. */
  @Test
  void title_bodiesThenOtherWords_readsTheSameWhenTidiedTwice() {
    String once = titles.tidy("国家医保局 财政部 发文机关：关于印发某办法的通知");
    assertThat(once).isEqualTo("国家医保局财政部发文机关：关于印发某办法的通知");
    assertThat(titles.tidy(once)).isEqualTo(once);
  }

  @Test
  void title_brokenBetweenTwoBodies_keepsOneSpace() {
    assertThat(titles.tidy("国家医保局\n国家卫生健康委\n关于某事的通知")).isEqualTo("国家医保局 国家卫生健康委关于某事的通知");
  }
}
