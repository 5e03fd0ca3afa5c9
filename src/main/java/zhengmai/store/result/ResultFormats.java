package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import zhengmai.store.GraphSource;
import zhengmai.store.PreparedQuery;

/** All formats in one list, and the one way of writing an answer. */
public final class ResultFormats {
  private static final List<ResultFormat> ALL =
      List.of(
          new TableFormat(),
          new CsvFormat(),
          new WorkbookFormat(),
          new JsonFormat(),
          new TurtleFormat(),
          new MarkdownResult(),
          new AtomFormat());

  private ResultFormats() {}

  /** The formats; {@code table} is the first. */
  public static List<ResultFormat> all() {
    return ALL;
  }

  /** The format with this name. */
  public static Optional<ResultFormat> find(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** Asks the question and writes what comes back. */
  public static void write(
      GraphSource graph,
      PreparedQuery question,
      ResultFormat format,
      ResultOptions options,
      OutputStream out)
      throws IOException {
    try {
      graph.query(
          question.query(),
          exec -> {
            try {
              format.write(Answer.of(question, exec), options, out);
              return true;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
