package zhengmai.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on standard error while somebody watches; nothing where standard error is no terminal, or
 * work is short.
 */
final class Progress implements AutoCloseable {
  /** Fewer files are read before a bar would be seen. */
  private static final int WORTH_A_BAR = 3;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * On Java 22 and later a console is there even without a terminal; the bar is then printed and
   * does no harm.
   */
  @SuppressWarnings("SystemConsoleNull")
  static Progress of(String task, long steps, Console console) {
    if (System.console() == null || steps < WORTH_A_BAR) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(console.err()))
            .build());
  }

  /** One more is done. */
  void step(String what) {
    if (bar != null) {
      bar.setExtraMessage(what);
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
