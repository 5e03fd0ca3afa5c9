package zhengmai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: names the others. */
@Command(
    name = "zhengmai",
    mixinStandardHelpOptions = true,
    version = "zhengmai 0.1.0",
    description = {"政脉：医药卫生政策知识图谱。", "A knowledge graph of China's health policy."},
    subcommands = {
      DemoCommand.class,
      IngestCommand.class,
      HarvestCommand.class,
      WatchCommand.class,
      RemoveCommand.class,
      ExtractCommand.class,
      QueryCommand.class,
      LineageCommand.class,
      ChangesCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      ExportCommand.class,
      WarmUpCommand.class
    })
final class ZhengmaiCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出命令。 / a command is needed.");
  }
}
