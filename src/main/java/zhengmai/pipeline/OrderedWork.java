package zhengmai.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An ordered parallel map with back-pressure: inputs are worked on by several threads, and what
 * comes of them is handed on by the calling thread in the order of the inputs, as if one thread had
 * done it all. 2021-12.txt is being linked while 2022-01.txt is read; its 108 notices still come
 * behind those of 2021-12.txt.
 *
 * <p>What waits is bounded by bytes, whatever an input gives: an archive of a thousand pages stops
 * when its pages fill the bound, and goes on as they are taken. Only the input whose turn it is may
 * always go on, so nothing ever waits for itself.
 */
public final class OrderedWork {
  /** Of the memory that Java may use, so much may wait; the rest is for the work itself. */
  private static final int SHARE = 16;

  private final int threads;
  private final long bound;

  /**
   * What is done with one input, on any thread.
   *
   * @param <I> input
   * @param <O> each thing that comes of it
   * @param <R> what there is to say when it is done
   */
  public interface Work<I, O, R> {
    /** Works on the input, and hands on each thing that comes of it. */
    R on(I input, Consumer<O> to);
  }

  /**
   * So many threads.
   *
   * @param threads 1 for all in the calling thread
   * @param bound bytes of inputs and outputs that may wait
   */
  public OrderedWork(int threads, long bound) {
    if (threads < 1 || bound < 1) {
      throw new IllegalArgumentException(threads + " threads, " + bound + " bytes");
    }
    this.threads = threads;
    this.bound = bound;
  }

  /** All cores, and a share of the memory. */
  public static OrderedWork usual() {
    Runtime here = Runtime.getRuntime();
    return new OrderedWork(here.availableProcessors(), Math.max(1, here.maxMemory() / SHARE));
  }

  /**
   * Works on all inputs.
   *
   * @param inputBytes how much an input takes while it is worked on
   * @param outputBytes how much an output takes while it waits
   * @param to takes the outputs, in order, in the calling thread
   * @param done is told of each input when all its outputs were taken, in the calling thread
   * @throws RuntimeException what the work threw, when it is the turn of its input; what came
   *     before it was taken
   */
  public <I, O, R> void run(
      List<I> inputs,
      Work<I, O, R> work,
      ToLongFunction<I> inputBytes,
      ToLongFunction<O> outputBytes,
      Consumer<O> to,
      BiConsumer<I, R> done) {
    int workers = Math.min(threads, inputs.size());
    if (workers <= 1) {
      inputs.forEach(i -> done.accept(i, work.on(i, to)));
      return;
    }
    Run<I, O, R> run = new Run<>(inputs, work, inputBytes, outputBytes);
    List<Thread> all = new ArrayList<>();
    for (int n = 1; n <= workers; n++) {
      Thread thread = new Thread(run::work, "zhengmai-reading-" + n);
      thread.setDaemon(true);
      all.add(thread);
      thread.start();
    }
    try {
      run.takeAll(to, done);
    } finally {
      run.stop(all);
    }
  }

  /** What an input has given so far. */
  private static final class Slot<O, R> {
    final Deque<O> outputs = new ArrayDeque<>();
    @Nullable R result;
    @Nullable Throwable failed;
    boolean over;
  }

  private final class Run<I, O, R> {
    private final List<I> inputs;
    private final Work<I, O, R> work;
    private final ToLongFunction<I> inputBytes;
    private final ToLongFunction<O> outputBytes;
    private final List<Slot<O, R>> slots = new ArrayList<>();

    /** The next input to be worked on, and the one whose outputs are being taken. */
    private int next = 0;

    private int turn = 0;
    private long waiting = 0;
    private boolean stopped = false;

    Run(
        List<I> inputs,
        Work<I, O, R> work,
        ToLongFunction<I> inputBytes,
        ToLongFunction<O> outputBytes) {
      this.inputs = inputs;
      this.work = work;
      this.inputBytes = inputBytes;
      this.outputBytes = outputBytes;
      inputs.forEach(i -> slots.add(new Slot<>()));
    }

    void work() {
      for (int i = take(); i < inputs.size(); i = take()) {
        I input = inputs.get(i);
        int at = i;
        long claimed = 0;
        @Nullable R result = null;
        @Nullable Throwable failed = null;
        try {
          claimed = claim(at, Math.min(bound / 2, inputBytes.applyAsLong(input)));
          result = work.on(input, o -> put(at, o));
        } catch (CancellationException e) {
          return;
        } catch (RuntimeException | Error e) {
          failed = e;
        }
        end(at, claimed, result, failed);
      }
    }

    private synchronized int take() {
      return stopped ? inputs.size() : next++;
    }

    private synchronized long claim(int at, long bytes) {
      while (at != turn && waiting + bytes > bound) {
        await();
      }
      waiting += bytes;
      return bytes;
    }

    private synchronized void put(int at, O output) {
      long bytes = outputBytes.applyAsLong(output);
      Deque<O> own = slots.get(at).outputs;
      while (waiting + bytes > bound && !(at == turn && own.isEmpty())) {
        await();
      }
      if (stopped) {
        throw new CancellationException();
      }
      waiting += bytes;
      own.addLast(output);
      notifyAll();
    }

    private synchronized void end(
        int at, long claimed, @Nullable R result, @Nullable Throwable failed) {
      waiting -= claimed;
      Slot<O, R> slot = slots.get(at);
      slot.result = result;
      slot.failed = failed;
      slot.over = true;
      notifyAll();
    }

    void takeAll(Consumer<O> to, BiConsumer<I, R> done) {
      for (int i = 0; i < inputs.size(); i++) {
        for (O output = nextOf(i); output != null; output = nextOf(i)) {
          to.accept(output);
          free(outputBytes.applyAsLong(output));
        }
        done.accept(inputs.get(i), finished(i));
      }
    }

    /** The next output of this input; null when there are no more. */
    private synchronized @Nullable O nextOf(int i) {
      turn = i;
      notifyAll();
      Slot<O, R> slot = slots.get(i);
      while (slot.outputs.isEmpty() && !slot.over) {
        await();
      }
      return slot.outputs.pollFirst();
    }

    private synchronized void free(long bytes) {
      waiting -= bytes;
      notifyAll();
    }

    @SuppressWarnings("NullAway") // A work that may say nothing has a type that may be null.
    private synchronized R finished(int i) {
      Slot<O, R> slot = slots.set(i, new Slot<>());
      if (slot.failed instanceof Error e) {
        throw e;
      }
      if (slot.failed instanceof RuntimeException e) {
        throw e;
      }
      return slot.result;
    }

    /** Every caller asks again, in a loop, whether it may go on. */
    @SuppressWarnings("WaitNotInLoop")
    private void await() {
      // Asked before waiting: after the stop nobody wakes a thread that comes here late.
      if (stopped) {
        throw new CancellationException();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }

    /** Also when the taking failed: no thread is left behind that still reads. */
    void stop(List<Thread> threads) {
      synchronized (this) {
        stopped = true;
        notifyAll();
      }
      boolean interrupted = false;
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException e) {
            interrupted = true;
            thread.interrupt();
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
