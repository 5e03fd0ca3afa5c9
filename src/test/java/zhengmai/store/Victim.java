package zhengmai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import zhengmai.extract.Layouts;
import zhengmai.link.SourceRecords;
import zhengmai.model.Extraction;
import zhengmai.model.Source;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.Formats;
import zhengmai.source.Inputs;
import zhengmai.source.SourceFile;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

/**
 * Reads a folder into a store as the program does, in many small commits: a process to be killed.
 */
final class Victim {
  /** Triples of a commit; a compendium of a hundred notices has more. */
  private static final long COMMIT = 5_000;

  /** What it says before it opens the store. */
  static final String READY = "ready";

  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));

  private Victim() {}

  /** The third argument with which a first run goes by the bulk loader, as the program's does. */
  static final String BULK = "bulk";

  /**
   * {@code Victim STORE TEXTS}, and in many small commits {@code [FILE N]}: during the n-th write,
   * the file fills the disk; or {@code bulk}.
   */
  public static void main(String[] args) throws IOException {
    System.out.println(READY);
    GraphStore store = GraphStore.open(Path.of(args[0]));
    Path texts = Path.of(args[1]);
    if (args.length == 2) {
      ingest(store, texts);
    } else if (args[2].equals(BULK)) {
      ingest(store, texts, GraphStore.BULK_FROM);
    } else {
      AtomicInteger left = new AtomicInteger(Integer.parseInt(args[3]));
      ingest(new FillingStore(store, Path.of(args[2]), left), texts);
    }
  }

  /** Closes the store as well. */
  static void ingest(Store open, Path texts) throws IOException {
    ingest(open, texts, COMMIT);
  }

  private static void ingest(Store open, Path texts, long commit) throws IOException {
    Layouts layouts = new Layouts(REFERENCE.data());
    RecordRdf rdf = new RecordRdf(REFERENCE);
    Clock clock = Clock.fixed(Instant.parse("2022-01-05T01:00:00Z"), ZoneOffset.UTC);
    try (Store store = open;
        SourceWriter writer =
            new SourceWriter(store, new Linking(store, REFERENCE, List.of()), clock, commit)) {
      for (Path path : Inputs.of(List.of(texts)).files()) {
        SourceFile file = Formats.read(path);
        SourceText text = file.text().orElseThrow();
        Extraction read = layouts.extract(text);
        Source source =
            new Source(
                file.sha256(),
                path.getFileName().toString(),
                Optional.empty(),
                "text/plain",
                read.layout(),
                ProgramFingerprint.brief());
        writer.put(
            RecordRdf.graphName(source),
            rdf.graph(source, RecordTexts.of(text), read.records(), read.findings())
                .find()
                .toList(),
            new SourceRecords(source, read.records()));
      }
      writer.finish();
    }
  }
}
