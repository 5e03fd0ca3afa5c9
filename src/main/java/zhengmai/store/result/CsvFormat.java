package zhengmai.store.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import zhengmai.store.Column;

/**
 * CSV that opens right in Excel: UTF-8 with a byte order mark, {@code 地区 Region} for a head, dates
 * as 2021-12-28, lines ended by CR LF, every row. A cell that a spreadsheet would take for a
 * formula has an apostrophe before it: {@code '=1+1}.
 */
public final class CsvFormat implements ResultFormat {
  private static final char BOM = '\ufeff';

  /** The last four are the wide forms, which Excel with a Chinese keyboard takes for the same. */
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    Cells cells = Cells.of(answer);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (options.bom()) {
      writer.write(BOM);
    }
    CSVPrinter printer = new CSVPrinter(writer, CSV);
    for (Column column : cells.columns()) {
      printer.print(harmless(column.head()));
    }
    printer.println();
    while (cells.rows().hasNext()) {
      List<@Nullable Node> row = cells.rows().next();
      for (@Nullable Node cell : row) {
        String text = Cells.text(cell);
        printer.print(Cells.isNumber(cell) ? text : harmless(text));
      }
      printer.println();
    }
    printer.flush();
  }

  /** The text as a spreadsheet shows it and does not reckon with it. */
  public static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
