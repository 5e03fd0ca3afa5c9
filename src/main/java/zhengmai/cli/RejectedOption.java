package zhengmai.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --rejected FILE}: the table of what was not taken. */
final class RejectedOption {
  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      defaultValue = "rejected.csv",
      description = "未收文件的清单（默认rejected.csv）。 / where to list what was rejected.")
  private Path file = Path.of("rejected.csv");

  Path file() {
    return file;
  }
}
