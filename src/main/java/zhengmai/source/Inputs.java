package zhengmai.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * The files that a list of paths means: a file is itself, a folder is all texts, tables and
 * archives below it, in the order of their names. Only paths are held, never texts.
 *
 * @param files in order
 * @param findings paths that do not exist or cannot be listed
 */
public record Inputs(List<Path> files, List<Finding> findings) {
  private static final Set<String> ENDINGS =
      Set.of(
          "txt", "md", "text", "csv", "html", "htm", "shtml", "docx", "doc", "xlsx", "pdf", "zip");

  public Inputs {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** The files of these paths. */
  public static Inputs of(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folder(path, files, findings);
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        findings.add(finding(path, "no-such-path", "没有这个文件或文件夹", "no such file or folder"));
      }
    }
    return new Inputs(files.stream().distinct().toList(), findings);
  }

  private static void folder(Path folder, List<Path> files, List<Finding> findings) {
    try (Stream<Path> below = Files.walk(folder)) {
      below
          .filter(Files::isRegularFile)
          .filter(f -> isInput(folder.relativize(f).toString().replace(File.separatorChar, '/')))
          .sorted()
          .forEach(files::add);
    } catch (IOException | UncheckedIOException e) {
      findings.add(
          finding(
              folder, "unreadable-folder", "文件夹无法读取：" + e.getMessage(), "folder cannot be read"));
    }
  }

  /**
   * Whether a file inside a folder or an archive is read: neither it nor a folder above it is
   * hidden, and it ends as texts, tables and archives do.
   *
   * @param path inside the folder, with {@code /} between its steps
   */
  static boolean isInput(String path) {
    if (path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/")) {
      return false;
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
        && !name.equals("readme.md")
        && !name.equals("rejected.csv")
        && !name.endsWith(TableMapping.ENDING);
  }

  private static Finding finding(Path path, String code, String zh, String en) {
    return new Finding(Severity.ERROR, path.toString(), 0, 0, code, zh, en);
  }
}
