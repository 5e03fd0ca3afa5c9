package zhengmai.server.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The jobs of a service: those under way, and the last that have ended. */
public final class Jobs implements AutoCloseable {
  /** How many ended ones are still told of. */
  private static final int REMEMBERED = 20;

  /** How long the end of the service waits for a job to come to a safe point. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final CommandRunner runner;
  private final Clock clock;
  private final WriterQueue queue = new WriterQueue();
  private final Deque<Job> jobs = new ArrayDeque<>();
  private long last;
  private boolean closed;

  /** Runs commands by this. */
  public Jobs(CommandRunner runner, Clock clock) {
    this.runner = runner;
    this.clock = clock;
  }

  /** Jobs that write take turns here. */
  public WriterQueue queue() {
    return queue;
  }

  /** Notes a job; the caller goes on with {@link #run}. */
  public synchronized Job begin(JobRequest request) {
    Job job = new Job(++last, request, clock.instant());
    jobs.addFirst(job);
    if (closed) {
      job.stop().ask();
    }
    return job;
  }

  /** Runs a job in this thread, to its end. */
  public int run(Job job, PrintStream out, PrintStream err) {
    int code = 1;
    try {
      code = runner.run(job, out, err);
      return code;
    } finally {
      end(job, code);
    }
  }

  private synchronized void end(Job job, int code) {
    job.ended(code, clock.instant());
    long over = jobs.stream().filter(Job::isOver).count();
    for (var i = jobs.descendingIterator(); over > REMEMBERED && i.hasNext(); ) {
      if (i.next().isOver()) {
        i.remove();
        over--;
      }
    }
    notifyAll();
  }

  /** How the jobs stand, the newest first. */
  public synchronized List<Job.Status> all() {
    return jobs.stream().map(Job::status).toList();
  }

  /** Asks every job to end at its next safe point, and waits until all have. */
  @Override
  public synchronized void close() {
    closed = true;
    jobs.forEach(j -> j.stop().ask());
    Instant until = Instant.now().plus(PATIENCE);
    try {
      while (jobs.stream().anyMatch(j -> !j.isOver()) && Instant.now().isBefore(until)) {
        wait(Duration.ofSeconds(1).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
