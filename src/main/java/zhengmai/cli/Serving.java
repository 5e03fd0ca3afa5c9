package zhengmai.cli;

import zhengmai.server.ServerOptions;
import zhengmai.server.ZhengmaiServer;
import zhengmai.store.GraphStore;

/** Runs the endpoint until the program is told to end. */
final class Serving {
  private Serving() {}

  static void run(GraphStore store, ServerOptions options, Console console) {
    try (ZhengmaiServer server = ZhengmaiServer.start(store, options)) {
      Thread stop = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      console.say("工作台：%s".formatted(server.workbench()), "the workbench, for a browser");
      console.say(
          "SPARQL端点：%s （Ctrl-C 停止）".formatted(server.endpoint()),
          "SPARQL endpoint; Ctrl-C stops it");
      server.join();
    }
  }
}
