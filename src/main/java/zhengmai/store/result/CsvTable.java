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

/**
 * A table written row by row as CSV that opens right in Excel: UTF-8 with a byte order mark, lines
 * ended by CR LF. A text that a spreadsheet would take for a formula has an apostrophe before it:
 * {@code '=1+1}.
 */
public final class CsvTable implements ResultTable {
  private static final char BOM = '\ufeff';

  /** The last four are the wide forms, which Excel with a Chinese keyboard takes for the same. */
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private final CSVPrinter printer;

  /** Begins a table; without the mark Excel takes Chinese for noise. */
  public CsvTable(OutputStream out, boolean bom) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (bom) {
      writer.write(BOM);
    }
    printer = new CSVPrinter(writer, CSV);
  }

  /** A whole row of texts: 甘肃省, 甘医保发〔2021〕126号. */
  public CsvTable row(List<String> texts) throws IOException {
    for (String text : texts) {
      text(text);
    }
    return end();
  }

  @Override
  public CsvTable head(List<String> names) throws IOException {
    return row(names);
  }

  @Override
  public CsvTable text(String text) throws IOException {
    printer.print(harmless(text));
    return this;
  }

  @Override
  public CsvTable number(Object number) throws IOException {
    printer.print(number);
    return this;
  }

  @Override
  public CsvTable end() throws IOException {
    printer.println();
    return this;
  }

  /** Hands on what has been written. */
  public void flush() throws IOException {
    printer.flush();
  }

  @Override
  public void finish() throws IOException {
    flush();
  }

  @Override
  public void close() {
    // Holds nothing but the stream, which is not its own.
  }

  /** The text as a spreadsheet shows it and does not reckon with it. */
  public static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
