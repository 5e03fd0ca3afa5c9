package zhengmai.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import zhengmai.cli.live.ControlServer;
import zhengmai.readmodel.LiveModel;
import zhengmai.server.ServerOptions;
import zhengmai.server.ZhengmaiServer;
import zhengmai.server.job.Job;
import zhengmai.server.job.JobRequest;
import zhengmai.server.job.Jobs;
import zhengmai.server.job.ServedStore;
import zhengmai.server.job.StopSignal;
import zhengmai.store.GraphStore;
import zhengmai.store.StoreException;

/**
 * A store in service: its pages and its endpoint, commands of the command line that are handed to
 * it, and what it does by itself.
 */
final class Serving implements AutoCloseable {
  private final Console console;
  private final ZhengmaiServer server;
  private final @Nullable ControlServer control;
  private final Jobs jobs;
  private final StopSignal end = new StopSignal();
  private final List<Thread> tasks = new ArrayList<>();

  private Serving(
      Console console, ZhengmaiServer server, @Nullable ControlServer control, Jobs jobs) {
    this.console = console;
    this.server = server;
    this.control = control;
    this.jobs = jobs;
  }

  /**
   * Something that the service does by itself.
   *
   * @param arguments the command: {@code [harvest, data/sources.csv, --store, db]}
   * @param every hours or so from its end to its next beginning; nothing for one that ends with the
   *     service
   */
  record Task(List<String> arguments, Optional<java.time.Duration> every) {}

  /** Starts it; the store stays the caller's to close, after the service. */
  static Serving start(GraphStore store, ServerOptions options, Console console, List<Task> tasks) {
    CompletableFuture<LiveModel> live = new CompletableFuture<>();
    CompletableFuture<ServedStore> served = new CompletableFuture<>();
    Jobs jobs = new Jobs((job, out, err) -> run(job, served.join(), out, err), Clock.systemUTC());
    served.complete(new ServedStore(store, live::join, jobs.queue()));
    ZhengmaiServer server = ZhengmaiServer.start(store, options, jobs);
    live.complete(server.model());
    ControlServer control = control(store.directory(), jobs, server.port(), console);
    Serving serving = new Serving(console, server, control, jobs);
    tasks.forEach(serving::begin);
    return serving;
  }

  private static int run(Job job, ServedStore served, PrintStream out, PrintStream err) {
    Console console = new Console(out, err, Surroundings.of(job, served));
    return Main.run(console, job.request().arguments().toArray(String[]::new));
  }

  /** A store on a disk that takes no writing is served all the same. */
  private static @Nullable ControlServer control(
      Path store, Jobs jobs, int pages, Console console) {
    try {
      return ControlServer.start(store, jobs, pages);
    } catch (StoreException e) {
      console.say(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void begin(Task task) {
    Thread thread = new Thread(() -> go(task), "zhengmai-" + task.arguments().get(0));
    thread.setDaemon(true);
    tasks.add(thread);
    thread.start();
  }

  private void go(Task task) {
    JobRequest request = new JobRequest(task.arguments(), Path.of("").toAbsolutePath(), false);
    try {
      do {
        jobs.run(jobs.begin(request), console.out(), console.err());
      } while (task.every().isPresent() && !end.await(task.every().get()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Serves until the program is told to end.
   *
   * @param browser whether a browser shows the workbench
   */
  static void run(
      GraphStore store,
      ServerOptions options,
      Console console,
      List<Task> tasks,
      BrowserOption browser) {
    try (Serving serving = start(store, options, console, tasks)) {
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop"));
      console.say("工作台：%s".formatted(serving.server.workbench()), "the workbench, for a browser");
      console.say(
          "SPARQL端点：%s （Ctrl-C 停止）".formatted(serving.server.endpoint()),
          "SPARQL endpoint; Ctrl-C stops it");
      browser.show(serving.server.workbench(), console);
      serving.server.join();
    }
  }

  /** Its pages. */
  ZhengmaiServer server() {
    return server;
  }

  /** Jobs come to a safe point first, then the pages end. */
  @Override
  public synchronized void close() {
    end.ask();
    if (control != null) {
      control.close();
    }
    jobs.close();
    server.close();
  }
}
