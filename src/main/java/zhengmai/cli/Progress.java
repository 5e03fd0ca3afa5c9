package zhengmai.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far work has come: a bar on standard error while somebody watches, none where standard error
 * is no terminal or work is short; and of a job, what its service tells.
 */
final class Progress implements AutoCloseable {
  /** Fewer files are read before a bar would be seen. */
  private static final int WORTH_A_BAR = 3;

  private final String task;
  private final long steps;
  private final Surroundings around;
  private final @Nullable ProgressBar bar;
  private long done;

  private Progress(String task, long steps, Surroundings around, @Nullable ProgressBar bar) {
    this.task = task;
    this.steps = steps;
    this.around = around;
    this.bar = bar;
    tell("");
  }

  static Progress of(String task, long steps, Console console) {
    Surroundings around = console.around();
    if (!around.isTerminal() || steps < WORTH_A_BAR) {
      return new Progress(task, steps, around, null);
    }
    return new Progress(
        task,
        steps,
        around,
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(console.err()))
            .build());
  }

  /** One more is done. */
  void step(String what) {
    done++;
    tell(what);
    if (bar != null) {
      bar.setExtraMessage(what);
      bar.step();
    }
  }

  private void tell(String what) {
    around.job().ifPresent(j -> j.at(task, what, done, steps));
  }

  @Override
  public void close() {
    around.job().ifPresent(j -> j.at("", "", 0, 0));
    if (bar != null) {
      bar.close();
    }
  }
}
