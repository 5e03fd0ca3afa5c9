package zhengmai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhengmai.cli.Main;

/**
 * One command, as a person gives it.
 *
 * @param seconds that it took
 * @param heap the most that was in use, in MB: the sum over the heap's parts
 * @param process the most that the process ever had, in MB
 */
record Measured(double seconds, long heap, long process) {
  /** Runs a command, which must end with this code. */
  static Measured command(int expected, String... args) throws IOException {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    int code = Main.run(new PrintStream(PrintStream.nullOutputStream()), System.err, args);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != expected) {
      throw new IllegalStateException(String.join(" ", args) + " ended with " + code);
    }
    long heap = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    return new Measured(seconds, heap >> 20, mostOfProcess());
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  /** As Linux tells it. */
  private static long mostOfProcess() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(l -> l.startsWith("VmHWM:"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  /** {@code 10,000 pages: 61.0 s, 164 a second, heap 900 MB at most, process 1,400 MB}. */
  String print(int count, String what) {
    return "%,d %s: %.1f s, %.0f a second, heap %,d MB at most, process %,d MB"
        .formatted(count, what, seconds, count / seconds, heap, process);
  }
}
