package zhengmai.rdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Text files from a folder, the only door of this package to the disk: {@code
 * data/reference/topics.ttl}.
 *
 * @param files in the order of their names
 * @param findings files that could not be read
 */
public record ReferenceFiles(List<TextFile> files, List<Finding> findings) {
  public ReferenceFiles {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** All files of the folder whose name ends so: {@code .ttl}. A missing folder is a finding. */
  public static ReferenceFiles read(Path folder, String ending) {
    List<Path> paths = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      found.filter(p -> p.toString().endsWith(ending)).sorted().forEach(paths::add);
    } catch (IOException e) {
      findings.add(fault(folder, 0, "missing-folder", "没有这个文件夹，或不能读", "cannot read this folder"));
    }
    List<TextFile> files = new ArrayList<>();
    paths.forEach(p -> add(p, files, findings));
    return new ReferenceFiles(files, findings);
  }

  /** One file, if it can be read. */
  public static ReferenceFiles one(Path path) {
    List<TextFile> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    add(path, files, findings);
    return new ReferenceFiles(files, findings);
  }

  private static void add(Path path, List<TextFile> files, List<Finding> findings) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      try {
        files.add(new TextFile(name(path), decode(bytes)));
      } catch (CharacterCodingException e) {
        int line = lineOfFault(bytes);
        findings.add(fault(path, line, "not-utf8", "不是UTF-8编码，请另存为UTF-8", "not UTF-8"));
      }
    } catch (IOException e) {
      findings.add(fault(path, 0, "unreadable", "读不了这个文件", "cannot read this file"));
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** The first line whose bytes differ when read and written again. */
  private static int lineOfFault(byte[] bytes) {
    int line = 1;
    byte[] again = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length && i < again.length && bytes[i] == again[i]; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static Finding fault(Path path, int line, String code, String zh, String en) {
    return new Finding(Severity.ERROR, name(path), line, 0, code, zh, en);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
