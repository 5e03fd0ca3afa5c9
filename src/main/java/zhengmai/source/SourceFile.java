package zhengmai.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.text.SourceText;

/**
 * A file as read: its identity, and its text. The text of a file that is no plain text (a web page,
 * a PDF) is what a reader sees of it; lines and offsets of records are places in that text.
 *
 * @param name as in its records: {@code 2021-12.txt}, {@code archive.zip!/2021/12.txt}
 * @param sha256 of the bytes as received; empty where they were not read
 * @param mediaType {@code text/html}
 * @param url where the file says it comes from
 * @param text the readable text; nothing where the file is refused
 * @param findings why it is refused, or what to know about it
 * @param mapping what the columns of a table mean, where a file beside it tells
 */
public record SourceFile(
    String name,
    String sha256,
    String mediaType,
    Optional<String> url,
    Optional<SourceText> text,
    List<Finding> findings,
    Optional<TableMapping> mapping) {
  public SourceFile {
    findings = List.copyOf(findings);
  }

  /** A file with nothing beside it. */
  public SourceFile(
      String name,
      String sha256,
      String mediaType,
      Optional<String> url,
      Optional<SourceText> text,
      List<Finding> findings) {
    this(name, sha256, mediaType, url, text, findings, Optional.empty());
  }

  /** The same with what its columns mean. */
  SourceFile with(Optional<TableMapping> columns) {
    return new SourceFile(name, sha256, mediaType, url, text, findings, columns);
  }

  /** The same with these findings besides. */
  public SourceFile with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new SourceFile(name, sha256, mediaType, url, text, all, mapping);
  }

  /** A file of which nothing is taken, with the reason. */
  public static SourceFile refused(
      Received file, String mediaType, String code, String zh, String en) {
    return new SourceFile(
        file.name(),
        file.sha256(),
        mediaType,
        Optional.empty(),
        Optional.empty(),
        List.of(new Finding(Severity.ERROR, file.name(), 0, 0, code, zh, en)));
  }
}
