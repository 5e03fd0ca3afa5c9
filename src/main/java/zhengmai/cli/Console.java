package zhengmai.cli;

import java.io.PrintStream;
import zhengmai.model.Finding;

/**
 * Where commands print.
 *
 * @param out results
 * @param err progress and messages
 */
record Console(PrintStream out, PrintStream err) {
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
