package zhengmai.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * The files that a list of paths means: a file is itself, a folder is all texts, tables and
 * archives below it, in the order of their names; what else lies there is counted. Only paths are
 * held, never texts.
 *
 * @param files in order
 * @param findings paths that do not exist or cannot be listed
 * @param skipped files of kinds that are not read
 */
public record Inputs(List<Path> files, List<Finding> findings, Skipped skipped) {
  public Inputs {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** The files of these paths. */
  public static Inputs of(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Skipped skipped = new Skipped();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Folder folder = new Folder(path, findings, skipped);
        folder.walk();
        folder.files.stream().sorted().forEach(files::add);
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        findings.add(finding(path, "no-such-path", "没有这个文件或文件夹", "no such file or folder"));
      }
    }
    return new Inputs(files.stream().distinct().toList(), findings, skipped);
  }

  /** All that lies below a folder; one below it that cannot be listed leaves the others. */
  private static final class Folder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> mappings = new HashSet<>();
    private final List<Finding> findings;
    private final Skipped skipped;

    Folder(Path root, List<Finding> findings, Skipped skipped) {
      this.root = root;
      this.findings = findings;
      this.skipped = skipped;
    }

    void walk() {
      try {
        Files.walkFileTree(root, this);
        files.stream().map(TableMapping::pathFor).forEach(mappings::remove);
        mappings.forEach(alone -> skipped.add(TableMapping.ENDING));
      } catch (IOException e) {
        findings.add(unreadable(root, e));
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(TableMapping.ENDING)) {
        mappings.add(file);
      } else {
        unread(file).ifPresentOrElse(skipped::add, () -> files.add(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private Optional<String> unread(Path file) {
      String path = root.relativize(file).toString().replace(File.separatorChar, '/');
      if (!Files.isRegularFile(file)) {
        return Optional.of("链接或设备 link or device");
      }
      return InputKind.unread(path);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      findings.add(unreadable(file, e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        findings.add(unreadable(folder, e));
      }
      return FileVisitResult.CONTINUE;
    }

    private static Finding unreadable(Path path, IOException e) {
      return finding(
          path, "unreadable-folder", "文件夹无法读取：" + e.getMessage(), "folder cannot be read");
    }
  }

  private static Finding finding(Path path, String code, String zh, String en) {
    return new Finding(Severity.ERROR, path.toString(), 0, 0, code, zh, en);
  }
}
