package zhengmai.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.ReferenceData;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.Formats;
import zhengmai.source.Inputs;
import zhengmai.source.SourceFile;

/** Reads texts with the project's own reference data, as the program does. */
public final class Readings {
  public static final Path SAMPLES = Path.of("data/samples");
  public static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));
  public static final ReferenceData DATA = REFERENCE.data();
  public static final Layouts LAYOUTS = new Layouts(DATA);

  private Readings() {}

  /** What comes of these bytes, the findings of decoding in front. */
  public static Extraction read(String name, byte[] bytes) {
    return read(Formats.read(name, bytes));
  }

  /** What comes of a file. */
  public static Extraction read(SourceFile file) {
    if (file.text().isEmpty()) {
      return new Extraction("", List.of(), file.findings());
    }
    Extraction e = LAYOUTS.extract(file.text().get());
    List<Finding> findings = new ArrayList<>(file.findings());
    findings.addAll(e.findings());
    return new Extraction(e.layout(), e.records(), findings);
  }

  /** What comes of a text. */
  public static Extraction read(String content) {
    return read("test.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  /** The only notice of a text. */
  public static NoticeRecord notice(String content) {
    List<NoticeRecord> notices = notices(read(content));
    if (notices.size() != 1) {
      throw new AssertionError("expected one notice, found " + notices);
    }
    return notices.get(0);
  }

  /** The notices among the records. */
  public static List<NoticeRecord> notices(Extraction e) {
    return e.records().stream()
        .filter(NoticeRecord.class::isInstance)
        .map(NoticeRecord.class::cast)
        .toList();
  }

  /** Codes of all findings. */
  public static List<String> codes(Extraction e) {
    return e.findings().stream().map(Finding::code).toList();
  }

  /** The samples that are plain text, in order. */
  public static List<Path> samples() {
    return allSamples().stream().filter(f -> f.toString().endsWith(".txt")).toList();
  }

  /**
   * All samples that are one document each, in order; tables and archives are in a folder apart.
   */
  public static List<Path> allSamples() {
    return Inputs.of(List.of(SAMPLES)).files().stream()
        .filter(f -> !f.startsWith(SAMPLES.resolve("files")))
        .toList();
  }

  /** A file as a string. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
