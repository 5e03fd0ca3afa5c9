package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.server.job.Job;
import zhengmai.server.job.ServedStore;
import zhengmai.server.job.StopSignal;

/**
 * What a command finds around it: a process of its own, begun in a terminal or by a script; or a
 * service that has the store open and runs the command for a client, which may sit in another
 * folder.
 */
final class Surroundings {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private final @Nullable Job job;
  private final @Nullable ServedStore served;
  private final StopSignal stop;

  private Surroundings(@Nullable Job job, @Nullable ServedStore served, StopSignal stop) {
    this.job = job;
    this.served = served;
    this.stop = stop;
  }

  /** A process of its own. */
  static Surroundings own() {
    return new Surroundings(null, null, new StopSignal());
  }

  /** A job of a service. */
  static Surroundings of(Job job, ServedStore served) {
    return new Surroundings(job, served, job.stop());
  }

  /** The job that this is; nothing for a process of its own. */
  Optional<Job> job() {
    return Optional.ofNullable(job);
  }

  /** The service's store, where it is the one in this folder. */
  Optional<ServedStore> served(Path folder) {
    return Optional.ofNullable(served).filter(s -> isSame(folder, s.store().directory()));
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.isSameFile(a, b);
    } catch (IOException e) {
      return false;
    }
  }

  /** A path as it was meant where the command was typed; as it is where that is here. */
  Path resolve(Path path) {
    return job == null || job.directory().equals(HERE) ? path : job.directory().resolve(path);
  }

  /**
   * Whether somebody watches. From Java 22 on a console is there even without a terminal; what is
   * drawn then does no harm.
   */
  @SuppressWarnings("SystemConsoleNull")
  boolean isTerminal() {
    return job == null ? System.console() != null : job.request().terminal();
  }

  /** Asks the command to end at its next safe point. */
  StopSignal stop() {
    return stop;
  }

  /**
   * Has something done when the command is to end early: its client has gone, the service ends, or
   * of a process of its own, somebody pressed Ctrl-C.
   *
   * @return forgets it
   */
  Runnable whenStopped(Runnable then) {
    if (job != null) {
      return stop.whenAsked(then);
    }
    Thread onExit = new Thread(then, "stopped");
    Runtime.getRuntime().addShutdownHook(onExit);
    return () -> forget(onExit);
  }

  private static void forget(Thread onExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The program is ending, and the thread runs.
    }
  }
}
