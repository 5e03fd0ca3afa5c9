package zhengmai.source.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server on loopback that answers as it is told, and remembers what it was asked. */
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /**
   * A request.
   *
   * @param path with its query
   * @param begin by {@link System#nanoTime}
   */
  public record Asked(String path, Map<String, List<String>> headers, long begin) {
    String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  /** Starts it. */
  public Site() throws IOException {
    this(InetAddress.getLoopbackAddress());
  }

  Site(InetAddress address) throws IOException {
    server = HttpServer.create(new InetSocketAddress(address, 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders()), System.nanoTime()));
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    Runnable over = once(atOnce::decrementAndGet);
    exchange.getRequestBody();
    exchange.setStreams(null, before(exchange.getResponseBody(), over));
    try {
      handlers.getOrDefault(path, status(404)).handle(exchange);
    } finally {
      over.run();
      exchange.close();
    }
  }

  private static Runnable once(Runnable action) {
    AtomicBoolean done = new AtomicBoolean();
    return () -> {
      if (done.compareAndSet(false, true)) {
        action.run();
      }
    };
  }

  /**
   * Does something before the first byte of an answer goes out: whoever has read the answer may ask
   * again before this thread runs on.
   */
  private static OutputStream before(OutputStream answer, Runnable action) {
    return new FilterOutputStream(answer) {
      @Override
      public void write(int one) throws IOException {
        action.run();
        out.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        action.run();
        out.write(bytes, from, length);
      }
    };
  }

  /** An address of this server: {@code http://127.0.0.1:40001/index.html}. */
  public String url(String path) {
    return url("127.0.0.1", path);
  }

  String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Answers a path so from now on. */
  public Site on(String path, HttpHandler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** A page in UTF-8. */
  public Site page(String path, String html) {
    return on(path, body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
  }

  static HttpHandler body(String type, byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static HttpHandler status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static HttpHandler redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /** A page with an entity tag, sent only to who does not have it. */
  static HttpHandler tagged(String tag, String html) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        body("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)).handle(exchange);
      }
    };
  }

  /** A listing page of links to these paths, each with a title and a date beside it. */
  public static String listing(String rest, String... pathsAndDates) {
    StringBuilder b =
        new StringBuilder("<html><head><title>通知公告</title></head><body><ul class=list>");
    for (int i = 0; i < pathsAndDates.length; i += 2) {
      b.append(
          "<li><a href='%s'>关于做好第%d项窗口服务工作的通知</a><span>%s</span></li>"
              .formatted(pathsAndDates[i], i, pathsAndDates[i + 1]));
    }
    return b + "</ul>" + rest + "</body></html>";
  }

  /** A notice with a number of its own. */
  public static String notice(int serial, String rest) {
    return "<html><head><title>通知</title></head><body><div id=zoom><p>关于做好第%d项窗口服务工作的通知</p>"
            .formatted(serial)
        + "<p>云医保〔2021〕%d号</p><p>各州（市）医疗保障局：</p>".formatted(serial)
        + "<p>请按规范办理窗口服务，方便参保群众就近办事。</p><p>云南省医疗保障局</p><p>2021年12月1日</p></div>"
        + rest
        + "</body></html>";
  }

  /** What was asked, robots.txt left out. */
  public List<String> paths() {
    return requests().stream().map(Asked::path).filter(p -> !p.equals("/robots.txt")).toList();
  }

  List<Asked> requests() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  void forget() {
    asked.clear();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
