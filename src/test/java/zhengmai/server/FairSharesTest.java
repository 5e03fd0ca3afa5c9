package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.Slow;

/** One client, however it behaves, leaves room for the others. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
@Slow
class FairSharesTest {
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private final ServerFixture it;
  private final LoopbackClient good;
  private final LoopbackClient bad;

  FairSharesTest(@TempDir Path tmp) {
    it =
        new ServerFixture(
            tmp.resolve("db"),
            ServerOptions.DEFAULTS
                .withDeadline(Duration.ofSeconds(8))
                .withLimits(2, 20_000, 20_000_000),
            2_000);
    good = new LoopbackClient(it.server, 2);
    bad = new LoopbackClient(it.server, 3);
  }

  @AfterAll
  void close() {
    it.close();
  }

  @Test
  void queries_ofOneClient_takeHalfOfThePlaces() throws Exception {
    Thread slow = asking(bad, SLOW);
    while (it.server.running() < 1) {
      Thread.onSpinWait();
    }
    assertThat(bad.query("ASK {}"))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: 2")
        .contains("您同时进行的查询太多");
    assertThat(good.query("ASK {}")).startsWith("HTTP/1.1 200");
    Thread other = asking(new LoopbackClient(it.server, 4), SLOW);
    while (it.server.running() < 2) {
      Thread.onSpinWait();
    }
    assertThat(good.query("ASK {}")).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
    slow.join();
    other.join();
    assertThat(good.query("ASK {}")).startsWith("HTTP/1.1 200");
  }

  @Test
  void bodies_thatDoNotCome_holdNoPlaceAndNoThread() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = bad.posting(1_000);
        socket.getOutputStream().write('S');
        open.add(socket);
      }
      for (int i = 0; i < 20; i++) {
        assertThat(good.query("ASK {}")).startsWith("HTTP/1.1 200");
        for (Socket socket : open) {
          socket.getOutputStream().write('E');
        }
      }
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void answers_thatNobodyReads_holdNoPlace() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      String path =
          "/sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20.%20%3Fs%20%3Fq%20%3Fr%20%7D";
      for (int i = 0; i < 12; i++) {
        Socket socket = bad.connect();
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n";
        socket.setReceiveBufferSize(1_024);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        open.add(socket);
        // The answer has begun, and its place is free.
        InputStream in = socket.getInputStream();
        assertThat(in.read()).isEqualTo('H');
      }
      assertThat(good.query("ASK {}")).startsWith("HTTP/1.1 200");
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void gzip_thatInflatesBeyondTheLimit_isRefused() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("ASK {}".getBytes(StandardCharsets.US_ASCII));
      out.write(" ".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(zipped.size()).isLessThan(20_000);
    var response = it.send(gzip(zipped.toByteArray()));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("请求超过 20000 字节");
    assertThat(it.send(gzip(new byte[] {1, 2, 3})).statusCode()).isEqualTo(413);
  }

  @Test
  void gzip_ofAQuery_isAnswered() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("ASK {}".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(it.send(gzip(zipped.toByteArray())).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/sparql?query=ASK%7B%7D, no-cors,  empty,    403",
    "/sparql?query=ASK%7B%7D, navigate, document, 403",
    "/api/info,               no-cors,  image,    403",
    "/,                       navigate, document, 200",
    "/,                       navigate, iframe,   403",
  })
  void request_byAPageOfAnotherSite_opensPagesOnly(
      String path, String mode, String destination, int status) throws Exception {
    String answer =
        good.get(
            path,
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: " + mode,
            "Sec-Fetch-Dest: " + destination);
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("Cross-Origin-Resource-Policy: same-origin");
    assertThat(good.get(path, "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 200");
  }

  @Test
  void request_thatIsNone_isToldInOneLineWithoutTheServersName() throws Exception {
    try (Socket socket = good.connect()) {
      socket
          .getOutputStream()
          .write("GET /\u0001 HTTP/9.9\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).contains("请求不成立").doesNotContainIgnoringCase("jetty");
    }
  }

  private HttpRequest.Builder gzip(byte[] body) {
    return HttpRequest.newBuilder(it.server.endpoint())
        .header("Content-Type", "application/sparql-query")
        .header("Content-Encoding", "gzip")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private static Thread asking(LoopbackClient client, String query) {
    Thread thread =
        new Thread(
            () -> {
              try {
                client.query(query);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    thread.start();
    return thread;
  }
}
