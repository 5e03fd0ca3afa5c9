package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;

/** A workbook for Excel, WPS and LibreOffice, see {@link XlsxTable}. */
public final class WorkbookFormat implements ResultFormat {
  /** The type of a workbook. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return TYPE;
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    try (XlsxTable table = new XlsxTable(out)) {
      Cells.of(answer).write(table);
    }
  }
}
