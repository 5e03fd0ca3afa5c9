package zhengmai.cli.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetStream;
import zhengmai.store.GraphSource;
import zhengmai.store.PreparedQuery;
import zhengmai.store.result.Answer;
import zhengmai.store.result.CsvFormat;
import zhengmai.store.result.ResultOptions;

/**
 * Writes a question's answer as {@code wanted.csv} with {@code wanted.csv-metadata.json} beside it,
 * row by row: the same graph gives the same bytes.
 */
public final class ReportWriter {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final GraphSource graph;
  private final Path folder;

  /** Into this folder, which is there. */
  public ReportWriter(GraphSource graph, Path folder) {
    this.graph = graph;
    this.folder = folder;
  }

  /**
   * Writes the CSV file and its metadata.
   *
   * @param watcher sees each row as it is written, variable to text
   */
  public Written write(String name, PreparedQuery question, Consumer<Map<String, String>> watcher)
      throws IOException {
    try {
      Written written = graph.query(question.query(), exec -> csv(name, question, exec, watcher));
      json(name + ".csv-metadata.json", Metadata.csvw(written));
      return written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes {@code datapackage.json} for all reports of a run. */
  public void describe(List<Written> all) throws IOException {
    json("datapackage.json", Metadata.dataPackage(all));
  }

  private Written csv(
      String name, PreparedQuery question, QueryExec exec, Consumer<Map<String, String>> watcher) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Path file = folder.resolve(name + ".csv");
    AtomicLong rows = new AtomicLong();
    try {
      Answer.Rows answer = (Answer.Rows) Answer.of(question, exec);
      try (OutputStream out =
          new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
        Answer seen =
            new Answer.Rows(
                answer.head(),
                answer.columns(),
                RowSetStream.create(
                    answer.rows().getResultVars(),
                    answer.rows().stream().peek(r -> see(r, rows, watcher)).iterator()));
        new CsvFormat().write(seen, ResultOptions.DEFAULT, out);
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      return new Written(name, question, answer.columns(), rows.get(), Files.size(file), hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void see(Binding row, AtomicLong rows, Consumer<Map<String, String>> watcher) {
    rows.incrementAndGet();
    Map<String, String> cells = new HashMap<>();
    row.forEach(
        (v, n) ->
            cells.put(v.getVarName(), n.isLiteral() ? n.getLiteralLexicalForm() : n.toString()));
    watcher.accept(cells);
  }

  private void json(String name, JsonObject object) throws IOException {
    Files.writeString(folder.resolve(name), JSON.toJson(object) + "\n");
  }
}
