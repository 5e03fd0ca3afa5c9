package zhengmai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhengmai.store.Store;

/** {@code zhengmai ingest PATH…}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {"把文件、文件夹读入图库。", "Reads files and folders into the store."})
final class IngestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Mixin private MappingOption mapping = new MappingOption();

  @Mixin private OcrOption ocr = new OcrOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹。 / files or folders.")
  private List<Path> paths = List.of();

  @Mixin private RejectedOption rejected = new RejectedOption();

  IngestCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws Exception {
    Ingester ingester = new Ingester(console, Home.find(), mapping.mapping(), ocr.ocr());
    try (Store open = store.openToWrite()) {
      return ingester.ingest(paths, open, rejected.file());
    }
  }
}
