package zhengmai.server.job;

import java.nio.file.Path;
import java.util.List;

/**
 * A command line that a service is to run: {@code [ingest, 2022年1月, --rejected, r.csv]} as it was
 * typed in {@code /home/li/政策}.
 *
 * @param arguments the command first
 * @param directory where it was typed; relative paths are meant from there
 * @param terminal whether somebody watches, so that a bar of progress is worth drawing
 */
public record JobRequest(List<String> arguments, Path directory, boolean terminal) {
  public JobRequest {
    arguments = List.copyOf(arguments);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("no command");
    }
  }

  /** Its first word. */
  public String command() {
    return arguments.get(0);
  }
}
