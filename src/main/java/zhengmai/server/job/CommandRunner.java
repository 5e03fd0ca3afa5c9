package zhengmai.server.job;

import java.io.PrintStream;

/** Runs a command of the program against the store of the service. */
@FunctionalInterface
public interface CommandRunner {
  /**
   * Runs it in this thread.
   *
   * @param out gets its results
   * @param err gets its messages
   * @return its exit code
   */
  int run(Job job, PrintStream out, PrintStream err);
}
