package zhengmai.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: names the others. */
@Command(
    name = "zhengmai",
    mixinStandardHelpOptions = true,
    version = "zhengmai " + ZhengmaiCommand.VERSION,
    description = {"政脉：医药卫生政策知识图谱。", "A knowledge graph of China's health policy."})
final class ZhengmaiCommand implements Runnable {
  static final String VERSION = "0.2.0";

  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          IngestCommand.class,
          BuildCommand.class,
          LoadCommand.class,
          HarvestCommand.class,
          WatchCommand.class,
          RemoveCommand.class,
          ExtractCommand.class,
          QueryCommand.class,
          LineageCommand.class,
          CompareCommand.class,
          ChangesCommand.class,
          ReportCommand.class,
          ServeCommand.class,
          McpCommand.class,
          CheckCommand.class,
          ExportCommand.class,
          ImportCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          CompletionCommand.class,
          HelpCommand.class,
          WarmUpCommand.class);

  @Spec private CommandSpec spec;

  /**
   * The command line with the command that is named first, and with all where none is or where one
   * is to be explained: to look into each takes a good part of the time to start.
   */
  static CommandLine line(IFactory factory, String... args) {
    CommandLine line = new CommandLine(new ZhengmaiCommand(), factory);
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(c -> args.length > 0 && name(c).equals(args[0]) && c != HelpCommand.class)
            .toList();
    (named.isEmpty() ? COMMANDS : named).forEach(c -> line.addSubcommand(name(c), c));
    return line;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出命令。 / a command is needed.");
  }
}
