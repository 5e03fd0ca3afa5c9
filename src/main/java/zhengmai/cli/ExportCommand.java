package zhengmai.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengmai.store.Store;

/** {@code zhengmai export --format nq|ttl|jsonld}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {"导出整个图库。", "Writes out the whole store."})
final class ExportCommand implements Callable<Integer> {
  /**
   * What the store is written as; Turtle and JSON-LD hold the union of its graphs, N-Quads each
   * graph.
   */
  enum Format {
    nq,
    ttl,
    jsonld
  }

  private final Console console;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      defaultValue = "nq",
      description = "格式：${COMPLETION-CANDIDATES}。 / the format.")
  private Format format = Format.nq;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "写入文件（默认标准输出）。 / a file (default: standard output).")
  private @Nullable Path out;

  ExportCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Store open = store.openExisting()) {
      if (out == null) {
        write(open, console.out());
      } else {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
          write(open, file);
        }
      }
    }
    return Main.OK;
  }

  private void write(Store open, OutputStream to) throws IOException {
    Optional<RDFFormat> graphFormat =
        switch (format) {
          case nq -> Optional.empty();
          case ttl -> Optional.of(RDFFormat.TURTLE_BLOCKS);
          case jsonld -> Optional.of(RDFFormat.JSONLD11);
        };
    if (graphFormat.isEmpty()) {
      Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
      open.writeCanonical(writer);
    } else {
      open.readUnion(
          union -> {
            RDFDataMgr.write(to, union, graphFormat.get());
            return true;
          });
    }
    to.flush();
  }
}
