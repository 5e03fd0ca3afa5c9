package zhengmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Triple;
import zhengmai.model.Finding;
import zhengmai.rdf.RejectedRdf;
import zhengmai.store.Store;
import zhengmai.store.result.CsvTable;

/**
 * The inputs that were not taken, with the reasons: {@code rejected.csv}, and a graph of the store,
 * so that the workbench shows it. There an input stays until the place where it lies is read again.
 */
final class Rejected {
  private static final List<String> HEAD = List.of("文件 file", "行 line", "代码 code", "原因", "reason");

  private final List<Finding> before;
  private final List<Finding> now = new ArrayList<>();

  /** With what the store has of earlier runs. */
  Rejected(Store store) {
    this.before = RejectedRdf.findings(store.graph(RejectedRdf.GRAPH));
  }

  /** An input that was not taken. */
  void add(String path, List<Finding> reasons) {
    for (Finding f : reasons) {
      now.add(new Finding(f.severity(), path, f.line(), f.column(), f.code(), f.zh(), f.en()));
    }
  }

  /** Inputs that need not be read again, and were not taken before. */
  void addAgain(Predicate<String> input) {
    before.stream().filter(f -> input.test(f.file())).forEach(now::add);
  }

  boolean isEmpty() {
    return now.isEmpty();
  }

  /**
   * What the store is to have from now on.
   *
   * @param read tells whether an input lies in a place that was read in this run
   */
  Collection<Triple> triples(Predicate<String> read) {
    List<Finding> all = new ArrayList<>(before);
    all.removeIf(f -> read.test(f.file()));
    all.addAll(now);
    return RejectedRdf.of(all);
  }

  /** Writes the table; no table, and none of an earlier run, when everything was taken. */
  void write(Path file, Console console) {
    try {
      if (now.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        write(file);
        console.say("未收的文件及原因见 " + file, "what was rejected, and why: " + file);
      }
    } catch (IOException e) {
      console.say(
          "%s 写不了：%s".formatted(file, e.getMessage()), "%s cannot be written".formatted(file));
    }
  }

  private void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      CsvTable table = new CsvTable(out, true).row(HEAD);
      for (Finding f : now) {
        table.text(f.file());
        if (f.line() == 0) {
          table.text("");
        } else {
          table.number(f.line());
        }
        table.text(f.code()).text(f.zh()).text(f.en()).end();
      }
      table.flush();
    }
  }
}
