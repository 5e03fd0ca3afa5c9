package zhengmai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

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
      return Main.OK;
    } finally {
      delete(folder);
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
