package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.server.ServerOptions;
import zhengmai.server.ZhengmaiServer;

/** A store on a real disk that takes no writes: it answers, and says why it does not change. */
final class ReadOnlyDiskTest {
  private static final int ROOM = 64 << 10;
  private final Path tmp;

  ReadOnlyDiskTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @Test
  void openExisting_onReadOnlyDisk_answersAsBefore() throws Exception {
    SmallDisk.run(tmp, ROOM, ReadOnlyDiskTest.class, "answersAsBefore");
  }

  @Test
  void commit_onReadOnlyDisk_saysWhyAndChangesNothing() throws Exception {
    SmallDisk.run(tmp, ROOM, ReadOnlyDiskTest.class, "saysWhyItDoesNotChange");
  }

  @Test
  void serve_onReadOnlyDisk_answersQueries() throws Exception {
    SmallDisk.run(tmp, ROOM, ReadOnlyDiskTest.class, "serves");
  }

  static void answersAsBefore(SmallDisk disk, Path tmp) throws Exception {
    Path dir = disk.path().resolve("db");
    String before = filled(dir);
    disk.makeReadOnly();
    Path copies = Path.of(System.getProperty("java.io.tmpdir"));
    long others = copies(copies);
    try (GraphStore store = GraphStore.openExisting(dir)) {
      assertThat(store.isReadOnly()).isTrue();
      assertThat(Samples.canonical(store)).isEqualTo(before);
      assertThat(
              store.<Boolean>query(
                  QueryFactory.create("ASK { ?p ?q \"通知（3号）\"@zh }"), q -> q.ask()))
          .isTrue();
      assertThat(store.integrity().faults()).isEmpty();
    }
    assertThat(copies(copies)).isEqualTo(others);
  }

  static void saysWhyItDoesNotChange(SmallDisk disk, Path tmp) throws Exception {
    Path dir = disk.path().resolve("db");
    String before = filled(dir);
    disk.makeReadOnly();
    try (GraphStore store = GraphStore.openExisting(dir)) {
      Batch batch = new Batch().replace(Samples.graph(2), Samples.titles(0, 3, "办法"));
      assertThatThrownBy(() -> store.commit(batch))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("只读")
          .hasMessageContaining("read-only");
      assertThat(store.compactIfItPays()).isFalse();
      assertThat(Samples.canonical(store)).isEqualTo(before);
    }
  }

  static void serves(SmallDisk disk, Path tmp) throws Exception {
    Path dir = disk.path().resolve("db");
    filled(dir);
    disk.makeReadOnly();
    try (GraphStore store = GraphStore.openExisting(dir);
        ZhengmaiServer server = ZhengmaiServer.start(store, ServerOptions.DEFAULTS.withPort(0))) {
      server.model().upToDate();
      HttpRequest ask =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://localhost:%d/sparql?query=ASK%%7B%%3Fs%%20%%3Fp%%20%%3Fo%%7D"
                          .formatted(server.port())))
              .header("Accept", "application/sparql-results+json")
              .build();
      assertThat(HttpClient.newHttpClient().send(ask, BodyHandlers.ofString()).body())
          .contains("true");
    }
  }

  private static String filled(Path dir) throws IOException {
    try (GraphStore store = GraphStore.open(dir)) {
      store.commit(new Batch().replace(Samples.graph(1), Samples.titles(0, 50, "通知")));
      return Samples.canonical(store);
    }
  }

  private static long copies(Path tmp) throws IOException {
    try (Stream<Path> files = Files.list(tmp)) {
      return files.filter(f -> f.getFileName().toString().startsWith("zhengmai-")).count();
    }
  }
}
