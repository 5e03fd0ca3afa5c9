package zhengmai.server.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A command that runs inside a service, such as {@code ingest 2022年1月}. Its work and those who look
 * at it are different threads.
 */
public final class Job {
  private final long id;
  private final JobRequest request;
  private final Instant begun;
  private final StopSignal stop = new StopSignal();
  private boolean waits;
  private String task = "";
  private String item = "";
  private long done;
  private long total;
  private Optional<Instant> ended = Optional.empty();
  private OptionalInt code = OptionalInt.empty();

  Job(long id, JobRequest request, Instant begun) {
    this.id = id;
    this.request = request;
    this.begun = begun;
  }

  /**
   * How a job stands at a moment.
   *
   * @param id tells it from others of this service
   * @param command its first word: {@code ingest}
   * @param arguments the command and what it was given
   * @param begun when it was asked for
   * @param ended when it had ended; nothing while it goes on
   * @param code its exit code; nothing while it goes on
   * @param waits whether another job writes and it stands behind
   * @param task what it is at: 读取 reading; empty where it does not tell
   * @param item the last that was done, such as the name of a file
   * @param done how many of {@code total} are done
   * @param total how many there are; 0 where it does not tell
   */
  public record Status(
      long id,
      String command,
      List<String> arguments,
      Instant begun,
      Optional<Instant> ended,
      OptionalInt code,
      boolean waits,
      String task,
      String item,
      long done,
      long total) {}

  /** How it stands now. */
  public synchronized Status status() {
    return new Status(
        id,
        request.command(),
        request.arguments(),
        begun,
        ended,
        code,
        waits,
        task,
        item,
        done,
        total);
  }

  /** What was asked for. */
  public JobRequest request() {
    return request;
  }

  /** Relative paths are meant from here. */
  public Path directory() {
    return request.directory();
  }

  /** By which it is asked to end. */
  public StopSignal stop() {
    return stop;
  }

  /** Told by the work: one more of so many. */
  public synchronized void at(String newTask, String newItem, long newDone, long newTotal) {
    task = newTask;
    item = newItem;
    done = newDone;
    total = newTotal;
  }

  synchronized void waits(boolean behindAnother) {
    waits = behindAnother;
  }

  synchronized void ended(int exitCode, Instant at) {
    code = OptionalInt.of(exitCode);
    ended = Optional.of(at);
    waits = false;
  }

  synchronized boolean isOver() {
    return ended.isPresent();
  }
}
