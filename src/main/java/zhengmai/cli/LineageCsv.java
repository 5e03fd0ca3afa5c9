package zhengmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import zhengmai.store.result.CsvFormat;
import zhengmai.view.LineageTable;

/** The table of a lineage as CSV that opens right in Excel. */
final class LineageCsv {
  private LineageCsv() {}

  static void write(LineageTable table, OutputStream out, boolean bom) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (bom) {
      writer.write('\ufeff');
    }
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL);
    csv.printRecord(table.heads());
    for (List<String> row : table.rows()) {
      csv.printRecord(row.stream().map(CsvFormat::harmless));
    }
    csv.flush();
  }
}
