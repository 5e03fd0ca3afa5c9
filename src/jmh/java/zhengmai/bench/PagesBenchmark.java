package zhengmai.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;

/**
 * Web pages: read from a folder; then harvested from a server on this machine, and harvested once
 * more when nothing has changed. Tells rates and the most memory that was in use.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests verify -Dbench=zhengmai.bench.PagesBenchmark -Dbench.args="ingest harvest 10000"
 * </pre>
 */
public final class PagesBenchmark {
  private static final int LINKS = 100;

  private PagesBenchmark() {}

  /** {@code ingest}, {@code harvest} or both, and the number of pages. */
  public static void main(String[] args) throws IOException {
    int pages = Integer.parseInt(args[args.length - 1]);
    for (String what : Arrays.copyOf(args, args.length - 1)) {
      if (what.equals("ingest")) {
        ingest(pages);
      } else {
        harvest(pages);
      }
    }
  }

  private static void ingest(int pages) throws IOException {
    Path dir = Files.createTempDirectory("zhengmai-pages");
    Path folder = Files.createDirectory(dir.resolve("pages"));
    for (int i = 0; i < pages; i++) {
      Files.writeString(folder.resolve(i + ".html"), Notices.page(i, ""));
    }
    String[] command = {"ingest", folder.toString(), "--store", dir.resolve("db").toString()};
    System.out.println(Measured.command(0, command).print(pages, "pages of a folder"));
  }

  private static void harvest(int pages) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    site.setExecutor(Executors.newCachedThreadPool());
    site.createContext("/", exchange -> answer(exchange, pages));
    site.start();
    try {
      Path dir = Files.createTempDirectory("zhengmai-harvest");
      String listing = "http://127.0.0.1:" + site.getAddress().getPort() + "/index.html";
      Path table =
          Files.writeString(
              dir.resolve("sources.csv"),
              "来源,列表页,下一页,页数,间隔\n云南,%s,index_{1}.html,%d,0\n"
                  .formatted(listing, (pages + LINKS - 1) / LINKS));
      String[] command = {
        "harvest",
        table.toString(),
        "--dir",
        dir.resolve("harvest").toString(),
        "--allow",
        "127.0.0.1",
        "--recheck",
        "0",
        "--store",
        dir.resolve("db").toString()
      };
      System.out.println(Measured.command(0, command).print(pages, "pages harvested"));
      System.out.println(Measured.command(0, command).print(pages, "pages, unchanged"));
    } finally {
      site.stop(0);
    }
  }

  /** A listing of a hundred links, or a notice with an entity tag. */
  private static void answer(HttpExchange exchange, int pages) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String number = path.replaceAll("\\D", "");
    int serial = number.isEmpty() ? 0 : Integer.parseInt(number);
    byte[] body = new byte[0];
    int status = path.equals("/robots.txt") ? 404 : 200;
    if (path.startsWith("/index")) {
      body = listing(serial, pages).getBytes(StandardCharsets.UTF_8);
    } else if (status == 200) {
      String tag = "\"" + serial + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        status = 304;
      } else {
        body = Notices.page(serial, "").getBytes(StandardCharsets.UTF_8);
      }
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String listing(int page, int pages) {
    StringBuilder b = new StringBuilder("<html><head><title>通知公告</title></head><body><ul>");
    for (int i = page * LINKS; i < Math.min(pages, (page + 1) * LINKS); i++) {
      b.append("<li><a href=/%d.html>%s</a><span>2021-12-01</span>".formatted(i, Notices.title(i)));
    }
    return b.append("</ul></body></html>").toString();
  }
}
