package zhengmai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import zhengmai.cli.live.ControlClient;
import zhengmai.cli.live.ControlServer;
import zhengmai.server.job.JobRequest;
import zhengmai.store.GraphStore;
import zhengmai.store.StoreException;

/**
 * Hands a command whose store is in service to the service: {@code zhengmai ingest 2022年1月} while
 * {@code zhengmai serve} runs.
 */
final class Handover {
  private Handover() {}

  /**
   * Has the service run it.
   *
   * @return its exit code; nothing where it is to be run here
   * @throws StoreException when the service refuses it, or ends before it
   */
  static OptionalInt run(Console console, String... args) {
    if (args.length == 0 || !ControlServer.COMMANDS.contains(args[0])) {
      return OptionalInt.empty();
    }
    Path store;
    try {
      ParseResult parsed = Main.line(console, args).parseArgs(args);
      if (parsed.isUsageHelpRequested() || !parsed.hasSubcommand()) {
        return OptionalInt.empty();
      }
      ParseResult command = parsed.subcommand();
      if (command.isUsageHelpRequested() || command.hasMatchedOption("--endpoint")) {
        return OptionalInt.empty();
      }
      store = command.matchedOptionValue("--store", GraphStore.DEFAULT_PATH);
    } catch (ParameterException e) {
      // Said by the command line itself, here.
      return OptionalInt.empty();
    }
    JobRequest request =
        new JobRequest(List.of(args), Path.of("").toAbsolutePath(), console.around().isTerminal());
    return ControlClient.run(store, request, console.out(), console.err());
  }
}
