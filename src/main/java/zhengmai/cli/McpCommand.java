package zhengmai.cli;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhengmai.cli.live.ControlClient;
import zhengmai.cli.mcp.ZhengmaiMcp;
import zhengmai.server.ServerOptions;
import zhengmai.store.GraphStore;

/** {@code zhengmai mcp --store db}: tools for an assistant, over standard input and output. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "供AI助手查询（MCP协议，标准输入输出），只读；serve已开的图库由它回答。",
      "Tools for AI assistants (Model Context Protocol over stdio), reading only; a store in service"
          + " answers through its service."
    })
final class McpCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  McpCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws InterruptedException {
    OptionalInt pages = ControlClient.pages(store.pathOnDisk());
    if (pages.isPresent()) {
      answer(() -> root(ControlClient.pages(store.path()).orElse(pages.getAsInt())));
      return Main.OK;
    }
    ServerOptions options = ServerOptions.DEFAULTS.withPort(0).withQueries(Home.find().queries());
    // A service of its own: while an assistant is there, documents can come.
    try (GraphStore graph = store.openOnDisk();
        Serving serving = Serving.start(graph, options, silent(), List.of())) {
      // Whoever started it may end it by a signal, and not by the end of the input.
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop"));
      URI root = serving.server().workbench();
      answer(() -> root);
    }
    return Main.OK;
  }

  private void answer(Supplier<URI> pages) throws InterruptedException {
    console.say("MCP：等候请求，输入结束即止", "MCP: waiting for requests, ends with its input");
    ZhengmaiMcp.serve(System.in, console.out(), ZhengmaiCommand.VERSION, pages);
  }

  /** Standard output is the protocol's alone. */
  private Console silent() {
    return new Console(console.err(), console.err(), console.around());
  }

  private static URI root(int port) {
    return URI.create("http://localhost:%d/".formatted(port));
  }
}
