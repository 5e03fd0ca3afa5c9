package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhengmai.Slow;

/** Queries made to be large: each is answered, refused or stopped in time, beside a good client. */
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@Slow
class HostileQueriesTest {
  private static final int[] SIZES = {300, 1_900, 4_000, 60_000};
  private final ServerFixture it;

  HostileQueriesTest(@TempDir Path tmp) {
    it =
        new ServerFixture(
            tmp.resolve("db"),
            ServerOptions.DEFAULTS
                .withDeadline(Duration.ofSeconds(2))
                .withLimits(4, 1 << 20, 1L << 28),
            500);
  }

  @AfterAll
  void close() {
    it.close();
  }

  static Stream<Arguments> queries() {
    return HostileQueries.shapes().entrySet().stream()
        .flatMap(
            shape ->
                IntStream.of(SIZES)
                    .mapToObj(n -> arguments(shape.getKey(), n, shape.getValue().apply(n))));
  }

  /** Shapes in four sizes; whatever comes, it is a whole answer or a line that says why. */
  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("queries")
  void query_madeToBeLarge_isAnsweredRefusedOrStopped(String shape, int size, String query)
      throws Exception {
    var response = it.post("application/sparql-query", query);
    assertThat(response.statusCode()).isIn(200, 400, 413, 503);
    if (response.statusCode() != 200) {
      assertThat(response.body())
          .contains(" / ")
          .doesNotContain("Exception")
          .doesNotContain("\tat ");
    }
    if (size == 60_000 && !shape.equals("long literal")) {
      assertThat(response.statusCode()).isIn(400, 413);
    }
    assertThat(it.get("ASK {}", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void groupConcat_ofEverything_isRefusedAndTheServerGoesOn() throws Exception {
    String query =
        "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?b), STR(?c), STR(?d))) AS ?all) { ?a ?p ?b . ?c ?q ?d }";
    var response = it.post("application/sparql-query", query);
    assertThat(response.statusCode()).isIn(400, 503);
    assertThat(it.get("ASK {}", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void queries_ofAnEvilClient_leaveAGoodOneItsAnswers() throws Exception {
    AtomicBoolean done = new AtomicBoolean(false);
    AtomicInteger sent = new AtomicInteger();
    LoopbackClient evil = new LoopbackClient(it.server, 9);
    Thread[] attackers = new Thread[6];
    for (int i = 0; i < attackers.length; i++) {
      attackers[i] =
          new Thread(
              () -> {
                while (!done.get()) {
                  for (IntFunction<String> shape : HostileQueries.shapes().values()) {
                    try {
                      evil.query(shape.apply(120));
                      sent.incrementAndGet();
                    } catch (java.io.IOException e) {
                      // Turned away; it tries again.
                    }
                  }
                }
              });
      attackers[i].start();
    }
    LoopbackClient good = new LoopbackClient(it.server, 2);
    int answers = 0;
    while (sent.get() < 150) {
      assertThat(good.query("ASK {}")).startsWith("HTTP/1.1 200");
      answers++;
    }
    done.set(true);
    for (Thread attacker : attackers) {
      attacker.join();
    }
    assertThat(answers).isPositive();
  }
}
