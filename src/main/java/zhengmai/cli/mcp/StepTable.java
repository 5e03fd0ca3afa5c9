package zhengmai.cli.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The table of a lineage as JSON, by the English halves of its heads: 关系 relation. */
final class StepTable {
  private StepTable() {}

  static JsonArray of(String csv) {
    JsonArray steps = new JsonArray();
    String bare = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    try (CSVParser rows = CSVParser.parse(bare, format)) {
      for (CSVRecord row : rows) {
        JsonObject step = new JsonObject();
        for (String head : rows.getHeaderNames()) {
          step.addProperty(head.substring(head.lastIndexOf(' ') + 1), row.get(head));
        }
        steps.add(step);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return steps;
  }
}
