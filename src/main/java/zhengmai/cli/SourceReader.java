package zhengmai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layouts;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.ReferenceData;
import zhengmai.model.Source;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;
import zhengmai.source.harvest.HeldDocument;
import zhengmai.text.SourceText;

/**
 * From a path to records: {@link Formats} makes a text of the file, the layout that recognises it
 * reads the text.
 */
final class SourceReader {
  private final Layouts layouts;

  SourceReader(ReferenceData data) {
    layouts = new Layouts(data);
  }

  /**
   * What came of a file.
   *
   * @param path where it stands: a path, or the address of a document that was harvested
   * @param source its identity; nothing where the file could not be read as text, or no layout
   *     recognises it
   * @param extraction its records and findings
   * @param length its characters
   */
  record Read(String path, Optional<Source> source, Extraction extraction, long length) {
    /** The reasons why nothing of the file was taken. */
    List<Finding> reasons() {
      return extraction.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }
  }

  /** Reads a file; whatever is wrong with it is a finding. */
  Read read(Path path) {
    return read(path.toString(), Formats.read(path), Optional.empty());
  }

  /** Reads a document that was harvested, under its address. */
  Read read(HeldDocument document, byte[] bytes) {
    return read(document.url(), Formats.read(document.name(), bytes), Optional.of(document.url()));
  }

  /**
   * Reads a file's text.
   *
   * @param address from which it was fetched; nothing for a file that may say itself
   */
  private Read read(String path, SourceFile file, Optional<String> address) {
    if (file.text().isEmpty()) {
      return new Read(path, Optional.empty(), new Extraction("", List.of(), file.findings()), 0);
    }
    SourceText text = file.text().get();
    Extraction found =
        CatalogReader.recognises(text) ? CatalogReader.read(text) : layouts.extract(text);
    List<Finding> findings = new ArrayList<>(file.findings());
    findings.addAll(found.findings());
    Extraction all = new Extraction(found.layout(), found.records(), findings);
    Optional<Source> source =
        found.layout().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Source(
                    file.sha256(),
                    text.file(),
                    address.or(file::url),
                    found.layout().equals(CatalogReader.LAYOUT) ? "text/csv" : file.mediaType(),
                    found.layout(),
                    Layouts.VERSION));
    return new Read(path, source, all, text.content().length());
  }
}
