package zhengmai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

/**
 * Reading a long PDF: pages a second and the most memory that was in use. Chromium prints it, so
 * that it has the fonts and the drawing operations of a real one.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests verify -Dbench=zhengmai.bench.PdfBenchmark -Dbench.args="300"
 * </pre>
 */
public final class PdfBenchmark {
  private static final int RUNS = 3;
  private static final int PARAGRAPHS_A_PAGE = 11;

  private PdfBenchmark() {}

  /** Runs for each number of pages. */
  public static void main(String[] sizes) throws IOException, InterruptedException {
    for (String size : sizes) {
      Path pdf = print(Integer.parseInt(size));
      for (int i = 0; i < RUNS; i++) {
        read(pdf);
      }
    }
  }

  private static void read(Path pdf) {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = used();
    long start = System.nanoTime();
    SourceFile file = Formats.read(pdf);
    double seconds = (System.nanoTime() - start) / 1e9;
    String text = file.text().orElseThrow().content();
    long pages = text.lines().filter(l -> l.matches("\\d+ / \\d+")).count();
    long peak = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%d pages, %d characters, %.1f s, %.0f pages/s, heap %d MB before, %d MB at most%n",
        pages, text.length(), seconds, pages / seconds, before >> 20, peak >> 20);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long used() {
    return heap().stream().mapToLong(p -> p.getUsage().getUsed()).sum();
  }

  private static Path print(int pages) throws IOException, InterruptedException {
    Path dir = Files.createTempDirectory("zhengmai-pdf");
    StringBuilder html = new StringBuilder("<meta charset='utf-8'><title>乡村药箱账本</title>");
    for (int i = 1; i <= pages * PARAGRAPHS_A_PAGE; i++) {
      html.append("<p>第%d条　第%d只药箱里有止痛片%d片、碘伏%d瓶；".formatted(i, i, i % 37, i % 11))
          .append("村医每月清点一次，缺了就补，过期的另放，账目写在本子上，年底贴到村委会门口给大家看。")
          .append("领药的人说一声名字，药就给他；谁家半夜有人发烧，敲村医的窗子就行。</p>");
    }
    Path page = Files.writeString(dir.resolve("long.html"), html);
    Path pdf = dir.resolve("long.pdf");
    Process chromium =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--print-to-pdf=" + pdf,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (chromium.waitFor() != 0) {
      throw new IOException("chromium did not print " + page);
    }
    return pdf;
  }
}
