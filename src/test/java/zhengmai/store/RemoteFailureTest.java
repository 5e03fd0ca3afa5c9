package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.Slow;

/** An endpoint that refuses, stalls or is none: said in bounded time, with its address. */
@Timeout(120)
@Slow
class RemoteFailureTest {
  @SuppressWarnings("NullAway.Init")
  private static RemoteFuseki fuseki;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    fuseki = RemoteFuseki.start(folder);
  }

  @AfterAll
  static void end() {
    fuseki.close();
  }

  private static Endpoint at(Between between) {
    return Endpoint.of(between.url()).withLogin(RemoteFuseki.USER, RemoteFuseki.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "413, 服务嫌请求太大, too large for the service",
    "500, 服务出错, see its log",
    "503, 服务忙, run the same command again later",
    "507, 磁盘满了, disk of the service is full",
    "401, 用户名或密码不对, ZHENGMAI_PASSWORD",
    "403, 没有权限, right to read and write"
  })
  void commit_refusedByTheServer_saysWhatToDoAndLeavesWholeSourcesOnly(
      int status, String zh, String en) throws IOException {
    int[] writes = {0};
    try (Between between =
            new Between(
                fuseki.url("memory"),
                body -> body.contains(" DATA {") && ++writes[0] == 2 ? "!" + status : body);
        RemoteStore there = RemoteStore.open(at(between), 40)) {
      Batch batch = new Batch();
      for (int i = 1; i <= 3; i++) {
        batch.replace(Samples.graph(i), Samples.titles(i, i + 30, "通知"));
      }
      assertThatThrownBy(() -> there.commit(batch))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(between.url())
          .hasMessageContaining(Integer.toString(status))
          .hasMessageContaining(zh)
          .hasMessageContaining(en);
      for (int i = 1; i <= 3; i++) {
        assertThat(there.graph(Samples.graph(i)).size()).isIn(0, 30);
      }
      there.commit(batch);
      assertThat(there.graph(Samples.graph(3))).hasSize(30);
      Samples.clear(there);
    }
  }

  /** Milliseconds between two bytes; none ever where that is longer than the test. */
  @ParameterizedTest
  @ValueSource(ints = {50, 1_000_000})
  void anAnswerThatNeverEnds_isGivenUpInTime(int pause) throws IOException {
    try (Trickle trickle = new Trickle("application/sparql-results+json", "{", pause)) {
      Duration patience = Duration.ofSeconds(1);
      Endpoint slow = Endpoint.of(trickle.url()).withPatience(patience);
      assertThatThrownBy(() -> RemoteStore.open(slow))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(trickle.url())
          .hasMessageContaining("no answer in time");
      Endpoint slowWrites = fuseki.endpoint("memory").withUpdate(trickle.url());
      try (RemoteStore there = RemoteStore.open(slowWrites.withPatience(patience))) {
        Batch batch = new Batch().replace(Samples.graph(1), Samples.titles(0, 3, "通知"));
        assertThatThrownBy(() -> there.commit(batch))
            .hasMessageContaining(trickle.url())
            .hasMessageContaining("no answer in time");
      }
    }
  }

  @Test
  void aServerThatNeverAnswers_isGivenUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/zhengmai";
      Endpoint never = Endpoint.of(url).withPatience(Duration.ofMillis(300));
      assertThatThrownBy(() -> RemoteStore.open(never))
          .hasMessageContaining(url)
          .hasMessageContaining("no answer in time");
    }
  }

  @Test
  void aPageThatIsNoEndpoint_isSaid() throws IOException {
    try (Trickle page = new Trickle("text/html", "<html>国家医疗保障局</html>", 0)) {
      assertThatThrownBy(() -> RemoteStore.open(Endpoint.of(page.url())))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(page.url())
          .hasMessageContaining("不是SPARQL")
          .hasMessageContaining("check the address");
    }
  }

  @Test
  void anUpdateServiceOfAnotherDataset_isFoundOut() {
    Endpoint mixed = fuseki.endpoint("memory").withUpdate(fuseki.urlWithLogin("tdb"));
    try (RemoteStore there = RemoteStore.open(mixed)) {
      Batch batch = new Batch().replace(Samples.graph(1), Samples.titles(0, 3, "通知"));
      assertThatThrownBy(() -> there.commit(batch))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("tdb")
          .hasMessageContaining("同一个数据集")
          .hasMessageContaining("one dataset");
    }
    try (RemoteStore other = RemoteStore.open(fuseki.endpoint("tdb"))) {
      Samples.clear(other);
    }
  }

  /** Answers whatever it is asked with a beginning, and then with a blank every so often. */
  private static final class Trickle implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] begin;
    private final int pause;

    /**
     * Starts it.
     *
     * @param pause milliseconds between two blanks; 0 where the beginning is all
     */
    Trickle(String type, String begin, int pause) throws IOException {
      String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
      this.begin = (head + begin).getBytes(StandardCharsets.UTF_8);
      this.pause = pause;
      threads.execute(this::accept);
    }

    String url() {
      return "http://127.0.0.1:" + server.getLocalPort() + "/zhengmai";
    }

    private void accept() {
      try {
        while (true) {
          Socket socket = server.accept();
          threads.execute(() -> answer(socket));
        }
      } catch (IOException e) {
        // The test is over.
      }
    }

    private void answer(Socket socket) {
      try (socket) {
        OutputStream out = socket.getOutputStream();
        out.write(begin);
        while (pause > 0) {
          Thread.sleep(pause);
          out.write(' ');
        }
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        // Who asked has gone.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      threads.shutdownNow();
    }
  }
}
