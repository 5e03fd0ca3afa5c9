package zhengmai.cli.live;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zhengmai.server.job.Job;
import zhengmai.server.job.JobRequest;
import zhengmai.server.job.Jobs;
import zhengmai.store.StoreException;

/**
 * Takes commands of this user's for the store of a service, at a port of its own that only this
 * machine reaches, however open the pages are. A request is {@code POST /command} with the token
 * and the command line as JSON; the answer is what the command says, as {@link Frame}s. A client
 * that goes away ends its job at the next safe point.
 */
public final class ControlServer implements AutoCloseable {
  /** What a service takes over; all of it needs no more than the store and files. */
  public static final Set<String> COMMANDS =
      Set.of(
          "ingest", "watch", "harvest", "remove", "query", "lineage", "changes", "report", "check",
          "export", "backup");

  static final String PATH = "/command";

  /** By this a client knows that it speaks to a service and not to whoever has the port now. */
  static final String MARK = "Zhengmai-Service";

  private static final String BEARER = "Bearer ";
  private static final int LONGEST = 1 << 20;
  private static final Gson GSON = new Gson();

  private final Path store;
  private final Jobs jobs;
  private final HttpServer http;
  private final ServiceFile file;
  private final ExecutorService workers = Executors.newCachedThreadPool(ControlServer::thread);
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(ControlServer::thread);

  /**
   * What is sent.
   *
   * @param arguments the command first
   * @param directory where it was typed
   * @param terminal whether somebody watches
   */
  record Order(@Nullable List<String> arguments, @Nullable String directory, boolean terminal) {}

  private ControlServer(Path store, Jobs jobs, int pages) throws IOException {
    this.store = store;
    this.jobs = jobs;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.file = ServiceFile.of(http.getAddress().getPort(), pages);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "zhengmai-commands");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins to take commands, and says so in the store's folder.
   *
   * @param store the folder of the store that the jobs work on
   * @param pages the port of the service's pages
   * @throws StoreException when the folder cannot be written to
   */
  public static ControlServer start(Path store, Jobs jobs, int pages) {
    try {
      ControlServer server = new ControlServer(store, jobs, pages);
      server.http.createContext(PATH, server::handle);
      server.http.setExecutor(server.workers);
      server.http.start();
      server.file.write(store);
      return server;
    } catch (IOException e) {
      throw new StoreException(
          "%s：写不了 %s：%s".formatted(store, ServiceFile.NAME, e),
          "%s: %s cannot be written: %s".formatted(store, ServiceFile.NAME, e),
          e);
    }
  }

  /** Takes no more commands, and lets those that run come to a safe point. */
  @Override
  public void close() {
    try {
      file.remove(store);
    } catch (IOException e) {
      // The next to look finds that no such process is there.
    }
    jobs.close();
    http.stop(0);
    beats.shutdownNow();
    workers.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set(MARK, "1");
      exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        refuse(exchange, 404, "没有这个地址", "no such address");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        refuse(exchange, 405, "应为POST", "expected POST");
      } else if (exchange.getRequestHeaders().containsKey("Origin")
          || exchange.getRequestHeaders().containsKey("Sec-Fetch-Site")) {
        refuse(exchange, 403, "不接受网页发来的命令", "commands of web pages are not taken");
      } else if (!isAllowed(exchange)) {
        refuse(exchange, 403, "口令不对", "wrong token");
      } else {
        take(exchange);
      }
    }
  }

  private boolean isAllowed(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            (BEARER + file.token()).getBytes(StandardCharsets.UTF_8));
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      refuse(exchange, 413, "命令太长", "the command line is too long");
      return;
    }
    JobRequest request;
    try {
      request = request(new String(body, StandardCharsets.UTF_8));
    } catch (JsonParseException | IllegalArgumentException e) {
      refuse(exchange, 400, "命令看不懂：" + e.getMessage(), "not understood: " + e.getMessage());
      return;
    }
    if (!COMMANDS.contains(request.command())) {
      refuse(
          exchange,
          400,
          "服务不代做“%s”".formatted(request.command()),
          "a service does not take '%s'".formatted(request.command()));
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    run(request, exchange.getResponseBody());
  }

  private static JobRequest request(String json) {
    Order order = GSON.fromJson(json, Order.class);
    if (order == null || order.arguments() == null || order.directory() == null) {
      throw new IllegalArgumentException("arguments, directory");
    }
    try {
      Path directory = Path.of(order.directory());
      if (!directory.isAbsolute()) {
        throw new IllegalArgumentException("directory: " + directory);
      }
      return new JobRequest(order.arguments(), directory, order.terminal());
    } catch (InvalidPathException | NullPointerException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private void run(JobRequest request, OutputStream to) {
    Job job = jobs.begin(request);
    FrameSender sender = new FrameSender(to, job.stop()::ask);
    PrintStream out = sender.stream(Frame.OUT, false);
    PrintStream err = sender.stream(Frame.ERR, true);
    var beat =
        beats.scheduleWithFixedDelay(
            () -> sender.send(new Frame(Frame.BEAT, new byte[0])), 1, 1, TimeUnit.SECONDS);
    try {
      int code = jobs.run(job, out, err);
      out.flush();
      err.flush();
      sender.send(Frame.exit(code));
    } finally {
      beat.cancel(false);
    }
  }

  private static void refuse(HttpExchange exchange, int status, String zh, String en)
      throws IOException {
    byte[] message = (zh + " / " + en).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, message.length);
    exchange.getResponseBody().write(message);
  }
}
