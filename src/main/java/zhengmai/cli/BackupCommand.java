package zhengmai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.store.BackupFile;
import zhengmai.store.GraphStore;

/** {@code zhengmai backup 政脉-2022-06.nq.gz}, {@code zhengmai backup --verify FILE}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "备份整个图库（来源、结论、核定都在内）为一个带校验的文件。",
      "Backs up the whole store, sources and curation included, as one file with a hash."
    })
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "备份文件（.nq.gz）。 / the backup (.nq.gz).")
  private Path file = Path.of("");

  @Option(names = "--verify", description = "只查已有的备份是否完好。 / only looks whether a backup is whole.")
  private boolean verify;

  BackupCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() {
    BackupFile.Seal seal;
    if (verify) {
      seal = BackupFile.verify(file);
    } else {
      try (GraphStore open = store.openOnDisk()) {
        seal = BackupFile.write(open, file);
      }
    }
    console.say(
        "%s：%d条，SHA-256 %s".formatted(file, seal.quads(), seal.sha256()),
        "%s: %d quads, SHA-256 %s".formatted(file, seal.quads(), seal.sha256()));
    return Main.OK;
  }
}
