package zhengmai.cli.live;

import com.google.gson.Gson;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zhengmai.server.job.JobRequest;
import zhengmai.store.StoreException;

/** Hands a command to the service that has its store open. */
public final class ControlClient {
  /** A service sends something every second. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  private ControlClient() {}

  /**
   * Has the service of a store run the command, and writes what it says as it comes.
   *
   * @return its exit code; nothing where no service has the store open
   * @throws StoreException when the service refuses the command, or ends before it
   */
  public static OptionalInt run(Path store, JobRequest request, PrintStream out, PrintStream err) {
    Optional<ServiceFile> service = ServiceFile.read(store);
    if (service.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      Optional<HttpURLConnection> connection = connect(service.get(), request);
      return connection.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(copy(connection.get(), out, err));
    } catch (IOException e) {
      throw broken(store, e);
    }
  }

  /**
   * The port of the pages of the service that has a store open; nothing where none has. A service
   * that was killed may be told still, until somebody else has its store.
   */
  public static OptionalInt pages(Path store) {
    return ServiceFile.read(store).stream()
        .mapToInt(ServiceFile::pages)
        .filter(p -> p > 0)
        .findAny();
  }

  /** Nothing where the port is nobody's, or another program's. */
  private static Optional<HttpURLConnection> connect(ServiceFile service, JobRequest request)
      throws IOException {
    HttpURLConnection http =
        (HttpURLConnection)
            URI.create("http://%s:%d%s".formatted(loopback(), service.port(), ControlServer.PATH))
                .toURL()
                .openConnection(Proxy.NO_PROXY);
    byte[] body =
        new Gson()
            .toJson(
                new ControlServer.Order(
                    request.arguments(), request.directory().toString(), request.terminal()))
            .getBytes(StandardCharsets.UTF_8);
    http.setConnectTimeout((int) TO_CONNECT.toMillis());
    http.setReadTimeout((int) SILENCE.toMillis());
    http.setRequestMethod("POST");
    http.setRequestProperty("Authorization", "Bearer " + service.token());
    http.setDoOutput(true);
    http.setFixedLengthStreamingMode(body.length);
    try (OutputStream to = http.getOutputStream()) {
      to.write(body);
    } catch (ConnectException e) {
      return Optional.empty();
    }
    int status = http.getResponseCode();
    if (http.getHeaderField(ControlServer.MARK) == null) {
      return Optional.empty();
    }
    if (status != HttpURLConnection.HTTP_OK) {
      throw refused(http);
    }
    return Optional.of(http);
  }

  private static String loopback() {
    String address = InetAddress.getLoopbackAddress().getHostAddress();
    return address.contains(":") ? "[" + address + "]" : address;
  }

  private static StoreException refused(HttpURLConnection http) throws IOException {
    try (InputStream in = http.getErrorStream()) {
      String why = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> both = List.of(why.split(" / ", 2));
      return new StoreException(
          "服务没有接受：" + both.get(0), "refused by the service: " + both.get(both.size() - 1));
    }
  }

  private static int copy(HttpURLConnection http, PrintStream out, PrintStream err)
      throws IOException {
    try (DataInputStream in = new DataInputStream(http.getInputStream())) {
      Optional<Frame> frame = Frame.read(in);
      while (frame.isPresent()) {
        Frame f = frame.get();
        switch (f.kind()) {
          case Frame.OUT -> f.writeTo(out);
          case Frame.ERR -> {
            f.writeTo(err);
            err.flush();
          }
          case Frame.EXIT -> {
            out.flush();
            return f.code();
          }
          default -> {}
        }
        frame = Frame.read(in);
      }
    }
    throw new IOException("no end");
  }

  private static StoreException broken(Path store, IOException e) {
    return new StoreException(
        "%s：服务在做完之前中断了（%s）；已写成的都在，再做一次即可".formatted(store, e.getMessage()),
        "%s: the service ended before the work (%s); what was written is there, run it again"
            .formatted(store, e.getMessage()),
        e);
  }
}
