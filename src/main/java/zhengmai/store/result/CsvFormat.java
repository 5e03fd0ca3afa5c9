package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import zhengmai.store.Column;

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
    Cells cells = Cells.of(answer);
    CsvTable table = new CsvTable(out, options.bom());
    table.row(cells.columns().stream().map(Column::head).toList());
    while (cells.rows().hasNext()) {
      for (@Nullable Node cell : cells.rows().next()) {
        String text = Cells.text(cell);
        if (Cells.isNumber(cell)) {
          table.number(text);
        } else {
          table.text(text);
        }
      }
      table.end();
    }
    table.flush();
  }
}
