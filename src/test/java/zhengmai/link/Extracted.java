package zhengmai.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import zhengmai.extract.Layouts;
import zhengmai.model.Extraction;
import zhengmai.model.Source;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.text.SourceText;

/** Records of real files, by the layouts. */
final class Extracted {
  private static final Layouts LAYOUTS = new Layouts(Papers.DATA);

  private Extracted() {}

  static SourceRecords read(Path file) {
    String name = file.getFileName().toString();
    try {
      SourceText text = SourceText.of(name, Files.readString(file).replace("\ufeff", ""));
      Extraction e =
          CatalogReader.recognises(text) ? CatalogReader.read(text) : LAYOUTS.extract(text);
      return new SourceRecords(
          new Source(sha(name), name, Optional.empty(), "text/plain", e.layout(), "1"),
          e.records());
    } catch (IOException x) {
      throw new UncheckedIOException(x);
    }
  }

  /** A file of any kind; nothing where it holds no document. */
  static Optional<SourceRecords> any(Path path) {
    SourceFile file = Formats.read(path);
    Optional<Extraction> read = file.text().map(LAYOUTS::extract);
    return read.filter(e -> !e.records().isEmpty())
        .map(
            e ->
                new SourceRecords(
                    new Source(
                        file.sha256(),
                        file.name(),
                        Optional.empty(),
                        "text/plain",
                        e.layout(),
                        "1"),
                    e.records()));
  }

  /** A name for the file that is the same at every run; what is in it does not matter here. */
  private static String sha(String name) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return id.toString().replace("-", "").repeat(2);
  }
}
