package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;

/**
 * CSV that opens right in Excel, see {@link CsvTable}: {@code 地区 Region} for a head, dates as
 * 2021-12-28, every row.
 */
public final class CsvFormat implements ResultFormat {
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
    try (CsvTable table = new CsvTable(out, options.bom())) {
      Cells.of(answer).write(table);
    }
  }
}
