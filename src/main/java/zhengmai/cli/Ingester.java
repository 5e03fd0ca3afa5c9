package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.pipeline.OrderedWork;
import zhengmai.pipeline.SourceReader;
import zhengmai.rdf.Fingerprint;
import zhengmai.rdf.GraphCheck;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceFiles;
import zhengmai.rdf.SourceGraphs;
import zhengmai.rdf.TextFile;
import zhengmai.source.Inputs;
import zhengmai.source.Skipped;
import zhengmai.source.TableMapping;
import zhengmai.source.harvest.Harvest;
import zhengmai.source.harvest.HeldDocument;
import zhengmai.source.ocr.Ocr;
import zhengmai.store.Linking;
import zhengmai.store.SourceWriter;
import zhengmai.store.Store;

/** Reads files into a store, never more than one commit's worth in memory. */
final class Ingester {
  /** A page that was harvested takes so much while it is read; its length is not known before. */
  private static final long PAGE = 1 << 20;

  private final OrderedWork work;
  private final Console console;
  private final Home home;
  private final Reference reference;
  private final SourceReader reader;
  private final SourceGraphs graphs;
  private final String readWith;

  Ingester(Console console, Home home, Optional<TableMapping> mapping, Ocr ocr) {
    this(console, home, mapping, ocr, OrderedWork.usual());
  }

  /**
   * The same.
   *
   * @param work how many files are read at a time
   */
  Ingester(Console console, Home home, Optional<TableMapping> mapping, Ocr ocr, OrderedWork work) {
    this.work = work;
    this.console = console;
    this.home = home;
    this.reference = home.reference();
    reference.findings().forEach(console::say);
    ReferenceFiles shapes = ReferenceFiles.one(home.ontology().resolve("shapes.ttl"));
    shapes.findings().forEach(console::say);
    if (shapes.files().isEmpty()) {
      throw new CliException(Main.USAGE, "缺少ontology/shapes.ttl", "ontology/shapes.ttl is missing");
    }
    this.reader = new SourceReader(reference.data(), mapping, ocr, ProgramFingerprint.brief());
    TextFile rules = shapes.files().get(0);
    this.graphs = new SourceGraphs(new RecordRdf(reference), GraphCheck.of(rules));
    this.readWith =
        new Fingerprint()
            .add(ProgramFingerprint.full())
            .add(rules.text())
            .add(reference.graphs().values())
            // What had no text is read again where its pages can be recognised now.
            .add(String.valueOf(ocr.isReady()))
            .sha256();
  }

  /** Reads these paths into the store, beside all that is there. */
  int ingest(List<Path> paths, Store store, Path rejectedFile) throws IOException {
    return follow(Inputs.of(paths), SourceScope.forGood(paths), store, rejectedFile);
  }

  /**
   * Reads these files into the store as what now stands there, and withdraws what no longer does,
   * unless there are folders that cannot be listed.
   */
  int follow(Inputs inputs, SourceScope standing, Store store, Path rejectedFile)
      throws IOException {
    try (SourceWriter writer = writer(store)) {
      return follow(inputs, standing, store, writer, rejectedFile);
    }
  }

  private int follow(
      Inputs inputs, SourceScope standing, Store store, SourceWriter writer, Path rejectedFile)
      throws IOException {
    IngestRun intake = new IngestRun(console, store, writer, graphs, standing);
    inputs.findings().forEach(intake::refuse);
    intake.skipped().add(inputs.skipped());
    try (Progress progress = Progress.of("读取 reading", inputs.files().size(), console)) {
      work.run(
          inputs.files(),
          (path, to) -> read(path, intake, to),
          path -> path.toFile().length(),
          IngestRun.Prepared::bytes,
          intake::take,
          (path, skipped) -> {
            intake.skipped().add(skipped);
            progress.step(String.valueOf(path.getFileName()));
            endHereIfAsked();
          });
    } catch (CancellationException e) {
      if (!isToStop()) {
        throw e;
      }
      // What was taken so far is whole.
    }
    if (inputs.findings().isEmpty() && !isToStop()) {
      standing.withdrawWhatIsGone(writer);
    }
    return finish(intake, rejectedFile);
  }

