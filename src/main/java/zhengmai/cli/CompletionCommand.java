package zhengmai.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code source <(zhengmai completion)}: completion of commands, options and their values, for bash
 * and for zsh, which reads bash's.
 */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "写出bash与zsh的补全脚本：source <(zhengmai completion)。",
      "Writes the completion script for bash and zsh: source <(zhengmai completion)."
    })
final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine all = ZhengmaiCommand.line(spec.commandLine().getFactory());
    spec.commandLine().getOut().print(AutoComplete.bash(all.getCommandName(), all));
    spec.commandLine().getOut().flush();
  }
}
