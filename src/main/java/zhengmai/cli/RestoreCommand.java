package zhengmai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.store.BackupFile;
import zhengmai.store.GraphStore;

/** {@code zhengmai restore 政脉-2022-06.nq.gz --store DIR}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "从备份恢复图库；文件夹须是新的或空的。",
      "Brings back a store from a backup, into a folder that is new or empty."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "图库所在文件夹（默认./zhengmai-db）。 / the store's folder (default ./zhengmai-db).")
  private Path store = GraphStore.DEFAULT_PATH;

  @Parameters(paramLabel = "FILE", description = "备份文件。 / the backup.")
  private Path file = Path.of("");

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BackupFile.Seal seal = BackupFile.verify(file);
    try (GraphStore open = GraphStore.open(store)) {
      long quads = open.fill(to -> BackupFile.read(file, to));
      console.say(
          "%s：恢复了%d条".formatted(store, quads), "%s: %d quads brought back".formatted(store, quads));
      return quads == seal.quads() ? Main.OK : Main.FINDINGS;
    }
  }
}
