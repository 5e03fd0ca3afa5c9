package zhengmai.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layouts;
import zhengmai.link.SourceRecords;
import zhengmai.model.Extraction;
import zhengmai.model.Source;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.Formats;
import zhengmai.source.Inputs;
import zhengmai.source.SourceFile;

/**
 * Reads a folder into a store as the program does, in many small commits: a process to be killed.
 */
final class Victim {
  /** Triples of a commit; a compendium of a hundred notices has more. */
  private static final long COMMIT = 5_000;

  private Victim() {}

  /** {@code Victim STORE TEXTS}. */
  public static void main(String[] args) throws IOException {
    ingest(Path.of(args[0]), Path.of(args[1]));
  }

  static void ingest(Path dir, Path texts) throws IOException {
    Reference reference = ReferenceReader.read(Path.of("data/reference"));
    Layouts layouts = new Layouts(reference.data());
    RecordRdf rdf = new RecordRdf(reference);
    Clock clock = Clock.fixed(Instant.parse("2022-01-05T01:00:00Z"), ZoneOffset.UTC);
    try (GraphStore store = GraphStore.open(dir)) {
      Linking linking = new Linking(store, reference, List.of());
      SourceWriter writer = new SourceWriter(store, linking, clock, COMMIT);
      for (Path path : Inputs.of(List.of(texts)).files()) {
        SourceFile file = Formats.read(path);
        Extraction read = layouts.extract(file.text().orElseThrow());
        Source source =
            new Source(
                file.sha256(),
                path.getFileName().toString(),
                Optional.empty(),
                "text/plain",
                read.layout(),
                Layouts.VERSION);
        writer.put(
            RecordRdf.graphName(source),
            rdf.graph(source, read.records(), read.findings()).find().toList(),
            new SourceRecords(source, read.records()));
      }
      writer.finish();
    }
  }
}
