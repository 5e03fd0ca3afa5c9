package zhengmai.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;

/**
 * Tells which files of a folder, or of one below it, came, changed or went since it was last asked.
 * By their times and lengths, so that it works on shared drives as well, where no system tells.
 */
public final class FolderWatch {
  private final FileAlterationObserver observer;
  private final Set<Path> written = new TreeSet<>();
  private final Set<Path> gone = new TreeSet<>();

  /**
   * Files of a moment.
   *
   * @param written new, or with another time or length
   * @param gone no longer there
   */
  public record Seen(List<Path> written, List<Path> gone) {
    public Seen {
      written = List.copyOf(written);
      gone = List.copyOf(gone);
    }

    /** Whether all is as it was. */
    public boolean isEmpty() {
      return written.isEmpty() && gone.isEmpty();
    }
  }

  /**
   * Watches from now on.
   *
   * @throws IOException when the folder cannot be listed
   */
  public FolderWatch(Path folder) throws IOException {
    observer = FileAlterationObserver.builder().setFile(folder.toFile()).get();
    try {
      observer.initialize();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    observer.addListener(
        new FileAlterationListenerAdaptor() {
          @Override
          public void onFileCreate(File file) {
            written.add(file.toPath());
          }

          @Override
          public void onFileChange(File file) {
            written.add(file.toPath());
          }

          @Override
          public void onFileDelete(File file) {
            gone.add(file.toPath());
          }
        });
  }

  /** What happened since the last time. */
  public Seen look() {
    written.clear();
    gone.clear();
    observer.checkAndNotify();
    return new Seen(List.copyOf(written), List.copyOf(gone));
  }
}
