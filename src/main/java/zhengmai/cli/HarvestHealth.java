package zhengmai.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.source.harvest.Listing;
import zhengmai.source.harvest.SourceHealth;

/** How sources fare, as CSV. */
final class HarvestHealth {
  private static final String BOM = "\ufeff";

  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL
          .builder()
          .setHeader(
              "来源 source",
              "启用 enabled",
              "上次成功 last success",
              "上次变化 last change",
              "文件 documents",
              "已撤 gone",
              "出错网址 failing addresses",
              "最近的错误 last error",
              "列表页 listing")
          .get();

  private HarvestHealth() {}

  /** Prints one row a source. */
  static void print(List<Listing> listings, List<SourceHealth> health, boolean bom, Console console)
      throws IOException {
    if (bom) {
      console.out().print(BOM);
    }
    CSVPrinter csv = new CSVPrinter(console.out(), FORMAT);
    for (int i = 0; i < listings.size(); i++) {
      SourceHealth h = health.get(i);
      csv.printRecord(
          h.source(),
          listings.get(i).enabled() ? "是 yes" : "否 no",
          time(h.lastSuccess()),
          time(h.lastChange()),
          h.documents(),
          h.gone(),
          h.errors(),
          h.lastError().orElse(""),
          listings.get(i).url());
    }
    csv.flush();
  }

  private static String time(Optional<Instant> time) {
    return time.map(t -> t.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }
}
