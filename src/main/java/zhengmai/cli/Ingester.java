package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import zhengmai.model.Source;
import zhengmai.rdf.GraphCheck;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceFiles;
import zhengmai.rdf.SourceGraphs;
import zhengmai.source.Inputs;
import zhengmai.store.Batch;
import zhengmai.store.Changes;
import zhengmai.store.GraphStore;

/**
 * Reads files into a store: many sources a commit, since the store's files grow with every commit,
 * and never more than one commit's worth in memory.
 */
final class Ingester {
  /** Triples of a commit; some 10,000 policies. */
  private static final long COMMIT = 400_000;

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

  /** Reads these paths into the store. */
  int ingest(List<Path> paths, GraphStore store, Path rejectedFile) throws IOException {
    Inputs inputs = Inputs.of(paths);
    Tally tally = new Tally();
    Rejected rejected = new Rejected();
    FindingSummary summary = new FindingSummary(console);
    inputs.findings().forEach(f -> rejected.add(f.file(), List.of(f)));
    inputs.findings().forEach(console::say);
    Batch batch = new Batch();
    for (Map.Entry<String, Graph> file : reference.graphs().entrySet()) {
      add(batch, file.getKey(), file.getValue());
    }
    add(batch, OntologyGraph.NAME, OntologyGraph.read(home.ontology(), console));
    Changes changes = Changes.NONE;
    Set<String> names = new HashSet<>();
    try (Progress progress = Progress.of("读取 reading", inputs.files().size(), console)) {
      for (Path path : inputs.files()) {
        SourceReader.Read read = reader.read(path);
        tally.add(read);
        take(read, batch, rejected, names, summary);
        progress.step(String.valueOf(path.getFileName()));
        if (batch.size() >= COMMIT) {
          changes = changes.plus(store.commit(batch));
          batch = new Batch();
        }
      }
    }
    changes = changes.plus(store.commit(batch));
    store.compactIfItPays();
    summary.print();
    tally.print(console);
    console.say(
        "图库：%d个命名图有变化，增%d条，减%d条三元组".formatted(changes.graphs(), changes.added(), changes.removed()),
        "store: %d named graphs changed, %d triples added, %d removed"
            .formatted(changes.graphs(), changes.added(), changes.removed()));
    rejected.write(rejectedFile, console);
    return tally.rejected() > 0 || !inputs.findings().isEmpty() ? Main.FINDINGS : Main.OK;
  }

  private void take(
      SourceReader.Read read,
      Batch batch,
      Rejected rejected,
      Set<String> names,
      FindingSummary summary) {
    if (read.source().isEmpty()) {
      summary.add(read.extraction().findings());
      rejected.add(read.path().toString(), read.reasons());
      return;
    }
    Source source = read.source().get();
    SourceGraphs.Fit fit = graphs.build(source, read.extraction());
    summary.add(fit.findings());
    if (names.add(fit.name())) {
      add(batch, fit.name(), fit.graph());
    }
  }

  private static void add(Batch batch, String name, Graph graph) {
    batch.replace(name, graph.find().toList());
  }
}
