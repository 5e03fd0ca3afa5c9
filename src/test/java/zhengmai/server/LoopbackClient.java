package zhengmai.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A client at an address of its own in the loopback range: {@code 127.0.0.2}. */
final class LoopbackClient {
  private final int port;
  private final int last;

  /** The client at {@code 127.0.0.last}. */
  LoopbackClient(ZhengmaiServer server, int last) {
    this.port = server.port();
    this.last = last;
  }

  /** A connection from this address. */
  Socket connect() throws IOException {
    InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    return new Socket(InetAddress.getLoopbackAddress(), port, own, 0);
  }

  /** The whole answer to a query, head and body. */
  String query(String sparql) throws IOException {
    return get("/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8));
  }

  /** The whole answer to a GET. */
  String get(String path, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    try (Socket socket = connect()) {
      head.append("Accept: text/csv, */*;q=0.1\r\nConnection: close\r\n\r\n");
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A POST that says it has so many bytes, of which none comes yet. */
  Socket posting(int length) throws IOException {
    Socket socket = connect();
    String head =
        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }
}
