package zhengmai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.store.BuildFolder;
import zhengmai.store.Store;

/** {@code zhengmai build 文件夹 --out DIR}: sources and conclusions as files, without a store. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "把文件和文件夹读成一批 N-Quads 和清单，不用图库；再用 load 装入任何图库。",
      "Reads files and folders into files of N-Quads with a manifest, without a store; load puts them into any."
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private MappingOption mapping = new MappingOption();

  @Mixin private OcrOption ocr = new OcrOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹。 / files or folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "写到这个文件夹；原有的构建换掉。 / the folder to write; an earlier build there is replaced.")
  private Path out = Path.of("");

  @Mixin private RejectedOption rejected = new RejectedOption();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Ingester ingester = new Ingester(console, Home.find(), mapping.mapping(), ocr.ocr());
    try (Store build = BuildFolder.toWrite(out)) {
      return ingester.ingest(paths, build, rejected.file());
    }
  }
}
