package zhengmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengmai.server.ServerOptions;
import zhengmai.source.ocr.Ocr;
import zhengmai.store.GraphStore;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Vocabulary;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.ResultOptions;

/** {@code zhengmai demo}: the main job on the documents that come with the project. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "用自带的样本和目录建图库，回答“2021年各省的DRG方案”，并打开工作台。",
      "Builds a store of the samples and the catalogue, answers 'all 2021 provincial DRG plans',"
          + " and opens the workbench."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String QUESTION = "provincial-plans";
  private static final Map<String, String> PARAMS = Map.of("topic", "DRG", "year", "2021");

  private final Console console;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "zhengmai-demo-db",
      description =
          "图库所在文件夹（默认./zhengmai-demo-db）。 / the store's folder (default ./zhengmai-demo-db).")
  private Path store = Path.of("zhengmai-demo-db");

  @Option(
      names = "--port",
      defaultValue = "3330",
      description = "端口（默认3330）。 / the port (default 3330).")
  private int port;

  @Mixin private BrowserOption browser = new BrowserOption();

  @Option(names = "--no-serve", description = "答完即止。 / ends after the answer.")
  private boolean noServe;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Home home = Home.find();
    Ingester ingester = new Ingester(console, home, Optional.empty(), Ocr.NEVER);
    try (GraphStore open = GraphStore.open(store)) {
      Path rejected = Files.createTempDirectory("zhengmai").resolve("rejected.csv");
      List<Path> paths = List.of(home.samples(), home.catalog());
      int code = ingester.ingest(paths, open, rejected);
      answer(home, open);
      if (!noServe) {
        Serving.run(
            open,
            ServerOptions.DEFAULTS.withPort(port).withQueries(home.queries()),
            console,
            List.of(),
            browser);
      }
      return code;
    }
  }

  private void answer(Home home, GraphStore open) throws Exception {
    SavedQuery question =
        SavedQueries.read(home.queries())
            .find(QUESTION)
            .orElseThrow(
                () ->
                    new CliException(
                        Main.FINDINGS,
                        "queries/里没有" + QUESTION,
                        "no %s in queries/".formatted(QUESTION)));
    console.say(
        "data/samples 是自拟的样本，data/catalog 是真实文件的事实",
        "data/samples is invented, data/catalog is facts on real documents");
    console.out().println();
    console.out().println("2021年各省的DRG方案 / all 2021 provincial DRG plans");
    console
        .out()
        .println(
            "  ./zhengmai query %s --param topic=DRG --param year=2021 --store %s"
                .formatted(QUESTION, store));
    console.out().println();
    ResultFormats.write(
        open,
        question.prepare(PARAMS, new Vocabulary(open)),
        ResultFormats.all().get(0),
        ResultOptions.DEFAULT,
        console.out());
    console.out().flush();
  }
}
