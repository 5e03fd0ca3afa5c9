package zhengmai.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengmai help ingest}: what {@code zhengmai ingest --help} tells. */
@Command(
    name = "help",
    mixinStandardHelpOptions = true,
    description = {"说明一个命令；不写就列出全部。", "Explains a command, or lists all."})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "命令。 / the command.")
  private @Nullable String name;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    if (name == null) {
      root.usage(spec.commandLine().getOut());
      return Main.OK;
    }
    CommandLine command = root.getSubcommands().get(name);
    if (command == null) {
      String known =
          root.getSubcommands().entrySet().stream()
              .filter(e -> !e.getValue().getCommandSpec().usageMessage().hidden())
              .map(e -> e.getKey())
              .collect(Collectors.joining("、"));
      throw new CliException(
          Main.USAGE,
          "没有命令“%s”，可用：%s".formatted(name, known),
          "no command '%s', expected one of %s".formatted(name, known.replace("、", ", ")));
    }
    command.usage(spec.commandLine().getOut());
    return Main.OK;
  }
}
