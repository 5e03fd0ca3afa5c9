package zhengmai.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryPageTest {
  private final Summary summary = new Summary(LocalDate.of(2024, 5, 1));

  @Test
  void text_thatLooksLikeMarkup_staysText() {
    summary.add(
        "policies", Map.of("held", "有", "regions", "<b>甘肃</b>", "dateSigned", "2021-12-28"));
    summary.add("wanted", Map.of("title", "<script>&\"'", "documents", "2"));
    String page = SummaryPage.of(summary, List.of(), Map.of("region", "<i>"));
    assertThat(page).doesNotContain("<script>").doesNotContain("<b>").doesNotContain("<i>");
    assertThat(page).contains("&lt;script&gt;&amp;").contains("&lt;b&gt;甘肃");
  }

  @Test
  void draft_whoseDeadlineIsThatDay_isOpen_andTheDayBefore_isNot() {
    summary.add("drafts", Map.of("deadline", "2024-05-01", "title", "甲"));
    summary.add("drafts", Map.of("deadline", "2024-04-30", "title", "乙"));
    summary.add("drafts", Map.of("title", "丙"));
    assertThat(summary.drafts()).isEqualTo(3);
    assertThat(summary.open()).extracting(r -> r.get("title")).containsExactly("甲");
  }

  @Test
  void spread_provinceNotFound_doesNotCount() {
    for (String day : List.of("2021-12-28", "2021-12-30")) {
      summary.add(
          "diffusion",
          Map.of("parentIri", "x", "parent", "题", "province", day, "iri", day, "date", day));
    }
    summary.add("diffusion", Map.of("parentIri", "x", "parent", "题", "province", "北京市"));
    assertThat(summary.widest())
        .singleElement()
        .satisfies(s -> assertThat(s.provinces()).hasSize(2));
  }

  @Test
  void nothing_isAPageAllTheSame() {
    assertThat(SummaryPage.of(summary, List.of(), Map.of())).contains("没有。");
  }
}
