package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.store.Store;

/** {@code zhengmai watch DIR}. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "跟踪文件夹：新的读入，改了的成为新版，删了的撤下。",
      "Follows a folder: new files are read, edited ones are new versions, deleted ones withdrawn."
    })
final class WatchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Mixin private MappingOption mapping = new MappingOption();

  @Mixin private OcrOption ocr = new OcrOption();

  @Parameters(arity = "1", paramLabel = "DIR", description = "文件夹。 / the folder.")
  private Path folder = Path.of("");

  @Option(names = "--once", description = "只对照一次，不再等候。 / look once and end.")
  private boolean once;

  @Option(
      names = "--every",
      defaultValue = "2",
      paramLabel = "SECONDS",
      description = "几秒看一次（默认2）。 / how often to look (default 2).")
  private double every;

  @Mixin private RejectedOption rejected = new RejectedOption();

  WatchCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    if (!(every > 0 && every < 86_400)) {
      throw new CliException(
          Main.USAGE, "--every 应在0与86400秒之间：" + every, "--every: expected 0 to 86400 s: " + every);
    }
    Ingester ingester = new Ingester(console, Home.find(), mapping.mapping(), ocr.ocr());
    FolderFollower follower = new FolderFollower(console, folder, ingester, rejected.file());
    int code;
    try (Store open = store.openToWrite()) {
      code = follower.readAll(open);
    }
    if (!once) {
      console.say("跟踪 %s …（Ctrl-C 停止）".formatted(folder), "following; Ctrl-C stops it");
      follower.run(Duration.ofMillis((long) (every * 1000)), this::open);
    }
    return code;
  }

  /** Open only while something is written: others may read and write meanwhile. */
  private FolderFollower.Lent open() {
    Store open = store.openToWrite();
    return new FolderFollower.Lent(open, open::close);
  }
}
