package zhengmai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs come in the order of the inputs, whatever the threads do, and never too many wait. */
@Timeout(30)
class OrderedWorkTest {
  private static final List<Integer> INPUTS = IntStream.range(0, 200).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void run_withAnyThreads_givesTheOutputsInOrder(int threads) {
    List<String> taken = new ArrayList<>();
    new OrderedWork(threads, 50)
        .<Integer, String, Integer>run(
            INPUTS,
            (i, to) -> {
              IntStream.range(0, i % 4).forEach(n -> to.accept(i + "-" + n));
              return i * i;
            },
            i -> 3,
            o -> 7,
            taken::add,
            (i, square) -> taken.add(i + "=" + square));
    List<String> expected = new ArrayList<>();
    for (int i : INPUTS) {
      IntStream.range(0, i % 4).forEach(n -> expected.add(i + "-" + n));
      expected.add(i + "=" + i * i);
    }
    assertThat(taken).isEqualTo(expected);
  }

  @Test
  void run_whereTheFirstIsSlow_readsAheadNoMoreThanTheBound() throws InterruptedException {
    AtomicLong made = new AtomicLong();
    AtomicLong most = new AtomicLong();
    CountDownLatch full = new CountDownLatch(1);
    new OrderedWork(4, 1000)
        .<Integer, Long, Integer>run(
            INPUTS,
            (i, to) -> {
              if (i == 0) {
                awaitUnless(full, 300);
              }
              for (int n = 0; n < 5; n++) {
                most.accumulateAndGet(made.addAndGet(100), Math::max);
                if (made.get() >= 1000) {
                  full.countDown();
                }
                to.accept(100L);
              }
              return i;
            },
            i -> 0,
            o -> o,
            o -> made.addAndGet(-o),
            (i, r) -> {});
    // Each of four threads has one in its hands beside those that wait, one is being taken, and the
    // one whose turn it is may always go on.
    assertThat(most.get()).isLessThanOrEqualTo(1000 + 6 * 100);
  }

  private static void awaitUnless(CountDownLatch latch, int milliseconds) {
    try {
      assertThat(latch.await(milliseconds * 100L, TimeUnit.MILLISECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void run_whereOneFails_takesAllBeforeItAndLeavesNoThread() {
    AtomicInteger taken = new AtomicInteger();
    int before = reading();
    assertThatThrownBy(
            () ->
                new OrderedWork(3, 100)
                    .<Integer, Integer, Integer>run(
                        INPUTS,
                        (i, to) -> {
                          if (i == 20) {
                            throw new IllegalStateException("bad 20");
                          }
                          to.accept(i);
                          return i;
                        },
                        i -> 1,
                        o -> 1,
                        o -> taken.incrementAndGet(),
                        (i, r) -> {}))
        .hasMessage("bad 20");
    assertThat(taken).hasValue(20);
    assertThat(reading()).isEqualTo(before);
  }

  @Test
  void run_whereTheTakingFails_leavesNoThread() {
    assertThatThrownBy(
            () ->
                new OrderedWork(3, 100)
                    .<Integer, Integer, Integer>run(
                        INPUTS,
                        (i, to) -> {
                          to.accept(i);
                          return i;
                        },
                        i -> 1,
                        o -> 60,
                        o -> {
                          throw new IllegalStateException("full");
                        },
                        (i, r) -> {}))
        .hasMessage("full");
    assertThat(reading()).isZero();
  }

  /**
   * A worker that reaches a full bound only after the stop would wait for ever: no one wakes it.
   */
  @RepeatedTest(200)
  void run_aWorkerThatComesToTheBoundAfterTheStop_endsToo() {
    CountDownLatch failing = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                new OrderedWork(3, 100)
                    .<Integer, Integer, Integer>run(
                        INPUTS,
                        (i, to) -> {
                          to.accept(i);
                          return i;
                        },
                        i -> {
                          if (i > 1) {
                            waitFor(failing);
                          }
                          return 60;
                        },
                        o -> 60,
                        o -> {
                          failing.countDown();
                          throw new IllegalStateException("full");
                        },
                        (i, r) -> {}))
        .hasMessage("full");
    assertThat(reading()).isZero();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int reading() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().startsWith("zhengmai-reading"))
            .count();
  }
}
