package zhengmai.extract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.DigestRecord;
import zhengmai.text.SourceText;

class CoverTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # cover, year, number, first day, last day, inferred
          2023年第38期|(2023.09.18-2023.09.24), 2023, 38, 2023-09-18, 2023-09-24, -
          2022年第31期|(08.01-08.07), 2022, 31, 2022-08-01, 2022-08-07, periodStart periodEnd
          2022 年 第 05 期|（1月24日—1月30日）, 2022, 5, 2022-01-24, 2022-01-30, periodStart periodEnd
          2021.08.09-2021.08.15, 2021, -, 2021-08-09, 2021-08-15, year
          ２０２１．０８．０９－２０２１．０８．１５, 2021, -, 2021-08-09, 2021-08-15, year
          2021.08.09-08.15, 2021, -, 2021-08-09, 2021-08-15, periodEnd year
          2022年第52期|(12.26-01.01), 2022, 52, 2022-12-26, 2023-01-01, periodStart periodEnd
          2023年第1期|(12.26-01.01), 2023, 1, 2022-12-26, 2023-01-01, periodStart periodEnd
          2024年第1期|(12.25-12.31), 2024, 1, 2023-12-25, 2023-12-31, periodStart periodEnd
          2022年第53期|(01.02-01.08), 2022, 53, 2023-01-02, 2023-01-08, periodStart periodEnd
          2022.12.26-2023.01.01, 2023, -, 2022-12-26, 2023-01-01, year
          第12期, -, 12, -, -, -
          2022年第31期|(13.45-08.07), 2022, 31, -, -, -
          08.01-08.07, -, -, -, -, -
          """)
  void read_numberAndPeriod_asPrintedOrForced(
      String cover, Integer year, String number, String first, String last, String inferred) {
    DigestRecord d = read(cover.replace('|', '\n'));
    assertThat(d.year().orElse(null)).isEqualTo(year);
    assertThat(d.number().orElse(null)).isEqualTo(number);
    assertThat(d.periodStart().map(Object::toString).orElse(null)).isEqualTo(first);
    assertThat(d.periodEnd().map(Object::toString).orElse(null)).isEqualTo(last);
    List<String> names = inferred == null ? List.of() : Arrays.asList(inferred.split(" ", -1));
    assertThat(d.inferred()).containsExactlyElementsOf(names);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          健康先锋系列之|医事周览|Medical weekly, 医事周览
          # 医事周览, 医事周览
          **医 事 周 览**|医保, 医事周览
          医保|医疗|医药, -
          2023年第38期, -
          """)
  void read_series_isTheFirstNameThatDoesNotLeadOver(String cover, String series) {
    assertThat(read(cover.replace('|', '\n')).series().orElse(null)).isEqualTo(series);
  }

  private static DigestRecord read(String cover) {
    SourceText text = SourceText.of("cover.txt", cover);
    return Cover.read(text, 1, text.lineCount(), text.lineCount());
  }
}
