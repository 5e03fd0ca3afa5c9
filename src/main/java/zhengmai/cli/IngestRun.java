package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhengmai.link.LinkedParts;
import zhengmai.link.SourceRecords;
import zhengmai.model.Finding;
import zhengmai.model.Source;
import zhengmai.pipeline.SourceReader;
import zhengmai.rdf.RejectedRdf;
import zhengmai.rdf.SourceGraphs;
import zhengmai.source.Skipped;
import zhengmai.store.Changes;
import zhengmai.store.CheckedGraph;
import zhengmai.store.Linking;
import zhengmai.store.SourceWriter;
import zhengmai.store.Store;

/** One run of taking in what was read: into the store, or among the rejected; and what to say. */
final class IngestRun {
  private static final int WORTH_TELLING = 1_000;

  private final Console console;
  private final Store store;
  private final SourceWriter writer;
  private final SourceGraphs graphs;
  private final IngestStats tally = new IngestStats();
  private final SourceScope standing;
  private final Rejected rejected;
  private final FindingSummary summary;

  IngestRun(
      Console console,
      Store store,
      SourceWriter writer,
      SourceGraphs graphs,
      SourceScope standing) {
    this.console = console;
    this.store = store;
    this.writer = writer;
    this.graphs = graphs;
    this.standing = standing;
    this.rejected = new Rejected(store);
    this.summary = new FindingSummary(console);
  }

  /** An input that could not even be read. */
  void refuse(Finding finding) {
    rejected.add(finding.file(), List.of(finding));
    console.say(finding);
  }

  /** Where files of kinds that are not read are counted. */
  Skipped skipped() {
    return tally.skipped();
  }

  /** What was taken from an address is lost; what it said stays. */
  void lose(Finding finding) {
    refuse(finding);
    standing.keep(finding.file());
  }

  /** What these addresses give was read before, and nothing has changed since. */
  void leave(Set<String> addresses) {
    tally.addUnchanged(addresses.size());
    addresses.forEach(standing::keep);
    rejected.addAgain(input -> SourceScope.isIn(addresses, input));
  }

  /**
   * A file, or what stands at an address, and its graph fit for the store.
   *
   * @param fit nothing where nothing of it is taken
   */
  record Prepared(SourceReader.Read read, Optional<Fit> fit) {
    /** So much memory it takes, at a guess: text, records and graph. */
    long bytes() {
      long triples = fit.map(f -> (long) f.graph().size()).orElse(0L);
      return 4096 + 4 * read.length() + 300 * triples;
    }
  }

  /**
   * The graph, looked at.
   *
   * @param records that went in
   * @param findings of the reading and of the check
   */
  record Fit(CheckedGraph graph, SourceRecords records, List<Finding> findings) {}

  /** Makes the graph; on any thread. */
  Prepared prepare(SourceReader.Read read) {
    return new Prepared(read, read.source().map(source -> fit(source, read)));
  }

  private Fit fit(Source source, SourceReader.Read read) {
    SourceGraphs.Fit fit = graphs.build(source, read.texts(), read.extraction());
    CheckedGraph graph = CheckedGraph.of(fit.name(), fit.graph().find().toList());
    return new Fit(graph, new SourceRecords(source, fit.records()), fit.findings());
  }

  /** Takes in what was prepared, in the order of the inputs. */
  void take(Prepared prepared) {
    SourceReader.Read read = prepared.read();
    tally.add(read);
    Optional<String> address = standing.address(read);
    if (prepared.fit().isEmpty()) {
      summary.add(read.extraction().findings());
      rejected.add(read.path(), read.reasons());
      return;
    }
    rejected.add(read.path(), read.refusedRows());
    Fit fit = prepared.fit().get();
    summary.add(fit.findings());
    if (address.isPresent()) {
      writer.put(fit.graph(), fit.records(), address.get());
    } else {
      writer.put(fit.graph(), fit.records());
    }
  }

  /** Draws the conclusions and says what was done. */
  int finish(Path rejectedFile) throws IOException {
    writer.put(RejectedRdf.GRAPH, rejected.triples(standing::covers));
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
    result.linked().ifPresent(this::components);
    console.say(
        "图库：%d个命名图有变化，增%d条，减%d条三元组".formatted(changes.graphs(), changes.added(), changes.removed()),
        "store: %d named graphs changed, %d triples added, %d removed"
            .formatted(changes.graphs(), changes.added(), changes.removed()));
    rejected.write(rejectedFile, console);
    return tally.hasRefused() || !rejected.isEmpty() ? Main.FINDINGS : Main.OK;
  }

  /** What hangs together, of a store that was linked as a whole and is large enough to ask. */
  private void components(Linking.Summary linked) {
    if (linked.relinked() < WORTH_TELLING) {
      return;
    }
    String largest =
        linked.largest().stream()
            .map(c -> "%d “%s”".formatted(c.size(), c.name()))
            .collect(Collectors.joining("、"));
    console.say("连在一起最多的（条） / the largest components: " + largest);
    for (LinkedParts.Component c : linked.tooLarge()) {
      console.say(
          "“%s”把%d条连在一起，占得太多，分不开；多半是太泛的题名".formatted(c.name(), c.size()),
          "'%s' joins %d items, too many to be parted; most likely a title that is too general"
              .formatted(c.name(), c.size()));
    }
  }
}