  private void endHereIfAsked() {
    if (isToStop()) {
      throw new CancellationException();
    }
  }

  private boolean isToStop() {
    return console.around().stop().isAsked();
  }

  /** What was read is whole and is stored, though the rest was not to be read any more. */
  private int finish(IngestRun intake, Path rejectedFile) throws IOException {
    int code = intake.finish(rejectedFile);
    if (isToStop()) {
      throw new CliException(
          Main.FINDINGS,
          "中途停止：已读的都已存好，其余没有读；再做一次即可",
          "stopped: what was read is stored, the rest was not read; run it again");
    }
    return code;
  }

  /**
   * Reads what a harvest holds into the store, each document as what stands at its address.
   *
   * @param again whether to read what is as it was when it was last read, by the same program and
   *     the same reference data
   */
  int ingest(Harvest harvest, boolean again, Store store, Path rejectedFile) throws IOException {
    SourceWriter writer = writer(store);
    List<HeldDocument> documents = harvest.documents();
    Set<String> places = new HashSet<>(harvest.gone());
    documents.forEach(d -> places.add(d.url()));
    SourceScope standing = SourceScope.at(places);
    IngestRun intake = new IngestRun(console, store, writer, graphs, standing);
    Set<String> unchanged = new HashSet<>();
    Set<String> ended = new HashSet<>();
    try (Progress progress = Progress.of("读取 reading", documents.size(), console)) {
      List<HeldDocument> changed = new ArrayList<>();
      for (HeldDocument document : documents) {
        if (!again && writer.isRead(document.url(), readAs(document))) {
          unchanged.add(document.url());
          progress.step(document.name());
        } else {
          changed.add(document);
        }
      }
      work.run(
          changed,
          (document, to) -> read(document, harvest, intake, to),
          document -> PAGE,
          IngestRun.Prepared::bytes,
          intake::take,
          (document, skipped) -> {
            end(document, skipped, intake, writer);
            ended.add(document.url());
            progress.step(document.name());
            endHereIfAsked();
          });
    } catch (CancellationException e) {
      if (!isToStop()) {
        throw e;
      }
      // What was taken so far is whole; the rest stays as it was.
      documents.stream()
          .map(HeldDocument::url)
          .filter(u -> !ended.contains(u))
          .forEach(unchanged::add);
    }
    intake.leave(unchanged);
    if (!isToStop()) {
      standing.withdrawWhatIsGone(writer);
      harvest.gone().forEach(writer::forgetReading);
    }
    return finish(intake, rejectedFile);
  }

  private Skipped read(Path path, IngestRun intake, Consumer<IngestRun.Prepared> to) {
    Skipped skipped = new Skipped();
    reader.read(path, read -> to.accept(intake.prepare(read)), skipped);
    return skipped;
  }

  /** Nothing where what the harvest holds is damaged. */
  private Optional<Skipped> read(
      HeldDocument document, Harvest harvest, IngestRun intake, Consumer<IngestRun.Prepared> to) {
    Optional<byte[]> bytes = harvest.bytes(document);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Skipped skipped = new Skipped();
    reader.read(document, bytes.get(), read -> to.accept(intake.prepare(read)), skipped);
    return Optional.of(skipped);
  }

  private void end(
      HeldDocument document, Optional<Skipped> skipped, IngestRun intake, SourceWriter writer) {
    if (skipped.isPresent()) {
      intake.skipped().add(skipped.get());
      writer.noteReading(document.url(), readAs(document));
    } else {
      intake.lose(damaged(document));
    }
  }

  private String readAs(HeldDocument document) {
    return new Fingerprint().add(document.sha256()).add(readWith).sha256();
  }

  private static Finding damaged(HeldDocument document) {
    return new Finding(
        Severity.ERROR,
        document.url(),
        0,
        0,
        "damaged-page",
        "存下的网页%s已损坏或丢失；用--recheck 0再取".formatted(document.sha256()),
        "the page kept as %s is damaged or lost; fetch it again with --recheck 0"
            .formatted(document.sha256()));
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
}
