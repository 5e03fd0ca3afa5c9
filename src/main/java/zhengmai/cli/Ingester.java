package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import zhengmai.link.SourceRecords;
import zhengmai.model.Source;
import zhengmai.rdf.GraphCheck;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceFiles;
import zhengmai.rdf.SourceGraphs;
import zhengmai.source.Inputs;
import zhengmai.store.Changes;
import zhengmai.store.Linking;
import zhengmai.store.SourceWriter;
import zhengmai.store.Store;

/** Reads files into a store, never more than one commit's worth in memory. */
final class Ingester {
  private final Console console;
  private final Home home;
  private final Reference reference;
  private final SourceReader reader;
  private final SourceGraphs graphs;

  Ingester(Console console, Home home) {
    this.console = console;
    this.home = home;
    this.reference = home.reference();
    reference.findings().forEach(console::say);
    ReferenceFiles shapes = ReferenceFiles.one(home.ontology().resolve("shapes.ttl"));
    shapes.findings().forEach(console::say);
    if (shapes.files().isEmpty()) {
      throw new CliException(Main.USAGE, "缺少ontology/shapes.ttl", "ontology/shapes.ttl is missing");
    }
    this.reader = new SourceReader(reference.data());
    this.graphs = new SourceGraphs(new RecordRdf(reference), GraphCheck.of(shapes.files().get(0)));
  }

  /** Reads these paths into the store, beside all that is there. */
  int ingest(List<Path> paths, Store store, Path rejectedFile) throws IOException {
    return follow(Inputs.of(paths), Standing.NOWHERE, store, rejectedFile);
  }

  /**
   * Reads these files into the store as what now stands there, and withdraws what no longer does.
   */
  int follow(Inputs inputs, Standing standing, Store store, Path rejectedFile) throws IOException {
    Tally tally = new Tally();
    Rejected rejected = new Rejected();
    FindingSummary summary = new FindingSummary(console);
    inputs.findings().forEach(f -> rejected.add(f.file(), List.of(f)));
    inputs.findings().forEach(console::say);
    SourceWriter writer = writer(store);
    try (Progress progress = Progress.of("读取 reading", inputs.files().size(), console)) {
      for (Path path : inputs.files()) {
        SourceReader.Read read = reader.read(path);
        tally.add(read);
        take(read, standing.address(read.path().toString()), writer, rejected, summary);
        progress.step(String.valueOf(path.getFileName()));
      }
    }
    standing.withdrawWhatIsGone(writer);
    console.say("连接 …", "linking …");
    long start = System.nanoTime();
    SourceWriter.Result result = writer.finish();
    double seconds = (System.nanoTime() - start) / 1e9;
    store.compactIfItPays();
    result.linked().ifPresent(l -> summary.add(l.findings()));
    summary.print();
    tally.print(console);
    Changes changes = result.changes();
    result
        .linked()
        .ifPresent(
            l ->
                console.say(
                    "连接与写入：看过%d条记录，%d份文件，%.1f秒".formatted(l.relinked(), l.policies(), seconds),
                    "linked and written: %d records looked at, %d policies, %.1f s"
                        .formatted(l.relinked(), l.policies(), seconds)));
    console.say(
        "图库：%d个命名图有变化，增%d条，减%d条三元组".formatted(changes.graphs(), changes.added(), changes.removed()),
        "store: %d named graphs changed, %d triples added, %d removed"
            .formatted(changes.graphs(), changes.added(), changes.removed()));
    rejected.write(rejectedFile, console);
    return tally.rejected() > 0 || !inputs.findings().isEmpty() ? Main.FINDINGS : Main.OK;
  }

  /** A writer to the store, with the reference data and the ontology to be written first. */
  private SourceWriter writer(Store store) {
    SourceWriter writer =
        new SourceWriter(
            store, new Linking(store, reference, home.curation(console)), Clock.systemUTC());
    reference.graphs().forEach((name, graph) -> writer.put(name, graph.find().toList()));
    Graph ontology = OntologyGraph.read(home.ontology(), console);
    writer.put(OntologyGraph.NAME, ontology.find().toList());
    return writer;
  }

  private void take(
      SourceReader.Read read,
      Optional<String> address,
      SourceWriter writer,
      Rejected rejected,
      FindingSummary summary) {
    if (read.source().isEmpty()) {
      summary.add(read.extraction().findings());
      rejected.add(read.path().toString(), read.reasons());
      return;
    }
    Source source = read.source().get();
    SourceGraphs.Fit fit = graphs.build(source, read.extraction());
    summary.add(fit.findings());
    List<Triple> triples = fit.graph().find().toList();
    SourceRecords records = new SourceRecords(source, fit.records());
    if (address.isPresent()) {
      writer.put(fit.name(), triples, records, address.get());
    } else {
      writer.put(fit.name(), triples, records);
    }
  }
}
