package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import zhengmai.source.FolderWatch;
import zhengmai.source.Inputs;
import zhengmai.source.Skipped;
import zhengmai.source.TableMapping;
import zhengmai.store.Store;
import zhengmai.store.StoreException;

/**
 * Keeps a store in step with a folder: a new file is read, one that was edited takes the place of
 * what it said before, one that is deleted is withdrawn.
 */
final class FolderFollower {
  private final Console console;
  private final Path folder;
  private final Ingester ingester;
  private final Path rejected;
  private final FolderWatch watch;

  /**
   * Watches from now on.
   *
   * @throws CliException when there is no such folder
   */
  FolderFollower(Console console, Path folder, Ingester ingester, Path rejected) {
    this.console = console;
    this.folder = folder.toAbsolutePath().normalize();
    this.ingester = ingester;
    this.rejected = rejected;
    try {
      this.watch = new FolderWatch(this.folder);
    } catch (IOException e) {
      throw new CliException(Main.USAGE, folder + "：不能读取：" + e, folder + ": cannot be read: " + e);
    }
  }

  /** Reads the whole folder. */
  int readAll(Store store) throws IOException {
    return ingester.follow(Inputs.of(List.of(folder)), SourceScope.in(folder), store, rejected);
  }

  /**
   * Looks every so often, until it is to stop or the thread is interrupted.
   *
   * @param use opens the store, or lends one that is open; asked only when something has changed
   */
  void run(Duration every, Supplier<Lent> use) throws IOException {
    Set<Path> waiting = new TreeSet<>();
    try {
      while (!console.around().stop().await(every)) {
        FolderWatch.Seen seen = watch.look();
        waiting.addAll(seen.written());
        waiting.addAll(seen.gone());
        // A file that is still being copied changes again: wait for a look that sees nothing.
        if (seen.isEmpty() && !waiting.isEmpty()) {
          read(waiting, use);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Set<Path> waiting, Supplier<Lent> use) throws IOException {
    Inputs all = Inputs.of(List.of(folder));
    Set<Path> places = new TreeSet<>(waiting);
    // A table reads otherwise when its mapping does.
    all.files().stream()
        .filter(f -> waiting.contains(TableMapping.pathFor(f)))
        .forEach(places::add);
    List<Path> files = new ArrayList<>(all.files());
    files.retainAll(places);
    try (Lent lent = use.get()) {
      Inputs inputs = new Inputs(files, all.findings(), new Skipped());
      ingester.follow(inputs, SourceScope.of(places), lent.store(), rejected);
      waiting.clear();
    } catch (StoreException e) {
      console.say(String.valueOf(e.getMessage()));
    }
  }

  /**
   * A store for one use.
   *
   * @param store open
   * @param after what to do then: close it, or nothing
   */
  record Lent(Store store, Runnable after) implements AutoCloseable {
    @Override
    public void close() {
      after.run();
    }
  }
}
