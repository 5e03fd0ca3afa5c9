package zhengmai.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Triple;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.rdf.RejectedRdf;
import zhengmai.store.Batch;
import zhengmai.store.Store;

/**
 * Keeps in the store what {@code rejected.csv} says, so that the workbench shows it: an input stays
 * until the place where it lies is read again.
 */
final class RejectedInputs {
  private RejectedInputs() {}

  /** After a run that has read these paths and written this table, if it rejected anything. */
  static void keep(Store store, Path table, List<Path> read) throws IOException {
    List<Triple> all =
        new ArrayList<>(
            RejectedRdf.without(
                store.graph(RejectedRdf.GRAPH),
                file ->
                    read.stream().anyMatch(p -> absolute(Path.of(file)).startsWith(absolute(p)))));
    if (Files.exists(table)) {
      all.addAll(RejectedRdf.of(findings(table)));
    }
    store.commit(new Batch().replace(RejectedRdf.GRAPH, all));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<Finding> findings(Path table) throws IOException {
    try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
      List<Finding> findings = new ArrayList<>();
      for (CSVRecord row :
          CSVFormat.EXCEL
              .builder()
              .setSkipHeaderRecord(true)
              .setHeader(Rejected.HEAD)
              .get()
              .parse(in)) {
        int line = row.get(1).isEmpty() ? 0 : Integer.parseInt(row.get(1));
        findings.add(
            new Finding(Severity.ERROR, row.get(0), line, 0, row.get(2), row.get(3), row.get(4)));
      }
      return findings;
    }
  }
}
