package zhengmai.cli;

import java.io.PrintStream;
import zhengmai.model.Finding;

/**
 * Where commands print, and what else is around them.
 *
 * @param out results
 * @param err progress and messages
 * @param around the process, or the service that runs the command
 */
record Console(PrintStream out, PrintStream err, Surroundings around) {
  /** Of a process of its own. */
  Console(PrintStream out, PrintStream err) {
    this(out, err, Surroundings.own());
  }

  /** A message, on a line of its own. */
  void say(String message) {
    err.println(message);
  }

  /** A message in both languages. */
  void say(String zh, String en) {
    err.println(zh + " / " + en);
  }

  /** A finding: {@code file:line:column: 中文 / English}. */
  void say(Finding finding) {
    err.println(finding.print());
  }
}
