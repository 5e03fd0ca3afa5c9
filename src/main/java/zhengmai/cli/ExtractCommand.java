package zhengmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.model.SourceRecord;
import zhengmai.pipeline.OrderedWork;
import zhengmai.pipeline.SourceReader;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.source.Inputs;
import zhengmai.source.Skipped;

/** {@code zhengmai extract PATH… --format jsonl|csv|ttl|nq}. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {"不用图库，直接输出记录。", "Prints records, without a store."})
final class ExtractCommand implements Callable<Integer> {
  /** What records are printed as. */
  enum Format {
    jsonl,
    csv,
    ttl,
    nq
  }

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或文件夹。 / files or folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "格式：${COMPLETION-CANDIDATES}（默认jsonl）。 / the format (default jsonl).")
  private Format format = Format.jsonl;

  @Mixin private MappingOption mapping = new MappingOption();

  @Mixin private OcrOption ocr = new OcrOption();

  @Option(names = "--no-bom", description = "CSV不带BOM。 / CSV without a byte order mark.")
  private boolean noBom;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Reference reference = Home.find().reference();
    reference.findings().forEach(console::say);
    SourceReader reader =
        new SourceReader(
            reference.data(), mapping.mapping(), ocr.ocr(), ProgramFingerprint.brief());
    Inputs inputs = Inputs.of(paths);
    inputs.findings().forEach(console::say);
    IngestStats tally = new IngestStats();
    tally.skipped().add(inputs.skipped());
    try (Output output = output(reference);
        Progress progress = Progress.of("读取 reading", inputs.files().size(), console)) {
      OrderedWork.usual()
          .<Path, SourceReader.Read, Skipped>run(
              inputs.files(),
              (path, to) -> {
                Skipped skipped = new Skipped();
                reader.read(path, to, skipped);
                return skipped;
              },
              path -> path.toFile().length(),
              read -> 4096 + 8 * read.length(),
              read -> {
                tally.add(read);
                read.extraction().findings().forEach(console::say);
                print(read, output);
              },
              (path, skipped) -> {
                tally.skipped().add(skipped);
                progress.step(String.valueOf(path.getFileName()));
              });
    }
    tally.print(console);
    return tally.hasRefused() || !inputs.findings().isEmpty() ? Main.FINDINGS : Main.OK;
  }

  private static void print(SourceReader.Read read, Output output) {
    try {
      output.print(read);
    } catch (IOException e) {
      throw new UncheckedIOException("the records cannot be written", e);
    }
  }

  /** One of the formats, fed file by file. */
  private interface Output extends AutoCloseable {
    void print(SourceReader.Read read) throws IOException;

    @Override
    void close() throws IOException;
  }

  private Output output(Reference reference) throws IOException {
    return switch (format) {
      case jsonl -> new Lines();
      case csv -> new Table(new RecordCsv(console.out(), !noBom));
      case ttl -> new Rdf(new RecordRdf(reference), false);
      case nq -> new Rdf(new RecordRdf(reference), true);
    };
  }

  private final class Lines implements Output {
    @Override
    public void print(SourceReader.Read read) throws IOException {
      for (SourceRecord r : read.extraction().records()) {
        console.out().println(RecordJson.print(r));
      }
    }

    @Override
    public void close() {
      console.out().flush();
    }
  }

  private static final class Table implements Output {
    private final RecordCsv csv;

    Table(RecordCsv csv) {
      this.csv = csv;
    }

    @Override
    public void print(SourceReader.Read read) throws IOException {
      for (SourceRecord r : read.extraction().records()) {
        csv.print(r);
      }
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  private final class Rdf implements Output {
    private final RecordRdf rdf;
    private final boolean quads;

    Rdf(RecordRdf rdf, boolean quads) {
      this.rdf = rdf;
      this.quads = quads;
    }

    @Override
    public void print(SourceReader.Read read) {
      read.source()
          .ifPresent(
              source -> {
                Graph graph =
                    rdf.graph(
                        source,
                        read.texts(),
                        read.extraction().records(),
                        read.extraction().findings());
                if (quads) {
                  Node name = NodeFactory.createURI(RecordRdf.graphName(source));
                  StreamRDF out = StreamRDFWriter.getWriterStream(console.out(), Lang.NQUADS);
                  out.start();
                  graph.find().forEachRemaining(t -> out.quad(Quad.create(name, t)));
                  out.finish();
                } else {
                  RDFDataMgr.write(console.out(), graph, RDFFormat.TURTLE_PRETTY);
                }
              });
    }

    @Override
    public void close() {
      console.out().flush();
    }
  }
}
