package zhengmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.cli.report.ComparisonPage;
import zhengmai.compare.Comparer;
import zhengmai.compare.Comparison;
import zhengmai.compare.ComparisonTable;
import zhengmai.link.PolicyCard;
import zhengmai.model.ReferenceData;
import zhengmai.pipeline.SourceReader;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.Zm;
import zhengmai.server.api.ComparisonJson;
import zhengmai.source.Skipped;
import zhengmai.source.ocr.Ocr;
import zhengmai.store.Store;
import zhengmai.store.StoredPolicies;
import zhengmai.store.result.CsvTable;
import zhengmai.text.Flow;

/** {@code zhengmai compare 医保发〔2021〕48号 甘肃方案.docx}: two texts, provision by provision. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {"两份正文逐条对照。", "Compares two texts, provision by provision."})
final class CompareCommand implements Callable<Integer> {
  /** What a comparison is printed as. */
  enum Format {
    text,
    html,
    csv,
    json
  }

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "文件，或图库中的文号、标题、标识。 / a file, or a number, title or IRI in the store.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "另一份。 / the other one.")
  private String second = "";

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "格式：${COMPLETION-CANDIDATES}（默认text）。 / the format (default text).")
  private Format format = Format.text;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "写到这个文件（默认标准输出）。 / writes to this file (default standard output).")
  private @Nullable Path out;

  CompareCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    ReferenceData reference = Home.find().reference().data();
    String a = text(first, reference);
    String b = text(second, reference);
    Comparison comparison = new Comparer(reference).compare(a, b);
    if (out == null) {
      write(comparison, console.out());
      console.out().flush();
    } else {
      try (OutputStream file = Files.newOutputStream(out)) {
        write(comparison, file);
      }
    }
    return Main.OK;
  }

  private void write(Comparison comparison, OutputStream to) throws IOException {
    ComparisonTable table = new ComparisonTable(comparison);
    if (format == Format.csv) {
      CsvTable csv = new CsvTable(to, true).row(table.heads());
      for (List<String> row : table.rows()) {
        csv.row(row);
      }
      csv.flush();
      return;
    }
    String all =
        switch (format) {
          case html -> ComparisonPage.of(comparison, first, second);
          case json -> ComparisonJson.of(comparison) + "\n";
          default -> table.text();
        };
    to.write(all.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String name, ReferenceData reference) {
    Path path = Path.of(name);
    return Files.isRegularFile(path) ? ofFile(path, reference) : ofStore(name);
  }

  private String ofFile(Path path, ReferenceData reference) {
    List<String> texts = new ArrayList<>();
    new SourceReader(reference, Optional.empty(), Ocr.AUTO, ProgramFingerprint.brief())
        .read(
            path,
            read -> {
              read.reasons().forEach(console::say);
              read.extraction().records().stream()
                  .flatMap(r -> read.texts().of(r).stream())
                  .map(Flow::text)
                  .forEach(texts::add);
            },
            new Skipped());
    if (texts.size() > 1) {
      console.say(
          path
              + ": 有"
              + texts.size()
              + "份文件，取第一份 / "
              + texts.size()
              + " documents, the first is taken");
    }
    if (texts.isEmpty()) {
      throw new CliException(
          Main.FINDINGS, path + "：没有读出正文", path + ": no text of a document was read");
    }
    return texts.get(0);
  }

  private String ofStore(String name) {
    if (!store.isGiven() && !store.exists()) {
      throw new CliException(
          Main.USAGE, "没有文件“" + name + "”，也没有图库", "there is no file '" + name + "', and no store");
    }
    try (Store open = store.openExisting()) {
      return open.read(d -> held(name, d.getUnionGraph()));
    }
  }

  private static String held(String name, Graph graph) {
    List<PolicyCard> named = new StoredPolicies(graph).find(name);
    if (named.size() != 1) {
      throw new CliException(
          Main.FINDINGS,
          "“%s”有%d份，请写文号、全标题、标识，或文件的路径".formatted(name, named.size()),
          "'%s' is %d documents: give the number, the whole title, the IRI, or a path"
              .formatted(name, named.size()));
    }
    Node policy = NodeFactory.createURI(named.get(0).iri());
    return graph
        .find(Node.ANY, Zm.RECORD_OF, policy)
        .mapWith(t -> graph.find(t.getSubject(), Zm.TEXT, Node.ANY))
        .toList()
        .stream()
        .flatMap(found -> found.toList().stream())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .max(java.util.Comparator.comparingInt(String::length).thenComparing(s -> s))
        .orElseThrow(
            () ->
                new CliException(
                    Main.FINDINGS,
                    "图库没有“" + name + "”的原文",
                    "the store holds no text of '" + name + "'"));
  }
}
