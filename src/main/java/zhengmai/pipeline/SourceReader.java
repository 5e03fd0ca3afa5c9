package zhengmai.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import zhengmai.extract.Layouts;
import zhengmai.extract.TableTitles;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Place;
import zhengmai.model.ReferenceData;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.Skipped;
import zhengmai.source.SourceFile;
import zhengmai.source.TableMapping;
import zhengmai.source.harvest.HeldDocument;
import zhengmai.source.ocr.Ocr;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

/**
 * From a path to records: {@link Formats} makes a text of the file, the layout that recognises it
 * reads the text.
 */
public final class SourceReader {
  /** What tables come in; a notice on a page or in a document may have one in its text. */
  private static final Pattern TABLES = Pattern.compile("text/(plain|csv)|excel|spreadsheet");

  /** Behind the layout in the name of the reader, where words were recognised. */
  private static final String RECOGNISED = "+ocr";

  private final Layouts layouts;
  private final TableTitles titles;
  private final Formats formats;
  private final Optional<TableMapping> mapping;
  private final String version;

  /**
   * A reader.
   *
   * @param mapping for tables whose head is no catalogue's, and that have none of their own beside
   *     them
   * @param ocr whether scanned pages are recognised
   * @param version by which what reads otherwise is told, as it stands with each source
   */
  public SourceReader(ReferenceData data, Optional<TableMapping> mapping, Ocr ocr, String version) {
    this.version = version;
    this.layouts = new Layouts(data);
    this.titles = new TableTitles(data);
    this.formats = Formats.with(ocr);
    this.mapping = mapping;
  }

  /**
   * What came of a file.
   *
   * @param path where it stands; of a file in an archive {@code folder/archive.zip!/2021/通知.txt};
   *     of a document that was harvested its address, {@code http://…/archive.zip!/2021/通知.txt}
   * @param source its identity; nothing where the file could not be read as text, or no layout
   *     recognises it
   * @param texts the running texts of its records
   * @param extraction its records and findings
   * @param length its characters
   */
  public record Read(
      String path, Optional<Source> source, RecordTexts texts, Extraction extraction, long length) {
    /** The reasons why nothing of the file was taken. */
    public List<Finding> reasons() {
      return extraction.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }

    /** Rows of a table that was taken, and the reasons why they were not. */
    public List<Finding> refusedRows() {
      return extraction.layout().equals(CatalogReader.LAYOUT) ? reasons() : List.of();
    }
  }

  /**
   * Reads a file, or those in an archive; whatever is wrong with one is a finding.
   *
   * @param skipped where files of an archive that are of kinds not read are counted
   */
  public void read(Path path, Consumer<Read> to, Skipped skipped) {
    // Beside an archive it is meant for the tables in it that have none of their own.
    Optional<TableMapping> usual = TableMapping.beside(path).or(() -> mapping);
    formats.each(
        path,
        file ->
            to.accept(
                read(path.resolveSibling(file.name()).toString(), file, usual, Optional.empty())),
        skipped);
  }

  /** Reads a document that was harvested, or those in an archive, under its address. */
  public void read(HeldDocument document, byte[] bytes, Consumer<Read> to, Skipped skipped) {
    formats.each(
        document.name(),
        bytes,
        file -> {
          String inside = file.name().substring(document.name().length());
          Optional<String> url = Optional.of(document.url());
          to.accept(read(document.url() + inside, file, mapping, url));
        },
        skipped);
  }

  /** What a text says; of the rows of a table also what their titles tell. */
  private Extraction records(SourceFile file, SourceText text, Optional<TableMapping> usual) {
    Extraction found =
        file.mapping().isPresent() || TABLES.matcher(file.mediaType()).find()
            ? extract(text, file.mapping(), usual)
            : layouts.extract(text);
    return found.layout().equals(CatalogReader.LAYOUT) ? titles.complete(found) : found;
  }

  private Extraction extract(
      SourceText text, Optional<TableMapping> own, Optional<TableMapping> usual) {
    if (own.isPresent()) {
      return CatalogReader.read(text, own.get());
    }
    if (usual.isPresent() && CatalogReader.recognises(text, usual.get())) {
      return CatalogReader.read(text, usual.get());
    }
    if (CatalogReader.recognises(text)) {
      return CatalogReader.read(text, TableMapping.NONE);
    }
    return usual.isPresent() && CatalogReader.isTable(text)
        ? CatalogReader.read(text, usual.get())
        : layouts.extract(text);
  }

  /**
   * Reads a file's text.
   *
   * @param usual for a table that is no catalogue and has no mapping of its own
   * @param address from which it was fetched; nothing for a file that may say itself
   */
  private Read read(
      String path, SourceFile file, Optional<TableMapping> usual, Optional<String> address) {
    if (file.text().isEmpty()) {
      Extraction nothing = new Extraction("", List.of(), file.findings());
      return new Read(path, Optional.empty(), RecordTexts.NONE, nothing, 0);
    }
    SourceText text = file.text().get();
    Extraction found = records(file, text, usual);
    List<Finding> findings = new ArrayList<>(file.findings());
    findings.addAll(found.findings());
    // The rows of a table are no text.
    RecordTexts texts =
        found.layout().equals(CatalogReader.LAYOUT) ? RecordTexts.NONE : RecordTexts.of(text);
    findings.addAll(cut(texts, found.records()));
    boolean recognised = isRecognised(file);
    if (recognised) {
      findings.addAll(recognised(found.records()));
    }
    Extraction all = new Extraction(found.layout(), found.records(), findings);
    Optional<Source> source =
        found.layout().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Source(
                    file.sha256(),
                    text.file(),
                    address.or(file::url),
                    mediaType(found, file),
                    found.layout() + (recognised ? RECOGNISED : ""),
                    version));
    return new Read(path, source, texts, all, text.content().length());
  }

  private static boolean isRecognised(SourceFile file) {
    return file.findings().stream().anyMatch(f -> f.code().equals(Ocr.FINDING));
  }

  /** Each record says itself that its words are those of recognition. */
  private static List<Finding> recognised(List<SourceRecord> records) {
    return records.stream()
        .map(SourceRecord::source)
        .map(
            at ->
                new Finding(
                    Severity.WARNING,
                    at.file(),
                    at.line(),
                    0,
                    Ocr.FINDING,
                    "这份文件由文字识别（OCR）读出，可信度较低，各项请对照原件",
                    "read by recognition (OCR): of lower confidence, compare with the original"))
        .toList();
  }

  private static List<Finding> cut(RecordTexts texts, List<SourceRecord> records) {
    List<Finding> findings = new ArrayList<>();
    for (SourceRecord record : records) {
      Place at = record.source();
      texts
          .cutBehind(record)
          .ifPresent(
              last ->
                  findings.add(
                      new Finding(
                          Severity.WARNING,
                          at.file(),
                          at.line(),
                          0,
                          "text-cut",
                          "正文太长，只存到第%d行（共到第%d行）；超过%d字的不存"
                              .formatted(last, at.endLine(), RecordTexts.MOST),
                          "the text is too long: kept up to line %d of %d, no more than %d characters"
                              .formatted(last, at.endLine(), RecordTexts.MOST))));
    }
    return findings;
  }

  /** A plain text that turned out to be a table is CSV. */
  private static String mediaType(Extraction found, SourceFile file) {
    boolean csv =
        found.layout().equals(CatalogReader.LAYOUT) && file.mediaType().equals("text/plain");
    return csv ? "text/csv" : file.mediaType();
  }
}
