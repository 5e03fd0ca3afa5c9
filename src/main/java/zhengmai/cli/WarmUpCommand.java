package zhengmai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import zhengmai.server.ServerOptions;
import zhengmai.server.ZhengmaiServer;
import zhengmai.store.GraphStore;

/**
 * Uses what the commands use, so that the class archive made at its exit holds it. Run once, by the
 * build.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    Path folder = Files.createTempDirectory("zhengmai-warm-up");
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try {
      String store = folder.resolve("db").toString();
      String samples = home.samples().toString();
      List<List<String>> commands =
          List.of(
              List.of(
                  "ingest",
                  samples,
                  "--store",
                  store,
                  "--rejected",
                  folder.resolve("rejected.csv").toString()),
              List.of("query", "--list"),
              List.of(
                  "query",
                  "provincial-plans",
                  "--param",
                  "topic=DRG",
                  "--param",
                  "year=2021",
                  "--store",
                  store),
              List.of("extract", samples),
              List.of("check", "--store", store));
      for (List<String> command : commands) {
        Main.run(nowhere, nowhere, command.toArray(String[]::new));
      }
      serve(Path.of(store), home);
      return Main.OK;
    } finally {
      delete(folder);
    }
  }

  /** The first pages that a browser asks for. */
  private static void serve(Path store, Home home) throws IOException {
    ServerOptions options = ServerOptions.DEFAULTS.withPort(0).withQueries(home.queries());
    try (GraphStore open = GraphStore.openExisting(store);
        ZhengmaiServer server = ZhengmaiServer.start(open, options)) {
      for (String path : List.of("/", "/api/info", "/api/search", "/sparql?query=ASK%7B%7D")) {
        try (InputStream in = server.workbench().resolve(path).toURL().openStream()) {
          in.readAllBytes();
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
