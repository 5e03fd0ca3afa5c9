package zhengmai.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
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
      "打开工作台和SPARQL端点：只读，只供本机。",
      "Opens the workbench and the SPARQL endpoint: read-only, for this machine."
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

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

  ServeCommand(Console console) {
    this.console = console;
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
    try (GraphStore graph = store.openOnDisk()) {
      Serving.run(graph, options, console);
    }
    return Main.OK;
  }
}
