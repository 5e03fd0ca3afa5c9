package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.link.Diffusion.Adoption;
import zhengmai.link.Diffusion.Candidate;

class DiffusionTest {
  private static Candidate<String> of(String province, String key, String day) {
    Optional<LocalDate> date = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    return new Candidate<>(province, key, date, key);
  }

  private static List<String> told(List<Adoption<String>> ranked) {
    return ranked.stream()
        .map(
            a ->
                a.rank()
                    + a.of().province()
                    + a.of().key()
                    + a.lag().map(l -> " " + l).orElse("")
                    + (a.first() ? " first" : ""))
        .toList();
  }

  @Test
  void ranked_provincesOfOneDay_areATie_andTheNextCountsThemBoth() {
    assertThat(
            told(
                Diffusion.ranked(
                    Optional.of(LocalDate.of(2021, 11, 19)),
                    List.of(
                        of("四川省", "c", "2022-03-01"),
                        of("湖北省", "b", "2021-12-01"),
                        of("青海省", "d", "2021-12-09"),
                        of("四川省", "a", "2021-12-01")))))
        .containsExactly("1四川省a 12 first", "1湖北省b 12 first", "3青海省d 20 first", "1四川省c 102");
  }

  @Test
  void ranked_withoutADay_isTold_andNotRanked() {
    assertThat(
            told(
                Diffusion.ranked(
                    Optional.empty(),
                    List.of(of("四川省", "a", ""), of("四川省", "b", "2021-12-01"), of("湖北省", "c", "")))))
        .containsExactly("1四川省b first", "0四川省a", "0湖北省c");
  }

  @Test
  void isReached_regionsUnderAnotherSystem_areNot() {
    assertThat(Diffusion.isReached("510000")).isTrue();
    assertThat(Diffusion.isReached("810000")).isFalse();
  }
}
