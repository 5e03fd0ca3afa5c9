package zhengmai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhengmai.store.BuildFolder;
import zhengmai.store.BuildManifest;
import zhengmai.store.GraphStore;
import zhengmai.store.Store;

/** {@code zhengmai load DIR --store DIR|--endpoint URL}: what {@code build} wrote. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "把 build 写出的装入空的图库，或远程图库；文件与清单不合的不用。",
      "Loads what build wrote into an empty store, or one elsewhere; what does not fit its manifest is refused."
    })
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "DIR", description = "build 的文件夹。 / the folder of the build.")
  private Path dir = Path.of("");

  LoadCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws Exception {
    try (Store open = store.openToWrite()) {
      BuildManifest loaded =
          open instanceof GraphStore disk
              ? BuildFolder.load(dir, disk)
              : BuildFolder.load(dir, open);
      console.say(
          "%s：装入%d个图，%d条".formatted(dir, loaded.graphs(), loaded.quads()),
          "%s: %d graphs, %d quads loaded".formatted(dir, loaded.graphs(), loaded.quads()));
    }
    return Main.OK;
  }
}
