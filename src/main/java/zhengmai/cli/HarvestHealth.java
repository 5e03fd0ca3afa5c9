package zhengmai.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zhengmai.source.harvest.Listing;
import zhengmai.source.harvest.SourceHealth;
import zhengmai.store.result.CsvTable;

/** How sources fare, as CSV. */
final class HarvestHealth {
  private static final List<String> HEAD =
      List.of(
          "来源 source",
          "启用 enabled",
          "上次成功 last success",
          "上次变化 last change",
          "文件 documents",
          "已撤 gone",
          "出错网址 failing addresses",
          "最近的错误 last error",
          "列表页 listing");

  private HarvestHealth() {}

  /** Prints one row a source. */
  static void print(List<Listing> listings, List<SourceHealth> health, boolean bom, Console console)
      throws IOException {
    CsvTable csv = new CsvTable(console.out(), bom).row(HEAD);
    for (int i = 0; i < listings.size(); i++) {
      SourceHealth h = health.get(i);
      csv.text(h.source())
          .text(listings.get(i).enabled() ? "是 yes" : "否 no")
          .text(time(h.lastSuccess()))
          .text(time(h.lastChange()))
          .number(h.documents())
          .number(h.gone())
          .number(h.errors())
          .text(h.lastError().orElse(""))
          .text(listings.get(i).url().toString())
          .end();
    }
    csv.flush();
  }

  private static String time(Optional<Instant> time) {
    return time.map(t -> t.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }
}
