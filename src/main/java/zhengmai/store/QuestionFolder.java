package zhengmai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The saved questions of a folder as they are now, such as {@code queries/provincial-plans.rq}:
 * parsed once, and again when a file is added, taken away or written. May be asked by many threads.
 */
public final class QuestionFolder {
  private final Path folder;
  private volatile @Nullable Parsed parsed;

  /** Questions from the {@code .rq} files of this folder. */
  public QuestionFolder(Path folder) {
    this.folder = folder;
  }

  /** What the files say now; the same object for as long as they stay as they are. */
  public SavedQueries now() {
    List<String> state = state();
    Parsed last = parsed;
    if (last == null || !last.state.equals(state)) {
      last = new Parsed(state, SavedQueries.read(folder));
      parsed = last;
    }
    return last.queries;
  }

  /** Name, length and time of each file; a folder that cannot be read has none. */
  private List<String> state() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".rq"))
          .map(QuestionFolder::of)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String of(Path file) {
    try {
      return "%s %d %s"
          .formatted(file.getFileName(), Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return "%s gone".formatted(file.getFileName());
    }
  }

  private record Parsed(List<String> state, SavedQueries queries) {}
}
