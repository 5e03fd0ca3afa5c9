package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no request may do, sent byte for byte, as no client would. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class ReadingOnlyTest {
  private final WorkbenchServer it;

  ReadingOnlyTest(@TempDir Path dir) {
    it = new WorkbenchServer(dir.resolve("db"));
  }

  @AfterAll
  void close() {
    it.close();
  }

  private String send(String method, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), it.server.port())) {
      String request =
          "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
              .formatted(method, path);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/lineage",
        "/assets/",
        "/none",
        "/api/info",
        "/api/search",
        "/api/search.csv",
        "/api/search.xlsx",
        "/api/policy",
        "/api/evidence",
        "/api/lineage",
        "/api/lineage.csv",
        "/api/spread",
        "/api/compare",
        "/api/matrix",
        "/api/digests",
        "/api/quality",
        "/api/questions",
        "/api/questions/wanted",
        "/api/openapi.json",
        "/feed.atom",
        "/id/p/gansu",
        "/id",
        "/ontology",
        "/.well-known/void",
        "/sparql",
        "/sparql/",
        "/sparql/update",
        "/sparql;x=1",
        "/%73parql",
        "/$/ping",
        "/$/datasets",
      })
  void anyAddress_takesGetAndHeadAlone(String path) throws IOException {
    for (String method :
        List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "MKCOL", "COPY", "FOO")) {
      String answer = send(method, path);
      assertThat(status(answer)).as(method + " " + path).isEqualTo(405);
      assertThat(answer).contains("Allow: GET, HEAD");
    }
    for (String method : List.of("POST", "OPTIONS")) {
      int status = status(send(method, path));
      assertThat(status == 405).as(method + " " + path).isEqualTo(!path.equals("/sparql"));
    }
    assertThat(send("HEAD", path)).as(path).endsWith("\r\n\r\n");
    assertThat(send("GET", path)).contains("Content-Security-Policy: default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2fpom.xml",
        "/%2e%2e/pom.xml",
        "/%2e%2e%2fpom.xml",
        "/assets/../../pom.xml",
        "/assets/..%2f..%2fpom.xml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/..%5cpom.xml",
        "/assets/..\\..\\pom.xml",
        "/%252e%252e/pom.xml",
        "/%c0%ae%c0%ae/pom.xml",
        "/assets/....//index.html",
        "/assets//index.html",
        "//etc/passwd",
        "/etc/passwd%00.js",
        "/..;/pom.xml",
        "/assets/..;/..;/pom.xml",
        "/id/..%2f..%2fpom.xml",
        "/id/../pom.xml",
        "/api/questions/..%2f..%2fpom.xml",
        "/api/questions/..%2fwanted",
        "/web/index.html",
        "/assets%2f..%2findex.html",
        "/workbench/sources.rq",
        "/queries/wanted.rq",
        "/zhengmai/server/Gate.class",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml",
        "/logback.xml",
        "/.git/config",
        "/file:/etc/passwd",
        "/assets/",
        "/assets",
        "/api/",
        "/sparql/query",
        "/$/server",
      })
  void address_thatIsNoneOfOurs_givesNoFileAndNoList(String path) throws IOException {
    String answer = send("GET", path);
    assertThat(status(answer)).as(answer).isBetween(400, 404);
    // What comes is a message of ours or of the server's, or the page that says there is nothing.
    assertThat(answer).doesNotContain("<project", "root:x:", "PREFIX", "Manifest-Version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/sparql/"})
  void endpoint_withASlashBehindIt_isGuardedAlike(String path) throws IOException {
    String away = "?query=SELECT*%7BSERVICE%3Chttp://localhost:1/sparql%3E%7B?s?p?o%7D%7D";
    String answer = send("GET", path + away);
    assertThat(status(answer)).as(answer).isEqualTo(400);
    assertThat(answer).contains("不支持");
    assertThat(status(send("GET", path + "?query=ASK%7B%7D"))).isEqualTo(200);
  }
}
