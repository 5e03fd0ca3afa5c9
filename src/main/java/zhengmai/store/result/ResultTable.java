package zhengmai.store.result;

import java.io.IOException;
import java.util.List;

/**
 * A table written cell by cell, whatever file it becomes: CSV or a workbook. To be closed also
 * where it is not finished.
 */
public interface ResultTable extends AutoCloseable {
  /** The heads of the columns: {@code 地区 Region}. */
  ResultTable head(List<String> names) throws IOException;

  /** A cell with a text. */
  ResultTable text(String text) throws IOException;

  /** A cell with a number, which may begin with a minus. */
  ResultTable number(Object number) throws IOException;

  /** Ends a row. */
  ResultTable end() throws IOException;

  /** Ends the table; the stream below stays open. */
  void finish() throws IOException;

  /** Lets go of what it holds; the stream below stays open. */
  @Override
  void close() throws IOException;
}
