package zhengmai.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Findings of a run, for people: each error in full, and warnings of one kind on one line with
 * their number and the first place. The store keeps them all.
 */
final class FindingSummary {
  private final Map<String, Finding> first = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Console console;

  FindingSummary(Console console) {
    this.console = console;
  }

  /** Says errors at once, and remembers warnings. */
  void add(List<Finding> findings) {
    for (Finding f : findings) {
      if (f.severity() == Severity.ERROR) {
        console.say(f);
      } else if (f.severity() == Severity.WARNING) {
        first.putIfAbsent(f.code(), f);
        counts.merge(f.code(), 1, Integer::sum);
      }
    }
  }

  /** One line for each kind of warning. */
  void print() {
    first.forEach(
        (code, f) -> {
          int n = counts.getOrDefault(code, 1);
          console.say(
              n == 1 ? f.print() : "%s （共%d处，%s / %d in all）".formatted(f.print(), n, code, n));
        });
  }
}
