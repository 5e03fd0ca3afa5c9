package zhengmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengmai.server.ServerOptions;
import zhengmai.store.GraphStore;

/** {@code zhengmai serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "打开工作台和SPARQL端点，只供本机；其间对同一图库的命令由它代做。",
      "Opens the workbench and the SPARQL endpoint, for this machine; meanwhile commands on the same"
          + " store are done by it."
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Mixin private BrowserOption browser = new BrowserOption();

  @Option(
      names = "--port",
      defaultValue = "3330",
      description = "端口（默认3330）。 / the port (default 3330).")
  private int port;

  @Option(
      names = "--deadline",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "一个查询最多几秒（默认30）。 / how long a query may take.")
  private long deadline;

  @Option(names = "--public", description = "也供其他机器访问。 / reachable from other machines as well.")
  private boolean open;

  @Option(names = "--cors", description = "允许其他网站的网页访问。 / pages of other sites may ask.")
  private boolean cors;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "同时跟踪这个文件夹，可多次。 / also follows this folder; may be given more than once.")
  private List<Path> watched = List.of();

  @Option(
      names = "--harvest",
      paramLabel = "SOURCES.csv",
      description = "同时按来源表定时抓取。 / also fetches by this table of sources, again and again.")
  private @Nullable Path sources;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "6h",
      description = "隔多久抓取一次，如30m、6h、1d（默认6h）。 / how long between two harvests (default 6h).")
  private String every = "6h";

  @Option(
      names = "--harvest-dir",
      paramLabel = "DIR",
      defaultValue = "harvest",
      description = "存放网页与日志的文件夹（默认./harvest）。 / the folder of pages and journal.")
  private Path harvestDir = Path.of("harvest");

  ServeCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() {
    ServerOptions d = ServerOptions.DEFAULTS;
    ServerOptions options;
    try {
      options =
          new ServerOptions(
              port,
              !open,
              Duration.ofSeconds(deadline),
              d.concurrentQueries(),
              d.maxRequestBytes(),
              d.maxResultBytes(),
              cors,
              Home.find().queries());
    } catch (IllegalArgumentException e) {
      throw new CliException(Main.USAGE, "选项不对：" + e.getMessage(), "bad option: " + e.getMessage());
    }
    List<Serving.Task> tasks = tasks();
    try (GraphStore graph = tasks.isEmpty() ? store.openOnDisk() : store.openOrMakeOnDisk()) {
      Serving.run(graph, options, console, tasks, browser);
    }
    return Main.OK;
  }

  private List<Serving.Task> tasks() {
    List<Serving.Task> tasks = new ArrayList<>();
    for (Path folder : watched) {
      if (!Files.isDirectory(folder)) {
        throw new CliException(
            Main.USAGE, "没有文件夹“%s”".formatted(folder), "no folder '%s'".formatted(folder));
      }
      List<String> line = new ArrayList<>(List.of("watch", folder.toString()));
      tasks.add(task(line, "watch-" + (tasks.size() + 1), Optional.empty()));
    }
    if (sources != null) {
      if (!Files.isRegularFile(sources)) {
        throw new CliException(
            Main.USAGE,
            "没有来源表“%s”".formatted(sources),
            "no table of sources '%s'".formatted(sources));
      }
      List<String> line =
          new ArrayList<>(List.of("harvest", sources.toString(), "--dir", harvestDir.toString()));
      tasks.add(task(line, "harvest", Optional.of(Every.parse(every))));
    }
    return tasks;
  }

  /** Each has a list of its own of what it did not take, beside the graph. */
  private Serving.Task task(List<String> line, String name, Optional<Duration> again) {
    Path folder = store.path();
    line.addAll(List.of("--store", folder.toString()));
    line.addAll(
        List.of("--rejected", folder.resolve("rejected-%s.csv".formatted(name)).toString()));
    return new Serving.Task(line, again);
  }
}
